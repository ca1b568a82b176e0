// SPDX-License-Identifier: GPL-3.0-or-later
#include "../test_main.h"
#include "package_samples.h"

#include "data/citypackage/city_package.h"
#include "data/citypackage/earth_placement.h"
#include "data/citypackage/height_reference.h"
#include "data/citypackage/raster_store.h"

#include <QTemporaryDir>

#include <cmath>
#include <filesystem>

using namespace twin;
using namespace twin::data;
using twin::test::block;
using twin::test::cityGml;
using twin::test::writeFile;

namespace {

constexpr double kFoot = 0.3048;

double ground(double east, double north)
{
    return 12 + 6 * std::sin(east / 90) + 3 * std::sin(north / 70);
}

/// 60 houses on that ground; `given` is what the file states for a height above NHN.
template <typename Given>
std::vector<Building> houses(Given given)
{
    std::vector<Building> buildings;
    for (int i = 0; i < 60; ++i) {
        const double east = 611'040 + 45.0 * (i % 10);
        const double north = 5'969'040 + 60.0 * (i / 10);
        const double base = ground(east + 5, north + 4);
        const double low = given(base);
        const double high = given(base + 9);
        buildings.push_back(block("h" + std::to_string(i), east, north, 10, 8, high - low, low));
    }
    return buildings;
}

} // namespace

/// The whole way: a terrain and buildings with the wrong heights are imported, the pattern is named, nothing
/// is changed; imported again as the message says, the buildings stand on the ground.
class TestHeightReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void patternIsNamedAndMended_data();
    void patternIsNamedAndMended();
    void rightHeightsAreNotRemarked();
    void correctionWithoutTerrainIsRefused();
    void oldAndNewHeightSystemAreNamed();

private:
    struct Outcome
    {
        ImportReport report;
        double worst = 0; ///< base off the ground [m]
        std::string crs;
    };
    std::optional<Outcome> import(const std::vector<Building>& buildings, HeightReading reading);

    QTemporaryDir mDir;
    std::string mTerrain;
    double mUndulation = 0;
    int mCount = 0;
};

