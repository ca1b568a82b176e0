// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/measure_form.h"

#include "app/messages.h"
#include "app/panels/measure_place_edit.h"
#include "app/panels/measure_record_edit.h"
#include "app/panels/panel_style.h"
#include "app/viewport/status_style.h"
#include "core/strategy/register_check.h"
#include "core/strategy/register_merge.h"

#include <QDateTime>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace twin::app {

namespace {
enum HistoryColumn
{
    DateColumn,
    StatusColumn,
    SourceColumn
};
/// A row added by hand is not inferred; the ones read keep their mark.
constexpr int kInferred = Qt::UserRole;

/// What the form itself can read again: the English way to write a date is for reading only.
QString fieldText(const Date& date)
{
    return german() ? dateText(date) : text(date.iso());
}

} // namespace

MeasureForm::MeasureForm(const Measure& measure, Date day, ProjectDocument& document,
                         const MeasureChoices& choices, QWidget* parent)
    : QWidget(parent), mMeasure(measure), mChoices(choices), mDocument(document),
      mTitle(new QLineEdit(text(measure.title.in(german())))),
      mStart(new QLineEdit(measure.start ? fieldText(*measure.start) : QString())),
      mEnd(new QLineEdit(measure.end ? fieldText(*measure.end) : QString())),
      mResponsible(new QLineEdit(text(measure.responsible))),
      mBudget(new QLineEdit(measure.budgetEuro ? numberText(*measure.budgetEuro) : QString())),
      mProblem(new QLabel)
{
    const QString dates = tr("Year, month/year or day: 2027, 2027-04, 24.11.2027");
    mStart->setPlaceholderText(tr("not stated"));
    mStart->setToolTip(dates);
    mEnd->setPlaceholderText(tr("not stated"));
    mEnd->setToolTip(dates);
    mBudget->setPlaceholderText(tr("not stated (empty is not zero)"));
    mResponsible->setPlaceholderText(tr("not stated"));
    mProblem->setWordWrap(true);
    mProblem->setStyleSheet(
        QStringLiteral("color: %1")
            .arg(statusTextColour(MeasureStatus::Threatened, themeOf(*this).dark).name()));
    mProblem->hide();

    auto* buttons = new QHBoxLayout;
    auto* take = new QPushButton(tr("Apply"));
    take->setDefault(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    buttons->addWidget(take);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 16, 8, 12);
    layout->setSpacing(8);
    layout->addWidget(makeLabel(tr("Edit %1").arg(text(measure.id)), kTitlePixels, QFont::Bold, false));
    // The answers scroll, Apply and Cancel stay in sight.
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(makeFields(day));
    layout->addWidget(scroll, 1);
    layout->addWidget(mProblem);
    layout->addLayout(buttons);
    connect(take, &QPushButton::clicked, this, [this] {
        if (apply())
            Q_EMIT closed();
    });
    connect(cancel, &QPushButton::clicked, this, &MeasureForm::closed);
    for (const QLineEdit* field : {mTitle, mStart, mEnd, mResponsible, mBudget})
        connect(field, &QLineEdit::returnPressed, take, &QPushButton::click);
}

QWidget* MeasureForm::makeFields(Date day)
{
    auto* box = new QWidget;
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 0, 10, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setSpacing(6);
    form->addRow(tr("&Title"), mTitle);
    form->addRow(tr("&Start"), mStart);
    form->addRow(tr("&End"), mEnd);
    form->addRow(tr("&Responsible"), mResponsible);
    form->addRow(tr("&Budget in euros"), mBudget);
    if (!mChoices.goals.empty())
        form->addRow(makeGoals(mChoices.goals));
    mPlace = new MeasurePlaceEdit(mMeasure.placement, mChoices.districts);
    connect(mPlace, &MeasurePlaceEdit::pickRequested, this, &MeasureForm::pickRequested);
    form->addRow(tr("Rea&ch"), mPlace);
    form->addRow(makeHistory(day));
    mRecords = new MeasureRecordEdit(mMeasure);
    form->addRow(mRecords);
    return box;
}

QWidget* MeasureForm::makeGoals(const std::vector<std::string>& keys)
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 4, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(makeHeading(mMeasure.goalsInferred && !mMeasure.goals.empty()
                                      ? tr("Goals (inferred until you change them)")
                                      : tr("Goals")));
    for (const std::string& key : keys) {
        auto* goal = new QCheckBox(goalWord(key));
        goal->setProperty("key", text(key));
        goal->setChecked(std::find(mMeasure.goals.begin(), mMeasure.goals.end(), key) !=
                         mMeasure.goals.end());
        layout->addWidget(goal);
        mGoals.push_back(goal);
    }
    return box;
}

