// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"

#include "data/citypackage/ground_reader.h"
#include "data/citypackage/raster_store.h"
#include "data/gdal/gdal_session.h"

#include <QTemporaryDir>

#include <gdal_priv.h>

#include <cmath>

using namespace twin;
using namespace twin::data;

namespace {

HeightGrid ramp(double west, double north, double cell, int columns, int rows)
{
    HeightGrid grid{west, north, cell, columns, rows, {}};
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column)
            grid.heights.push_back(static_cast<float>((west + (column + 0.5) * cell) / 100));
    }
    return grid;
}

/// GDAL's own opinion of the file.
std::string layoutOf(const std::string& path)
{
    initialiseGdal();
    const DatasetPtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
    const char* layout = dataset ? dataset->GetMetadataItem("LAYOUT", "IMAGE_STRUCTURE") : nullptr;
    return layout ? layout : "";
}

} // namespace

class TestRasterStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void terrainIsACogAndComesBack();
    void groundIsACogAndComesBack();
    void missingIsEmptyDamagedIsAnError();
    void neighboursMerge();
};

void TestRasterStore::terrainIsACogAndComesBack()
{
    const QTemporaryDir dir;
    const std::string path = dir.path().toStdString() + "/terrain.tif";
    HeightGrid grid = ramp(611'000, 5'970'000, 10, 1300, 700);
    grid.heights[5] = std::numeric_limits<float>::quiet_NaN();
    QVERIFY(writeTerrainCog(grid, path).ok());
    QCOMPARE(layoutOf(path), std::string("COG"));
    const auto back = readTerrainCog(path);
    QVERIFY(back.ok());
    QCOMPARE(back->columns, 1300);
    QCOMPARE(back->rows, 700);
    QCOMPARE(back->cellSize, 10.0);
    QCOMPARE(back->west, 611'000.0);
    QCOMPARE(back->north, 5'970'000.0);
    QVERIFY(std::isnan(back->heights[5]));
    QCOMPARE(back->heights[777], grid.heights[777]);
    const DatasetPtr dataset(GDALDataset::Open(path.c_str(), GDAL_OF_RASTER));
    QVERIFY(dataset->GetRasterBand(1)->GetOverviewCount() > 0);
    QCOMPARE(std::string(dataset->GetSpatialRef()->GetAuthorityCode(nullptr)), std::string("25832"));
}

void TestRasterStore::groundIsACogAndComesBack()
{
    const QTemporaryDir dir;
    const std::string path = dir.path().toStdString() + "/ground.tif";
    GroundImage image;
    image.width = 600;
    image.height = 520;
    image.extent = {611'000, 5'969'000, 612'200, 5'970'040};
    for (int i = 0; i < image.width * image.height; ++i)
        image.rgb.insert(image.rgb.end(), {200, 120, 60});
    QVERIFY(writeGroundCog(image, path).ok());
    QCOMPARE(layoutOf(path), std::string("COG"));
    const auto reader = GroundReader::open(path);
    QVERIFY(reader.ok());
    const auto back = (*reader)->whole(1024);
    QVERIFY(back.ok());
    QCOMPARE(back->width, 600);
    QCOMPARE(back->height, 520);
    QVERIFY(std::abs(back->extent.maxEasting - 612'200) < 1e-6);
    QVERIFY(std::abs(back->extent.minNorthing - 5'969'000) < 1e-6);
    QVERIFY(std::abs(back->rgb[0] - 200) < 6 && std::abs(back->rgb[1] - 120) < 6 &&
            std::abs(back->rgb[2] - 60) < 6);
}

void TestRasterStore::missingIsEmptyDamagedIsAnError()
{
    const QTemporaryDir dir;
    const std::string path = dir.path().toStdString() + "/x.tif";
    QVERIFY(readTerrainCog(path).ok() && readTerrainCog(path)->empty());
    twin::test::writeFile(path, "II*\0rubbish");
    QVERIFY(!readTerrainCog(path));
    QVERIFY(!GroundReader::open(path));
    QVERIFY(!writeTerrainCog(ramp(0, 0, 10, 4, 4), "/nonexistent/folder/terrain.tif"));
}

void TestRasterStore::neighboursMerge()
{
    const HeightGrid fine = ramp(611'000, 5'970'000, 5, 200, 200);
    const HeightGrid coarse = ramp(612'000, 5'970'000, 25, 40, 40);
    const HeightGrid merged = mergeTerrain({fine, coarse}, 10);
    QCOMPARE(merged.cellSize, 10.0);
    QCOMPARE(merged.columns, 200);
    QCOMPARE(merged.rows, 100);
    for (const double east : {611'205.0, 611'805.0, 612'105.0, 612'905.0})
        QVERIFY(std::abs(merged.sample({east, 5'969'505}) - east / 100) < 0.01);
    const HeightGrid apart = mergeTerrain({ramp(0, 1000, 10, 10, 10), ramp(900, 1000, 10, 10, 10)}, 10);
    QVERIFY(std::isnan(apart.sample({500, 950})));
    QVERIFY(mergeTerrain({}, 10).empty());
    QCOMPARE(mergeTerrain({ramp(0, 1000, 25, 10, 10)}, 10).cellSize, 25.0);
}

TWIN_TEST(TestRasterStore)
#include "test_raster_store.moc"