void TestHeightReference::initTestCase()
{
    const Geoid geoid;
    const auto undulation = undulationAt(geoid, {611'200, 5'969'200});
    if (!undulation)
        QSKIP("PROJ has no geoid grid here");
    mUndulation = *undulation;
    QVERIFY(mUndulation > 37 && mUndulation < 41); // Lübeck, STANDARDS
    mTerrain = mDir.path().toStdString() + "/dgm.xyz";
    std::string text;
    for (int row = 0; row < 50; ++row) {
        for (int column = 0; column < 60; ++column) {
            const double east = 611'000 + 10 * column;
            const double north = 5'969'000 + 10 * row;
            text += std::to_string(east) + " " + std::to_string(north) + " " +
                    std::to_string(ground(east, north)) + "\n";
        }
    }
    writeFile(mTerrain, text);
}

std::optional<TestHeightReference::Outcome>
TestHeightReference::import(const std::vector<Building>& buildings, HeightReading reading)
{
    const std::string stem = mDir.path().toStdString() + "/" + std::to_string(++mCount);
    writeFile(stem + ".gml", cityGml(buildings));
    ImportRequest request;
    request.files = {mTerrain, stem + ".gml"};
    request.outFolder = stem;
    request.options.assumedCrs = "EPSG:25832";
    request.options.heights = reading;
    auto report = importFiles(request, Progress());
    const auto city = loadCityPackage(stem, Progress());
    if (!report || !city)
        return std::nullopt;
    Outcome outcome{std::move(*report), 0, {}};
    for (const Immutable<CityTile>& tile : city->tiles) {
        for (const BuildingSummary& building : tile->buildings) {
            const double at = ground(tile->mesh.origin.easting + building.centreX,
                                     tile->mesh.origin.northing + building.centreY);
            outcome.worst = std::max(outcome.worst, std::abs(building.baseMetres - at));
        }
    }
    for (const SourceRecord& source : city->sources) {
        if (source.file.ends_with(".gml"))
            outcome.crs = source.crs;
    }
    return outcome;
}

void TestHeightReference::patternIsNamedAndMended_data()
{
    QTest::addColumn<int>("reading");
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("record");
    QTest::newRow("ellipsoid") << static_cast<int>(HeightReading::AboveEllipsoid) << "--heights ellipsoid"
                               << "geoid";
    QTest::newRow("feet") << static_cast<int>(HeightReading::Feet) << "--heights feet"
                          << "feet";
    QTest::newRow("zero") << static_cast<int>(HeightReading::OnTerrain) << "--heights ground"
                          << "put on the terrain";
}

void TestHeightReference::patternIsNamedAndMended()
{
    QFETCH(int, reading);
    QFETCH(QString, option);
    QFETCH(QString, record);
    const auto meaning = static_cast<HeightReading>(reading);
    auto buildings = houses([&](double nhn) {
        return meaning == HeightReading::AboveEllipsoid ? nhn + mUndulation
               : meaning == HeightReading::Feet         ? nhn / kFoot
                                                        : nhn;
    });
    if (meaning == HeightReading::OnTerrain) {
        buildings.clear();
        for (int i = 0; i < 60; ++i)
            buildings.push_back(block("h" + std::to_string(i), 611'040 + 45.0 * (i % 10),
                                      5'969'040 + 60.0 * (i / 10), 10, 8, 9, 0));
    }
    const auto asGiven = import(buildings, HeightReading::AboveNhn);
    QVERIFY(asGiven);
    QVERIFY(asGiven->worst > 5); // never silently changed
    const auto& entries = asGiven->report.skipped.entries();
    const auto named = std::count_if(entries.begin(), entries.end(), [&](const Diagnostic& entry) {
        return QString::fromStdString(entry.message).contains(option);
    });
    QCOMPARE(named, 1L);
    QCOMPARE(asGiven->report.heights.size(), std::size_t(1));
    const HeightFinding& finding = asGiven->report.heights.front();
    QCOMPARE(finding.proposed, meaning);
    QCOMPARE(finding.verdict.samples, std::size_t(60));
    QVERIFY(finding.verdict.offShare > 0.9);
    QVERIFY(!finding.operation.empty());
    // What was found and left stands in the record of the source.
    QVERIFY2(asGiven->crs.find("kept as given") != std::string::npos, asGiven->crs.c_str());
    const auto mended = import(buildings, meaning);
    QVERIFY(mended);
    QVERIFY2(mended->worst < 1.0, std::to_string(mended->worst).c_str());
    QVERIFY2(QString::fromStdString(mended->crs).contains(record), mended->crs.c_str());
    QVERIFY(mended->report.heights.empty());
    if (meaning == HeightReading::AboveEllipsoid)
        QVERIFY2(mended->crs.find("+proj=vgridshift") != std::string::npos, mended->crs.c_str());
    for (const Diagnostic& entry : mended->report.skipped.entries())
        QVERIFY(!QString::fromStdString(entry.message).contains(QStringLiteral("--heights")));
}

void TestHeightReference::rightHeightsAreNotRemarked()
{
    const auto outcome = import(houses([](double nhn) { return nhn; }), HeightReading::AboveNhn);
    QVERIFY(outcome);
    QVERIFY(outcome->worst < 1.0);
    for (const Diagnostic& entry : outcome->report.skipped.entries())
        QVERIFY(!QString::fromStdString(entry.message).contains(QStringLiteral("--heights")));
}

void TestHeightReference::correctionWithoutTerrainIsRefused()
{
    QVERIFY(!HeightCorrection::make(HeightReading::OnTerrain, nullptr));
    QVERIFY(HeightCorrection::make(HeightReading::Feet, nullptr).ok());
}

void TestHeightReference::oldAndNewHeightSystemAreNamed()
{
    const std::string folder = mDir.path().toStdString() + "/systeme";
    std::filesystem::create_directories(folder);
    const std::string text = cityGml(houses([](double nhn) { return nhn; }));
    std::string old = cityGml({block("alt", 612'000, 5'970'000, 10, 8, 9, 12)});
    old.replace(old.find("DE_DHHN2016_NH"), 14, "DE_DHHN92_NH");
    writeFile(folder + "/neu.gml", text);
    writeFile(folder + "/alt.gml", old);
    const auto run = [&](const std::vector<std::string>& files, const std::string& out) {
        ImportRequest request;
        request.files = files;
        request.outFolder = mDir.path().toStdString() + "/" + out;
        return importFiles(request, Progress());
    };
    const auto says = [](const Result<ImportReport>& report) {
        const auto& entries = report->skipped.entries();
        return std::count_if(entries.begin(), entries.end(), [](const Diagnostic& entry) {
            const std::string words = plainText(entry.message, entry.arguments);
            return words.find("DHHN92") != std::string::npos && words.find("+proj=") != std::string::npos;
        });
    };
    const auto mixed = run({folder + "/neu.gml", folder + "/alt.gml"}, "beide");
    QVERIFY(mixed.ok());
    QCOMPARE(says(mixed), 1L);
    const auto city = loadCityPackage(mDir.path().toStdString() + "/beide", Progress());
    QVERIFY(city.ok());
    for (const SourceRecord& source : city->sources)
        QCOMPARE(source.crs.find("not applied: +proj=pipeline") != std::string::npos,
                 source.file == "alt.gml");
    // One after the other into one package is the same mixture; one alone is none.
    const auto first = run({folder + "/alt.gml"}, "nacheinander");
    QCOMPARE(says(first), 0L);
    QCOMPARE(says(run({folder + "/neu.gml"}, "nacheinander")), 1L);
}

TWIN_TEST(TestHeightReference)
#include "test_height_reference.moc"
