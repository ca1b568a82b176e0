// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/citypackage/city_package.h"
#include "data/citypackage/ground_reader.h"
#include "data/citypackage/imagery_mosaic.h"
#include "data/citypackage/raster_store.h"

#include <QTemporaryDir>

#include <filesystem>
#include <gdal_priv.h>

using namespace twin;
using namespace twin::data;
namespace fs = std::filesystem;

namespace {

using Rgb = std::array<std::uint8_t, 3>;

/// A picture of one colour with a black pixel row along its northern edge, without an alpha band.
std::string picture(const QTemporaryDir& dir, const char* name, const Envelope& extent, double cell,
                    Rgb colour, bool alpha = false)
{
    initialiseGdal();
    const std::string path = dir.filePath(QString::fromLatin1(name)).toStdString();
    const int columns = static_cast<int>(std::lround(extent.width() / cell));
    const int rows = static_cast<int>(std::lround(extent.height() / cell));
    const DatasetPtr dataset(GetGDALDriverManager()->GetDriverByName("GTiff")->Create(
        path.c_str(), columns, rows, alpha ? 4 : 3, GDT_Byte, nullptr));
    describeRaster(*dataset, extent.minEasting, extent.maxNorthing, cell, cell);
    std::vector<std::uint8_t> band(static_cast<std::size_t>(columns) * rows);
    for (int b = 0; b < (alpha ? 4 : 3); ++b) {
        std::fill(band.begin(), band.end(), b < 3 ? colour[static_cast<std::size_t>(b)] : 255);
        // The western half of one with an alpha band is empty.
        for (std::size_t i = 0; b == 3 && i < band.size(); ++i)
            band[i] = static_cast<int>(i % static_cast<std::size_t>(columns)) < columns / 2 ? 0 : 255;
        if (b < 3 && !alpha)
            std::fill_n(band.begin(), columns, std::uint8_t{0});
        if (dataset->GetRasterBand(b + 1)->RasterIO(GF_Write, 0, 0, columns, rows, band.data(), columns, rows,
                                                    GDT_Byte, 0, 0) != CE_None)
            return {};
    }
    if (alpha)
        dataset->GetRasterBand(4)->SetColorInterpretation(GCI_AlphaBand);
    return path;
}

ImportReport import(const std::vector<std::string>& files, const std::string& out)
{
    ImportRequest request;
    request.files = files;
    request.outFolder = out;
    auto report = importFiles(request, Progress());
    return report ? std::move(*report) : ImportReport();
}

Rgb colourAt(const GroundReader& reader, MapPoint2 point, int level = 0)
{
    const GroundPyramid& pyramid = reader.pyramid();
    const double side = pyramid.pageMetres(level);
    const GroundPageKey key{level, static_cast<int>((point.easting - pyramid.extent.minEasting) / side),
                            static_cast<int>((pyramid.extent.maxNorthing - point.northing) / side)};
    const Result<GroundPage> page = reader.read(key);
    if (!page)
        return {};
    const Envelope extent = extentOf(pyramid, key);
    const double cell = pyramid.cellMetres * (1 << level);
    const auto column =
        static_cast<std::size_t>((point.easting - extent.minEasting) / cell) + GroundPage::kRim;
    const auto row =
        static_cast<std::size_t>((extent.maxNorthing - point.northing) / cell) + GroundPage::kRim;
    const std::uint8_t* pixel = page->pixels[0].data() + (row * GroundPage::kSide + column) * 3;
    return {pixel[0], pixel[1], pixel[2]};
}

bool like(Rgb a, Rgb b)
{
    for (std::size_t k = 0; k < 3; ++k) {
        if (std::abs(a[k] - b[k]) > 6)
            return false;
    }
    return true;
}

constexpr Rgb kRed{200, 60, 50};
constexpr Rgb kGreen{60, 160, 70};
constexpr Rgb kBlue{50, 80, 190};

} // namespace

