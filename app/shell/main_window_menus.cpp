// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages.h"
#include "app/panels/detail_panel.h"
#include "app/panels/filter_bar.h"
#include "app/panels/issues_panel.h"
#include "app/panels/layer_panel.h"
#include "app/panels/measure_panel.h"
#include "app/panels/panel_style.h"
#include "app/panels/time_control.h"
#include "app/present/stage_panel.h"
#include "app/shell/main_window.h"
#include "app/shell/preferences.h"

#include <QActionGroup>
#include <QFileInfo>
#include <QMenuBar>

namespace twin::app {

void MainWindow::buildMenus()
{
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildDataMenu();
    buildScenarioMenu();
    buildStageMenu();
    buildToolsMenu();
    buildHelpMenu();
    // Keys must work where the menu bar is hidden, as on the stage.
    const auto menus = menuBar()->findChildren<QMenu*>();
    for (const QMenu* menu : menus) {
        const auto actions = menu->actions();
        for (QAction* action : actions) {
            if (!action->shortcut().isEmpty())
                addAction(action);
        }
    }
}

void MainWindow::buildFileMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&File"));
    const bool dark = themeOf(*this).dark;
    menu.addAction(themeIcon(QStringLiteral("new"), dark), tr("&New project"), QKeySequence::New, this,
                   [this] { newProject(false); });
    menu.addAction(tr("New &from the sample"), this, [this] { newProject(true); });
    menu.addAction(themeIcon(QStringLiteral("open"), dark), tr("&Open …"), QKeySequence::Open, this,
                   &MainWindow::openProject);
    QMenu& recent = *menu.addMenu(tr("Open &recent"));
    connect(&recent, &QMenu::aboutToShow, this, [this, &recent] { fillRecent(recent); });
    menu.addSeparator();
    menu.addAction(themeIcon(QStringLiteral("save"), dark), tr("&Save"), QKeySequence::Save, this,
                   [this] { saveProject(false); });
    menu.addAction(tr("Save &as …"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this,
                   [this] { saveProject(true); });
    menu.addAction(tr("Rena&me project …"), this, &MainWindow::renameProject);
    menu.addSeparator();
    menu.addAction(themeIcon(QStringLiteral("camera"), dark), tr("Save &picture …"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), this, &MainWindow::savePicture);
    menu.addSeparator();
    menu.addAction(tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), this, &QWidget::close);
}

void MainWindow::fillRecent(QMenu& menu)
{
    menu.clear();
    const QStringList files = ProjectDocument::recentFiles();
    for (const QString& file : files) {
        menu.addAction(QFileInfo(file).fileName(), this,
                       [this, file] { replaceProject([this, file] { mWorkspace.openProject(file); }); })
            ->setToolTip(file);
    }
    if (files.isEmpty())
        menu.addAction(tr("No projects yet"))->setEnabled(false);
    else
        menu.addAction(tr("Clear the list"), this, [] { ProjectDocument::clearRecentFiles(); });
}