void MeasureForm::readGoals(Measure& measure) const
{
    if (mGoals.empty())
        return;
    std::vector<std::string> chosen;
    for (const QCheckBox* goal : mGoals) {
        if (goal->isChecked())
            chosen.push_back(goal->property("key").toString().toStdString());
    }
    const auto same = [&](const std::string& key) {
        return std::find(chosen.begin(), chosen.end(), key) != chosen.end();
    };
    if (chosen.size() == measure.goals.size() &&
        std::all_of(measure.goals.begin(), measure.goals.end(), same))
        return;
    measure.goals = chosen;
    measure.goalsInferred = false;
}

void MeasureForm::fitHistory()
{
    const int rows = std::max(1, mHistory->rowCount());
    mHistory->setFixedHeight(mHistory->horizontalHeader()->sizeHint().height() +
                             rows * mHistory->verticalHeader()->defaultSectionSize() + 4);
}

QWidget* MeasureForm::makeHistory(Date day)
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->addWidget(makeHeading(tr("Dated status")));
    mHistory = new QTableWidget(0, 3);
    mHistory->setHorizontalHeaderLabels({tr("Date"), tr("Status"), tr("Source")});
    mHistory->verticalHeader()->hide();
    mHistory->horizontalHeader()->setStretchLastSection(true);
    mHistory->setColumnWidth(DateColumn, 78);
    mHistory->setColumnWidth(StatusColumn, 138);
    mHistory->setSelectionBehavior(QAbstractItemView::SelectRows);
    mHistory->setAccessibleName(tr("Dated status entries"));
    mHistory->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    mHistory->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // the form scrolls
    mHistory->setTabKeyNavigation(false);
    for (const StatusEntry& entry : mMeasure.history) {
        addEntry(fieldText(entry.date), entry.status, text(entry.source));
        mHistory->item(mHistory->rowCount() - 1, DateColumn)->setData(kInferred, entry.inferred);
    }
    layout->addWidget(mHistory);
    auto* add = new QPushButton(tr("Add entry"));
    connect(add, &QPushButton::clicked, this, [this, day] {
        addEntry(fieldText(day), MeasureStatus::Running, {});
        mHistory->setCurrentCell(mHistory->rowCount() - 1, DateColumn);
        mHistory->editItem(mHistory->currentItem());
    });
    auto* remove = new QPushButton(tr("Remove entry"));
    connect(remove, &QPushButton::clicked, this, [this] {
        mHistory->removeRow(mHistory->currentRow());
        fitHistory();
    });
    auto* row = new QHBoxLayout;
    row->addWidget(add);
    row->addWidget(remove);
    row->addStretch(1);
    layout->addLayout(row);
    return box;
}

void MeasureForm::addEntry(const QString& date, MeasureStatus status, const QString& source)
{
    const int row = mHistory->rowCount();
    mHistory->insertRow(row);
    mHistory->setItem(row, DateColumn, new QTableWidgetItem(date));
    mHistory->setItem(row, SourceColumn, new QTableWidgetItem(source));
    auto* choice = new QComboBox;
    choice->setAccessibleName(tr("Status of entry %1").arg(row + 1));
    for (const MeasureStatus value : allStatuses())
        choice->addItem(statusIcon(value, themeOf(*this).dark), statusWord(value), static_cast<int>(value));
    choice->setCurrentIndex(choice->findData(static_cast<int>(status)));
    mHistory->setCellWidget(row, StatusColumn, choice);
    fitHistory();
}

void MeasureForm::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QWidget::keyPressEvent(event);
}

bool MeasureForm::complain(const QString& problem, QWidget* field)
{
    mProblem->setText(problem);
    mProblem->show();
    field->setFocus();
    return false;
}

namespace {

/// "11/2026" is how the program itself writes a month.
std::optional<Date> parseDate(const QString& text)
{
    QString plain = text.trimmed();
    const QStringList parts = plain.split(QLatin1Char('/'));
    if (parts.size() == 2)
        plain = QStringLiteral("%1-%2").arg(parts[1].trimmed(),
                                            parts[0].trimmed().rightJustified(2, QLatin1Char('0')));
    return Date::parse(plain.toStdString());
}

} // namespace

