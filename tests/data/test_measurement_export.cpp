// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/gdal/gdal_session.h"
#include "data/project/measurement_export.h"
#include "data/project/project_store.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <QTemporaryDir>

using namespace twin;
using namespace twin::data;

namespace {

std::vector<Measurement> samples()
{
    return {{"a", Measurement::Kind::Path, "Weg, \"neu\"", {{611000, 5970000, 3}, {611003, 5970004, 15}}},
            {"b",
             Measurement::Kind::Area,
             "=1+1",
             {{611000, 5970000, 5}, {611010, 5970000, 5}, {611010, 5970005, 5}}},
            {"c", Measurement::Kind::Profile, "Schnitt", {{611000, 5970000, 3}, {611100, 5970000, 3}}}};
}

} // namespace

class TestMeasurementExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableSaysTheFiguresAndNoFormula()
    {
        const QStringList lines = QString::fromStdString(measurementsCsv(samples())).split(QLatin1Char('\n'));
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines[1].startsWith(QStringLiteral("\"Weg, \"\"neu\"\"\",path,13.000,5.000,12.000,,,,")));
        QVERIFY(lines[2].startsWith(QStringLiteral("'=1+1,area,,,,25.00,25.00,")));
        QVERIFY(lines[2].contains(QStringLiteral("POLYGON Z ((611000.000 5970000.000 5.000, ")));
    }
    void theGeoPackageHasLinesAndAreasWithHeights()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("messungen.gpkg")).toStdString();
        QVERIFY(exportMeasurementsGeoPackage(samples(), path).ok());
        QVERIFY2(exportMeasurementsGeoPackage(samples(), path).ok(), "writing again replaces the file");
        Diagnostics diagnostics;
        const auto dataset = openDataset(path, Purpose::Vector, diagnostics);
        QVERIFY(bool(dataset));
        OGRLayer* lines = (*dataset)->GetLayerByName("lines");
        OGRLayer* areas = (*dataset)->GetLayerByName("areas");
        QVERIFY(lines && areas);
        QCOMPARE(int(lines->GetFeatureCount()), 2);
        QCOMPARE(int(areas->GetFeatureCount()), 1);
        const OGRFeatureUniquePtr area(areas->GetNextFeature());
        QCOMPARE(area->GetFieldAsDouble("plan_m2"), 25.0);
        QCOMPARE(area->GetGeometryRef()->getCoordinateDimension(), 3);
        QVERIFY(!exportMeasurementsGeoPackage(samples(), "/does/not/exist/x.gpkg").ok());
        QVERIFY(!exportMeasurementsCsv(samples(), "/does/not/exist/x.csv").ok());
    }
    void theProjectKeepsLightAndMeasurements()
    {
        Project project;
        project.light = {Date{2026, 12, 21}, 9 * 60 + 30};
        project.measurements = samples();
        Diagnostics diagnostics;
        const auto back = projectFromJson(toJson(project), "x", diagnostics);
        QVERIFY(bool(back));
        QCOMPARE(diagnostics.entries().size(), std::size_t(0));
        QVERIFY(back->light == project.light);
        QVERIFY(back->measurements == project.measurements);
        project.light.day.reset();
        QVERIFY(projectFromJson(toJson(project), "x", diagnostics)->light == project.light);
    }
    void whatIsBrokenIsLeftOutAndNamed()
    {
        Diagnostics diagnostics;
        const auto project = projectFromJson(
            "{\"format\":\"travetwin-project\",\"version\":1,\"light\":{\"minutes\":99999},"
            "\"measurements\":[{\"id\":\"a\",\"kind\":\"path\",\"name\":\"n\",\"points\":[[1,2,3]]},"
            "{\"id\":\"b\",\"kind\":\"nonsense\",\"name\":\"m\",\"points\":[[1,2,3],[4,5,6]]},"
            "{\"id\":\"c\",\"kind\":\"path\",\"name\":\"k\",\"points\":[[1,2,3],[4,5,\"x\"]]}]}",
            "x", diagnostics);
        QVERIFY(bool(project));
        QVERIFY(project->measurements.empty());
        QVERIFY(diagnostics.entries().size() >= 3);
        QCOMPARE(project->light.minutes, LightSetting{}.minutes);
    }
};

TWIN_TEST(TestMeasurementExport)
#include "test_measurement_export.moc"
