// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "ui_fixture.h"

#include "app/models/list_roles.h"
#include "app/panels/detail_panel.h"
#include "app/panels/district_panel.h"
#include "app/panels/import_sheet.h"
#include "app/panels/measure_form.h"
#include "app/panels/measure_panel.h"
#include "app/panels/time_control.h"
#include "app/present/caption.h"
#include "app/present/saved_view.h"
#include "app/present/stage_panel.h"
#include "app/present/stage_show.h"
#include "app/shell/main_window.h"

#include <QMenuBar>
#include <QPushButton>

using namespace twin;
using namespace twin::app;
using namespace twin::test;

namespace {

/// A window on the small scene, with the host without GL.
struct Fixture
{
    Workspace workspace{*Date::parse("2026-11-24")};
    std::unique_ptr<MainWindow> window;

    Fixture()
    {
        workspace.document().reset(smallProject());
        workspace.loader().cancel();
        workspace.session().setScene(smallScene());
        window = std::make_unique<MainWindow>(workspace, new SceneHost);
        window->resize(1280, 720);
        window->show();
    }
    Session& session() { return workspace.session(); }
};

QStringList labelTexts(const QWidget& widget)
{
    QStringList texts;
    const auto labels = widget.findChildren<QLabel*>();
    for (const QLabel* label : labels)
        texts << label->text();
    const auto buttons = widget.findChildren<QPushButton*>();
    for (const QPushButton* button : buttons)
        texts << button->accessibleName() << button->text();
    return texts;
}

} // namespace

class TestWindowUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }

    void rightPanelIsHiddenUntilSomethingIsSelected()
    {
        Fixture f;
        QVERIFY(!f.window->detail().isVisible());
        f.window->choose({Selection::Kind::District, "West", {}}, false);
        QVERIFY(f.window->detail().isVisible());
        QVERIFY(labelTexts(f.window->detail()).contains(QStringLiteral("West")));
        f.window->choose({}, false);
        QVERIFY(!f.window->detail().isVisible());
    }

    void listsAndSelectionFollowEachOther()
    {
        Fixture f;
        f.window->choose({Selection::Kind::District, "Ost", {}}, false);
        QCOMPARE(f.window->districts().list().currentIndex().data(IdRole).toString(), QStringLiteral("Ost"));
        // The list is that district's now, citywide measures once.
        QCOMPARE(f.window->measures().model().localCount(), 1);
        QListView& list = f.window->measures().list();
        list.setCurrentIndex(
            f.window->measures().model().index(f.window->measures().model().rowOf(QStringLiteral("M-2"))));
        QCOMPARE(f.session().selection().id, std::string("M-2"));
        QVERIFY(f.window->host().viewpoint().eye != MapPoint{});
        f.window->choose({}, false);
        QVERIFY(!list.currentIndex().isValid());
        QCOMPARE(f.window->measures().model().localCount(), 2);
    }

    void aCardNamesWhatIsMissing()
    {
        Fixture f;
        f.window->choose({Selection::Kind::Measure, "M-2", {}}, false);
        const QStringList texts = labelTexts(f.window->detail());
        QVERIFY(texts.contains(DetailPanel::tr("not stated"))); // budget, responsible: never 0 or empty
        QVERIFY(!texts.contains(QStringLiteral("0 €")));
        // What it depends on: one link inferred, one that is not in the catalogue.
        QVERIFY(texts.filter(QStringLiteral("┄")).size() >= 1);
        QVERIFY(texts.filter(QStringLiteral("M-9")).size() >= 1);
    }

    void anotherDayKeepsAnOpenForm()
    {
        Fixture f;
        f.window->choose({Selection::Kind::Measure, "M-1", {}}, false);
        f.window->detail().editSelected();
        QTRY_VERIFY(qobject_cast<MeasureForm*>(f.window->detail().widget()) != nullptr);
        auto* form = qobject_cast<MeasureForm*>(f.window->detail().widget());
        form->titleEdit().setText(QStringLiteral("Getippt"));
        f.session().setDay(*Date::parse("2030-01-01"));
        QCOMPARE(f.window->detail().widget(), form);
        QTest::keyClick(&form->titleEdit(), Qt::Key_Return);
        QCOMPARE(f.workspace.document().project().editedMeasures.size(), std::size_t(1));
        QTRY_VERIFY(qobject_cast<MeasureForm*>(f.window->detail().widget()) == nullptr);
    }

    void theDayChangesListAndCard()
    {
        Fixture f;
        f.window->choose({Selection::Kind::Measure, "M-1", {}}, false);
        const auto row = [&] {
            return f.window->measures().model().index(
                f.window->measures().model().rowOf(QStringLiteral("M-1")));
        };
        QCOMPARE(row().data(StatusRole).toInt(), int(MeasureStatus::Running));
        QTest::keyClick(&f.window->timeControl().axis(), Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(row().data(StatusRole).toInt(), int(MeasureStatus::Planned));
    }

    void whatIsTypedOutlivesALoadThatEnds()
    {
        Fixture f;
        f.window->choose({Selection::Kind::Measure, "M-2", {}}, false);
        f.window->detail().editSelected();
        QTRY_VERIFY(qobject_cast<MeasureForm*>(f.window->detail().widget()) != nullptr);
        auto* form = qobject_cast<MeasureForm*>(f.window->detail().widget());
        form->titleEdit().setText(QStringLiteral("typed"));
        f.session().setScene(smallScene()); // another file has been read
        QCOMPARE(f.window->detail().widget(), form);
        QCOMPARE(form->titleEdit().text(), QStringLiteral("typed"));
        f.window->choose({Selection::Kind::District, "West", {}}, false);
        QVERIFY(qobject_cast<MeasureForm*>(f.window->detail().widget()) == nullptr);
    }

    void aScenarioIsMarkedSimulated()
    {
        Fixture f;
        f.session().setScenario("later");
        f.session().setDay(*Date::parse("2028-01-01"));
        QVERIFY(f.session().simulated("M-3"));
        const QModelIndex row =
            f.window->measures().model().index(f.window->measures().model().rowOf(QStringLiteral("M-3")));
        QVERIFY(row.data(SimulatedRole).toBool());
        QCOMPARE(row.data(StatusRole).toInt(), int(MeasureStatus::Stopped));
        f.session().setScenario({});
        QVERIFY(!f.session().simulated("M-3"));
        QVERIFY(!f.workspace.document().dirty()); // switching is looking, not editing
    }

    void theStageIsWalkedByKeys()
    {
        Fixture f;
        for (const char* title : {"Eins", "Zwei", "Drei"}) {
            SavedView view =
                captureView(f.session(), f.window->host().viewpoint(), QString::fromLatin1(title));
            view.viewpoint.eye.height = 100 + title[0];
            f.window->stagePanel().model().add(view, -1);
        }
        f.window->startStage(0);
        QVERIFY(f.window->onStage());
        QVERIFY(!f.window->topBar().isVisible());
        QVERIFY(!f.window->timeControl().isVisible());
        StageShow& show = f.window->stageShow();
        QTest::keyClick(&show, Qt::Key_Right);
        QCOMPARE(show.index(), 1);
        QTest::keyClick(&show, Qt::Key_PageDown);
        QTest::keyClick(&show, Qt::Key_Space);
        QCOMPARE(show.index(), 2);
        QTest::keyClick(&show, Qt::Key_PageUp);
        QCOMPARE(show.index(), 1);
        QTest::keyClick(&show, Qt::Key_B);
        QVERIFY(show.black());
        QTest::keyClick(&show, Qt::Key_Left);
        QVERIFY(!show.black());
        QCOMPARE(f.window->host().viewpoint().eye.height, 100.0 + 'E');
        QVERIFY(captionPixels(1080) >= 28);
        QTest::keyClick(&show, Qt::Key_Escape);
        QVERIFY(!f.window->onStage());
        QVERIFY(f.window->topBar().isVisible());
    }

    void aStepRemembersDayScenarioAndSelection()
    {
        Fixture f;
        f.session().setDay(*Date::parse("2030-05-01"));
        f.session().setScenario("later");
        f.window->choose({Selection::Kind::Measure, "M-2", {}}, false);
        const SavedView view = captureView(f.session(), f.window->host().viewpoint(), QStringLiteral("x"));
        f.session().setDay(f.session().today());
        f.session().setScenario({});
        f.window->choose({}, false);
        applyView(view, f.session());
        QCOMPARE(f.session().day().iso(), std::string("2030-05-01"));
        QCOMPARE(f.session().scenario(), std::string("later"));
        QCOMPARE(f.session().selection().id, std::string("M-2"));
        SavedView gone = view;
        gone.selection = "measure:GIBT-ES-NICHT";
        applyView(gone, f.session());
        QCOMPARE(f.session().selection().kind, Selection::Kind::None);
    }

    void searchFindsMeasuresDistrictsAndCommands()
    {
        Fixture f;
        SearchBox& search = f.window->topBar().search();
        search.setFocus();
        QTRY_VERIFY(search.hasFocus() || !f.window->isActiveWindow());
        QFocusEvent focus(QEvent::FocusIn);
        QCoreApplication::sendEvent(&search, &focus);
        QTest::keyClicks(&search, QStringLiteral("west"));
        QVERIFY(search.model().rowCount() >= 1);
        QTest::keyClick(&search, Qt::Key_Return);
        QCOMPARE(f.session().selection().id, std::string("West"));
        QCoreApplication::sendEvent(&search, &focus);
        search.openPalette();
        QVERIFY(search.model().rowCount() > 20);
        QTest::keyClick(&search, Qt::Key_Escape);
        QVERIFY(search.text().isEmpty());
    }

    void everyControlHasANameForTheKeyboard()
    {
        Fixture f;
        f.window->choose({Selection::Kind::Measure, "M-2", {}}, false);
        const auto widgets = f.window->findChildren<QAbstractButton*>();
        for (const QAbstractButton* button : widgets) {
            // Parts of Qt's own widgets, which Tab does not reach.
            if (button->objectName().startsWith(QLatin1String("qt_")) ||
                qobject_cast<QLineEdit*>(button->parentWidget()) ||
                button->parentWidget()->inherits("QTableView"))
                continue;
            const bool named = !button->text().isEmpty() || !button->accessibleName().isEmpty() ||
                               !button->toolTip().isEmpty();
            QVERIFY2(named, button->parentWidget()->metaObject()->className());
        }
        QVERIFY(f.window->menuBar()->actions().size() >= 7);
    }

    void aMissingCrsIsAskedForNotGuessed()
    {
        ImportItem item;
        item.file = QStringLiteral("/x/ohne.shp");
        item.needsCrs = true;
        ImportSheet card({item});
        QVERIFY(!card.acceptButton().isEnabled());
        card.crsChoice().setEditText(QStringLiteral("irgendwas"));
        QVERIFY(!card.acceptButton().isEnabled());
        card.crsChoice().setEditText(QStringLiteral("31467"));
        QVERIFY(card.acceptButton().isEnabled());
        QCOMPARE(crsCodeOf(QStringLiteral("epsg:25832+7837")), QStringLiteral("EPSG:25832+7837"));
        QCOMPARE(crsCodeOf(card.crsChoice().itemText(1)), QStringLiteral("EPSG:4647"));
        QCOMPARE(crsCodeOf(QStringLiteral("UTM")), QString());
    }
};

TWIN_TEST(TestWindowUi)
#include "test_window_ui.moc"