void MainWindow::buildEditMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Edit"));
    const bool dark = themeOf(*this).dark;
    QUndoStack& stack = mWorkspace.document().undoStack();
    QAction* undo = stack.createUndoAction(this, tr("&Undo"));
    undo->setShortcut(QKeySequence::Undo);
    undo->setIcon(themeIcon(QStringLiteral("undo"), dark));
    QAction* redo = stack.createRedoAction(this, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setIcon(themeIcon(QStringLiteral("redo"), dark));
    menu.addAction(undo);
    menu.addAction(redo);
    menu.addSeparator();
    menu.addAction(themeIcon(QStringLiteral("search"), dark), tr("&Search"),
                   QKeySequence(Qt::CTRL | Qt::Key_F), this, [this] { mTopBar->search().openSearch(); });
    menu.addAction(tr("&Command palette"), QKeySequence(Qt::CTRL | Qt::Key_K), this,
                   [this] { mTopBar->search().openPalette(); });
    menu.addAction(tr("&Filter measures"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [this] {
        setMode(Mode::Explore);
        mTabs->setCurrentWidget(mMeasures);
        mMeasures->filterBar().line().setFocus();
    });
    menu.addAction(tr("Clear &all filters"), this, [this] { mWorkspace.session().setFilter({}); });
    menu.addSeparator();
    menu.addAction(themeIcon(QStringLiteral("measure"), dark), tr("&New measure …"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), this, [this] {
                       mRightFolded = false;
                       mDetail->newMeasure();
                       showRight();
                   });
    menu.addAction(tr("Edit the selected &measure …"), QKeySequence(Qt::CTRL | Qt::Key_E), this,
                   [this] { mDetail->editSelected(); });
    menu.addAction(themeIcon(QStringLiteral("trash"), dark), tr("De&lete the selected measure"),
                   QKeySequence(Qt::CTRL | Qt::Key_Delete), this, [this] { mDetail->deleteSelected(); });
    menu.addSeparator();
    menu.addAction(tr("Name in the record of &changes …"), this, &MainWindow::chooseAuthor);
    menu.addAction(tr("&Deselect"), this, [this] { choose({}, false); });
}

void MainWindow::addFoldAction(QMenu& menu, const QString& text, QKeySequence key, QWidget* panel,
                               const char*)
{
    QAction* action = menu.addAction(text);
    action->setCheckable(true);
    action->setShortcut(key);
    connect(&menu, &QMenu::aboutToShow, action, [action, panel] { action->setChecked(!panel->isHidden()); });
    connect(action, &QAction::triggered, this, [panel] { panel->setVisible(panel->isHidden()); });
}

void MainWindow::buildViewMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&View"));
    const bool dark = themeOf(*this).dark;
    menu.addAction(themeIcon(QStringLiteral("home"), dark), tr("&Start view"),
                   QKeySequence(Qt::CTRL | Qt::Key_Home), this, [this] { mHost->flyTo(mHost->homeView()); });
    menu.addAction(tr("&Fly to the selection"), QKeySequence(Qt::CTRL | Qt::Key_J), this,
                   [this] { choose(mWorkspace.session().selection(), true); });
    menu.addAction(themeIcon(QStringLiteral("compass"), dark), tr("Face &north"), this,
                   [this] { mHost->faceNorth(); });
    menu.addAction(themeIcon(QStringLiteral("plus"), dark), tr("Zoom &in"), QKeySequence::ZoomIn, this,
                   [this] { mHost->zoomBy(0.8); });
    menu.addAction(themeIcon(QStringLiteral("minus"), dark), tr("Zoom &out"), QKeySequence::ZoomOut, this,
                   [this] { mHost->zoomBy(1.25); });
    QMenu& views = *menu.addMenu(tr("&Built-in views"));
    // Which ones depends on the city that is loaded.
    connect(&views, &QMenu::aboutToShow, this, [this, list = &views] {
        list->clear();
        for (const auto& [name, viewpoint] : viewsOf(mWorkspace.session().state()))
            list->addAction(text(name), this, [this, target = viewpoint] { mHost->flyTo(target); });
    });
    menu.addAction(tr("&Light: date and time …"), QKeySequence(Qt::CTRL | Qt::Key_L), this,
                   [this] { Q_EMIT mHost->lightClicked(); });
    menu.addSeparator();
    menu.addAction(tr("Ne&xt area"), QKeySequence(Qt::Key_F6), this, [this] { movePane(1); });
    menu.addAction(tr("P&revious area"), QKeySequence(Qt::SHIFT | Qt::Key_F6), this,
                   [this] { movePane(-1); });
    addFoldAction(menu, tr("&Left panel"), Qt::Key_F4, mLeft->parentWidget(), "left");
    QAction* right = menu.addAction(tr("Right &panel"), QKeySequence(Qt::Key_F7), this, [this] {
        mRightFolded = !mRightFolded;
        showRight();
    });
    right->setToolTip(tr("Shows what is selected"));
    addFoldAction(menu, tr("&Time control"), Qt::Key_F8, mTime, "time");
    addFoldAction(menu, tr("Issu&es"), Qt::Key_F9, mIssues, "issues");
    menu.addSeparator();
    QAction* darkAction = menu.addAction(tr("&Dark theme"));
    darkAction->setCheckable(true);
    darkAction->setChecked(dark);
    darkAction->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D));
    connect(darkAction, &QAction::triggered, this, &MainWindow::themeRequested);
    QAction* calm = menu.addAction(tr("Reduce &motion"));
    calm->setCheckable(true);
    calm->setChecked(Preferences::reducedMotion());
    calm->setToolTip(tr("The camera jumps instead of flying"));
    connect(calm, &QAction::triggered, this, [this](bool on) {
        Preferences::setReducedMotion(on);
        mHost->setReducedMotion(on);
    });
    buildQualityMenu(menu);
    QMenu& language = *menu.addMenu(tr("Lan&guage"));
    auto* group = new QActionGroup(this);
    for (const auto& [code, name] : {std::pair(QStringLiteral("de"), QStringLiteral("Deutsch")),
                                     std::pair(QStringLiteral("en"), QStringLiteral("English"))}) {
        QAction* action = language.addAction(name);
        action->setCheckable(true);
        action->setChecked((code == QLatin1String("de")) == german());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, wish = code] { Q_EMIT languageRequested(wish); });
    }
    menu.addAction(themeIcon(QStringLiteral("fullscreen"), dark), tr("F&ull screen"),
                   QKeySequence(Qt::Key_F11), this,
                   [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
}

void MainWindow::buildDataMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Data"));
    menu.addAction(tr("&Import …"), QKeySequence(Qt::CTRL | Qt::Key_I), this, &MainWindow::importFiles);
    menu.addAction(tr("Import &measures …"), this, &MainWindow::importMeasures);
    menu.addAction(tr("E&xport measures …"), this, &MainWindow::exportMeasures);
    menu.addAction(tr("Status r&eport …"), this, &MainWindow::saveReport);
    menu.addAction(tr("Open city from a &server …"), this, &MainWindow::openFromServer);
    menu.addAction(tr("&Layers"), this, [this] {
        setMode(Mode::Explore);
        mTabs->setCurrentWidget(mLayers);
        mLayers->list().setFocus();
    });
    menu.addAction(tr("Load the project's data a&gain"), QKeySequence(Qt::CTRL | Qt::Key_R), this,
                   [this] { mWorkspace.reload(); });
    menu.addAction(tr("&Memory for detail …"), this, &MainWindow::chooseDetailMemory);
}

