// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bench_parts.h"
#include "app/cli/scene_arguments.h"
#include "app/document/city_loader.h"
#include "app/document/indicator_source.h"
#include "app/messages.h"
#include "data/bench/spatialite_peer.h"
#include "data/citypackage/indicator_city.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cmath>

namespace twin::app {
namespace {

constexpr std::size_t kMeasures = 2000;
constexpr std::size_t kDistricts = 35;
constexpr double kPeople = 220'000;
constexpr int kRounds = 3;

QString words(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

double millisSince(const QElapsedTimer& clock)
{
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

/// Halves the addresses by the longer side until there are as many boxes as wanted: districts of equal size.
void splitInto(std::size_t count, std::vector<MapPoint2> points, const Envelope& box,
               std::vector<District>& districts)
{
    if (count <= 1) {
        District district;
        district.number = std::to_string(districts.size() + 1);
        district.name = "Bezirk " + district.number;
        district.outline = {{{{box.minEasting, box.minNorthing},
                              {box.maxEasting, box.minNorthing},
                              {box.maxEasting, box.maxNorthing},
                              {box.minEasting, box.maxNorthing}},
                             {}}};
        const Date day{2024, 12, 31, Date::Precision::Day};
        district.figures = {{"population", kPeople / kDistricts, day, "bench", true},
                            {"age65plus", kPeople / kDistricts / 5, day, "bench", true}};
        districts.push_back(std::move(district));
        return;
    }
    const bool wide = box.width() >= box.height();
    const auto key = [wide](MapPoint2 point) { return wide ? point.easting : point.northing; };
    std::sort(points.begin(), points.end(), [&](MapPoint2 a, MapPoint2 b) { return key(a) < key(b); });
    const std::size_t first = count / 2;
    const auto cut = static_cast<std::ptrdiff_t>(points.size() * first / count);
    Envelope low = box;
    Envelope high = box;
    const double at = points.empty() ? box.centre().easting : key(points[static_cast<std::size_t>(cut)]);
    (wide ? low.maxEasting : low.maxNorthing) = at;
    (wide ? high.minEasting : high.minNorthing) = at;
    splitInto(first, {points.begin(), points.begin() + cut}, low, districts);
    splitInto(count - first, {points.begin() + cut, points.end()}, high, districts);
}

/// Measures of the five services, two thirds of them live, at addresses spread evenly through the list.
Strategy benchStrategy(const std::vector<AddressPoint>& addresses)
{
    static const char* const kTitles[] = {"Ladepark", "Freies WLAN", "LoRaWAN-Gateway", "Glasfaser",
                                          "Digitale Anlaufstelle"};
    Strategy strategy;
    for (std::size_t i = 0; i < kMeasures && !addresses.empty(); ++i) {
        Measure measure;
        measure.id = "B-" + std::to_string(i);
        measure.title.de = std::string(kTitles[i % 5]) + " " + std::to_string(i);
        measure.placement.scope = Scope::Place;
        measure.placement.points = {addresses[i * 7919 % addresses.size()].at};
        measure.placement.districts = {"Bezirk " + std::to_string(i % kDistricts + 1)};
        const MeasureStatus status = i % 3 == 2 ? MeasureStatus::Running : MeasureStatus::Live;
        measure.history = {{{2020, 1, 1, Date::Precision::Day}, status, false, "bench"}};
        strategy.measures.push_back(std::move(measure));
    }
    return strategy;
}

data::CoverageQuery queryOf(const CityModel& city, const Residents& residents, const Strategy& strategy,
                            Date day)
{
    data::CoverageQuery query;
    query.districtCount = static_cast<int>(city.districts().size());
    std::vector<int> district(city.addresses().size(), -1);
    for (std::size_t d = 0; d < city.districts().size(); ++d) {
        for (const std::uint32_t i : city.addressesIn(d))
            district[i] = static_cast<int>(d);
    }
    for (std::size_t i = 0; i < district.size(); ++i) {
        if (district[i] < 0)
            continue;
        query.addresses.push_back(city.addresses()[i].at);
        query.people.push_back(residents.people[i]);
        query.districts.push_back(district[i]);
    }
    const ServicePlaces places = servicePlaces(strategy, Service::Charging, day);
    query.places = places.sure;
    query.places.insert(query.places.end(), places.likely.begin(), places.likely.end());
    return query;
}

/// Our side of the same question: grid of the places made, nearest one of each address, sums by district.
std::vector<double> askOurselves(const data::CoverageQuery& query, const std::vector<AddressPoint>& addresses)
{
    const auto metres = straightDistances(addresses, query.places, static_cast<float>(query.metres));
    std::vector<double> with(static_cast<std::size_t>(query.districtCount), 0);
    std::vector<double> all = with;
    for (std::size_t i = 0; i < addresses.size(); ++i) {
        const auto district = static_cast<std::size_t>(query.districts[i]);
        all[district] += query.people[i];
        with[district] += static_cast<double>(metres[i]) <= query.metres ? query.people[i] : 0;
    }
    for (std::size_t d = 0; d < with.size(); ++d)
        with[d] = all[d] > 0 ? with[d] / all[d] : 0;
    return with;
}

template <typename Work>
double bestMillis(Work work)
{
    double best = 0;
    for (int round = 0; round < kRounds; ++round) {
        QElapsedTimer clock;
        clock.start();
        work();
        const double millis = millisSince(clock);
        best = round == 0 ? millis : std::min(best, millis);
    }
    return best;
}

/// The coverage query in both programs; `ratio` stays null without the peer.
Json comparePeer(const CityModel& city, const Strategy& strategy, Date day)
{
    const data::CoverageQuery query = queryOf(city, city.residentsAt(day), strategy, day);
    std::vector<AddressPoint> addresses;
    for (const MapPoint2& at : query.addresses)
        addresses.push_back({at, 1, true});
    std::vector<double> shares;
    const double straight = bestMillis([&] { shares = askOurselves(query, addresses); });
    const double walking = bestMillis([&] { walkDistances(city, query.places, 500); });
    Json json;
    json["question"] =
        "share of people in each district within 500 m of the nearest charging place, as the crow "
        "flies in both programs; the same addresses, people, districts and places; building of "
        "tables and indices is not counted, in ours that of the grid is";
    json["addresses"] = query.addresses.size();
    json["places"] = query.places.size();
    json["ownMillis"] = straight;
    json["ownWalkingMillis"] = walking;
    json["peer"] = "SpatiaLite";
    json["peerMillis"] = Json();
    json["ratio"] = Json();
    const auto peer = data::askSpatialite(query, kRounds);
    if (!peer) {
        json["peerMissing"] = message(peer.error()).toStdString();
        return json;
    }
    double difference = 0;
    for (std::size_t d = 0; d < shares.size(); ++d)
        difference = std::max(difference, std::abs(shares[d] - peer->shares[d]));
    json["peerMillis"] = peer->seconds * 1000;
    json["peerWay"] = peer->way;
    json["ratio"] = peer->seconds * 1000 / straight;
    json["largestDifference"] = difference;
    return json;
}

} // namespace

int benchIndicators(const QCommandLineParser& parser)
{
    std::string folder = parser.value(QStringLiteral("package")).toStdString();
    if (folder.empty()) {
        const auto sample = samplePackage(*stderrProgress(parser));
        if (!sample)
            return workFault(sample.error());
        folder = sample->toStdString();
    }
    const Date day = currentDay();
    QElapsedTimer clock;
    clock.start();
    auto source = data::readIndicatorCity(folder);
    if (!source)
        return workFault(source.error());
    const double readMillis = millisSince(clock);
    std::vector<MapPoint2> points;
    Envelope extent;
    for (const AddressPoint& address : source->addresses) {
        points.push_back(address.at);
        extent.include(address.at);
    }
    auto districts = std::make_shared<std::vector<District>>();
    splitInto(kDistricts, points, extent, *districts);
    source->districts = districts;
    Strategy strategy = benchStrategy(source->addresses);
    EvaluationInput input = evaluationInput(strategy, day);

    clock.restart();
    const auto city = std::make_shared<const CityModel>(std::move(source).value());
    const double modelMillis = millisSince(clock);
    Evaluator evaluator(city);
    const IndicatorTable table = evaluator.evaluate(input);
    const double allMillis = millisSince(clock);
    double moveMillis = 0;
    std::size_t recomputed = 0;
    for (int round = 0; round < kRounds; ++round) {
        strategy.measures[0].placement.points[0].easting += 120;
        clock.restart();
        evaluator.evaluate(input);
        moveMillis = std::max(moveMillis, millisSince(clock));
        recomputed = evaluator.computedLast();
    }
    Json json;
    json["addresses"] = city->addresses().size();
    json["districts"] = city->districts().size();
    json["measures"] = strategy.measures.size();
    json["indicators"] = table.indicators.size();
    json["networkNodes"] = city->network().nodeCount();
    json["coldMillis"] = readMillis + allMillis;
    json["coldParts"] = {
        {"read", readMillis}, {"prepare", modelMillis}, {"evaluate", allMillis - modelMillis}};
    json["afterOneMoveMillis"] = moveMillis;
    json["recomputedAfterMove"] = recomputed;
    json["coverage"] = comparePeer(*city, strategy, day);
    if (parser.isSet(QStringLiteral("json"))) {
        printJson(json);
        return kAllWorked;
    }
    const Json& coverage = json["coverage"];
    print(words(QT_TRANSLATE_NOOP("CommandLine",
                                  "All indicators from cold: %1 ms (%2 addresses, %3 districts, %4 "
                                  "measures)"))
              .arg(numberText(readMillis + allMillis),
                   numberText(static_cast<double>(city->addresses().size())), numberText(kDistricts),
                   numberText(kMeasures)));
    print(words(QT_TRANSLATE_NOOP("CommandLine",
                                  "After one measure moved: %1 ms (%2 indicators computed again)"))
              .arg(numberText(moveMillis, 1), numberText(static_cast<double>(recomputed))));
    print(words(QT_TRANSLATE_NOOP("CommandLine", "The same coverage query: %1 ms, SpatiaLite %2 ms"))
              .arg(numberText(coverage["ownMillis"].get<double>(), 1),
                   coverage["peerMillis"].is_null() ? QStringLiteral("–")
                                                    : numberText(coverage["peerMillis"].get<double>(), 1)));
    return kAllWorked;
}

} // namespace twin::app