bool MeasureForm::readHistory(Measure& measure)
{
    measure.history.clear();
    for (int row = 0; row < mHistory->rowCount(); ++row) {
        const QTableWidgetItem* cell = mHistory->item(row, DateColumn);
        const auto date = parseDate(cell->text());
        if (!date)
            return complain(
                tr("\"%1\" in the list of status entries is no date. Write 2027, 2027-04 or 24.11.2027.")
                    .arg(cell->text()),
                mHistory);
        const auto* choice = qobject_cast<QComboBox*>(mHistory->cellWidget(row, StatusColumn));
        measure.history.push_back({*date, static_cast<MeasureStatus>(choice->currentData().toInt()),
                                   cell->data(kInferred).toBool(),
                                   mHistory->item(row, SourceColumn)->text().trimmed().toStdString()});
    }
    // An entry that was changed is what the user says, not what the program inferred.
    for (StatusEntry& entry : measure.history) {
        if (std::find(mMeasure.history.begin(), mMeasure.history.end(), entry) == mMeasure.history.end())
            entry.inferred = false;
    }
    std::stable_sort(measure.history.begin(), measure.history.end(),
                     [](const StatusEntry& a, const StatusEntry& b) { return a.date < b.date; });
    return true;
}

std::optional<Measure> MeasureForm::read()
{
    Measure measure = mMeasure;
    const QString title = mTitle->text().trimmed();
    if (title.isEmpty()) {
        complain(tr("A measure needs a title."), mTitle);
        return std::nullopt;
    }
    (german() || measure.title.en.empty() ? measure.title.de : measure.title.en) = title.toStdString();
    measure.responsible = mResponsible->text().trimmed().toStdString();
    for (const auto& [field, target] : {std::pair(mStart, &measure.start), std::pair(mEnd, &measure.end)}) {
        const QString words = field->text().trimmed();
        *target = words.isEmpty() ? std::nullopt : parseDate(words);
        if (!words.isEmpty() && !*target) {
            complain(
                tr("\"%1\" is no date. Write 2027, 2027-04 or 24.11.2027, or leave it empty.").arg(words),
                field);
            return std::nullopt;
        }
    }
    if (measure.start && measure.end && measure.end->last() < *measure.start) {
        complain(tr("The end lies before the start. Correct one of the two dates."), mEnd);
        return std::nullopt;
    }
    const QString budget = mBudget->text().trimmed();
    measure.budgetEuro.reset();
    if (!budget.isEmpty()) {
        bool number = false;
        const double value = QLocale().toDouble(budget, &number);
        if (!number || value < 0) {
            complain(
                tr("\"%1\" is no amount in euros. Write digits, or leave it empty where no budget is known.")
                    .arg(budget),
                mBudget);
            return std::nullopt;
        }
        measure.budgetEuro = value;
    }
    readGoals(measure);
    if (const QString missing = mPlace->problem(); !missing.isEmpty()) {
        complain(missing, &mPlace->scope());
        return std::nullopt;
    }
    measure.placement = mPlace->placement();
    mRecords->apply(measure);
    if (!readHistory(measure))
        return std::nullopt;
    return measure;
}

bool MeasureForm::warns(const Measure& measure)
{
    if (mChoices.plan.measures.empty())
        return false;
    // What the measure broke before it was opened is not the fault of this edit.
    const auto known = checkMeasure(mMeasure, mChoices.plan, mChoices.districts);
    QStringList fresh;
    for (const RegisterFinding& finding : checkMeasure(measure, mChoices.plan, mChoices.districts)) {
        const bool old = std::any_of(known.begin(), known.end(), [&](const RegisterFinding& other) {
            return other.message == finding.message && other.arguments == finding.arguments;
        });
        if (!old)
            fresh << message(finding.message, finding.arguments);
    }
    const std::string words = fresh.join(QLatin1Char('\n')).toStdString();
    if (fresh.isEmpty() || words == mWarned)
        return false;
    mWarned = words;
    complain(text(words) + QLatin1Char('\n') + tr("Apply again to keep it as it is."), mTitle);
    return true;
}

bool MeasureForm::apply()
{
    mProblem->hide();
    std::optional<Measure> measure = read();
    if (!measure || warns(*measure))
        return false;
    const std::string at = QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString();
    if (mMeasure.title == LocalisedText{})
        measure->changes.push_back({at, mChoices.author, {}});
    else
        measure = recorded(mMeasure, std::move(*measure), at, mChoices.author);
    mDocument.edit(tr("edit %1").arg(text(measure->id)), [&](Project project) {
        const auto same = std::find_if(project.editedMeasures.begin(), project.editedMeasures.end(),
                                       [&](const Measure& other) { return other.id == measure->id; });
        if (same != project.editedMeasures.end())
            *same = *measure;
        else
            project.editedMeasures.push_back(*measure);
        std::erase(project.removedMeasures, measure->id);
        return project;
    });
    return true;
}

} // namespace twin::app
