// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/district_layer.h"

namespace twin::render {

DistrictLayer::DistrictLayer(ShaderLibrary& shaders) : mShaders(shaders), mRoot(new osg::Group)
{
    mRoot->setName("districts");
}

void DistrictLayer::setDistricts(const Immutable<std::vector<District>>& districts, const HeightGrid* terrain)
{
    mRoot->removeChildren(0, mRoot->getNumChildren());
    mBorders.clear();
    if (!districts)
        return;
    const double segment = terrain ? std::max(terrain->cellSize * 2, 40.0) : 500;
    for (const District& district : *districts) {
        std::vector<std::vector<MapPoint>> lines;
        for (const Polygon2& polygon : district.outline) {
            lines.push_back(onGround(polygon.outer, true, terrain, segment, 1));
            for (const Ring2& hole : polygon.inner)
                lines.push_back(onGround(hole, true, terrain, segment, 1));
        }
        osg::ref_ptr<osg::Group> group = new osg::Group;
        group->setName(district.name);
        // Without and with the halo of the chosen one; setPaint shows one of them.
        for (const bool halo : {false, true}) {
            if (const osg::ref_ptr<osg::MatrixTransform> node = screenLines(lines, halo))
                group->addChild(node);
        }
        mRoot->addChild(group);
        mBorders.push_back(group);
        ++mBuilt;
    }
}

void DistrictLayer::setPaint(const std::vector<DistrictPaint>& paints, int selected, bool dark)
{
    for (std::size_t i = 0; i < mBorders.size(); ++i) {
        const bool chosen = static_cast<int>(i) == selected;
        DistrictPaint paint = i < paints.size() ? paints[i] : DistrictPaint{};
        if (chosen && paint.border[3] == 0)
            paint.border = dark ? Rgba{230, 236, 245, 255} : Rgba{31, 41, 55, 255};
        LineLook look;
        look.colour = linearColour(paint.border);
        look.pixels =
            std::clamp(chosen ? std::max(paint.borderPixels, 3.0F) : paint.borderPixels, 0.5F, 12.0F);
        look.haloPixels = chosen ? 9 : 0;
        look.pattern = paint.pattern;
        look.pull = chosen ? 0.016F : 0.012F;
        osg::StateSet* state = mBorders[i]->getOrCreateStateSet();
        // The chosen border lies over those it shares a side with.
        prepareLineState(*state, mShaders, chosen ? 6 : 5);
        setLook(*state, look);
        for (unsigned child = 0; child < mBorders[i]->getNumChildren(); ++child)
            mBorders[i]->getChild(child)->setNodeMask((child == 1) == chosen ? ~0U : kHidden);
        mBorders[i]->setNodeMask(paint.border[3] > 0 ? ~0U : kHidden);
    }
}

} // namespace twin::render
