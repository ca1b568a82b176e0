// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/panels/measure_import_dialog.h"
#include "app/report/report_writer.h"
#include "app/shell/main_window.h"
#include "app/shell/preferences.h"
#include "data/register/register_export.h"

#include <QFileDialog>
#include <QInputDialog>

namespace twin::app {

void MainWindow::importMeasures()
{
    const QString file = QFileDialog::getOpenFileName(
        this, tr("Import measures"), {},
        tr("Catalogues of measures (*.csv *.tsv *.txt *.xlsx *.gpkg *.geojson *.json);;All files (*)"));
    if (file.isEmpty())
        return;
    MeasureImportDialog dialog(file, mWorkspace.session().state(), this);
    if (dialog.exec() != QDialog::Accepted || !dialog.import())
        return;
    mWorkspace.document().edit(tr("import measures"), [&](const Project& project) {
        return withMeasures(project, *dialog.import(), dialog.choice());
    });
}

void MainWindow::exportMeasures()
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export measures"), tr("measures.xlsx"),
        tr("Spreadsheet (*.xlsx);;Table (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson)"));
    if (file.isEmpty())
        return;
    const auto format = data::registerFormatOf(file.toStdString());
    if (!format) {
        mWorkspace.report(file,
                          {ErrorKind::Invalid,
                           TWIN_MSG("Measures are written to .csv, .xlsx, .gpkg or .geojson. Give the file "
                                    "one of these endings."),
                           {}});
        return;
    }
    const Session& session = mWorkspace.session();
    const Status written =
        data::exportRegister(session.state().shown, session.day(), file.toStdString(), *format);
    if (!written)
        mWorkspace.report(file, written.error());
}

void MainWindow::saveReport()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Status report"), tr("status report.pdf"),
                                                      tr("PDF (*.pdf);;Web page (*.html);;Markdown (*.md)"));
    if (file.isEmpty())
        return;
    const Session& session = mWorkspace.session();
    const Date day = session.day();
    const Report report = statusReport(session.state().shown, Date::fromDays(day.days() - 365), day);
    const Status written = writeReport(report, file, reportFormatOf(file).value_or(ReportFormat::Pdf));
    if (!written)
        mWorkspace.report(file, written.error());
}

void MainWindow::chooseAuthor()
{
    bool taken = false;
    const QString name = QInputDialog::getText(
        this, tr("Record of changes"), tr("Your name in the record of changes (empty: your login name)"),
        QLineEdit::Normal, Preferences::author(), &taken);
    if (taken)
        Preferences::setAuthor(name);
}

} // namespace twin::app
