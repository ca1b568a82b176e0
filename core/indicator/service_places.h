// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

#include <string>
#include <vector>

namespace twin {

/// What measures bring to a place, told by the words of their titles.
enum class Service
{
    Charging,
    Wifi,
    LoraGateway,
    Fibre,
    DigitalHelp,
};
const std::vector<Service>& allServices();

/// Where a service is on a day, by how sure that is.
struct ServicePlaces
{
    std::vector<MapPoint2> sure;     ///< measures that are live or done
    std::vector<MapPoint2> likely;   ///< running or threatened: there, perhaps not all of it
    std::vector<MapPoint2> possible; ///< state not known
    MultiPolygon2 sureAreas;
    MultiPolygon2 likelyAreas;
    MultiPolygon2 possibleAreas;
    std::vector<std::string> withoutPlace; ///< ids of measures in any of these states that name no place
    std::vector<std::string> measures;     ///< ids of the others
    bool operator==(const ServicePlaces& o) const;
    bool empty() const;
};
ServicePlaces servicePlaces(const Strategy& strategy, Service service, Date day);
/// Whether the words name the service.
bool names(Service service, const Measure& measure);

} // namespace twin
