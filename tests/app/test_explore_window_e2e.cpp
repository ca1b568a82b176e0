// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "visible_texts.h"
#include "window_fixture.h"

#include "app/models/list_roles.h"
#include "app/panels/detail_panel.h"
#include "app/panels/district_panel.h"
#include "app/panels/issues_panel.h"
#include "app/panels/layer_panel.h"
#include "app/panels/measure_panel.h"
#include "app/panels/scenario_panel.h"
#include "app/panels/time_control.h"
#include "app/present/stage_panel.h"
#include "app/present/stage_show.h"
#include "app/present/view_exporter.h"

#include <QRadioButton>

using namespace twin;
using namespace twin::app;
using namespace twin::test;

namespace {

bool shows(const QWidget& widget, const QString& words)
{
    const QStringList texts = visibleTexts(widget);
    return std::any_of(texts.begin(), texts.end(), [&](const QString& text) { return text.contains(words); });
}

double distance(const MapPoint& a, const MapPoint& b)
{
    return std::hypot(a.easting - b.easting, a.northing - b.northing, a.height - b.height);
}

} // namespace

/// The window as people use it, on the whole sample city: one window, one walk through it. The order counts.
class TestExploreWindow : public QObject
{
    Q_OBJECT

    std::unique_ptr<RealWindow> mReal;

