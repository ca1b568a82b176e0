// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "ui_fixture.h"

#include "app/models/district_list_model.h"
#include "app/models/issue_model.h"
#include "app/models/layer_list_model.h"
#include "app/models/list_roles.h"
#include "app/models/measure_list_model.h"
#include "app/models/saved_view_model.h"
#include "app/shell/search_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace twin;
using namespace twin::app;
using namespace twin::test;

namespace {
constexpr auto kStrict = QAbstractItemModelTester::FailureReportingMode::QtTest;

QStringList titles(const QAbstractItemModel& model, bool sections)
{
    QStringList result;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row, 0);
        if (index.data(SectionRole).toBool() == sections)
            result << index.data(sections ? int(Qt::DisplayRole) : int(IdRole)).toString();
    }
    return result;
}
} // namespace

class TestModelsUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }

    void measuresAreGroupedByReach()
    {
        MeasureListModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        model.setContent(smallStrategy(), {}, *Date::parse("2026-11-24"), {"M-2"});
        QCOMPARE(titles(model, false).join(QLatin1Char(' ')), QStringLiteral("M-1 M-2 M-3 M-4 M-5"));
        QCOMPARE(titles(model, true).size(), 3);
        QCOMPARE(model.localCount(), 2);
        QCOMPARE(model.citywideCount(), 2);
        QCOMPARE(model.unlocatedCount(), 1);
        const QModelIndex second = model.index(model.rowOf(QStringLiteral("M-2")), 0);
        QVERIFY(second.data(SimulatedRole).toBool());
        QVERIFY(!model.flags(model.index(0, 0)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.flags(second).testFlag(Qt::ItemIsSelectable));
    }

    void citywideMeasuresStandOnceWhateverTheDistrict()
    {
        MeasureListModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        MeasureFilter filter;
        filter.district = "West";
        model.setContent(smallStrategy(), filter, *Date::parse("2026-11-24"));
        QCOMPARE(model.localCount(), 1);
        QCOMPARE(titles(model, false).count(QStringLiteral("M-3")), 1);
        QVERIFY(model.heading().startsWith(QStringLiteral("WEST")));
        filter.includeCitywide = false;
        model.setContent(smallStrategy(), filter, *Date::parse("2026-11-24"));
        QCOMPARE(titles(model, false).join(QLatin1Char(' ')), QStringLiteral("M-1"));
    }

    void statusFollowsTheDay()
    {
        MeasureListModel model;
        const auto statusOn = [&](const char* day) {
            model.setContent(smallStrategy(), {}, *Date::parse(day));
            return static_cast<MeasureStatus>(
                model.index(model.rowOf(QStringLiteral("M-1")), 0).data(StatusRole).toInt());
        };
        QCOMPARE(statusOn("2019-06-01"), MeasureStatus::Unknown);
        QCOMPARE(statusOn("2021-06-01"), MeasureStatus::Planned);
        QCOMPARE(statusOn("2026-06-01"), MeasureStatus::Running);
    }

    void districtsCountLocalMeasuresOnly()
    {
        DistrictListModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        District bare = square("Leer", 613000);
        bare.figures.clear();
        model.setContent({square("West", 611000), square("Ost", 612000), bare}, smallStrategy(),
                         *Date::parse("2026-11-24"));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.citywideCount(), 2);
        QCOMPARE(model.index(0, 0).data(CountRole).toString(), QStringLiteral("1"));
        QCOMPARE(model.index(2, 0).data(CountRole).toString(), QStringLiteral("0"));
        // Missing is never zero.
        QVERIFY(!model.index(2, 0).data(DetailRole).toString().contains(QLatin1Char('0')));
        QCOMPARE(model.rowOf(QStringLiteral("Ost")), 1);
        QCOMPARE(model.rowOf(QStringLiteral("Nirgends")), -1);
    }

    void layerTicksAreUndoableEdits()
    {
        QTemporaryDir folder;
        ProjectDocument document(folder.path());
        document.reset(smallProject());
        LayerListModel model(document);
        QAbstractItemModelTester tester(&model, kStrict);
        int trees = -1;
        for (int row = 0; row < model.rowCount(); ++row) {
            if (model.index(row, 0).data(IdRole).toString() == QLatin1String("trees"))
                trees = row;
        }
        QVERIFY(trees > 0);
        QVERIFY(model.setData(model.index(trees, 0), Qt::Unchecked, Qt::CheckStateRole));
        QCOMPARE(document.project().hiddenLayers, std::vector<std::string>{"trees"});
        QVERIFY(model.setData(model.index(model.rowOf(QStringLiteral("city")), 0), Qt::Unchecked,
                              Qt::CheckStateRole));
        QVERIFY(!document.project().layers[0].visible);
        QVERIFY(!model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole)); // a heading
        document.undoStack().undo();
        document.undoStack().undo();
        QVERIFY(document.project().hiddenLayers.empty());
        QVERIFY(document.project().layers[0].visible);
    }

    void layersAreRenamedMovedAndRemoved()
    {
        QTemporaryDir folder;
        ProjectDocument document(folder.path());
        document.reset(smallProject());
        LayerListModel model(document);
        QAbstractItemModelTester tester(&model, kStrict);
        QVERIFY(model.setData(model.index(model.rowOf(QStringLiteral("city")), 0), QStringLiteral(" Neu "),
                              Qt::EditRole));
        QCOMPARE(document.project().layers[0].name, std::string("Neu"));
        QVERIFY(!model.setData(model.index(model.rowOf(QStringLiteral("city")), 0), QStringLiteral("  "),
                               Qt::EditRole));
        model.moveLayer(QStringLiteral("city"), 1);
        QCOMPARE(document.project().layers[1].id, std::string("city"));
        model.moveLayer(QStringLiteral("city"), 1); // already the last
        QCOMPARE(document.undoStack().count(), 2);
        model.removeLayer(QStringLiteral("city"));
        QCOMPARE(document.project().layers.size(), std::size_t(1));
    }

    void viewsAreStepsWithUniqueIds()
    {
        QTemporaryDir folder;
        ProjectDocument document(folder.path());
        document.reset(smallProject());
        SavedViewModel model(document);
        QAbstractItemModelTester tester(&model, kStrict);
        SavedView view;
        view.title.de = "Eins";
        QCOMPARE(model.add(view, -1), 0);
        view.title.de = "Zwei";
        QCOMPARE(model.add(view, 0), 1);
        view.title.de = "Dazwischen";
        QCOMPARE(model.add(view, 0), 1);
        QCOMPARE(model.views()[1].title.de, std::string("Dazwischen"));
        QVERIFY(model.views()[0].id != model.views()[1].id && model.views()[1].id != model.views()[2].id);
        model.move(0, 1);
        QCOMPARE(model.views()[1].title.de, std::string("Eins"));
        model.move(0, -1);
        model.remove(7);
        QVERIFY(model.setData(model.index(0, 0), QStringLiteral("Anders"), Qt::EditRole));
        model.setNote(0, QStringLiteral("Notiz"));
        model.remove(2);
        QCOMPARE(model.rowCount(), 2);
        while (document.undoStack().canUndo())
            document.undoStack().undo();
        QCOMPARE(model.rowCount(), 0);
    }

    void issuesCountWhatIsNotListed()
    {
        IssueModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        QSignalSpy changed(&model, &IssueModel::countChanged);
        Diagnostics diagnostics;
        for (int i = 0; i < 1500; ++i)
            diagnostics.problem("/x/y.gml", "id", "broken %1", {std::to_string(i)});
        diagnostics.note("/x/y.gml", "", "fine");
        model.add(diagnostics);
        QCOMPARE(model.rowCount(), int(Diagnostics::kMax));
        QCOMPARE(model.notShown(), std::size_t(501));
        QCOMPARE(model.index(3, IssueModel::MessageColumn).data().toString(), QStringLiteral("broken 3"));
        QCOMPARE(model.index(3, IssueModel::FileColumn).data().toString(), QStringLiteral("y.gml"));
        model.clear();
        QCOMPARE(model.problemCount(), 0);
        QCOMPARE(changed.count(), 2);
    }

    void searchPutsNamesThatBeginFirst()
    {
        SearchModel model;
        QAbstractItemModelTester tester(&model, kStrict);
        int ran = 0;
        using Kind = SearchEntry::Kind;
        model.setEntries(
            {{Kind::Measure, QStringLiteral("WLAN am Markt"), {}, [&] { ran = 1; }},
             {Kind::Street, QStringLiteral("Markt"), {}, [&] { ran = 2; }},
             {Kind::District, QStringLiteral("St. Jürgen"), QStringLiteral("45.959"), [&] { ran = 3; }},
             {Kind::Command, QStringLiteral("Marken zeigen"), {}, [&] { ran = 4; }}});
        model.setQuery(QStringLiteral("mark"));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("Marken zeigen"));
        model.run(2);
        QCOMPARE(ran, 1);
        model.setQuery(QStringLiteral("JÜRGEN"));
        QCOMPARE(model.rowCount(), 1);
        model.setQuery(QStringLiteral("> "));
        QCOMPARE(model.rowCount(), 1); // commands only
        model.setQuery(QStringLiteral("gibt es nicht"));
        QCOMPARE(model.rowCount(), 0);
        model.run(0); // nothing to run, nothing happens
    }
};

TWIN_TEST(TestModelsUi)
#include "test_models_ui.moc"
