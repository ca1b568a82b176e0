// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/immutable.h"
#include "render/scene/ground_paint.h"
#include "render/scene/screen_lines.h"

#include <vector>

namespace twin::render {

/// What lies over the city as data: the user's own vector layers and the measures with a place. Points are
/// rings on the ground with a slim stem, lines have a constant width on screen, small areas are draped; large
/// ones go into the ground's paint (`largeAreas`), since draping them would cost more triangles than the
/// city.
class OverlayLayer
{
public:
    explicit OverlayLayer(ShaderLibrary& shaders);
    osg::Group* node() { return mRoot; }
    void setLayers(const Immutable<std::vector<DrapedLayer>>& layers, const HeightGrid* terrain);
    void setMeasures(const Immutable<std::vector<MeasureGlyph>>& measures, const HeightGrid* terrain);
    std::vector<GroundPaint::Area> largeAreas() const;
    long long triangles() const { return mLayerTriangles + mMeasureTriangles; }

private:
    struct Look
    {
        Rgba colour{};
        Pattern pattern = Pattern::Solid;
        bool selected = false;
        bool stem = false;
    };
    void addAreas(osg::Group& target, const MultiPolygon2& areas, const HeightGrid* terrain, const Look& look,
                  long long& count);
    void addLines(osg::Group& target, const std::vector<Line2>& lines, const MultiPolygon2& rims,
                  const HeightGrid* terrain, const Look& look);
    void addPoints(osg::Group& target, const std::vector<MapPoint2>& points, const HeightGrid* terrain,
                   const Look& look);

    ShaderLibrary& mShaders;
    osg::ref_ptr<osg::Group> mRoot;
    osg::ref_ptr<osg::Group> mLayers;
    osg::ref_ptr<osg::Group> mMeasures;
    Immutable<std::vector<DrapedLayer>> mLayerData;
    Immutable<std::vector<MeasureGlyph>> mMeasureData;
    long long mLayerTriangles = 0;
    long long mMeasureTriangles = 0;
};

} // namespace twin::render
