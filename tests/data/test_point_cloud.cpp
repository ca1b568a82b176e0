// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"

#include "data/citypackage/city_package.h"
#include "data/readers/las_file.h"
#include "reader_fixtures.h"

#include <cstring>

using namespace twin;
using namespace twin::data;
using namespace twin::test;

namespace {

struct Point
{
    double x, y, z;
    int classification;
    bool withheld = false;
};

template <typename Value>
void put(QByteArray& bytes, qsizetype at, Value value)
{
    if (bytes.size() < at + qsizetype(sizeof value))
        bytes.resize(at + qsizetype(sizeof value), '\0');
    std::memcpy(bytes.data() + at, &value, sizeof value);
}

constexpr double kScale = 0.01;
constexpr double kWest = 610'900;
constexpr double kSouth = 5'969'800;

/// A LAS file of version 1.`minor` with points of `format`; `epsg` 0 states no system.
QByteArray las(int minor, int format, const std::vector<Point>& points, int epsg)
{
    static constexpr int kLengths[] = {20, 28, 26, 34, 57, 63, 30, 36, 38, 59, 67};
    const int length = kLengths[format];
    const int header = minor >= 4 ? 375 : minor == 3 ? 235 : 227;
    QByteArray bytes(header, '\0');
    std::memcpy(bytes.data(), "LASF", 4);
    bytes[24] = 1;
    bytes[25] = char(minor);
    put<quint16>(bytes, 94, quint16(header));
    bytes[104] = char(format);
    put<quint16>(bytes, 105, quint16(length));
    if (minor >= 4 && format >= 6)
        put<quint64>(bytes, 247, points.size());
    else
        put<quint32>(bytes, 107, quint32(points.size()));
    double least[3] = {1e9, 1e9, 1e9};
    double most[3] = {-1e9, -1e9, -1e9};
    for (const Point& p : points) {
        const double all[3] = {p.x, p.y, p.z};
        for (int i = 0; i < 3; ++i) {
            least[i] = std::min(least[i], all[i]);
            most[i] = std::max(most[i], all[i]);
        }
    }
    const double offset[3] = {kWest, kSouth, 0};
    for (int i = 0; i < 3; ++i) {
        put<double>(bytes, 131 + 8 * i, kScale);
        put<double>(bytes, 155 + 8 * i, offset[i]);
        put<double>(bytes, 179 + 16 * i, most[i]);
        put<double>(bytes, 187 + 16 * i, least[i]);
    }
    if (epsg > 0) {
        put<quint32>(bytes, 100, 1);
        QByteArray record(54, '\0');
        std::memcpy(record.data() + 2, "LASF_Projection", 15);
        put<quint16>(record, 18, 34735);
        put<quint16>(record, 20, 24);
        const quint16 keys[12] = {1, 1, 0, 2, 1024, 0, 1, 1, 3072, 0, 1, quint16(epsg)};
        record.append(reinterpret_cast<const char*>(keys), sizeof keys);
        bytes += record;
    }
    put<quint32>(bytes, 96, quint32(bytes.size()));
    for (const Point& p : points) {
        QByteArray record(length, '\0');
        put<qint32>(record, 0, qint32(std::lround((p.x - offset[0]) / kScale)));
        put<qint32>(record, 4, qint32(std::lround((p.y - offset[1]) / kScale)));
        put<qint32>(record, 8, qint32(std::lround((p.z - offset[2]) / kScale)));
        if (format >= 6) {
            record[15] = char(p.withheld ? 4 : 0);
            record[16] = char(p.classification);
        } else {
            record[15] = char(p.classification | (p.withheld ? 128 : 0));
        }
        bytes += record;
    }
    return bytes;
}

/// A slope of a metre in ten over 40 x 40 m, four ground points a square metre, a roof 10 m above a part of
/// it, noise far below and a withheld point far above.
std::vector<Point> slope(bool classified)
{
    std::vector<Point> points;
    for (double x = 0.25; x < 40; x += 0.5) {
        for (double y = 0.25; y < 40; y += 0.5) {
            const double ground = 10 + x / 10;
            points.push_back({kWest + x, kSouth + y, ground, classified ? 2 : 0});
            if (x > 20 && x < 30 && y > 20 && y < 30)
                points.push_back({kWest + x, kSouth + y, ground + 10, classified ? 6 : 0});
        }
    }
    points.push_back({kWest + 5, kSouth + 5, -500, 7});
    points.push_back({kWest + 6, kSouth + 6, 900, classified ? 2 : 0, true});
    return points;
}

Result<HeightGrid> read(const std::string& path, double cell, Diagnostics& diagnostics,
                        const std::string& assumed = {})
{
    ReadOptions options;
    options.assumedCrs = assumed;
    const Progress progress;
    return readTerrain(path, options, cell, diagnostics, progress);
}

} // namespace

class TestPointCloud : public QObject
{
    Q_OBJECT