class TestImageryMosaic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void picturesOfDifferentFinenessBecomeOne()
    {
        const QTemporaryDir dir;
        const std::string out = dir.path().toStdString() + "/city";
        const Envelope west{611'000, 5'969'000, 611'600, 5'969'500};
        const Envelope east{611'600, 5'969'000, 612'000, 5'969'500};
        const ImportReport report = import(
            {picture(dir, "west.tif", west, 1, kRed), picture(dir, "east.tif", east, 0.5, kGreen)}, out);
        QCOMPARE(report.objects.at("imagePixels"), 600LL * 500 + 800LL * 1000);
        const auto reader = GroundReader::open(out + "/ground.tif");
        QVERIFY(reader.ok());
        QCOMPARE((*reader)->pyramid().cellMetres, 0.5); // nothing of the finer one is lost
        QVERIFY((*reader)->pyramid().extent == (Envelope{611'000, 5'969'000, 612'000, 5'969'500}));
        for (int level = 0; level < (*reader)->pyramid().levels; ++level) {
            QVERIFY(like(colourAt(**reader, {611'300, 5'969'250}, level), kRed));
            QVERIFY(like(colourAt(**reader, {611'900, 5'969'250}, level), kGreen));
        }
        const auto whole = (*reader)->whole(100);
        QVERIFY(whole.ok() && whole->width == 100 && whole->height == 50);
        QVERIFY(!fs::exists(out + "/ground.tif.mosaic.tif"));
        const auto city = loadCityPackage(out, Progress());
        QVERIFY(city.ok() && city->ground && city->groundPyramid == (*reader)->pyramid());
    }

    void anotherImportLiesOnTopAndEmptyPixelsLeaveWhatIsThere()
    {
        const QTemporaryDir dir;
        const std::string out = dir.path().toStdString() + "/city";
        const Envelope all{611'000, 5'969'000, 612'000, 5'970'000};
        const Envelope inner{611'400, 5'969'400, 611'600, 5'969'600};
        import({picture(dir, "all.tif", all, 1, kRed)}, out);
        import({picture(dir, "inner.tif", inner, 1, kBlue)}, out);
        import({picture(dir, "half.tif", {611'600, 5'969'400, 611'800, 5'969'600}, 1, kGreen, true)}, out);
        const auto reader = GroundReader::open(out + "/ground.tif");
        QVERIFY(reader.ok());
        QVERIFY(like(colourAt(**reader, {611'500, 5'969'500}), kBlue));
        QVERIFY(like(colourAt(**reader, {611'200, 5'969'200}), kRed));
        QVERIFY(like(colourAt(**reader, {611'750, 5'969'500}), kGreen));
        QVERIFY(like(colourAt(**reader, {611'650, 5'969'500}), kRed)); // the empty half of the third
    }

    void betweenPicturesThereIsPaleGroundNotBlack()
    {
        const QTemporaryDir dir;
        const std::string out = dir.path().toStdString() + "/city";
        import({picture(dir, "a.tif", {611'000, 5'969'000, 611'200, 5'969'200}, 1, kRed),
                picture(dir, "b.tif", {611'600, 5'969'600, 611'800, 5'969'800}, 1, kRed)},
               out);
        const auto reader = GroundReader::open(out + "/ground.tif");
        QVERIFY(reader.ok());
        QVERIFY(like(colourAt(**reader, {611'400, 5'969'400}), kPaleGround));
        QVERIFY(like(colourAt(**reader, {611'100, 5'969'100}), kRed));
    }

    void damagedPagesAreAnError()
    {
        const QTemporaryDir dir;
        const std::string out = dir.path().toStdString() + "/city";
        import({picture(dir, "a.tif", {611'000, 5'969'000, 612'000, 5'970'000}, 0.5, kRed)}, out);
        const std::string path = out + "/ground.tif";
        fs::resize_file(path, fs::file_size(path) / 2);
        const auto reader = GroundReader::open(path);
        if (!reader)
            return;
        int broken = 0;
        for (int column = 0; column < (*reader)->pyramid().columns(0); ++column) {
            const auto page = (*reader)->read({0, column, (*reader)->pyramid().rows(0) - 1});
            broken += page.ok() ? 0 : 1;
        }
        QVERIFY(broken > 0);
    }
};

TWIN_TEST(TestImageryMosaic)
#include "test_imagery_mosaic.moc"
