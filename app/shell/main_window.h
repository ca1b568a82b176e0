// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/shell/top_bar.h"
#include "app/shell/workspace.h"
#include "app/viewport/scene_host.h"

#include <QMainWindow>
#include <QPointer>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

namespace twin::app {

class CardStack;
class DetailPanel;
class DistrictPanel;
class IndicatorPanel;
class IssuesPanel;
class LayerPanel;
class LightControl;
class MeasuringCard;
class MeasurePanel;
class NoticeBar;
class ScenarioPanel;
class StagePanel;
class StageShow;
class TimeControl;

/// The window around one workspace: arranges panels, menus and the view, and holds no state of the project
/// itself. It is rebuilt when the language changes.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `host` becomes a child: the 3D view, or the host without GL.
    MainWindow(Workspace& workspace, SceneHost* host);
    ~MainWindow() override;

    SceneHost& host() { return *mHost; }
    TopBar& topBar() { return *mTopBar; }
    MeasurePanel& measures() { return *mMeasures; }
    DistrictPanel& districts() { return *mDistricts; }
    LayerPanel& layers() { return *mLayers; }
    IndicatorPanel& indicators() { return *mIndicators; }
    StagePanel& stagePanel() { return *mStagePanel; }
    StageShow& stageShow() { return *mStageShow; }
    TimeControl& timeControl() { return *mTime; }
    DetailPanel& detail() { return *mDetail; }

    void setMode(Mode mode);
    Mode mode() const { return mMode; }
    /// Selects; districts also filter the list; `fly` moves the camera to where it is.
    void choose(const Selection& selection, bool fly);
    void startStage(int row);
    bool onStage() const { return mOnStage; }
    /// The answer may be to stay: false.
    bool confirmDiscard();
    void offerRecovery();
    NoticeBar* addNotice(const QString& text);
    void keepLayout() const;
    void restoreLayout();
    void setDark(bool dark);

Q_SIGNALS:
    void themeRequested(bool dark);
    void languageRequested(const QString& language);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    QWidget* buildLeft();
    QWidget* buildCentre();
    void buildStatusBar();
    void connectSession();
    void connectPanels();
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildDataMenu();
    void buildScenarioMenu();
    void buildStageMenu();
    void buildToolsMenu();
    void buildMeasuring();
    void buildQualityMenu(QMenu& menu);
    void buildHelpMenu();
    void fillRecent(QMenu& menu);
    void fillScenarios(QMenu& menu);
    void addFoldAction(QMenu& menu, const QString& text, QKeySequence key, QWidget* panel,
                       const char* settingsKey);

    void newProject(bool sample);
    void openProject();
    bool saveProject(bool askForPath);
    void renameProject();
    void importFiles();
    void importMeasures();
    void exportMeasures();
    void saveReport();
    void chooseAuthor();
    void openFromServer();
    void chooseDetailMemory();
    void savePicture();
    void exportStage();
    void locateLayer(const QString& id);
    void showKeys();
    void showAbout();
    void addView();
    void showView(int row);
    void leaveStage();

    void onSceneReplaced();
    void onComposed();
    void askImport();
    void checkMissingFiles();
    void flyToNewLayers();
    void showTitle();
    void showIssueCount();
    void showRight();
    /// An area of the window for F6, and what takes the keyboard where nothing in it had it before.
    struct Pane
    {
        QWidget* area;
        QWidget* first;
    };
    std::vector<Pane> panes() const;
    void movePane(int by);
    std::vector<SearchEntry> searchEntries();
    void addPlaces(std::vector<SearchEntry>& entries);
    void flyToExtent(Envelope extent);
    void replaceProject(const std::function<void()>& replace);

    Workspace& mWorkspace;
    SceneHost* mHost = nullptr;
    TopBar* mTopBar = nullptr;
    QStackedWidget* mLeft = nullptr;
    QTabWidget* mTabs = nullptr;
    MeasurePanel* mMeasures = nullptr;
    DistrictPanel* mDistricts = nullptr;
    LayerPanel* mLayers = nullptr;
    IndicatorPanel* mIndicators = nullptr;
    ScenarioPanel* mScenarios = nullptr;
    StagePanel* mStagePanel = nullptr;
    StageShow* mStageShow = nullptr;
    DetailPanel* mDetail = nullptr;
    TimeControl* mTime = nullptr;
    IssuesPanel* mIssues = nullptr;
    CardStack* mCards = nullptr;
    LightControl* mLight = nullptr;
    MeasuringCard* mMeasuring = nullptr;
    QVBoxLayout* mNotices = nullptr;
    QPushButton* mIssueButton = nullptr;
    QLabel* mHover = nullptr;
    QLabel* mDetailNote = nullptr;
    QLabel* mOfflineNote = nullptr;
    BackgroundJob mExport;
    Mode mMode = Mode::Explore;
    bool mOnStage = false;
    bool mRightFolded = false;
    bool mFirstScene = true;
    bool mFlyToNew = false;
    std::vector<QPointer<QWidget>> mHiddenForStage;
    Qt::WindowStates mStateBeforeStage;
};

} // namespace twin::app
