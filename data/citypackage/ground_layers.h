// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/district.h"
#include "core/city/ground_features.h"
#include "data/citypackage/import_plan.h"
#include "data/gdal/vector_layer.h"

#include <vector>

namespace twin::data {

/// Features of any OGR layer as the city's own kinds; the columns are found by their usual English and German
/// names, those of the sample city first.
std::vector<District> districtsFrom(const VectorLayer& layer, const std::string& source,
                                    const std::string& nameField = {});
std::vector<WaterBody> watersFrom(const VectorLayer& layer);
std::vector<Road> roadsFrom(const VectorLayer& layer);
std::vector<Tree> treesFrom(const VectorLayer& layer);
std::vector<LandCover> landCoverFrom(const VectorLayer& layer);

/// A layer as what its role says; nothing for districts and footprints.
GroundFeatures groundFrom(const VectorLayer& layer, LayerRole role);

/// Finds the district of a point with the envelopes looked at first.
class DistrictFinder
{
public:
    explicit DistrictFinder(std::vector<District> districts);
    int at(MapPoint2 point) const; ///< index or -1
    std::string nameAt(int index) const;
    const std::vector<District>& districts() const { return mDistricts; }

private:
    std::vector<District> mDistricts;
    std::vector<Envelope> mEnvelopes;
};

} // namespace twin::data
