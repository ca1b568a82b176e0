// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sample/landmarks.h"

#include "data/sample/landmark_sets.h"
#include "data/sample/plane_shapes.h"

namespace twin::data {

std::vector<SampleBuilding> makeLandmarks(const HeightGrid& terrain)
{
    std::vector<SampleBuilding> landmarks;
    addOldTownLandmarks(terrain, landmarks);
    addCityLandmarks(terrain, landmarks);
    addCoastLandmarks(terrain, landmarks);
    addPortLandmarks(terrain, landmarks);
    return landmarks;
}

MultiPolygon2 landmarkPlot(const SampleBuilding& landmark, double margin)
{
    MultiPolygon2 plot;
    for (const Body& body : landmark.bodies) {
        for (const BoundarySurface& surface : body.surfaces) {
            if (surface.kind != SurfaceKind::Ground)
                continue;
            Ring2 ring;
            for (const MapPoint& p : surface.outer)
                ring.push_back(p.plan());
            plot = unite(plot, grown({Polygon2{ring, {}}}, margin));
        }
    }
    return plot;
}

} // namespace twin::data
