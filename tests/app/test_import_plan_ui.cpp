// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "ui_fixture.h"

#include "app/shell/import_plan.h"
#include "app/shell/workspace.h"

#include <QFile>
#include <QSignalSpy>

using namespace twin;
using namespace twin::app;
using namespace twin::test;

namespace {

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

QByteArray square(const QByteArray& properties)
{
    return R"({"type":"FeatureCollection","features":[{"type":"Feature","properties":)" + properties +
           R"(,"geometry":{"type":"Polygon","coordinates":[[[10.68,53.86],[10.681,53.86],[10.681,53.861],[10.68,53.861],[10.68,53.86]]]}}]})";
}

data::SourceInfo vectorInfo(const char* geometry, std::vector<std::string> fields, const char* crs)
{
    data::SourceInfo info;
    info.kind = data::SourceKind::Vector;
    data::LayerInfo layer;
    layer.geometry = geometry;
    layer.fields = std::move(fields);
    layer.crs = crs;
    layer.count = 3;
    info.layers = {layer};
    return info;
}

} // namespace

class TestImportPlanUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }

    void contentDecidesWhereAFileGoes()
    {
        QCOMPARE(routeFor(vectorInfo("Polygon", {"name", "Hoehe"}, "EPSG:25832")), ImportRoute::City);
        QCOMPARE(routeFor(vectorInfo("Multi Polygon", {"building:levels"}, "EPSG:4326")), ImportRoute::City);
        QCOMPARE(routeFor(vectorInfo("Polygon", {"name"}, "EPSG:25832")), ImportRoute::Draped);
        QCOMPARE(routeFor(vectorInfo("Point", {"height"}, "EPSG:25832")), ImportRoute::Draped);
        data::SourceInfo info;
        QCOMPARE(routeFor(info), ImportRoute::Nothing);
        info.kind = data::SourceKind::Terrain;
        QCOMPARE(routeFor(info), ImportRoute::City);
        info.kind = data::SourceKind::Measures;
        QCOMPARE(routeFor(info), ImportRoute::Measures);
    }

    void onlyCoordinatesNeedASystem()
    {
        QVERIFY(needsCrs(vectorInfo("Polygon", {}, "")));
        QVERIFY(!needsCrs(vectorInfo("Polygon", {}, "EPSG:31467")));
        data::SourceInfo catalogue = vectorInfo("None", {"id"}, "");
        catalogue.kind = data::SourceKind::Measures;
        QVERIFY(!needsCrs(catalogue));
    }

    void oneBadFileDoesNotStopTheOthers()
    {
        QTemporaryDir folder;
        const QString good = write(folder, "flaeche.geojson", square(R"({"name":"A"})"));
        const QString empty = write(folder, "leer.gml", {});
        const QString broken = write(folder, "kaputt.geojson", "{\"type\":\"FeatureColl");
        Diagnostics diagnostics;
        const auto items =
            planImport({empty, good, broken, folder.filePath(QStringLiteral("fehlt.gpkg")), folder.path()},
                       diagnostics, Progress());
        QCOMPARE(items.size(), std::size_t(1));
        QCOMPARE(items.front().route, ImportRoute::Draped);
        QVERIFY(!items.front().needsCrs);
        QVERIFY(diagnostics.total() >= 4);
    }

    void footprintsBecomeACityAndOutlinesALayer()
    {
        QTemporaryDir folder;
        const QStringList files{write(folder, "haus.geojson", square(R"({"height":12.5})")),
                                write(folder, "grenze.geojson", square(R"({"name":"A"})"))};
        Diagnostics diagnostics;
        const auto items = planImport(files, diagnostics, Progress());
        QCOMPARE(items.size(), std::size_t(2));
        QCOMPARE(items[0].heightField, std::string("height"));
        const ImportTarget target{
            folder.filePath(QStringLiteral("paket")), {}, {}, {}, *Date::parse("2026-11-24")};
        const ImportOutcome outcome = runImport(items, target, Progress());
        QCOMPARE(outcome.layers.size(), std::size_t(2));
        QCOMPARE(outcome.layers[0].kind, LayerKind::CityPackage);
        QCOMPARE(outcome.layers[1].kind, LayerKind::Vector);
        QCOMPARE(outcome.objects.at("buildings"), 1LL);
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("paket/city.gpkg"))));
    }

    void theWholeWayEndsInOneUndoableEdit()
    {
        QTemporaryDir folder;
        Workspace workspace(*Date::parse("2026-11-24"));
        workspace.document().reset(smallProject());
        workspace.loader().cancel();
        QSignalSpy planned(&workspace, &Workspace::importPlanned);
        QSignalSpy imported(&workspace, &Workspace::imported);
        workspace.openFiles({write(folder, "grenze.geojson", square(R"({"name":"A"})"))});
        QTRY_COMPARE_WITH_TIMEOUT(planned.count(), 1, 20000);
        QCOMPARE(workspace.document().project().layers.size(), std::size_t(2)); // nothing without a yes
        workspace.startImport(workspace.waiting(), {});
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 1, 20000);
        QCOMPARE(imported.front().front().toInt(), 1);
        QCOMPARE(workspace.document().project().layers.size(), std::size_t(3));
        workspace.document().undoStack().undo();
        QCOMPARE(workspace.document().project().layers.size(), std::size_t(2));
        workspace.loader().cancel();
    }

    void layerIdsStayUnique()
    {
        Project project = smallProject();
        QCOMPARE(freeLayerId(project, "neu"), std::string("neu"));
        QCOMPARE(freeLayerId(project, "city"), std::string("city-2"));
    }
};

TWIN_TEST(TestImportPlanUi)
#include "test_import_plan_ui.moc"