void MainWindow::buildScenarioMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("S&cenarios"));
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] { fillScenarios(menu); });
    fillScenarios(menu);
}

void MainWindow::fillScenarios(QMenu& menu)
{
    menu.clear();
    menu.addAction(tr("Com&pare"), this, [this] { setMode(Mode::Scenarios); });
    menu.addSeparator();
    const auto add = [&](const QString& name, const std::string& id) {
        QAction* action = menu.addAction(name, this, [this, id] {
            mWorkspace.session().setScenario(id);
            setMode(Mode::Scenarios);
        });
        action->setCheckable(true);
        action->setChecked(mWorkspace.session().scenario() == id);
    };
    add(tr("Plan"), {});
    for (const Scenario& scenario : mWorkspace.document().project().scenarios)
        add(text(scenario.name.in(german())), scenario.id);
}

void MainWindow::buildStageMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("Sta&ge"));
    const bool dark = themeOf(*this).dark;
    menu.addAction(themeIcon(QStringLiteral("presentation"), dark), tr("&Start presentation"),
                   QKeySequence(Qt::Key_F5), this,
                   [this] { startStage(std::max(0, mStagePanel->currentRow())); });
    menu.addAction(tr("&Add the present view"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A), this,
                   &MainWindow::addView);
    menu.addAction(themeIcon(QStringLiteral("export"), dark), tr("&Export one PNG per step …"), this,
                   &MainWindow::exportStage);
    menu.addSeparator();
    const std::vector<std::pair<QString, Mode>> modes{{tr("Mode E&xplore"), Mode::Explore},
                                                      {tr("Mode S&cenarios"), Mode::Scenarios},
                                                      {tr("Mode S&tage"), Mode::Stage}};
    for (std::size_t i = 0; i < modes.size(); ++i)
        menu.addAction(modes[i].first, QKeySequence(Qt::CTRL | (Qt::Key_1 + static_cast<int>(i))), this,
                       [this, mode = modes[i].second] { setMode(mode); });
}

void MainWindow::buildHelpMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Help"));
    menu.addAction(tr("&Keyboard and mouse"), QKeySequence(Qt::Key_F1), this, &MainWindow::showKeys);
    menu.addAction(tr("&About TraveTwin"), this, &MainWindow::showAbout);
}

} // namespace twin::app
