// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mesh/ground_pages.h"

#include <osg/Image>
#include <osg/StateSet>
#include <osg/Texture2D>
#include <osg/Uniform>

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace twin::render {

class PageTexture;

/// The picture of the ground as pages in one texture, and a table that tells for each place which page is the
/// finest there. The table never points to a page that is not in the texture, so there is no hole.
class GroundAtlas
{
public:
    static constexpr int kColumns = 12;
    static constexpr int kRows = 8;
    static constexpr int kPlaces = kColumns * kRows;
    /// `state` gets the textures at these units and the uniforms.
    GroundAtlas(osg::StateSet* state, int pageUnit, int tableUnit);
    ~GroundAtlas();

    /// Another picture; null = none.
    void setBase(const Immutable<GroundImage>& base, const GroundPyramid& pyramid);
    /// Its pages, those that are to be seen. No more than kMostGroundPages are taken.
    using Finish = std::function<Immutable<GroundPage>(const Immutable<GroundPage>&)>;
    void setPages(const std::vector<Immutable<GroundPage>>& pages, const Finish& finish);
    bool empty() const { return mPyramid.empty(); }

private:
    void showTable();
    int freePlace() const;

    osg::ref_ptr<osg::StateSet> mState;
    int mPageUnit;
    int mTableUnit;
    GroundPyramid mPyramid;
    osg::ref_ptr<PageTexture> mPages;
    osg::ref_ptr<osg::Texture2D> mTable;
    osg::ref_ptr<osg::Image> mTablePixels;
    std::map<GroundPageKey, int> mPlaces; ///< of each page in the texture
    std::set<GroundPageKey> mBase;
};

} // namespace twin::render