    Fixture mFiles;

private Q_SLOTS:
    void groundPointsBecomeTerrain_data()
    {
        QTest::addColumn<int>("minor");
        QTest::addColumn<int>("format");
        QTest::newRow("1.0") << 0 << 0;
        QTest::newRow("1.1 with time") << 1 << 1;
        QTest::newRow("1.2 with colour") << 2 << 3;
        QTest::newRow("1.3 with waveform") << 3 << 4;
        QTest::newRow("1.4 format 6") << 4 << 6;
        QTest::newRow("1.4 format 10") << 4 << 10;
    }
    void groundPointsBecomeTerrain()
    {
        QFETCH(int, minor);
        QFETCH(int, format);
        Diagnostics diagnostics;
        const auto grid =
            read(mFiles.write("hang.las", las(minor, format, slope(true), 25832)), 1, diagnostics);
        QVERIFY2(grid.ok(), grid.ok() ? "" : plainText(grid.error()).c_str());
        QCOMPARE(grid->cellSize, 1.0);
        QCOMPARE(grid->columns, 40);
        QCOMPARE(grid->rows, 40);
        QCOMPARE(grid->west, kWest);
        for (int column = 0; column < 40; ++column) {
            QVERIFY(std::abs(grid->at(column, 12) - (10 + (column + 0.5) / 10)) < 0.02);
            QVERIFY(std::abs(grid->at(column, 34) - (10 + (column + 0.5) / 10)) < 0.02);
        }
        QVERIFY(!diagnostics.hasProblems());
    }

    void withoutClassesTheLowestPointIsSaidToBeThat()
    {
        Diagnostics diagnostics;
        const auto grid = read(mFiles.write("roh.las", las(2, 0, slope(false), 25832)), 1, diagnostics);
        QVERIFY(grid.ok());
        QVERIFY(std::abs(grid->at(25, 15) - 12.5) < 0.1);
        QVERIFY(mentions(diagnostics, "No point is classified as ground"));
    }

    void gapsAreFilledOnlyNearby()
    {
        std::vector<Point> points;
        for (double x = 0.5; x < 40; x += 1) {
            for (double y = 0.5; y < 40; y += 1) {
                const bool narrow = x > 5 && x < 6;
                const bool wide = x > 20 && x < 35;
                if (!narrow && !wide)
                    points.push_back({kWest + x, kSouth + y, 5, 2});
            }
        }
        Diagnostics diagnostics;
        const auto grid = read(mFiles.write("luecke.las", las(2, 0, points, 25832)), 1, diagnostics);
        QVERIFY(grid.ok());
        QCOMPARE(grid->at(5, 20), 5.0F);
        QCOMPARE(grid->at(21, 20), 5.0F);
        QVERIFY(std::isnan(grid->at(27, 20)));
        QVERIFY(mentions(diagnostics, "cells of the terrain have no ground point"));
    }

    void theSystemIsAskedFor()
    {
        const std::string path = mFiles.write("ohne.las", las(2, 0, slope(true), 0));
        Diagnostics diagnostics;
        const auto grid = read(path, 1, diagnostics);
        QVERIFY(!grid && grid.error().kind == ErrorKind::MissingCrs);
        QVERIFY(read(path, 1, diagnostics, "EPSG:25832").ok());
        const auto info = probe(path);
        QVERIFY(info.ok());
        QCOMPARE(info->kind, SourceKind::PointCloud);
        QVERIFY(info->layers.front().crs.empty());
    }

