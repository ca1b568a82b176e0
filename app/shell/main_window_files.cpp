// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/panels/detail_panel.h"
#include "app/panels/issues_panel.h"
#include "app/panels/notice_bar.h"
#include "app/panels/time_control.h"
#include "app/shell/main_window.h"
#include "app/viewport/tile_detail.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QSettings>

namespace twin::app {

namespace {

/// Settings of a project's layout; one of no file has the program's own.
QString layoutKey(const ProjectDocument& document)
{
    const QByteArray path = document.path().toUtf8();
    return path.isEmpty() ? QStringLiteral("layout/default")
                          : QStringLiteral("layout/%1")
                                .arg(QString::fromLatin1(path.toBase64(QByteArray::Base64UrlEncoding)));
}

QString projectFilter()
{
    return MainWindow::tr("TraveTwin projects (*.travetwin)");
}

} // namespace

bool MainWindow::confirmDiscard()
{
    const ProjectDocument& document = mWorkspace.document();
    if (!document.dirty())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Changes are not saved"),
                         tr("\"%1\" has changes that are not saved.").arg(document.displayName()),
                         QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    question.setInformativeText(tr("Without saving they are lost."));
    switch (question.exec()) {
    case QMessageBox::Save:
        return saveProject(false);
    case QMessageBox::Discard:
        return true;
    default:
        return false;
    }
}

void MainWindow::replaceProject(const std::function<void()>& replace)
{
    if (!confirmDiscard())
        return;
    keepLayout();
    mFirstScene = true;
    mWorkspace.document().discardRecovery();
    choose({}, false);
    replace();
    restoreLayout();
}

void MainWindow::newProject(bool sample)
{
    replaceProject([this, sample] {
        Project project = luebeckSampleProject();
        if (!sample) {
            // The city and its catalogue stay the ground one works on; what the sample tells about them does
            // not.
            project.name = tr("New project").toStdString();
            project.views.clear();
            project.scenarios.clear();
        }
        mWorkspace.document().reset(std::move(project));
    });
}

void MainWindow::openProject()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a project"), {}, projectFilter());
    if (!path.isEmpty())
        replaceProject([this, path] {
            if (!mWorkspace.openProject(path))
                mIssues->show();
        });
}

bool MainWindow::saveProject(bool askForPath)
{
    QString path = mWorkspace.document().path();
    if (askForPath || path.isEmpty()) {
        const QString name = mWorkspace.document().displayName().section(QStringLiteral(" · "), 0, 0);
        path = QFileDialog::getSaveFileName(this, tr("Save the project"),
                                            path.isEmpty() ? name + QStringLiteral(".travetwin") : path,
                                            projectFilter());
        if (path.isEmpty())
            return false;
        if (QFileInfo(path).suffix().compare(QLatin1String("travetwin"), Qt::CaseInsensitive) != 0)
            path += QStringLiteral(".travetwin");
    }
    const bool saved = mWorkspace.saveProject(path);
    if (!saved)
        mIssues->show();
    return saved;
}

void MainWindow::renameProject()
{
    bool taken = false;
    const QString name = QInputDialog::getText(this, tr("Rename the project"), tr("Name"), QLineEdit::Normal,
                                               mWorkspace.document().displayName(), &taken);
    if (taken && !name.trimmed().isEmpty())
        mWorkspace.document().edit(tr("rename project"), [&](Project project) {
            project.name = name.trimmed().toStdString();
            return project;
        });
}

void MainWindow::importFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Import files"), {},
        tr("Geodata and catalogues (*.gml *.xml *.citygml *.gpkg *.geojson *.json *.shp *.fgb *.tif *.tiff "
           "*.xyz *.asc *.csv);;All files (*)"));
    if (!files.isEmpty())
        mWorkspace.openFiles(files);
}

void MainWindow::offerRecovery()
{
    ProjectDocument& document = mWorkspace.document();
    const QString recovery = document.recoveryFile();
    if (recovery.isEmpty())
        return;
    const QString when = QLocale().toString(QFileInfo(recovery).lastModified(), QLocale::ShortFormat);
    NoticeBar* notice =
        addNotice(tr("The program ended without saving. There is a safety copy of %1.").arg(when));
    notice->addAction(tr("Restore"), [this] {
        Diagnostics diagnostics;
        const Status status = mWorkspace.document().restoreRecovery(diagnostics);
        mWorkspace.issues().add(diagnostics);
        if (!status)
            mWorkspace.report({}, status.error());
    });
    notice->addAction(tr("Discard"), [this] { mWorkspace.document().discardRecovery(); });
}

void MainWindow::keepLayout() const
{
    if (mOnStage)
        return;
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.beginGroup(layoutKey(mWorkspace.document()));
    settings.setValue(QStringLiteral("left"), !mLeft->parentWidget()->isHidden());
    settings.setValue(QStringLiteral("right"), !mRightFolded);
    settings.setValue(QStringLiteral("time"), !mTime->isHidden());
    settings.setValue(QStringLiteral("tab"), mTabs->currentIndex());
}

void MainWindow::restoreLayout()
{
    QSettings settings;
    settings.beginGroup(layoutKey(mWorkspace.document()));
    mLeft->parentWidget()->setVisible(settings.value(QStringLiteral("left"), true).toBool());
    mRightFolded = !settings.value(QStringLiteral("right"), true).toBool();
    mTime->setVisible(settings.value(QStringLiteral("time"), true).toBool());
    mTabs->setCurrentIndex(settings.value(QStringLiteral("tab"), 0).toInt());
    showRight();
}

void MainWindow::openFromServer()
{
    bool agreed = false;
    const QString address =
        QInputDialog::getText(this, tr("Open city from a server"),
                              tr("Address of a city package on a web server (its folder or tileset.json):"),
                              QLineEdit::Normal, QStringLiteral("https://"), &agreed);
    if (agreed && !mWorkspace.addRemoteCity(address.trimmed()))
        addNotice(tr("\"%1\" is no web address. It begins with http:// or https://.").arg(address.trimmed()));
}

void MainWindow::chooseDetailMemory()
{
    constexpr int kMegabyte = 1 << 20;
    bool agreed = false;
    const int megabytes = QInputDialog::getInt(
        this, tr("Memory for detail"),
        tr("Megabytes that the buildings on screen may take. Beyond them, distant ones stay outlines:"),
        static_cast<int>(detailLimitBytes() / kMegabyte), 64, 65536, 64, &agreed);
    if (!agreed)
        return;
    setDetailLimitMb(megabytes);
    mHost->detailLimitChanged();
}

} // namespace twin::app
