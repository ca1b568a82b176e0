// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "core/project/project.h"

#include <set>

using namespace twin;

class ProjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editsReplaceAddAndRemoveById()
    {
        Strategy catalogue;
        for (const char* id : {"A", "B", "C"}) {
            Measure measure;
            measure.id = id;
            measure.title.de = id;
            catalogue.measures.push_back(measure);
        }
        Project project;
        Measure edited;
        edited.id = "B";
        edited.title.de = "neu";
        Measure added;
        added.id = "D";
        project.editedMeasures = {edited, added};
        project.removedMeasures = {"A", "not there"};
        const Strategy result = applyEdits(catalogue, project);
        QCOMPARE(result.measures.size(), std::size_t(3));
        QCOMPARE(result.measures[0].id, std::string("B"));
        QCOMPARE(result.measures[0].title.de, std::string("neu"));
        QCOMPARE(result.measures[2].id, std::string("D"));
        QCOMPARE(catalogue.measures.size(), std::size_t(3));
        QCOMPARE(applyEdits(result, {}).measures.size(), result.measures.size());
    }

    void sampleViewsAreDistinctAndInLuebeck()
    {
        const Project sample = luebeckSampleProject();
        QVERIFY(sample.views.size() >= 6);
        std::set<std::string> ids;
        for (const SavedView& view : sample.views) {
            ids.insert(view.id);
            QVERIFY(!view.title.de.empty() && !view.title.en.empty() && !view.note.de.empty() &&
                    !view.note.en.empty());
            QVERIFY(view.viewpoint.target.easting > 600000 && view.viewpoint.target.easting < 630000);
            QVERIFY(view.viewpoint.target.northing > 5955000 && view.viewpoint.target.northing < 5990000);
            QVERIFY(view.viewpoint.eye.height > view.viewpoint.target.height);
        }
        QCOMPARE(ids.size(), sample.views.size());
        for (const SavedView& view : sample.views)
            QVERIFY(view.scenario.empty() || view.scenario == sample.scenarios.front().id);
        QVERIFY(sample.activeScenario.empty());
    }
};

TWIN_TEST(ProjectTest)
#include "test_project.moc"
