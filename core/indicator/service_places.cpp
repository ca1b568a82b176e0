// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/service_places.h"

#include "core/text.h"

#include <algorithm>
#include <cmath>

namespace twin {
namespace {

/// In lower case; a title with one of `words` and none of `butNot` names the service.
struct Words
{
    std::vector<std::string> words;
    std::vector<std::string> butNot;
};

const Words& wordsOf(Service service)
{
    static const Words kCharging{{"ladesäul", "ladepunkt", "ladepark", "ladestation", "ladeplatz", "charger",
                                  "charging point", "charging park", "charging station", "ev charging"},
                                 {"konzept", "concept"}};
    // Wi-Fi within a school is none in public.
    static const Words kWifi{{"wlan", "wi-fi", "wifi", "hotspot"}, {"schul", "school"}};
    static const Words kLora{{"lorawan-gateway", "lorawan gateway", "lora-gateway", "lorawan-antenne",
                              "lorawan-sensornetz", "lorawan-netz", "lorawan sensor network",
                              "lorawan network"},
                             {}};
    static const Words kFibre{{"glasfaser", "fibre", "fiber", "ftth", "fttb"},
                              {"kooperation", "cooperation"}};
    static const Words kHelp{{"anlaufstelle", "digitallots", "digital-lots", "digitale hilfe", "digitalhilfe",
                              "digital help", "help point", "digitalsprechstunde", "digitale sprechstunde"},
                             {}};
    switch (service) {
    case Service::Charging:
        return kCharging;
    case Service::Wifi:
        return kWifi;
    case Service::LoraGateway:
        return kLora;
    case Service::Fibre:
        return kFibre;
    case Service::DigitalHelp:
        break;
    }
    return kHelp;
}

bool hasOne(const std::string& text, const std::vector<std::string>& words)
{
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return text.find(foldCase(word)) != std::string::npos;
    });
}

/// The points a measure stands at: its own, or the vertices' middle of a line.
std::vector<MapPoint2> pointsOf(const Placement& placement)
{
    std::vector<MapPoint2> points;
    for (const MapPoint2& point : placement.points) {
        if (std::isfinite(point.easting + point.northing))
            points.push_back(point);
    }
    for (const Line2& line : placement.lines) {
        if (!line.empty())
            points.push_back(line[line.size() / 2]);
    }
    return points;
}

bool same(const MultiPolygon2& a, const MultiPolygon2& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Polygon2& p, const Polygon2& q) {
        return p.outer == q.outer && p.inner == q.inner;
    });
}

} // namespace

const std::vector<Service>& allServices()
{
    static const std::vector<Service> kAll{Service::Charging, Service::Wifi, Service::LoraGateway,
                                           Service::Fibre, Service::DigitalHelp};
    return kAll;
}

bool names(Service service, const Measure& measure)
{
    const Words& words = wordsOf(service);
    const std::string title = foldCase(measure.title.de + " " + measure.title.en);
    return hasOne(title, words.words) && !hasOne(title, words.butNot);
}

bool ServicePlaces::operator==(const ServicePlaces& o) const
{
    return sure == o.sure && likely == o.likely && possible == o.possible && withoutPlace == o.withoutPlace &&
           measures == o.measures && same(sureAreas, o.sureAreas) && same(likelyAreas, o.likelyAreas) &&
           same(possibleAreas, o.possibleAreas);
}

bool ServicePlaces::empty() const
{
    return sure.empty() && likely.empty() && possible.empty() && sureAreas.empty() && likelyAreas.empty() &&
           possibleAreas.empty();
}

ServicePlaces servicePlaces(const Strategy& strategy, Service service, Date day)
{
    ServicePlaces places;
    for (const Measure& measure : strategy.measures) {
        if (!names(service, measure) || (!measure.history.empty() && !measure.entryAt(day)))
            continue;
        std::vector<MapPoint2>* points = nullptr;
        MultiPolygon2* areas = nullptr;
        switch (measure.statusAt(day)) {
        case MeasureStatus::Live:
        case MeasureStatus::Done:
            points = &places.sure;
            areas = &places.sureAreas;
            break;
        case MeasureStatus::Running:
        case MeasureStatus::Threatened:
            points = &places.likely;
            areas = &places.likelyAreas;
            break;
        case MeasureStatus::Unknown:
            points = &places.possible;
            areas = &places.possibleAreas;
            break;
        default:
            continue;
        }
        const auto own = pointsOf(measure.placement);
        const MultiPolygon2& area = measure.placement.areas;
        (own.empty() && area.empty() ? places.withoutPlace : places.measures).push_back(measure.id);
        points->insert(points->end(), own.begin(), own.end());
        areas->insert(areas->end(), area.begin(), area.end());
    }
    return places;
}

} // namespace twin
