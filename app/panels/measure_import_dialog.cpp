// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/measure_import_dialog.h"

#include "app/messages.h"
#include "app/panels/panel_style.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace twin::app {
namespace {

enum MappingColumn
{
    FieldColumn,
    HeadingColumn,
    ExampleColumn
};
/// A catalogue that is wrong in each of its rows need not be listed in full.
constexpr int kMessages = 500;

/// The first filled cells of a column, for a look at what it holds.
QString exampleOf(const data::CatalogueReading& reading, const std::string& heading)
{
    const auto at = std::find(reading.headings.begin(), reading.headings.end(), heading);
    if (heading.empty() || at == reading.headings.end())
        return {};
    const auto column = static_cast<std::size_t>(at - reading.headings.begin());
    QStringList shown;
    for (const std::vector<std::string>& row : reading.firstRows) {
        if (column < row.size() && !row[column].empty())
            shown << text(row[column]).simplified();
    }
    return shown.join(QStringLiteral(" · "));
}

QTableWidget* makeTable(const QStringList& headings, const QString& name)
{
    auto* table = new QTableWidget(0, static_cast<int>(headings.size()));
    table->setHorizontalHeaderLabels(headings);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setAccessibleName(name);
    return table;
}

} // namespace

QString registerFieldWord(const std::string& key)
{
    static const std::vector<std::pair<const char*, const char*>> kWords{
        {"id", QT_TRANSLATE_NOOP("RegisterField", "Identifier")},
        {"name_de", QT_TRANSLATE_NOOP("RegisterField", "Title (German)")},
        {"name_en", QT_TRANSLATE_NOOP("RegisterField", "Title (English)")},
        {"summary_de", QT_TRANSLATE_NOOP("RegisterField", "Short text (German)")},
        {"summary_en", QT_TRANSLATE_NOOP("RegisterField", "Short text (English)")},
        {"field_no", QT_TRANSLATE_NOOP("RegisterField", "Number of the field of action")},
        {"field", QT_TRANSLATE_NOOP("RegisterField", "Field of action")},
        {"goals", QT_TRANSLATE_NOOP("RegisterField", "Goals")},
        {"goal_weights", QT_TRANSLATE_NOOP("RegisterField", "Weights of the goals")},
        {"goals_inferred", QT_TRANSLATE_NOOP("RegisterField", "Goals are inferred")},
        {"versions", QT_TRANSLATE_NOOP("RegisterField", "Versions of the strategy")},
        {"resolutions", QT_TRANSLATE_NOOP("RegisterField", "Resolutions (list)")},
        {"resolution_paper", QT_TRANSLATE_NOOP("RegisterField", "Resolution: paper")},
        {"resolution_date", QT_TRANSLATE_NOOP("RegisterField", "Resolution: date")},
        {"resolution_body", QT_TRANSLATE_NOOP("RegisterField", "Resolution: body")},
        {"status_history", QT_TRANSLATE_NOOP("RegisterField", "Dated status (list)")},
        {"status", QT_TRANSLATE_NOOP("RegisterField", "Status")},
        {"period", QT_TRANSLATE_NOOP("RegisterField", "Period")},
        {"start", QT_TRANSLATE_NOOP("RegisterField", "Start")},
        {"end", QT_TRANSLATE_NOOP("RegisterField", "End")},
        {"scope", QT_TRANSLATE_NOOP("RegisterField", "Reach")},
        {"districts", QT_TRANSLATE_NOOP("RegisterField", "Districts")},
        {"quarters", QT_TRANSLATE_NOOP("RegisterField", "Stadtbezirke")},
        {"place", QT_TRANSLATE_NOOP("RegisterField", "Place in words")},
        {"approximate", QT_TRANSLATE_NOOP("RegisterField", "Place is approximate")},
        {"network", QT_TRANSLATE_NOOP("RegisterField", "Place is a network")},
        {"responsible", QT_TRANSLATE_NOOP("RegisterField", "Responsible")},
        {"partners", QT_TRANSLATE_NOOP("RegisterField", "Partners")},
        {"budget_eur", QT_TRANSLATE_NOOP("RegisterField", "Budget in all")},
        {"budget", QT_TRANSLATE_NOOP("RegisterField", "Money by year (list)")},
        {"funds", QT_TRANSLATE_NOOP("RegisterField", "Source of funds")},
        {"indicator", QT_TRANSLATE_NOOP("RegisterField", "Indicator in words")},
        {"indicators", QT_TRANSLATE_NOOP("RegisterField", "Indicators (list)")},
        {"target", QT_TRANSLATE_NOOP("RegisterField", "Target in words")},
        {"depends_on", QT_TRANSLATE_NOOP("RegisterField", "Links to other measures")},
        {"source_url", QT_TRANSLATE_NOOP("RegisterField", "Source")},
        {"confidence", QT_TRANSLATE_NOOP("RegisterField", "Confidence of the source")},
        {"remarks", QT_TRANSLATE_NOOP("RegisterField", "Remarks")},
        {"evidence", QT_TRANSLATE_NOOP("RegisterField", "Evidence and links")},
        {"changes", QT_TRANSLATE_NOOP("RegisterField", "Record of changes")},
        {"wkt", QT_TRANSLATE_NOOP("RegisterField", "Place on the map")},
    };
    for (const auto& [known, word] : kWords) {
        if (key == known)
            return QCoreApplication::translate("RegisterField", word);
    }
    return text(key);
}

