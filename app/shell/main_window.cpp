// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/main_window.h"

#include "app/messages.h"
#include "app/panels/detail_panel.h"
#include "app/panels/district_panel.h"
#include "app/panels/import_sheet.h"
#include "app/panels/indicator_panel.h"
#include "app/panels/issues_panel.h"
#include "app/panels/layer_panel.h"
#include "app/panels/light_control.h"
#include "app/panels/measure_panel.h"
#include "app/panels/notice_bar.h"
#include "app/panels/panel_style.h"
#include "app/panels/progress_card.h"
#include "app/panels/scenario_panel.h"
#include "app/panels/time_control.h"
#include "app/present/saved_view.h"
#include "app/present/stage_panel.h"
#include "app/present/stage_show.h"
#include "app/shell/card_stack.h"
#include "app/shell/height_notice.h"
#include "app/viewport/status_style.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QStatusBar>

namespace twin::app {

namespace {
constexpr int kLeftWidth = 300;
constexpr int kRightWidth = 340;
constexpr int kIssuesHeight = 180;

QWidget* verticalLine()
{
    QWidget* line = makeHairline();
    line->setFixedSize(1, QWIDGETSIZE_MAX);
    line->setMinimumHeight(0);
    line->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    return line;
}
} // namespace

MainWindow::MainWindow(Workspace& workspace, SceneHost* host) : mWorkspace(workspace), mHost(host)
{
    setMinimumSize(900, 560);
    mHost->setObjectName(QStringLiteral("sceneHost"));
    build();
    buildMenus();
    connectSession();
    connectPanels();
    setMode(Mode::Explore);
    showTitle();
    showIssueCount();
    showRight();
    if (mWorkspace.session().loaded())
        onSceneReplaced();
    if (!mWorkspace.waiting().empty())
        askImport(); // the window before this one had asked already
}

MainWindow::~MainWindow()
{
    // Children die after this body: none of them may call back into a half-gone window.
    mExport.disconnect();
    mWorkspace.session().disconnect(this);
    mWorkspace.document().disconnect(this);
    mWorkspace.disconnect(this);
}

void MainWindow::build()
{
    auto* central = new QWidget;
    auto* all = new QVBoxLayout(central);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    mTopBar = new TopBar;
    all->addWidget(mTopBar);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(buildLeft());
    middle->addWidget(buildCentre(), 1);
    auto* right = new QWidget;
    right->setFixedWidth(kRightWidth);
    auto* rightLayout = new QHBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    mDetail = new DetailPanel(mWorkspace.document(), mWorkspace.session());
    rightLayout->addWidget(verticalLine());
    rightLayout->addWidget(mDetail, 1);
    middle->addWidget(right);
    all->addLayout(middle, 1);
    setCentralWidget(central);
    buildStatusBar();
    mCards = new CardStack(mHost);
    mCards->add(new ProgressCard(mWorkspace.loader()));
    mCards->add(new ProgressCard(mWorkspace.importer()));
    mCards->add(new ProgressCard(mExport));
    mLight = new LightControl(mWorkspace.document(), mWorkspace.session(), mHost);
    connect(mHost, &SceneHost::lightClicked, this, [this] { mLight->openAt(mHost->lightRect()); });
    buildMeasuring();
    mStageShow = new StageShow(mWorkspace.document(), mWorkspace.session(), *mHost);
}

QWidget* MainWindow::buildLeft()
{
    mMeasures = new MeasurePanel(mWorkspace.session());
    mDistricts = new DistrictPanel(mWorkspace.session());
    mLayers = new LayerPanel(mWorkspace.document(), mWorkspace.session());
    mIndicators = new IndicatorPanel(mWorkspace.session(), mWorkspace.indicators());
    mTabs = new QTabWidget;
    mTabs->setDocumentMode(true);
    mTabs->addTab(mMeasures, tr("Measures"));
    mTabs->addTab(mDistricts, tr("Districts"));
    mTabs->addTab(mLayers, tr("Layers"));
    mTabs->addTab(mIndicators, tr("Values"));
    // Four words in 300 pixels, in German too.
    mTabs->setStyleSheet(QStringLiteral("QTabWidget::tab-bar { left: 12px; } "
                                        "QTabBar::tab { padding: 8px 2px 6px 2px; margin-right: 6px; }"));
    mScenarios = new ScenarioPanel(mWorkspace.session());
    mStagePanel = new StagePanel(mWorkspace.document());
    mLeft = new QStackedWidget;
    mLeft->addWidget(mTabs);
    mLeft->addWidget(mScenarios);
    mLeft->addWidget(mStagePanel);
    auto* box = new QWidget;
    box->setFixedWidth(kLeftWidth);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(mLeft, 1);
    layout->addWidget(verticalLine());
    return box;
}

QWidget* MainWindow::buildCentre()
{
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    mNotices = new QVBoxLayout;
    mNotices->setSpacing(0);
    mIssues = new IssuesPanel(mWorkspace.issues());
    mIssues->setFixedHeight(kIssuesHeight);
    mIssues->hide();
    mTime = new TimeControl(mWorkspace.session());
    layout->addLayout(mNotices);
    layout->addWidget(mHost, 1);
    layout->addWidget(mIssues);
    layout->addWidget(mTime);
    return box;
}

void MainWindow::buildStatusBar()
{
    mHover = makeLabel({}, kSecondaryPixels, QFont::Normal, true);
    mHover->setWordWrap(false);
    mDetailNote = makeLabel(tr("Detail lowered"), kSecondaryPixels, QFont::Normal, true);
    mDetailNote->setToolTip(
        tr("The memory limit keeps distant buildings in outline. Nearer ones come first."));
    mDetailNote->hide();
    mOfflineNote = makeLabel(tr("Offline"), kSecondaryPixels, QFont::Normal, true);
    mOfflineNote->setToolTip(
        tr("The server of the city does not answer. What was loaded stays on screen, the rest "
           "is an outline; the server is asked again by itself."));
    mOfflineNote->hide();
    mIssueButton = new QPushButton;
    mIssueButton->setFlat(true);
    mIssueButton->setStyleSheet(
        QStringLiteral("QPushButton { border: 1px solid transparent; padding: 1px 8px; } "
                       "QPushButton:focus { border: 1px solid %1; }")
            .arg(themeOf(*this).selectedPlace.name()));
    connect(mIssueButton, &QPushButton::clicked, this,
            [this] { mIssues->setVisible(!mIssues->isVisible()); });
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setFixedHeight(26);
    statusBar()->setContentsMargins(12, 0, 4, 0);
    statusBar()->addWidget(mHover, 1);
    statusBar()->addPermanentWidget(mOfflineNote);
    statusBar()->addPermanentWidget(mDetailNote);
    statusBar()->addPermanentWidget(mIssueButton);
}

void MainWindow::connectSession()
{
    Session& session = mWorkspace.session();
    connect(&session, &Session::sceneReplaced, this, &MainWindow::onSceneReplaced);
    connect(&session, &Session::composedChanged, this, &MainWindow::onComposed);
    connect(&mWorkspace.document(), &ProjectDocument::titleChanged, this, &MainWindow::showTitle);
    connect(&mWorkspace.issues(), &IssueModel::countChanged, this, &MainWindow::showIssueCount);
    connect(&mWorkspace, &Workspace::importPlanned, this, &MainWindow::askImport);
    connect(&mWorkspace, &Workspace::imported, this, [this](int layers, const QString& summary) {
        mFlyToNew = layers > 0;
        addNotice(summary)->dismissAfter(8000);
        if (layers == 0)
            mIssues->show();
    });
    connect(&mWorkspace, &Workspace::heightsQuestioned, this, [this] {
        NoticeBar* notice = addNotice(heightNotice(mWorkspace.heightFindings()));
        notice->addAction(tr("Correct and import again"), [this] { mWorkspace.correctHeights(); });
        notice->addAction(tr("Leave as is"), [this] { mWorkspace.leaveHeights(); });
    });
    connect(&mWorkspace, &Workspace::projectSaved, this,
            [this](const QString& path) { statusBar()->showMessage(tr("Saved: %1").arg(path), 4000); });
    // Queued: a load that was stopped because newer files are read instead is no loss.
    const auto onLoadingStopped = [this](bool cancelled) {
        if (cancelled && !mWorkspace.session().loaded() && !mWorkspace.loader().running())
            addNotice(tr("Loading was stopped; the view is empty."))->addAction(tr("Load again"), [this] {
                mWorkspace.reload();
            });
    };
    connect(&mWorkspace.loader(), &BackgroundJob::finished, this, onLoadingStopped, Qt::QueuedConnection);
}

void MainWindow::connectPanels()
{
    const auto follow = [this](const Selection& selection) { choose(selection, true); };
    connect(mMeasures, &MeasurePanel::activated, this, follow);
    connect(mDistricts, &DistrictPanel::activated, this, follow);
    connect(mDetail, &DetailPanel::flyToRequested, this, follow);
    connect(mScenarios, &ScenarioPanel::flyToRequested, this, follow);
    connect(mDetail, &DetailPanel::deleted, this, [this](const QString& id) {
        NoticeBar* notice = addNotice(tr("%1 is no longer in the plan of this project.").arg(id));
        notice->addAction(tr("Undo"), [this] { mWorkspace.document().undoStack().undo(); });
        notice->dismissAfter(8000);
    });
    connect(mDetail, &DetailPanel::pickRequested, this, [this] {
        mHost->setPicking(true);
        mHost->setFocus(Qt::TabFocusReason);
        statusBar()->showMessage(
            tr("Click the place in the view; Return takes the middle of the view, Esc leaves."));
    });
    connect(mHost, &SceneHost::groundPicked, this,
            [this](const MapPoint& point) { mDetail->setPickedPlace(point.plan()); });
    connect(mHost, &SceneHost::pickingEnded, statusBar(), &QStatusBar::clearMessage);
    connect(mDetail, &DetailPanel::emptyChanged, this, &MainWindow::showRight);
    connect(mLayers, &LayerPanel::importRequested, this, &MainWindow::importFiles);
    connect(mLayers, &LayerPanel::locateRequested, this, &MainWindow::locateLayer);
    connect(mLayers, &LayerPanel::readingRequested, this, [this](const QString& id) {
        mWorkspace.session().showReading(id);
        if (const Datastream* stream = mWorkspace.session().stream(id.toStdString())) {
            Envelope extent;
            extent.include(stream->place);
            flyToExtent(extent);
        }
    });
    connect(mIssues, &IssuesPanel::closeRequested, mIssues, &QWidget::hide);
    connect(mTopBar, &TopBar::modeChosen, this, &MainWindow::setMode);
    mTopBar->search().setSource([this] { return searchEntries(); });
    connect(mStagePanel, &StagePanel::addRequested, this, &MainWindow::addView);
    connect(mStagePanel, &StagePanel::retakeRequested, this, [this](int row) {
        mStagePanel->model().retake(row, captureView(mWorkspace.session(), mHost->viewpoint(), {}));
    });
    connect(mStagePanel, &StagePanel::showRequested, this, &MainWindow::showView);
    connect(mStagePanel, &StagePanel::startRequested, this, &MainWindow::startStage);
    connect(mStagePanel, &StagePanel::exportRequested, this, &MainWindow::exportStage);
    connect(mStageShow, &StageShow::left, this, &MainWindow::leaveStage);

    connect(mHost, &SceneHost::picked, this,
            [this](const Selection& selection) { choose(selection, false); });
    connect(mHost, &SceneHost::readingPicked, this,
            [this](const QString& id) { mWorkspace.session().showReading(id); });
    connect(mHost, &SceneHost::hoverText, mHover, &QLabel::setText);
    connect(mHost, &SceneHost::filesDropped, &mWorkspace, &Workspace::openFiles);
    connect(mHost, &SceneHost::graphicsFailed, this, [this](const QString& text) {
        mWorkspace.issues().add({Severity::Problem, {}, tr("3D view").toStdString(), text.toStdString(), {}});
    });
    connect(mHost, &SceneHost::detailLimited, mDetailNote, &QWidget::setVisible);
    connect(mHost, &SceneHost::offlineChanged, mOfflineNote, &QWidget::setVisible);
    connect(mHost, &SceneHost::detailFailed, this, [this](const Error& error) {
        Diagnostics diagnostics;
        diagnostics.problem(tr("3D view").toStdString(), error);
        mWorkspace.issues().add(diagnostics);
    });
}

void MainWindow::setMode(Mode mode)
{
    mMode = mode;
    mTopBar->setMode(mode);
    mLeft->setCurrentIndex(static_cast<int>(mode));
    if (mode != Mode::Explore)
        mLeft->parentWidget()->show();
}

void MainWindow::choose(const Selection& selection, bool fly)
{
    Session& session = mWorkspace.session();
    MeasureFilter filter = session.filter();
    const std::string before = filter.district;
    if (selection.kind == Selection::Kind::District)
        filter.district = selection.id;
    else if (selection.kind == Selection::Kind::None)
        filter.district.clear();
    if (filter.district != before)
        session.setFilter(filter);
    session.select(selection);
    if (!fly)
        return;
    if (const auto viewpoint = viewpointOf(session.state(), selection))
        mHost->flyTo(*viewpoint);
    else if (selection.kind == Selection::Kind::Measure)
        statusBar()->showMessage(tr("This measure has no place of its own to fly to."), 4000);
}

void MainWindow::showRight()
{
    mDetail->parentWidget()->setVisible(!mDetail->empty() && !mRightFolded && !mOnStage);
}

void MainWindow::showTitle()
{
    const ProjectDocument& document = mWorkspace.document();
    setWindowTitle(QStringLiteral("%1[*] – TraveTwin").arg(document.displayName()));
    setWindowModified(document.dirty());
    mTopBar->setProject(document.displayName(), document.dirty());
}

void MainWindow::showIssueCount()
{
    const int count = mWorkspace.issues().problemCount();
    mIssueButton->setText(count == 0 ? tr("No issues") : tr("%n issue(s)", nullptr, count));
    mIssueButton->setIcon(count == 0 ? QIcon() : statusIcon(MeasureStatus::Threatened, themeOf(*this).dark));
    mIssueButton->setToolTip(tr("Shows or hides the list of issues (F9)"));
}

NoticeBar* MainWindow::addNotice(const QString& text)
{
    auto* notice = new NoticeBar(text);
    mNotices->addWidget(notice);
    return notice;
}

void MainWindow::onComposed()
{
    mHost->setScene(mWorkspace.session().composed());
}

void MainWindow::askImport()
{
    auto* sheet = new ImportSheet(mWorkspace.waiting());
    mCards->add(sheet);
    const auto leave = [this, sheet] {
        sheet->hide();
        sheet->deleteLater();
        mHost->setFocus();
    };
    connect(sheet, &ImportSheet::accepted, this, [this, sheet, leave] {
        leave();
        mWorkspace.startImport(sheet->items(), sheet->crs());
    });
    connect(sheet, &ImportSheet::dismissed, this, [this, leave] {
        leave();
        mWorkspace.dismissImport();
    });
    sheet->show();
    sheet->setFocus(Qt::TabFocusReason);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!confirmDiscard()) {
        event->ignore();
        return;
    }
    keepLayout();
    mWorkspace.document().discardRecovery();
    event->accept();
}

void MainWindow::setDark(bool dark)
{
    mHost->setDark(dark);
    mWorkspace.session().setDark(dark);
}

} // namespace twin::app
