// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/gdal/gdal_session.h"
#include "reader_fixtures.h"

#include <gdal_priv.h>
#include <ogr_spatialref.h>

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

/// A slope: height = 10 + (easting - 610900) / 10.
QByteArray xyz(char separator, bool header, bool comma, bool shuffled)
{
    QList<QByteArray> lines;
    for (int row = 0; row < 6; ++row) {
        for (int column = 0; column < 8; ++column) {
            const double x = 610900.5 + column;
            QByteArray line = QByteArray::number(x, 'f', 2) + separator +
                              QByteArray::number(5969870.5 + row, 'f', 2) + separator +
                              (row == 2 && column == 3 ? QByteArray("-9999")
                                                       : QByteArray::number(10 + (x - 610900) / 10, 'f', 3));
            lines << (comma ? line.replace('.', ',') : line);
        }
    }
    if (shuffled)
        std::reverse(lines.begin(), lines.end());
    return (header ? QByteArray("x") + separator + "y" + separator + "z\n" : QByteArray()) +
           lines.join('\n') + '\n';
}

std::string writeTiff(const Fixture& files, const QString& name, int epsg, double west, double north,
                      double cell, int bands, GDALDataType type)
{
    initialiseGdal();
    const std::string path = files.path(name);
    GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GTiff");
    GDALDataset* dataset = driver->Create(path.c_str(), 20, 10, bands, type, nullptr);
    double transform[6] = {west, cell, 0, north, 0, -cell};
    dataset->SetGeoTransform(transform);
    OGRSpatialReference reference;
    if (epsg > 0 && reference.importFromEPSG(epsg) == OGRERR_NONE)
        dataset->SetSpatialRef(&reference);
    for (int band = 1; band <= bands; ++band)
        dataset->GetRasterBand(band)->Fill(20.0 * band + 5);
    GDALClose(dataset);
    return path;
}

} // namespace

class TestTerrainReader : public QObject
{
    Q_OBJECT

    Fixture mFiles;
    const Progress mProgress;