    MainWindow& window() { return mReal->window(); }
    Session& session() { return mReal->session(); }
    const QString current(QListView& list) { return list.currentIndex().data(IdRole).toString(); }
    bool choosePath(const QStringList& path)
    {
        QMenu* menu = &window().measures().filterBar().menu();
        Q_EMIT menu->aboutToShow();
        for (const QString& step : path) {
            const auto actions = menu->actions();
            const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction* action) {
                return Phrases::plain(action->text()) == step;
            });
            if (found == actions.end())
                return false;
            if ((*found)->menu())
                menu = (*found)->menu();
            else
                (*found)->trigger();
        }
        return true;
    }
    int listed()
    {
        return window().measures().model().localCount() + window().measures().model().citywideCount();
    }
    /// All panels, modes and cards, one after the other.
    QStringList textsOfEverything()
    {
        QStringList texts;
        const auto collect = [&] {
            session().composeNow();
            QCoreApplication::sendPostedEvents();
            texts << visibleTexts(window()) << session().composed().badges;
            for (const SceneLabel& label : session().composed().labels)
                texts << label.detail;
            for (const LegendEntry& entry : session().composed().legend.entries)
                texts << entry.text;
        };
        auto* tabs = window().findChild<QTabWidget*>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            tabs->setCurrentIndex(tab);
            collect();
        }
        window().choose({Selection::Kind::District, "Travemünde", {}}, false);
        session().setScenario("weniger-geld");
        session().setDay(*Date::parse("2028-06-01"));
        collect();
        for (const char* id : {"DS-53", "DS-80"}) {
            window().choose({Selection::Kind::Measure, id, {}}, false);
            collect();
        }
        window().detail().editSelected();
        collect();
        const auto& tile = *session().state().cities.front().tiles.front();
        window().choose({Selection::Kind::Building, tile.buildings.front().id, tile.key}, false);
        collect();
        session().showReading(text(session().state().streams.front().id));
        for (const Mode mode : {Mode::Scenarios, Mode::Stage, Mode::Explore}) {
            window().setMode(mode);
            collect();
        }
        mReal->key(Qt::Key_F9);
        mReal->key(Qt::Key_F1);
        collect();
        for (QWidget* other : QApplication::topLevelWidgets()) {
            if (other->inherits("QDialog") && other->isVisible()) {
                texts << visibleTexts(*other);
                other->close();
            }
        }
        session().setScenario({});
        session().setDay(session().today());
        window().choose({}, false);
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!hasDisplay())
            QSKIP("needs an X server: run by ctest, which starts Xvfb, or with QT_QPA_PLATFORM=xcb");
        mReal = std::make_unique<RealWindow>(luebeckSampleProject());
    }
    void cleanupTestCase() { mReal.reset(); }

    void theCityIsDrawn()
    {
        QTRY_VERIFY_WITH_TIMEOUT(mReal->idle(), 240000);
        QTRY_VERIFY_WITH_TIMEOUT(mReal->viewport().view().statistics().triangles > 100000, 30000);
        QVERIFY(mReal->viewport().view().statistics().buildings > 50000);
        const QImage picture = mReal->viewport().grabPicture();
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 7) {
            for (int x = 0; x < picture.width(); x += 7)
                colours << picture.pixel(x, y);
        }
        QVERIFY2(colours.size() > 200, qPrintable(QString::number(colours.size())));
        QCOMPARE(window().districts().model().rowCount(), 10);
        QVERIFY(shows(window(), QStringLiteral("Digitale Strategie Lübeck")));
        QVERIFY(session().composed().badges.join(QString()).contains(QStringLiteral("synthetisch")));
    }

    void aClickOnARowChoosesIt()
    {
        window().host().setReducedMotion(true);
        const auto click = [](QListView& list, int row) {
            const QModelIndex index = list.model()->index(row, 0);
            list.scrollTo(index);
            QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(index).center());
        };
        auto* tabs = window().findChild<QTabWidget*>();
        tabs->setCurrentWidget(&window().measures());
        QListView& measures = window().measures().list();
        click(measures, 2);
        QCOMPARE(session().selection().kind, Selection::Kind::Measure);
        QCOMPARE(session().selection().id, current(measures).toStdString());
        tabs->setCurrentWidget(&window().districts());
        click(window().districts().list(), 3);
        QCOMPARE(session().selection().kind, Selection::Kind::District);
        tabs->setCurrentWidget(&window().measures());
        window().choose({}, false);
    }

    void aDistrictFromTheListIsShownInView()
    {
        window().host().setReducedMotion(true);
        QListView& list = window().districts().list();
        list.setCurrentIndex(window().districts().model().index(
            window().districts().model().rowOf(QStringLiteral("Moisling"))));
        QCOMPARE(session().selection().id, std::string("Moisling"));
        QVERIFY(shows(window().detail(), QStringLiteral("Moisling")));
        QTRY_COMPARE(session().composed().snapshot->selectedDistrict >= 0, true);
    }

    void aDistrictClickedInTheViewIsShownInTheList()
    {
        mReal->key(Qt::Key_Escape);
        QCOMPARE(session().selection().kind, Selection::Kind::None);
        QTRY_VERIFY(session().composed().snapshot->selectedDistrict < 0);
        SceneViewport& view = mReal->viewport();
        QTest::qWait(300);
        QPoint spot(-1, -1);
        const auto& districts = *session().composed().snapshot->districts;
        for (int y = view.height() / 2; y < view.height() - 150 && spot.x() < 0; y += 9) {
            for (int x = view.width() / 3; x < view.width() - 60 && spot.x() < 0; x += 9) {
                const double ratio = view.devicePixelRatioF();
                const render::PickResult hit = view.view().pick(x * ratio, y * ratio);
                const bool free =
                    std::none_of(view.placed().begin(), view.placed().end(),
                                 [&](const auto& label) { return label.rect.contains(QPointF(x, y)); });
                if (free && hit.kind == render::PickResult::Kind::Terrain && hit.district >= 0 &&
                    districts[static_cast<std::size_t>(hit.district)].name == "Moisling")
                    spot = {x, y};
            }
        }
        QVERIFY(spot.x() >= 0);
        QTest::mouseClick(&view, Qt::LeftButton, Qt::NoModifier, spot);
        QCOMPARE(session().selection().id, std::string("Moisling"));
        QCOMPARE(current(window().districts().list()), QStringLiteral("Moisling"));
        QVERIFY(shows(window().detail(), QStringLiteral("Moisling")));
        QVERIFY(window().detail().isVisible());
    }

    void aMeasureFliesTheCameraToItsPlace()
    {
        mReal->key(Qt::Key_Escape);
        window().host().setReducedMotion(false);
        const Viewpoint before = window().host().viewpoint();
        MeasureListModel& model = window().measures().model();
        window().measures().list().setCurrentIndex(model.index(model.rowOf(QStringLiteral("DS-53"))));
        const auto wanted = viewpointOf(session().state(), {Selection::Kind::Measure, "DS-53", {}});
        QVERIFY(wanted.has_value());
        QTRY_VERIFY_WITH_TIMEOUT(distance(window().host().viewpoint().target, wanted->target) < 1, 15000);
        QVERIFY(distance(before.target, wanted->target) > 500);
        QVERIFY(shows(window().detail(), QStringLiteral("DS-53")));
        window().host().setReducedMotion(true);
        mReal->key(Qt::Key_Escape);
    }

    void everyFilterRestrictsAndIsTakenAway()
    {
        const int all = listed();
        QVERIFY(all > 60);
        const QString field = text(session().state().shown.fields().front());
        const QString goal = text(session().state().shown.goals.front().name.de);
        for (const QStringList& path :
             {QStringList{QStringLiteral("Status"), QStringLiteral("in Umsetzung")},
              QStringList{QStringLiteral("Handlungsfeld"), field}, QStringList{QStringLiteral("Ziel"), goal},
              QStringList{QStringLiteral("Stadtteil"), QStringLiteral("Travemünde")}}) {
            QVERIFY2(choosePath(path), qPrintable(path.join(QLatin1Char('/'))));
            const int some = listed();
            QVERIFY2(some > 0 && some < all, qPrintable(path.join(QLatin1Char('/'))));
            QVERIFY(choosePath(path)); // the same entry again takes it away
            QCOMPARE(listed(), all);
        }
        mReal->key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        mReal->type("wlan");
        QVERIFY(listed() > 0 && listed() < all / 2);
        window().measures().filterBar().line().clear();
        QCOMPARE(listed(), all);
    }

    void theTimeLineIsMovedByKeys()
    {
        window().timeControl().axis().setFocus();
        mReal->key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(session().day().iso(), std::string("2025-11-24"));
        mReal->key(Qt::Key_Right);
        QCOMPARE(session().day().iso(), std::string("2025-12-24"));
        mReal->key(Qt::Key_End);
        QCOMPARE(session().day().iso(), std::string("2045-12-31"));
        mReal->key(Qt::Key_Home);
        QCOMPARE(session().day(), session().today());
    }

    void theCameraIsMovedByKeys()
    {
        SceneViewport& view = mReal->viewport();
        view.setFocus();
        mReal->key(Qt::Key_Home);
        const Viewpoint home = view.viewpoint();
        for (const auto key : {Qt::Key_Up, Qt::Key_Left, Qt::Key_Plus, Qt::Key_Q, Qt::Key_PageUp}) {
            const Viewpoint before = view.viewpoint();
            mReal->key(key);
            QVERIFY2(!(view.viewpoint() == before), qPrintable(QKeySequence(key).toString()));
        }
        mReal->key(Qt::Key_Home);
        QCOMPARE(view.viewpoint(), home);
    }

    void everyAreaIsReachedByF6()
    {
        window().choose({Selection::Kind::Measure, "DS-53", {}}, false);
        mReal->key(Qt::Key_F9);
        mReal->viewport().setFocus();
        QSet<const QWidget*> reached;
        for (int i = 0; i < 6; ++i) {
            mReal->key(Qt::Key_F6);
            QVERIFY(QApplication::focusWidget() != nullptr);
            reached << QApplication::focusWidget();
        }
        QCOMPARE(reached.size(), 6);
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget*>(&mReal->viewport())); // round once
        for (const QWidget* area :
             {static_cast<QWidget*>(&window().topBar()), static_cast<QWidget*>(&window().measures()),
              static_cast<QWidget*>(window().findChild<IssuesPanel*>()),
              static_cast<QWidget*>(&window().timeControl())})
            QVERIFY(std::any_of(reached.begin(), reached.end(),
                                [&](const QWidget* widget) { return area->isAncestorOf(widget); }));
        QVERIFY(reached.contains(&window().detail()));
        mReal->key(Qt::Key_Escape); // the selection
        QVERIFY(session().selection().kind == Selection::Kind::None);
        QVERIFY(window().findChild<IssuesPanel*>()->isVisible());
        mReal->key(Qt::Key_Escape); // then the issues
        QVERIFY(!window().findChild<IssuesPanel*>()->isVisible());
    }

    void aScenarioGoesOnAndOff()
    {
        mReal->key(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(window().mode(), Mode::Scenarios);
        QTRY_COMPARE(window().findChildren<QRadioButton*>().size(), 2);
        window().findChildren<QRadioButton*>().last()->click();
        QCOMPARE(session().scenario(), std::string("weniger-geld"));
        session().composeNow();
        QVERIFY(session().composed().badges.size() > 1);
        QTRY_VERIFY(window().findChildren<QRadioButton*>().last()->isChecked());
        window().findChildren<QRadioButton*>().first()->click();
        QVERIFY(session().scenario().empty());
        mReal->key(Qt::Key_1, Qt::ControlModifier);
        QVERIFY(!mReal->document().dirty()); // all of this was looking
    }

    void theStageIsLedByKeys()
    {
        window().choose({}, false);
        mReal->key(Qt::Key_F5);
        QVERIFY(window().onStage());
        QVERIFY(!window().topBar().isVisible() && !window().timeControl().isVisible());
        QVERIFY(window().isFullScreen());
        const Viewpoint first = window().host().viewpoint();
        mReal->key(Qt::Key_Right);
        QCOMPARE(window().stageShow().index(), 1);
        QVERIFY(!(window().host().viewpoint() == first));
        QCOMPARE(session().selection().id, std::string("DS-53"));
        mReal->key(Qt::Key_Left);
        QCOMPARE(window().host().viewpoint(), first);
        mReal->key(Qt::Key_Escape);
        QVERIFY(!window().onStage());
        QVERIFY(window().topBar().isVisible() && !window().isFullScreen());
        mReal->key(Qt::Key_1, Qt::ControlModifier);
    }

    void everyStepBecomesAPicture()
    {
        QTemporaryDir folder;
        BackgroundJob job;
        int written = -1;
        exportViews(mReal->workspace, job, folder.path(), {480, 270}, [&](int count) { written = count; });
        QTRY_VERIFY_WITH_TIMEOUT(written >= 0, 120000);
        const QStringList files = QDir(folder.path()).entryList({QStringLiteral("*.png")}, QDir::Files);
        QCOMPARE(files.size(), window().stageShow().count());
        QCOMPARE(written, int(files.size()));
        QSet<QByteArray> different;
        for (const QString& file : files) {
            const QImage picture(folder.filePath(file));
            QCOMPARE(picture.size(), QSize(480, 270));
            different << QByteArray(reinterpret_cast<const char*>(picture.constBits()),
                                    picture.sizeInBytes());
        }
        QCOMPARE(different.size(), files.size());
    }

    void noWordOfTheOtherLanguageIsLeft_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("Deutsch to English") << QStringLiteral("English");
        QTest::newRow("English to Deutsch") << QStringLiteral("Deutsch");
    }

    void noWordOfTheOtherLanguageIsLeft()
    {
        QFETCH(QString, language);
        const Phrases phrases = Phrases::read();
        QVERIFY(phrases.english.size() > 200 && phrases.german.size() > 200);
        const MainWindow* before = &window();
        const Viewpoint camera = window().host().viewpoint();
        const auto actions = window().findChildren<QAction*>();
        const auto wanted = std::find_if(actions.begin(), actions.end(),
                                         [&](const QAction* action) { return action->text() == language; });
        QVERIFY(wanted != actions.end());
        (*wanted)->trigger();
        QTRY_VERIFY(&window() != before && window().isVisible());
        mReal->activate();
        QCOMPARE(german(), language == QLatin1String("Deutsch"));
        QTRY_COMPARE(window().host().viewpoint(), camera); // switching the language moves nothing
        const QStringList texts = textsOfEverything();
        QVERIFY(texts.size() > 250);
        const QStringList asEnglish = strangers(texts, phrases.english, phrases.englishPatterns);
        const QStringList asGerman = strangers(texts, phrases.german, phrases.germanPatterns);
        QVERIFY((german() ? asGerman : asEnglish).size() > 100); // the walk finds what it looks for
        const QStringList& wrong = german() ? asEnglish : asGerman;
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral(" | "))));
    }
};

TWIN_TEST(TestExploreWindow)
#include "test_explore_window_e2e.moc"
