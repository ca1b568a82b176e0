// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/measure_record_edit.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/panels/record_dialog.h"
#include "core/strategy/register_cells.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace twin::app {
namespace {

constexpr int kShownLines = 3;
constexpr int kSummaryHeight = 72;

std::string partnersText(const Measure& measure)
{
    return registerCell(measure, "partners");
}

} // namespace

MeasureRecordEdit::MeasureRecordEdit(const Measure& measure, QWidget* parent)
    : QWidget(parent), mMeasure(measure), mSummary(new QPlainTextEdit(text(measure.summary.in(german())))),
      mField(new QLineEdit(text(measure.field))), mPartners(new QLineEdit(text(partnersText(measure))))
{
    auto* layout = new QFormLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setRowWrapPolicy(QFormLayout::WrapAllRows);
    layout->setSpacing(6);
    mSummary->setFixedHeight(kSummaryHeight);
    mSummary->setTabChangesFocus(true);
    mSummary->setPlaceholderText(tr("what it is, in two sentences"));
    mField->setPlaceholderText(tr("not stated"));
    mPartners->setPlaceholderText(tr("separated by semicolons"));
    layout->addRow(tr("S&hort text"), mSummary);
    layout->addRow(tr("&Field of action"), mField);
    layout->addRow(tr("&Partners"), mPartners);
    for (const RecordKind& kind : recordKinds()) {
        auto* box = new QWidget;
        auto* rows = new QVBoxLayout(box);
        rows->setContentsMargins(0, 8, 0, 0);
        rows->setSpacing(2);
        auto* head = new QHBoxLayout;
        head->addWidget(makeHeading(kind.title), 1);
        auto* button = new QPushButton(tr("Edit …"));
        button->setAccessibleName(tr("Edit: %1").arg(kind.title));
        connect(button, &QPushButton::clicked, this, [this, key = std::string(kind.key)] { edit(key); });
        head->addWidget(button);
        rows->addLayout(head);
        QLabel* lines = makeLabel({}, 0, QFont::Normal, true);
        lines->setWordWrap(true);
        rows->addWidget(lines);
        mLines[kind.key] = lines;
        layout->addRow(box);
    }
    showLines();
}

void MeasureRecordEdit::showLines()
{
    for (const auto& [key, label] : mLines) {
        const QStringList lines = recordLines(mMeasure, key);
        QString shown = lines.mid(0, kShownLines).join(QLatin1Char('\n'));
        if (lines.size() > kShownLines)
            shown += QLatin1Char('\n') + tr("and %1 more").arg(lines.size() - kShownLines);
        label->setText(lines.isEmpty() ? tr("none") : shown);
    }
}

void MeasureRecordEdit::edit(const std::string& key)
{
    for (const RecordKind& kind : recordKinds()) {
        if (key != kind.key)
            continue;
        RecordDialog dialog(mMeasure, kind, this);
        if (dialog.exec() == QDialog::Accepted)
            setRecords(dialog.measure());
    }
}

void MeasureRecordEdit::setRecords(const Measure& measure)
{
    mMeasure = measure;
    showLines();
}

void MeasureRecordEdit::apply(Measure& measure) const
{
    const std::string summary = mSummary->toPlainText().trimmed().toStdString();
    (german() || measure.summary.en.empty() ? measure.summary.de : measure.summary.en) = summary;
    measure.field = mField->text().trimmed().toStdString();
    measure.partners.clear();
    for (const std::vector<std::string>& parts : cellEntries(mPartners->text().toStdString()))
        measure.partners.push_back(parts.front());
    measure.resolutions = mMeasure.resolutions;
    measure.budget = mMeasure.budget;
    measure.indicators = mMeasure.indicators;
    measure.dependsOn = mMeasure.dependsOn;
    measure.versions = mMeasure.versions;
    measure.evidence = mMeasure.evidence;
}

} // namespace twin::app