MeasureImportDialog::MeasureImportDialog(const QString& path, const SceneState& state, QWidget* parent)
    : QDialog(parent), mPath(path), mState(state), mSheet(new QComboBox), mSummary(new QLabel)
{
    setWindowTitle(tr("Import measures: %1").arg(QFileInfo(path).fileName()));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    mSheet->setAccessibleName(tr("Sheet of the workbook"));
    mSheet->hide();
    layout->addWidget(mSheet);
    auto* tables = new QHBoxLayout;
    mMapping = makeTable({tr("Field of the register"), tr("Column of the file"), tr("Examples")},
                         tr("Which column is which field"));
    mMapping->setColumnWidth(FieldColumn, 190);
    mMapping->setColumnWidth(HeadingColumn, 190);
    mMessages = makeTable({tr("Where"), tr("What was noticed")}, tr("What was noticed in the dry run"));
    mMessages->setWordWrap(true);
    mMessages->setColumnWidth(0, 90);
    tables->addWidget(mMapping, 5);
    tables->addWidget(mMessages, 4);
    layout->addLayout(tables, 1);
    mSummary->setWordWrap(true);
    layout->addWidget(mSummary);
    layout->addWidget(makeChoices());
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    mOk = buttons->button(QDialogButtonBox::Ok);
    mOk->setText(tr("Import"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(mSheet, &QComboBox::activated, this, [this] {
        mOptions.read.layer = mSheet->currentText().toStdString();
        mOptions.columns.clear();
        dryRun();
    });
    layout->addWidget(buttons);
    resize(1120, 680);
    dryRun();
}

QWidget* MeasureImportDialog::makeChoices()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    mTake = new QRadioButton(tr("Show the file's values where both know a measure"));
    mKeep = new QRadioButton(tr("Only add what is new; the register's values stay in sight"));
    mReplace = new QRadioButton(tr("Replace the whole catalogue, the sample included"));
    mTake->setChecked(true);
    for (QRadioButton* button : {mTake, mKeep, mReplace})
        layout->addWidget(button);
    QLabel* note =
        makeLabel(tr("The former catalogue stays in its file; edits made in this project stay over "
                     "both. The import can be undone."),
                  0, QFont::Normal, true);
    note->setWordWrap(true);
    layout->addWidget(note);
    return box;
}

ImportChoice MeasureImportDialog::choice() const
{
    return {mKeep->isChecked(), mReplace->isChecked()};
}

void MeasureImportDialog::setColumn(const std::string& key, const QString& heading)
{
    mOptions.columns[key] = heading.toStdString();
    // The combo box that said so is replaced: not while it is speaking.
    QMetaObject::invokeMethod(this, &MeasureImportDialog::dryRun, Qt::QueuedConnection);
}

void MeasureImportDialog::dryRun()
{
    Diagnostics diagnostics;
    auto import = previewMeasures(mPath, mOptions, mState, mState.today, diagnostics);
    mOk->setEnabled(import.ok());
    if (!import) {
        mSummary->setText(message(import.error()));
        fillMessages(diagnostics);
        // A mapping that makes the file unreadable must be one that can be taken back.
        if (mImport)
            fillMapping();
        return;
    }
    mImport = std::move(import).value();
    const auto count = [&](MergeEntry::State state) { return numberText(mImport->count(state)); };
    mSummary->setText(
        tr("Dry run: %1 rows, %2 measures. %3 new, %4 changed, %5 the same. %6 of the register are not in "
           "the file and stay, unless the whole catalogue is replaced.")
            .arg(numberText(static_cast<double>(mImport->reading.rows)),
                 numberText(static_cast<double>(mImport->reading.strategy.measures.size())),
                 count(MergeEntry::State::New), count(MergeEntry::State::Changed),
                 count(MergeEntry::State::Same), count(MergeEntry::State::Missing)));
    if (mSheet->count() == 0 && mImport->reading.sheets.size() > 1) {
        for (const std::string& sheet : mImport->reading.sheets)
            mSheet->addItem(text(sheet));
        mSheet->setCurrentText(text(mImport->reading.sheet));
        mSheet->show();
    }
    fillMapping();
    fillMessages(diagnostics);
}

void MeasureImportDialog::fillMapping()
{
    const data::CatalogueReading& reading = mImport->reading;
    mMapping->setRowCount(0);
    for (const std::string& key : data::MeasureColumns::allKeys()) {
        const int row = mMapping->rowCount();
        mMapping->insertRow(row);
        mMapping->setItem(row, FieldColumn, new QTableWidgetItem(registerFieldWord(key)));
        auto* choice = new QComboBox;
        choice->setAccessibleName(registerFieldWord(key));
        choice->setFocusPolicy(Qt::StrongFocus); // a turn of the wheel over the table must not change it
        choice->addItem(tr("(not read)"), QString());
        for (const std::string& heading : reading.headings) {
            if (!heading.empty())
                choice->addItem(text(heading).simplified(), text(heading));
        }
        choice->setCurrentIndex(std::max(0, choice->findData(text(reading.columns.of(key)))));
        connect(choice, &QComboBox::activated, this,
                [this, key, choice] { setColumn(key, choice->currentData().toString()); });
        mMapping->setCellWidget(row, HeadingColumn, choice);
        mMapping->setItem(row, ExampleColumn,
                          new QTableWidgetItem(exampleOf(reading, reading.columns.of(key))));
    }
    for (const data::YearColumn& year : reading.columns.years()) {
        const int row = mMapping->rowCount();
        mMapping->insertRow(row);
        const QString kind = year.spent ? tr("Spent %1 (× %2 €)") : tr("Planned %1 (× %2 €)");
        mMapping->setItem(row, FieldColumn,
                          new QTableWidgetItem(kind.arg(year.year).arg(numberText(year.factor))));
        mMapping->setItem(row, HeadingColumn, new QTableWidgetItem(text(year.heading).simplified()));
        mMapping->setItem(row, ExampleColumn, new QTableWidgetItem(exampleOf(reading, year.heading)));
    }
}

void MeasureImportDialog::fillMessages(const Diagnostics& diagnostics)
{
    mMessages->setRowCount(0);
    const auto add = [&](const QString& where, const QString& words) {
        const int row = mMessages->rowCount();
        mMessages->insertRow(row);
        mMessages->setItem(row, 0, new QTableWidgetItem(where));
        auto* cell = new QTableWidgetItem(words);
        cell->setToolTip(words);
        mMessages->setItem(row, 1, cell);
    };
    for (const Severity severity : {Severity::Problem, Severity::Warning, Severity::Note}) {
        for (const Diagnostic& entry : diagnostics.entries()) {
            if (entry.severity == severity && mMessages->rowCount() < kMessages)
                add(text(entry.object), message(entry.message, entry.arguments));
        }
    }
    if (mImport) {
        for (const MergeEntry& entry : mImport->entries) {
            if (entry.state != MergeEntry::State::Changed || mMessages->rowCount() >= kMessages)
                continue;
            QStringList fields;
            for (const FieldChange& field : entry.fields)
                fields << tr("%1: \"%2\" instead of \"%3\"")
                              .arg(registerFieldWord(field.field), text(field.after), text(field.before));
            add(text(entry.id), fields.join(QStringLiteral("; ")));
        }
    }
    mMessages->resizeRowsToContents();
}

} // namespace twin::app
