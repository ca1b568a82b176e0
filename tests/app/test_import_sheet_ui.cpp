// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "ui_fixture.h"

#include "app/panels/import_sheet.h"
#include "app/shell/height_notice.h"
#include "app/shell/workspace.h"

#include <QFile>
#include <QSignalSpy>

using namespace twin;
using namespace twin::app;
using namespace twin::test;

namespace {

ImportItem probed(const QString& file, data::SourceKind kind, const char* format, const char* crs)
{
    ImportItem item;
    item.file = file;
    item.route = ImportRoute::City;
    item.info.kind = kind;
    item.info.format = format;
    data::LayerInfo layer;
    layer.geometry = kind == data::SourceKind::CityGml ? "Building" : "Raster 1000x1000";
    layer.crs = crs;
    layer.count = 100;
    item.info.layers = {layer};
    item.needsCrs = layer.crs.empty();
    return item;
}

/// What an office hands over: 183 tiles of buildings, 12 of terrain, 5 pictures.
std::vector<ImportItem> delivery()
{
    std::vector<ImportItem> items;
    for (int i = 0; i < 183; ++i)
        items.push_back(probed(QStringLiteral("/x/LoD2_32_%1_5970_1_SH.xml").arg(500 + i),
                               data::SourceKind::CityGml, "CityGML 1.0", "EPSG:25832+7837"));
    for (int i = 0; i < 12; ++i)
        items.push_back(
            probed(QStringLiteral("/x/dgm1_%1.xyz").arg(i), data::SourceKind::Terrain, "XYZ", ""));
    for (int i = 0; i < 5; ++i)
        items.push_back(probed(QStringLiteral("/x/dop_%1.tif").arg(i), data::SourceKind::Imagery, "GeoTIFF",
                               "EPSG:25832"));
    return items;
}

QByteArray house(int number, double east, double north, double base)
{
    const auto p = [&](double x, double y, double z) {
        return QByteArray::number(east + x, 'f', 2) + ' ' + QByteArray::number(north + y, 'f', 2) + ' ' +
               QByteArray::number(base + z, 'f', 2) + ' ';
    };
    const QByteArray rings[6] = {p(0, 0, 0) + p(0, 8, 0) + p(10, 8, 0) + p(10, 0, 0) + p(0, 0, 0),
                                 p(0, 0, 6) + p(10, 0, 6) + p(10, 8, 6) + p(0, 8, 6) + p(0, 0, 6),
                                 p(0, 0, 0) + p(10, 0, 0) + p(10, 0, 6) + p(0, 0, 6) + p(0, 0, 0),
                                 p(10, 0, 0) + p(10, 8, 0) + p(10, 8, 6) + p(10, 0, 6) + p(10, 0, 0),
                                 p(10, 8, 0) + p(0, 8, 0) + p(0, 8, 6) + p(10, 8, 6) + p(10, 8, 0),
                                 p(0, 8, 0) + p(0, 0, 0) + p(0, 0, 6) + p(0, 8, 6) + p(0, 8, 0)};
    QByteArray solid;
    for (const QByteArray& ring : rings)
        solid += "<gml:surfaceMember><gml:Polygon><gml:exterior><gml:LinearRing><gml:posList>" + ring +
                 "</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon></gml:surfaceMember>";
    return "<core:cityObjectMember><bldg:Building gml:id=\"b" + QByteArray::number(number) +
           "\"><bldg:lod1Solid><gml:Solid><gml:exterior><gml:CompositeSurface>" + solid +
           "</gml:CompositeSurface></gml:exterior></gml:Solid></bldg:lod1Solid></bldg:Building>"
           "</core:cityObjectMember>";
}

QString write(const QTemporaryDir& folder, const char* name, const QByteArray& content)
{
    const QString path = folder.filePath(QString::fromLatin1(name));
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return path;
}

/// Thirty houses that float 20 m over a terrain at 10 m.
QStringList floatingTown(const QTemporaryDir& folder)
{
    QByteArray gml = "<core:CityModel xmlns:core=\"http://www.opengis.net/citygml/1.0\" "
                     "xmlns:bldg=\"http://www.opengis.net/citygml/building/1.0\" "
                     "xmlns:gml=\"http://www.opengis.net/gml\"><gml:boundedBy><gml:Envelope "
                     "srsName=\"EPSG:25832\"><gml:lowerCorner>611000 5970000 0</gml:lowerCorner>"
                     "<gml:upperCorner>611400 5970400 50</gml:upperCorner></gml:Envelope></gml:boundedBy>";
    for (int i = 0; i < 30; ++i)
        gml += house(i, 611'020 + 30 * (i % 6), 5'970'020 + 30 * (i / 6), 30);
    QByteArray xyz;
    for (int row = 0; row < 30; ++row) {
        for (int column = 0; column < 30; ++column)
            xyz += QByteArray::number(610'995 + 10 * column) + ' ' +
                   QByteArray::number(5'969'995 + 10 * row) + " 10\n";
    }
    return {write(folder, "schwebend.gml", gml + "</core:CityModel>"), write(folder, "dgm.xyz", xyz)};
}

} // namespace

class TestImportSheetUi : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { isolateSettings(); }

    void twoHundredFilesAreOneSheet()
    {
        const std::vector<ImportItem> items = delivery();
        const QString summary = ImportSheet::summary(items);
        QVERIFY2(summary.startsWith(QStringLiteral("183 CityGML · 12 ")), qPrintable(summary));
        QVERIFY(summary.contains(QStringLiteral(" · 5 ")));
        ImportSheet sheet(items);
        sheet.resize(sheet.sizeHint());
        QCOMPARE(sheet.rows().size(), std::size_t(3));
        QCOMPARE(sheet.items().size(), std::size_t(200));
        QVERIFY(sheet.sizeHint().height() < 640);
        // One question for the twelve that state no system.
        QVERIFY(!sheet.acceptButton().isEnabled());
        sheet.crsChoice().setEditText(QStringLiteral("EPSG:25832"));
        QVERIFY(sheet.acceptButton().isEnabled());
        // A single one of them can be left out, and the whole kind.
        ImportFileRow& models = *sheet.rows()[0];
        QVERIFY(models.list() && models.list()->model()->rowCount() == 183);
        models.list()->model()->setData(models.list()->model()->index(7, 0), Qt::Unchecked,
                                        Qt::CheckStateRole);
        sheet.rows()[2]->take().setChecked(false);
        const std::vector<ImportItem> chosen = sheet.items();
        QVERIFY(chosen[6].included && !chosen[7].included && chosen[8].included);
        QVERIFY(chosen[190].included && !chosen[199].included);
        // What the heights mean is one choice for all of them.
        QVERIFY(models.heights() && !sheet.rows()[1]->heights());
        models.heights()->setCurrentIndex(
            models.heights()->findData(static_cast<int>(data::HeightReading::Feet)));
        for (int i = 0; i < 183; ++i)
            QCOMPARE(sheet.items()[static_cast<std::size_t>(i)].heights, data::HeightReading::Feet);
    }

    void filesThatDifferHaveTheirOwnSystem()
    {
        ImportSheet sheet({probed(QStringLiteral("/x/a.xyz"), data::SourceKind::Terrain, "XYZ", ""),
                           probed(QStringLiteral("/x/b.tif"), data::SourceKind::Imagery, "GeoTIFF", "")});
        QCOMPARE(sheet.rows().size(), std::size_t(2));
        QVERIFY(!sheet.acceptButton().isEnabled());
        sheet.rows()[0]->crsChoice()->setEditText(QStringLiteral("31467"));
        QVERIFY(!sheet.acceptButton().isEnabled());
        sheet.rows()[1]->crsChoice()->setEditText(QStringLiteral("25832"));
        QVERIFY(sheet.acceptButton().isEnabled());
        QCOMPARE(sheet.items()[0].crs, std::string("EPSG:31467"));
        QCOMPARE(sheet.items()[1].crs, std::string("EPSG:25832"));
    }

    void heightsThatDoNotFitAreAskedAbout()
    {
        QTemporaryDir folder;
        const QStringList files = floatingTown(folder);
        Diagnostics diagnostics;
        std::vector<ImportItem> items = planImport(files, diagnostics, Progress());
        QCOMPARE(items.size(), std::size_t(2));
        ImportTarget target;
        target.packageFolder = folder.filePath(QStringLiteral("paket"));
        target.crs = QStringLiteral("EPSG:25832");
        const ImportOutcome found = runImport(items, target, Progress());
        QCOMPARE(found.heights.size(), std::size_t(1));
        QCOMPARE(found.heights.front().file, std::string("schwebend.gml"));
        QCOMPARE(found.heights.front().proposed, data::HeightReading::OnTerrain);
        const QString words = heightNotice(found.heights);
        QVERIFY2(words.contains(QStringLiteral("20")) && words.contains(QStringLiteral("30")) &&
                     words.contains(QStringLiteral("schwebend.gml")),
                 qPrintable(words));
        for (ImportItem& item : items)
            item.heights = found.heights.front().proposed;
        QVERIFY(runImport(items, target, Progress()).heights.empty());
    }

    void correctedOnceMoreIntoTheSamePackage()
    {
        QTemporaryDir folder;
        Workspace workspace(*Date::parse("2026-11-24"));
        workspace.document().reset(smallProject());
        workspace.loader().cancel();
        QSignalSpy planned(&workspace, &Workspace::importPlanned);
        QSignalSpy imported(&workspace, &Workspace::imported);
        QSignalSpy asked(&workspace, &Workspace::heightsQuestioned);
        workspace.openFiles(floatingTown(folder));
        QTRY_COMPARE_WITH_TIMEOUT(planned.count(), 1, 20000);
        workspace.startImport(workspace.waiting(), QStringLiteral("EPSG:25832"));
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 60000);
        QCOMPARE(workspace.heightFindings().size(), std::size_t(1));
        const auto layers = workspace.document().project().layers;
        QTRY_VERIFY_WITH_TIMEOUT(!workspace.importer().running(), 20000);
        workspace.correctHeights();
        QTRY_COMPARE_WITH_TIMEOUT(imported.count(), 2, 60000);
        QCOMPARE(asked.count(), 1);
        QVERIFY(workspace.heightFindings().empty());
        QCOMPARE(workspace.document().project().layers.size(), layers.size());
        const auto city = data::loadCityPackage(layers.back().path, Progress());
        QVERIFY(city.ok());
        QCOMPARE(city->buildingCount, std::size_t(30));
        const auto source = std::find_if(city->sources.begin(), city->sources.end(),
                                         [](const auto& s) { return s.file == "schwebend.gml"; });
        QVERIFY(source != city->sources.end());
        QVERIFY2(source->crs.find("put on the terrain") != std::string::npos, source->crs.c_str());
        workspace.loader().cancel();
    }

    void leavingThemIsRecorded()
    {
        QTemporaryDir folder;
        Workspace workspace(*Date::parse("2026-11-24"));
        workspace.document().reset(smallProject());
        workspace.loader().cancel();
        QSignalSpy asked(&workspace, &Workspace::heightsQuestioned);
        QSignalSpy planned(&workspace, &Workspace::importPlanned);
        workspace.openFiles(floatingTown(folder));
        QTRY_COMPARE_WITH_TIMEOUT(planned.count(), 1, 20000);
        workspace.startImport(workspace.waiting(), QStringLiteral("EPSG:25832"));
        QTRY_COMPARE_WITH_TIMEOUT(asked.count(), 1, 60000);
        const int before = workspace.issues().rowCount();
        workspace.leaveHeights();
        QCOMPARE(workspace.issues().rowCount(), before + 1);
        QVERIFY(workspace.heightFindings().empty());
        workspace.loader().cancel();
    }
};

TWIN_TEST(TestImportSheetUi)
#include "test_import_sheet_ui.moc"
