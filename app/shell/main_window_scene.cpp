// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/panels/detail_panel.h"
#include "app/panels/issues_panel.h"
#include "app/panels/notice_bar.h"
#include "app/panels/time_control.h"
#include "app/present/saved_view.h"
#include "app/present/stage_panel.h"
#include "app/present/stage_show.h"
#include "app/present/view_exporter.h"
#include "app/shell/card_stack.h"
#include "app/shell/main_window.h"
#include "core/geo/polygon.h"
#include "data/project/project_store.h"
#include "render/scene/scene_view.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenuBar>
#include <QStatusBar>

#include <algorithm>
#include <cmath>
#include <set>

namespace twin::app {

namespace {

Envelope extentOf(const render::DrapedLayer& layer)
{
    Envelope extent = envelope(layer.polygons);
    for (const MapPoint2& point : layer.points)
        extent.include(point);
    for (const Line2& line : layer.lines)
        extent.include(envelope(line));
    return extent;
}

} // namespace

void MainWindow::onSceneReplaced()
{
    const SceneState& state = mWorkspace.session().state();
    mHost->setHomeView(openingView(state));
    if (std::exchange(mFirstScene, false))
        mHost->setViewpoint(mHost->homeView());
    mWorkspace.session().composeNow();
    if (std::exchange(mFlyToNew, false))
        flyToNewLayers();
    checkMissingFiles();
}

void MainWindow::flyToExtent(Envelope extent)
{
    if (extent.empty())
        return;
    constexpr double kAtLeast = 300;
    const MapPoint2 centre = extent.centre();
    extent.include(MapPoint2{centre.easting - kAtLeast, centre.northing - kAtLeast});
    extent.include(MapPoint2{centre.easting + kAtLeast, centre.northing + kAtLeast});
    double ground = 0;
    for (const data::CityContents& city : mWorkspace.session().state().cities) {
        const double height = city.terrain ? city.terrain->sample(centre) : std::nan("");
        if (!std::isnan(height))
            ground = height;
    }
    mHost->flyTo(render::viewpointFor(extent, ground, 0, 40));
}

void MainWindow::flyToNewLayers()
{
    const SceneState& state = mWorkspace.session().state();
    const std::vector<std::string>& added = mWorkspace.addedLayers();
    const auto isNew = [&](const std::string& id) {
        return std::find(added.begin(), added.end(), id) != added.end();
    };
    Envelope extent;
    for (const auto& [layer, city] : state.sources.cities) {
        if (isNew(layer))
            extent.include(city.extent);
    }
    if (state.sources.drapedLayers) {
        for (const render::DrapedLayer& layer : *state.sources.drapedLayers) {
            if (isNew(layer.id))
                extent.include(extentOf(layer));
        }
    }
    flyToExtent(extent);
}

void MainWindow::checkMissingFiles()
{
    const ProjectDocument& document = mWorkspace.document();
    QStringList names;
    QString first;
    for (const Layer& layer : document.project().layers) {
        if (layer.path == kBuiltInLuebeck)
            continue;
        const QString path = text(data::resolvePath(document.path().toStdString(), layer.path));
        if (QFileInfo::exists(path))
            continue;
        first = first.isEmpty() ? text(layer.id) : first;
        names << text(layer.path);
    }
    if (!names.isEmpty())
        addNotice(tr("Not found: %1. The rest of the project is open.").arg(names.join(QStringLiteral(", "))))
            ->addAction(tr("Locate …"), [this, first] { locateLayer(first); });
}

void MainWindow::locateLayer(const QString& id)
{
    ProjectDocument& document = mWorkspace.document();
    const auto& layers = document.project().layers;
    const auto layer =
        std::find_if(layers.begin(), layers.end(), [&](const Layer& entry) { return text(entry.id) == id; });
    if (layer == layers.end())
        return;
    const QString name = QFileInfo(text(layer->path)).fileName();
    const QString found =
        layer->kind == LayerKind::CityPackage
            ? QFileDialog::getExistingDirectory(this, tr("Where is the folder %1?").arg(name))
            : QFileDialog::getOpenFileName(this, tr("Where is %1?").arg(name), {},
                                           name + tr(";;All files (*)"));
    if (found.isEmpty())
        return;
    const QDir folder = QFileInfo(found).absoluteDir();
    const std::string projectPath = document.path().toStdString();
    document.edit(tr("locate %1").arg(name), [&](Project project) {
        for (Layer& entry : project.layers) {
            const QString old = text(data::resolvePath(projectPath, entry.path));
            // What was lost together is usually found together.
            const QString beside = folder.filePath(QFileInfo(text(entry.path)).fileName());
            const QString now =
                text(entry.id) == id ? found
                : entry.path != kBuiltInLuebeck && !QFileInfo::exists(old) && QFileInfo::exists(beside)
                    ? beside
                    : QString();
            if (!now.isEmpty())
                entry.path = projectPath.empty() ? now.toStdString()
                                                 : data::relativePath(projectPath, now.toStdString());
        }
        return project;
    });
}

void MainWindow::addView()
{
    SavedViewModel& model = mStagePanel->model();
    const Session& session = mWorkspace.session();
    QString title = tr("View %1").arg(model.rowCount() + 1);
    if (session.selection().kind == Selection::Kind::District)
        title = text(session.selection().id);
    else if (const Measure* measure = session.measure(session.selection().id))
        title = text(measure->title.in(german()));
    setMode(Mode::Stage);
    mStagePanel->setCurrentRow(
        model.add(captureView(session, mHost->viewpoint(), title), mStagePanel->currentRow()));
    mStagePanel->list().setFocus();
    mStagePanel->list().edit(mStagePanel->list().currentIndex());
}

void MainWindow::showView(int row)
{
    const auto& views = mWorkspace.document().project().views;
    if (row < 0 || row >= static_cast<int>(views.size()))
        return;
    const SavedView view = views[static_cast<std::size_t>(row)];
    applyView(view, mWorkspace.session());
    mHost->flyTo(view.viewpoint);
}

void MainWindow::startStage(int row)
{
    if (mOnStage)
        return;
    if (mStageShow->count() == 0) {
        addNotice(tr("There is no step to show yet."))->addAction(tr("Add the present view"), [this] {
            addView();
        });
        return;
    }
    mOnStage = true;
    mTime->setPlaying(false);
    mStateBeforeStage = windowState();
    mHiddenForStage.clear();
    const std::vector<QWidget*> tools{
        menuBar(), mTopBar, mLeft->parentWidget(), mDetail->parentWidget(), mTime, mIssues, statusBar()};
    for (QWidget* tool : tools) {
        if (tool->isVisible()) {
            mHiddenForStage.emplace_back(tool);
            tool->hide();
        }
    }
    for (int i = 0; i < mNotices->count(); ++i) {
        mHiddenForStage.emplace_back(mNotices->itemAt(i)->widget());
        mNotices->itemAt(i)->widget()->hide();
    }
    mCards->setSuppressed(true);
    mHost->setStage(true);
    showFullScreen();
    mStageShow->start(row);
}

void MainWindow::leaveStage()
{
    if (!mOnStage)
        return;
    mOnStage = false;
    mStageShow->hide();
    mCards->setSuppressed(false);
    mHost->setStage(false);
    for (const QPointer<QWidget>& tool : mHiddenForStage) {
        if (tool)
            tool->show();
    }
    setWindowState(mStateBeforeStage);
    showRight();
    setMode(Mode::Stage);
    mStagePanel->setCurrentRow(mStageShow->index());
    mStagePanel->list().setFocus();
}

void MainWindow::exportStage()
{
    if (mStageShow->count() == 0) {
        addNotice(tr("There is no step to export yet."))->addAction(tr("Add the present view"), [this] {
            addView();
        });
        return;
    }
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for one PNG per step"));
    if (folder.isEmpty())
        return;
    exportViews(mWorkspace, mExport, folder, {1920, 1080}, [this, folder](int written) {
        addNotice(tr("%n picture(s) written to %1", nullptr, written).arg(folder))->dismissAfter(8000);
    });
}

void MainWindow::savePicture()
{
    const QImage picture = mHost->grabPicture();
    if (picture.isNull()) {
        addNotice(tr("There is no 3D picture to save on this machine."));
        return;
    }
    QString path = QFileDialog::getSaveFileName(this, tr("Save the picture"), QStringLiteral("travetwin.png"),
                                                tr("Pictures (*.png)"));
    if (path.isEmpty())
        return;
    if (QFileInfo(path).suffix().isEmpty())
        path += QStringLiteral(".png");
    if (picture.save(path))
        addNotice(tr("Saved: %1").arg(path))->dismissAfter(6000);
    else
        mWorkspace.report(
            path, {ErrorKind::Unreadable,
                   TWIN_MSG("The picture could not be written. Check that the folder exists and has space."),
                   {}});
}

} // namespace twin::app