    void feetBecomeMetres()
    {
        // EPSG:2264, North Carolina in US feet: a grid of ten feet of height 328.08 ft is 100 m high.
        std::vector<Point> points;
        for (int x = 0; x < 100; ++x) {
            for (int y = 0; y < 100; ++y)
                points.push_back({kWest + x * 3.0, kSouth + y * 3.0, 328.08, 2});
        }
        QByteArray bytes = las(2, 0, points, 2264);
        for (int i = 0; i < 2; ++i) { // to the middle of that state
            const double offset[2] = {2'000'000, 600'000};
            put<double>(bytes, 155 + 8 * i, offset[i]);
            put<double>(bytes, 187 + 16 * i, offset[i]);
            put<double>(bytes, 179 + 16 * i, offset[i] + 297);
        }
        Diagnostics diagnostics;
        const auto header = readLasHeader(mFiles.write("fuss.las", bytes));
        QVERIFY(header.ok());
        QCOMPARE(header->crs, std::string("EPSG:2264"));
        const auto grid = read(mFiles.path("fuss.las"), 10, diagnostics);
        // North Carolina is far outside the map; where the grid lies there does not matter here.
        QVERIFY2(grid.ok(), grid.ok() ? "" : plainText(grid.error()).c_str());
        QVERIFY(std::abs(grid->at(grid->columns / 2, grid->rows / 2) - 100) < 0.1);
        QVERIFY(mentions(diagnostics, "taken as feet"));
    }

    void compressedFilesSayTheWayOut()
    {
        QByteArray bytes = las(2, 1, slope(true), 25832);
        bytes[104] = char(bytes[104] | 0x80);
        const std::string path = mFiles.write("dicht.laz", bytes);
        Diagnostics diagnostics;
        const auto grid = read(path, 1, diagnostics);
        QVERIFY(!grid && plainText(grid.error()).find("laszip") != std::string::npos);
        QVERIFY(!probe(path).ok());
        // Also where it lies in a folder, whose other files are passed over.
        QDir().mkpath(QString::fromStdString(mFiles.path(QStringLiteral("ordner"))));
        mFiles.write(QStringLiteral("ordner/dicht.laz"), bytes);
        ImportRequest request;
        request.files = {mFiles.path(QStringLiteral("ordner"))};
        request.outFolder = mFiles.path(QStringLiteral("leer"));
        const auto report = importFiles(request, Progress());
        QVERIFY(report.ok() && mentions(report->skipped, "laszip"));
    }

    void hostileHeaders_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = las(4, 6, slope(true), 25832);
        QTest::newRow("cut header") << good.left(100);
        QByteArray bytes = good;
        put<quint16>(bytes, 105, 3);
        QTest::newRow("short points") << bytes;
        bytes = good;
        put<quint32>(bytes, 96, 0xFFFFFFF0U);
        QTest::newRow("points behind the end") << bytes;
        bytes = good;
        put<double>(bytes, 131, std::numeric_limits<double>::quiet_NaN());
        QTest::newRow("scale is no number") << bytes;
        bytes = good;
        bytes[104] = 11;
        QTest::newRow("unknown format") << bytes;
        bytes = good;
        bytes[25] = 9;
        QTest::newRow("unknown version") << bytes;
    }
    void hostileHeaders()
    {
        QFETCH(QByteArray, bytes);
        Diagnostics diagnostics;
        QVERIFY(!read(mFiles.write("boese.las", bytes), 1, diagnostics).ok());
    }

    void countsAndRecordsAreNotTrusted()
    {
        QByteArray bytes = las(4, 6, slope(true), 25832);
        put<quint64>(bytes, 247, quint64(-1)); // points
        put<quint32>(bytes, 100, 0xFFFFFFFFU); // records
        put<quint64>(bytes, 235, quint64(-1) / 2);
        put<quint32>(bytes, 243, 0xFFFFFFFFU); // extended records
        Diagnostics diagnostics;
        QVERIFY(read(mFiles.write("viel.las", bytes), 1, diagnostics).ok());
        QVERIFY(mentions(diagnostics, "The file ends after"));
        // One stray point does not stretch the grid.
        std::vector<Point> points = slope(true);
        points.push_back({kWest + 9e6, kSouth, 5, 2});
        bytes = las(2, 0, points, 25832);
        put<double>(bytes, 179, kWest + 40);
        Diagnostics stray;
        const auto grid = read(mFiles.write("fern.las", bytes), 1, stray);
        QVERIFY(grid.ok() && grid->columns == 40);
        QVERIFY(mentions(stray, "1 points lie outside"));
    }

    void importedAsTerrain()
    {
        ImportRequest request;
        request.files = {mFiles.write("gelaende.las", las(2, 0, slope(true), 25832))};
        request.outFolder = mFiles.path("paket");
        const Progress progress;
        const auto report = importFiles(request, progress);
        QVERIFY(report.ok());
        QVERIFY(report->objects.at("terrainCells") > 0);
        const auto city = loadCityPackage(request.outFolder, progress);
        QVERIFY(city.ok() && !city->terrain->empty());
        QCOMPARE(city->sources.front().kind, std::string("pointcloud"));
        QVERIFY(std::abs(city->terrain->sample({kWest + 20, kSouth + 20}) - 12) < 0.2);
    }

    void realFiles()
    {
        const std::string folder = sharedData("formate/punktwolke/");
        if (!exists(folder + "warsaw_small.las"))
            QSKIP("The shared point clouds are not here.");
        const auto header = readLasHeader(folder + "warsaw_small.las");
        QVERIFY(header.ok());
        QCOMPARE(header->points, 3000ULL);
        Diagnostics diagnostics;
        const auto grid = read(folder + "warsaw_small.las", 2, diagnostics, "EPSG:2180");
        QVERIFY2(grid.ok(), grid.ok() ? "" : plainText(grid.error()).c_str());
        QVERIFY(readLasHeader(folder + "simple1_4.las").ok());
        for (const char* name : {"autzen_trim.laz", "1.2-with-color.copc.laz"}) {
            const auto laz = probe(folder + name);
            QVERIFY(!laz && laz.error().kind == ErrorKind::Unsupported);
        }
    }
};

TWIN_TEST(TestPointCloud)
#include "test_point_cloud.moc"
