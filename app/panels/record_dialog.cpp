// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/record_dialog.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"
#include "app/viewport/status_style.h"
#include "core/strategy/register_cells.h"
#include "data/readers/measure_cells.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

namespace twin::app {

std::vector<RecordKind> recordKinds()
{
    return {
        {"resolutions",
         RecordDialog::tr("Resolutions"),
         {RecordDialog::tr("Paper"), RecordDialog::tr("Date"), RecordDialog::tr("Body"),
          RecordDialog::tr("Address")},
         RecordDialog::tr("Date as 2023-02-23, 2023-02 or 2023.")},
        {"budget",
         RecordDialog::tr("Money by year"),
         {RecordDialog::tr("Year"), RecordDialog::tr("Planned (€)"), RecordDialog::tr("Spent (€)"),
          RecordDialog::tr("Source of funds"), RecordDialog::tr("Source")},
         RecordDialog::tr("Leave an amount empty where none is known: empty is not zero.")},
        {"indicators",
         RecordDialog::tr("Indicators"),
         {RecordDialog::tr("Name"), RecordDialog::tr("Unit"), RecordDialog::tr("Role"),
          RecordDialog::tr("Date"), RecordDialog::tr("Value"), RecordDialog::tr("Source")},
         RecordDialog::tr("Role: baseline, target or reading. One row for each dated value.")},
        {"depends_on",
         RecordDialog::tr("Links to other measures"),
         {RecordDialog::tr("Measure"), RecordDialog::tr("Basis"), RecordDialog::tr("Kind"),
          RecordDialog::tr("Source")},
         RecordDialog::tr(
             "Basis: inferred, or empty where a source states the link. Kind: needs (or empty), supports, "
             "replaces, conflicts.")},
        {"versions",
         RecordDialog::tr("Versions of the strategy"),
         {RecordDialog::tr("Version"), RecordDialog::tr("Basis"), RecordDialog::tr("Source")},
         RecordDialog::tr("Basis: inferred, or empty where a source states it.")},
        {"evidence",
         RecordDialog::tr("Evidence and links"),
         {RecordDialog::tr("Title"), RecordDialog::tr("Address"), RecordDialog::tr("Date")},
         RecordDialog::tr("Documents, pages or data that show what the measure is or did.")},
    };
}

QStringList recordLines(const Measure& measure, const std::string& key)
{
    QStringList lines;
    for (const std::vector<std::string>& parts : cellEntries(registerCell(measure, key))) {
        QStringList shown;
        for (const std::string& part : parts) {
            if (!part.empty())
                shown << text(part);
        }
        lines << shown.join(QStringLiteral(" · "));
    }
    return lines;
}

RecordDialog::RecordDialog(const Measure& measure, RecordKind kind, QWidget* parent)
    : QDialog(parent), mMeasure(measure), mKind(std::move(kind)), mTable(new QTableWidget),
      mProblem(new QLabel)
{
    setWindowTitle(tr("%1 · %2").arg(text(measure.id), mKind.title));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(mKind.hint, 0, QFont::Normal, true));
    mTable->setColumnCount(static_cast<int>(mKind.columns.size()));
    mTable->setHorizontalHeaderLabels(mKind.columns);
    mTable->verticalHeader()->hide();
    mTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    mTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    mTable->setTabKeyNavigation(false);
    mTable->setAccessibleName(mKind.title);
    for (const std::vector<std::string>& parts : cellEntries(registerCell(measure, mKind.key))) {
        QStringList cells;
        for (const std::string& part : parts)
            cells << text(part);
        addRow(cells);
    }
    layout->addWidget(mTable, 1);
    mProblem->setWordWrap(true);
    mProblem->setStyleSheet(
        QStringLiteral("color: %1")
            .arg(statusTextColour(MeasureStatus::Threatened, themeOf(*this).dark).name()));
    mProblem->hide();
    layout->addWidget(mProblem);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    QPushButton* add = buttons->addButton(tr("Add row"), QDialogButtonBox::ActionRole);
    QPushButton* remove = buttons->addButton(tr("Remove row"), QDialogButtonBox::ActionRole);
    connect(add, &QPushButton::clicked, this, [this] {
        addRow({});
        mTable->setCurrentCell(mTable->rowCount() - 1, 0);
        mTable->editItem(mTable->currentItem());
    });
    connect(remove, &QPushButton::clicked, this, [this] { mTable->removeRow(mTable->currentRow()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &RecordDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(820, 380);
}

void RecordDialog::addRow(const QStringList& cells)
{
    const int row = mTable->rowCount();
    mTable->insertRow(row);
    for (int column = 0; column < mTable->columnCount(); ++column)
        mTable->setItem(row, column, new QTableWidgetItem(cells.value(column)));
}

void RecordDialog::accept()
{
    std::vector<std::vector<std::string>> entries;
    for (int row = 0; row < mTable->rowCount(); ++row) {
        std::vector<std::string> parts;
        for (int column = 0; column < mTable->columnCount(); ++column)
            parts.push_back(mTable->item(row, column)->text().trimmed().toStdString());
        entries.push_back(std::move(parts));
    }
    // The same reading as that of a table in a file: one way to understand a list.
    const std::string cell = cellOf(entries);
    Measure changed = mMeasure;
    data::clearList(changed, mKind.key);
    Diagnostics diagnostics;
    const std::string place;
    data::MeasureCells(place, diagnostics).read(changed, [&](const std::string& key) {
        return key == mKind.key ? cell : std::string();
    });
    if (!diagnostics.empty()) {
        const Diagnostic& first = diagnostics.entries().front();
        mProblem->setText(message(first.message, first.arguments));
        mProblem->show();
        return;
    }
    mMeasure = std::move(changed);
    QDialog::accept();
}

} // namespace twin::app
