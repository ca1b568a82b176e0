// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/measuring_card.h"
#include "app/panels/notice_bar.h"
#include "app/shell/main_window.h"
#include "app/shell/preferences.h"
#include "app/viewport/scene_viewport.h"
#include "render/scene/scene_view.h"

#include <QActionGroup>
#include <QMenuBar>

#include <cmath>

namespace twin::app {

void MainWindow::buildMeasuring()
{
    const auto ground = [this](MapPoint2 point) -> std::optional<double> {
        for (const data::CityContents& city : mWorkspace.session().state().cities) {
            const double height = city.terrain ? city.terrain->sample(point) : std::nan("");
            if (!std::isnan(height))
                return height;
        }
        return std::nullopt;
    };
    const auto roof = [this](MapPoint2 point) -> std::optional<double> {
        auto* view = qobject_cast<SceneViewport*>(mHost);
        return view ? view->view().roofHeight(point) : std::nullopt;
    };
    mMeasuring = new MeasuringCard(mWorkspace.document(), ground, roof, mHost);
    connect(&mMeasuring->tool(), &MeasureTool::changed, mHost, &SceneHost::toolChanged);
    connect(mMeasuring, &MeasuringCard::closed, this, [this] {
        mHost->setTool(nullptr);
        mHost->setFocus(Qt::TabFocusReason);
    });
    connect(mMeasuring, &MeasuringCard::failed, this,
            [this](const QString& path, const Error& error) { mWorkspace.report(path, error); });
    connect(mMeasuring, &MeasuringCard::exported, this,
            [this](const QString& path) { addNotice(tr("Saved: %1").arg(path))->dismissAfter(6000); });
}

void MainWindow::buildToolsMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Tools"));
    const std::pair<QString, Measurement::Kind> kinds[] = {
        {tr("Measure a &distance …"), Measurement::Kind::Path},
        {tr("Measure an &area …"), Measurement::Kind::Area},
        {tr("Measure a &height …"), Measurement::Kind::Height},
        {tr("Draw a &profile …"), Measurement::Kind::Profile}};
    for (const auto& [title, kind] : kinds) {
        QAction* action = menu.addAction(title, this, [this, kind = kind] {
            mHost->setTool(&mMeasuring->tool());
            mMeasuring->open(kind);
            mHost->setFocus(Qt::TabFocusReason);
        });
        if (kind == Measurement::Kind::Path)
            action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    }
}

void MainWindow::buildQualityMenu(QMenu& menu)
{
    QMenu& quality = *menu.addMenu(tr("Picture &quality"));
    auto* group = new QActionGroup(this);
    const QString names[] = {tr("As measured at start"), tr("Software graphics"), tr("Laptop"),
                             tr("Workstation")};
    for (int level = 0; level < 4; ++level) {
        QAction* action = quality.addAction(names[level]);
        action->setCheckable(true);
        action->setChecked(level == Preferences::pictureQuality());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, level] {
            Preferences::setPictureQuality(level);
            mHost->setQuality(level);
        });
    }
    mHost->setQuality(Preferences::pictureQuality());
}

} // namespace twin::app