    Result<HeightGrid> read(const std::string& path, const std::string& assumed, double cell,
                            Diagnostics& diagnostics)
    {
        ReadOptions options;
        options.assumedCrs = assumed;
        return readTerrain(path, options, cell, diagnostics, mProgress);
    }

private Q_SLOTS:
    void xyzInAllItsForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("blanks") << xyz(' ', false, false, false);
        QTest::newRow("header") << xyz(',', true, false, false);
        QTest::newRow("semicolons and decimal commas") << xyz(';', true, true, false);
        QTest::newRow("tabs, south first") << xyz('\t', false, false, true);
    }

    void xyzInAllItsForms()
    {
        QFETCH(QByteArray, text);
        const std::string path = mFiles.write(QStringLiteral("dgm1.xyz"), text);
        Diagnostics diagnostics;
        const auto asked = read(path, {}, 0, diagnostics);
        QVERIFY(!asked.ok());
        QCOMPARE(asked.error().kind, ErrorKind::MissingCrs);
        const auto grid = read(path, "EPSG:25832", 0, diagnostics);
        QVERIFY2(grid.ok(), grid ? "" : plainText(grid.error()).c_str());
        QCOMPARE(grid->columns, 8);
        QCOMPARE(grid->rows, 6);
        QCOMPARE(grid->cellSize, 1.0);
        QCOMPARE(grid->west, 610900.0);
        QCOMPARE(grid->north, 5969876.0);
        QVERIFY(std::abs(grid->sample({610906, 5969871}) - 10.6) < 1e-3);
        QVERIFY(std::isnan(grid->at(3, 3))); // -9999 is no height
    }

    void webPageBehindTheDataIsNamed()
    {
        const std::string path =
            mFiles.write(QStringLiteral("dgm1.xyz"),
                         xyz(' ', false, false, false) + "<!DOCTYPE html><html>\n<body>busy</body>\n");
        Diagnostics diagnostics;
        const auto grid = read(path, "EPSG:25832", 0, diagnostics);
        QVERIFY(grid.ok());
        QCOMPARE(grid->columns, 8);
        QVERIFY(diagnostics.hasProblems());
        QVERIFY(mentions(diagnostics, "line 49"));
    }

    void scatteredPointsAreNoTerrain()
    {
        QByteArray text;
        for (int i = 0; i < 60; ++i)
            text += QByteArray::number(610900 + (i * 37) % 101 + i * 0.013, 'f', 3) + " " +
                    QByteArray::number(5969870 + (i * 53) % 97 + i * 0.017, 'f', 3) + " 1\n";
        Diagnostics diagnostics;
        QVERIFY(!read(mFiles.write(QStringLiteral("points.xyz"), text), "EPSG:25832", 0, diagnostics).ok());
    }

    void asciiGrid()
    {
        const std::string path = mFiles.write(QStringLiteral("dgm.asc"),
                                              "ncols 3\nnrows 2\nxllcorner 610900\nyllcorner "
                                              "5969870\ncellsize 5\nNODATA_value -9999\n1 2 3\n4 -9999 6\n");
        Diagnostics diagnostics;
        QCOMPARE(read(path, {}, 0, diagnostics).error().kind, ErrorKind::MissingCrs);
        const auto grid = read(path, "EPSG:25832", 0, diagnostics);
        QVERIFY2(grid.ok(), grid ? "" : plainText(grid.error()).c_str());
        QCOMPARE(grid->at(0, 0), 1.0F);
        QCOMPARE(grid->at(2, 1), 6.0F);
        QVERIFY(std::isnan(grid->at(1, 1)));
    }

    void tiffIsWarpedWhereItMust()
    {
        Diagnostics diagnostics;
        const auto same =
            read(writeTiff(mFiles, QStringLiteral("a.tif"), 25832, 610900, 5969900, 5, 1, GDT_Float32), {}, 0,
                 diagnostics);
        QVERIFY(same.ok());
        QCOMPARE(same->columns, 20);
        QCOMPARE(same->at(3, 3), 25.0F);
        const auto prefixed =
            read(writeTiff(mFiles, QStringLiteral("b.tif"), 4647, 32610900, 5969900, 5, 1, GDT_Float32), {},
                 0, diagnostics);
        QVERIFY2(prefixed.ok(), prefixed ? "" : plainText(prefixed.error()).c_str());
        QVERIFY(std::abs(prefixed->west - 610900) < 0.01);
        QVERIFY(std::abs(prefixed->cellSize - 5) < 0.01);
        QCOMPARE(prefixed->at(10, 5), 25.0F);
        const auto degrees =
            read(writeTiff(mFiles, QStringLiteral("c.tif"), 4326, 10.68, 53.87, 0.001, 1, GDT_Int16), {}, 0,
                 diagnostics);
        QVERIFY(degrees.ok());
        QVERIFY(degrees->envelope().contains({611000, 5969900}));
        QCOMPARE(degrees->sample({611000, 5969900}), 25.0);
        const auto coarse = read(mFiles.path(QStringLiteral("a.tif")), {}, 10, diagnostics);
        QVERIFY(coarse.ok());
        QCOMPARE(coarse->columns, 10);
        QCOMPARE(coarse->cellSize, 10.0);
        const auto missing =
            read(writeTiff(mFiles, QStringLiteral("d.tif"), 0, 610900, 5969900, 5, 1, GDT_Float32), {}, 0,
                 diagnostics);
        QVERIFY(!missing.ok());
        QCOMPARE(missing.error().kind, ErrorKind::MissingCrs);
        const auto wrong =
            read(writeTiff(mFiles, QStringLiteral("e.tif"), 4326, 610900, 5969900, 5, 1, GDT_Float32), {}, 0,
                 diagnostics);
        QVERIFY(!wrong.ok());
    }

    void asciiGridWithItsCompanions()
    {
        const QByteArray head = "ncols 3\nnrows 2\nxllcorner 610900\nyllcorner 5969870\ncellsize 5\n"
                                "NODATA_value -9999\n";
        const std::string path = mFiles.write(QStringLiteral("mit_prj.asc"), head + "1,5 2,5 3\n4 5 6\n");
        char* wkt = nullptr;
        OGRSpatialReference reference;
        QCOMPARE(reference.importFromEPSG(25832), OGRERR_NONE);
        reference.morphToESRI();
        QCOMPARE(reference.exportToWkt(&wkt), OGRERR_NONE);
        mFiles.write(QStringLiteral("mit_prj.prj"), wkt);
        CPLFree(wkt);
        Diagnostics diagnostics;
        const auto grid = read(path, {}, 0, diagnostics);
        QVERIFY2(grid.ok(), grid ? "" : plainText(grid.error()).c_str());
        QCOMPARE(grid->at(0, 0), 1.5F);
        QCOMPARE(grid->at(2, 1), 6.0F);
    }

    void geoPackageTiles()
    {
        Diagnostics diagnostics;
        const auto copy = [&](const std::string& from, const QString& name, const char* table) {
            const std::string to = mFiles.path(name);
            const DatasetPtr source(GDALDataset::Open(from.c_str(), GDAL_OF_RASTER));
            const std::string option = std::string("RASTER_TABLE=") + table;
            const char* const options[] = {option.c_str(), "TILE_FORMAT=AUTO", "APPEND_SUBDATASET=YES",
                                           nullptr};
            const DatasetPtr made(GetGDALDriverManager()->GetDriverByName("GPKG")->CreateCopy(
                to.c_str(), source.get(), FALSE, options, nullptr, nullptr));
            return made ? to : std::string();
        };
        const std::string heights =
            copy(writeTiff(mFiles, QStringLiteral("g1.tif"), 25832, 610900, 5969900, 5, 1, GDT_Float32),
                 QStringLiteral("hoehen.gpkg"), "dgm");
        const auto info = probe(heights);
        QVERIFY2(info.ok(), info ? "" : plainText(info.error()).c_str());
        QCOMPARE(info->kind, SourceKind::Terrain);
        QCOMPARE(info->format, std::string("GeoPackage"));
        QCOMPARE(info->layers.front().crs, std::string("EPSG:25832"));
        const auto grid = read(heights, {}, 0, diagnostics);
        QVERIFY2(grid.ok(), grid ? "" : plainText(grid.error()).c_str());
        QCOMPARE(grid->sample({610950, 5969875}), 25.0);
        const std::string picture =
            copy(writeTiff(mFiles, QStringLiteral("g2.tif"), 25832, 610900, 5969900, 5, 3, GDT_Byte),
                 QStringLiteral("bild.gpkg"), "luftbild");
        QCOMPARE(probe(picture)->kind, SourceKind::Imagery);
        const auto image = readImagery(picture, {}, 512, diagnostics);
        QVERIFY2(image.ok(), image ? "" : plainText(image.error()).c_str());
        QVERIFY(std::abs(image->extent.width() - 100) < 20);
        // Two in one file: the first is taken, the other named.
        copy(mFiles.path(QStringLiteral("g1.tif")), QStringLiteral("hoehen.gpkg"), "zweites");
        Diagnostics both;
        QVERIFY(read(heights, {}, 0, both).ok());
        QVERIFY(mentions(both, "several rasters"));
    }

    void cogAndJpeg2000()
    {
        Diagnostics diagnostics;
        const std::string tiff =
            writeTiff(mFiles, QStringLiteral("h.tif"), 25832, 610900, 5969900, 5, 3, GDT_Byte);
        const DatasetPtr source(GDALDataset::Open(tiff.c_str(), GDAL_OF_RASTER));
        for (const auto& [driver, name, format] :
             {std::tuple{"JP2OpenJPEG", "bild.jp2", "JPEG 2000"},
              std::tuple{"COG", "bild_cog.tif", "Cloud Optimized GeoTIFF"}}) {
            GDALDriver* known = GetGDALDriverManager()->GetDriverByName(driver);
            QVERIFY2(known, driver);
            const std::string path = mFiles.path(QString::fromLatin1(name));
            DatasetPtr(known->CreateCopy(path.c_str(), source.get(), FALSE, nullptr, nullptr, nullptr));
            const auto info = probe(path);
            QVERIFY2(info.ok(), info ? "" : plainText(info.error()).c_str());
            QCOMPARE(info->kind, SourceKind::Imagery);
            QCOMPARE(info->format, std::string(format));
            const auto image = readImagery(path, {}, 512, diagnostics);
            QVERIFY2(image.ok(), image ? "" : plainText(image.error()).c_str());
            QCOMPARE(image->width, 20);
        }
    }

    void worldFileAloneAsksForTheSystem()
    {
        Diagnostics diagnostics;
        const std::string tiff =
            writeTiff(mFiles, QStringLiteral("i.tif"), 25832, 610900, 5969900, 5, 3, GDT_Byte);
        const DatasetPtr source(GDALDataset::Open(tiff.c_str(), GDAL_OF_RASTER));
        const std::string path = mFiles.path(QStringLiteral("karte.png"));
        DatasetPtr(GetGDALDriverManager()->GetDriverByName("PNG")->CreateCopy(
            path.c_str(), source.get(), FALSE, nullptr, nullptr, nullptr));
        const auto nowhere = readImagery(path, {}, 512, diagnostics);
        QVERIFY(!nowhere && nowhere.error().kind == ErrorKind::MissingCrs);
        QVERIFY(plainText(nowhere.error()).find("world") != std::string::npos);
        mFiles.write(QStringLiteral("karte.pgw"), "5\n0\n0\n-5\n610902.5\n5969897.5\n");
        QCOMPARE(readImagery(path, {}, 512, diagnostics).error().kind, ErrorKind::MissingCrs);
        ReadOptions options;
        options.assumedCrs = "EPSG:25832";
        const auto placed = readImagery(path, options, 512, diagnostics);
        QVERIFY2(placed.ok(), placed ? "" : plainText(placed.error()).c_str());
        QCOMPARE(placed->extent.minEasting, 610900.0);
        const auto info = probe(path);
        QVERIFY(info.ok() && info->layers.front().crs.empty() && info->diagnostics.hasProblems());
    }

    void pictureIsNoTerrainAndTheOtherWayRound()
    {
        Diagnostics diagnostics;
        const std::string picture =
            writeTiff(mFiles, QStringLiteral("rgb.tif"), 25832, 610900, 5969900, 5, 3, GDT_Byte);
        QVERIFY(!read(picture, {}, 0, diagnostics).ok());
        const auto image = readImagery(picture, {}, 4096, diagnostics);
        QVERIFY2(image.ok(), image ? "" : plainText(image.error()).c_str());
        QCOMPARE(image->width, 20);
        QCOMPARE(image->height, 10);
        QCOMPARE(int(image->rgb[0]), 25);
        QCOMPARE(int(image->rgb[1]), 45);
        QCOMPARE(int(image->rgb[2]), 65);
        QVERIFY(near(image->extent.centre(), {610950, 5969875}, 0.01));
        const auto small = readImagery(picture, {}, 10, diagnostics);
        QVERIFY(small.ok());
        QCOMPARE(small->width, 10);
        QVERIFY(!readImagery(mFiles.path(QStringLiteral("a.tif")), {}, 100, diagnostics).ok());
    }

    void truncatedTiffIsAnErrorNotACrash()
    {
        const std::string whole =
            writeTiff(mFiles, QStringLiteral("t.tif"), 25832, 610900, 5969900, 5, 1, GDT_Float32);
        QFile file(QString::fromStdString(whole));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        for (const qsizetype cut : {qsizetype{4}, qsizetype{60}, bytes.size() / 2, bytes.size() - 10}) {
            Diagnostics diagnostics;
            const auto grid =
                read(mFiles.write(QStringLiteral("cut.tif"), bytes.left(cut)), "EPSG:25832", 0, diagnostics);
            QVERIFY(grid.ok() || !grid.error().message.empty());
        }
    }

    void sharedTerrain()
    {
        const std::string path = sharedData("luebeck/gelaende_naeherung_25m.tif");
        if (!exists(path))
            QSKIP("the shared trial data is not here");
        Diagnostics diagnostics;
        const auto grid = read(path, {}, 0, diagnostics);
        QVERIFY(grid.ok());
        QCOMPARE(grid->columns, 1200);
        QCOMPARE(grid->cellSize, 25.0);
        const double hill = grid->sample(kLuebeck);
        QVERIFY(hill > 2 && hill < 20);
        const auto fine = read(sharedData("formate/dgm-xyz/dgm5_32_611_5969_1_sh_naeherung.xyz"),
                               "EPSG:25832", 0, diagnostics);
        QVERIFY(fine.ok());
        QCOMPARE(fine->columns, 200);
        QVERIFY(std::abs(fine->sample({611500, 5969500}) - grid->sample({611500, 5969500})) < 1.0);
    }
};

TWIN_TEST(TestTerrainReader)
#include "test_terrain_reader.moc"
