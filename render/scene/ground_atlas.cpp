// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/scene/ground_atlas.h"

#include "render/camera/view_camera.h"
#include "render/scene/scene_snapshot.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace twin::render {
namespace {

constexpr int kSide = GroundPage::kSide;
constexpr int kLevels = 3; // copies of a page: whole, half, quarter
static_assert(kMostGroundPages + GroundPyramid::kMostPagesASide * GroundPyramid::kMostPagesASide <=
              GroundAtlas::kPlaces);

} // namespace

/// The texture that holds the pages. It keeps what it shows, to be uploaded again into a new context.
class PageTexture : public osg::Texture2D
{
public:
    PageTexture()
    {
        setResizeNonPowerOfTwoHint(false);
        setTextureSize(GroundAtlas::kColumns * kSide, GroundAtlas::kRows * kSide);
        setInternalFormat(GL_RGB8);
        setSourceFormat(GL_RGB);
        setSourceType(GL_UNSIGNED_BYTE);
        // Trilinear costs a third more on software GL and shows no difference here.
        setFilter(osg::Texture::MIN_FILTER, osg::Texture::LINEAR_MIPMAP_NEAREST);
        setFilter(osg::Texture::MAG_FILTER, osg::Texture::LINEAR);
        setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_EDGE);
        setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_EDGE);
        setUseHardwareMipMapGeneration(false);
        setSubloadCallback(new Upload(*this));
    }

    void put(int place, Immutable<GroundPage> page)
    {
        mShown[static_cast<std::size_t>(place)] = std::move(page);
        mPending.insert(place);
    }

private:
    class Upload : public osg::Texture2D::SubloadCallback
    {
    public:
        explicit Upload(PageTexture& texture) : mTexture(texture) {}

        void load(const osg::Texture2D&, osg::State&) const override
        {
            for (int level = 0; level < kLevels; ++level)
                glTexImage2D(GL_TEXTURE_2D, level, GL_RGB8, (GroundAtlas::kColumns * kSide) >> level,
                             (GroundAtlas::kRows * kSide) >> level, 0, GL_RGB, GL_UNSIGNED_BYTE, nullptr);
            glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAX_LEVEL, kLevels - 1);
            for (int place = 0; place < GroundAtlas::kPlaces; ++place)
                upload(place);
            mTexture.mPending.clear();
        }

        void subload(const osg::Texture2D&, osg::State&) const override
        {
            for (const int place : mTexture.mPending)
                upload(place);
            mTexture.mPending.clear();
        }

    private:
        void upload(int place) const
        {
            const Immutable<GroundPage>& page = mTexture.mShown[static_cast<std::size_t>(place)];
            if (!page)
                return;
            glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
            for (int level = 0; level < kLevels; ++level) {
                const int side = kSide >> level;
                glTexSubImage2D(GL_TEXTURE_2D, level, place % GroundAtlas::kColumns * side,
                                place / GroundAtlas::kColumns * side, side, side, GL_RGB, GL_UNSIGNED_BYTE,
                                page->pixels[static_cast<std::size_t>(level)].data());
            }
        }

        PageTexture& mTexture;
    };

    std::array<Immutable<GroundPage>, GroundAtlas::kPlaces> mShown;
    std::set<int> mPending;
};

GroundAtlas::GroundAtlas(osg::StateSet* state, int pageUnit, int tableUnit)
    : mState(state), mPageUnit(pageUnit), mTableUnit(tableUnit)
{
    state->addUniform(new osg::Uniform("uPages", pageUnit));
    state->addUniform(new osg::Uniform("uPageTable", tableUnit));
    // A pixel of the table is the place of a page; its side and rim within the texture, for the shader.
    state->addUniform(new osg::Uniform("uPageStep", osg::Vec2f(1.0F / kColumns, 1.0F / kRows)));
}

GroundAtlas::~GroundAtlas() = default;

void GroundAtlas::setBase(const Immutable<GroundImage>& base, const GroundPyramid& pyramid)
{
    for (const int unit : {mPageUnit, mTableUnit})
        mState->removeTextureAttribute(static_cast<unsigned>(unit), osg::StateAttribute::TEXTURE);
    mPyramid = {};
    mPages = nullptr;
    mTable = nullptr;
    mPlaces.clear();
    mBase.clear();
    const std::vector<Immutable<GroundPage>> pages =
        base ? basePages(pyramid, *base) : std::vector<Immutable<GroundPage>>();
    if (pages.empty() || pages.size() > static_cast<std::size_t>(kPlaces))
        return;
    mPyramid = pyramid;
    mPages = new PageTexture;
    for (const Immutable<GroundPage>& page : pages) {
        const int place = static_cast<int>(mPlaces.size());
        mPlaces.emplace(page->key, place);
        mBase.insert(page->key);
        mPages->put(place, page);
    }
    mTablePixels = new osg::Image;
    mTablePixels->allocateImage(pyramid.columns(0), pyramid.rows(0), 1, GL_RGBA, GL_UNSIGNED_BYTE);
    mTable = new osg::Texture2D(mTablePixels);
    mTable->setResizeNonPowerOfTwoHint(false);
    mTable->setFilter(osg::Texture::MIN_FILTER, osg::Texture::NEAREST);
    mTable->setFilter(osg::Texture::MAG_FILTER, osg::Texture::NEAREST);
    mTable->setWrap(osg::Texture::WRAP_S, osg::Texture::CLAMP_TO_EDGE);
    mTable->setWrap(osg::Texture::WRAP_T, osg::Texture::CLAMP_TO_EDGE);
    mState->setTextureAttribute(static_cast<unsigned>(mPageUnit), mPages);
    mState->setTextureAttribute(static_cast<unsigned>(mTableUnit), mTable);
    const auto number = [](double value) { return static_cast<float>(value); };
    // Scene x, y of the north-western corner; pages of the finest level per metre, east and south.
    mState->getOrCreateUniform("uGroundPlace", osg::Uniform::FLOAT_VEC4)
        ->set(osg::Vec4f(number(pyramid.extent.minEasting - kSceneOrigin.easting),
                         number(pyramid.extent.maxNorthing - kSceneOrigin.northing),
                         number(1 / pyramid.pageMetres(0)), number(-1 / pyramid.pageMetres(0))));
    mState->getOrCreateUniform("uPageGrid", osg::Uniform::FLOAT_VEC2)
        ->set(osg::Vec2f(1.0F / static_cast<float>(pyramid.columns(0)),
                         1.0F / static_cast<float>(pyramid.rows(0))));
    showTable();
}

int GroundAtlas::freePlace() const
{
    std::array<bool, kPlaces> taken{};
    for (const auto& [key, place] : mPlaces)
        taken[static_cast<std::size_t>(place)] = true;
    return static_cast<int>(std::find(taken.begin(), taken.end(), false) - taken.begin());
}

void GroundAtlas::setPages(const std::vector<Immutable<GroundPage>>& pages, const Finish& finish)
{
    if (!mPages)
        return;
    std::map<GroundPageKey, Immutable<GroundPage>> wanted;
    for (const Immutable<GroundPage>& page : pages) {
        if (page && !mBase.contains(page->key) && wanted.size() < kMostGroundPages)
            wanted.emplace(page->key, page);
    }
    bool changed = std::erase_if(mPlaces, [&](const auto& entry) {
                       return !mBase.contains(entry.first) && !wanted.contains(entry.first);
                   }) > 0;
    for (const auto& [key, page] : wanted) {
        if (mPlaces.contains(key))
            continue;
        const int place = freePlace();
        mPlaces.emplace(key, place);
        mPages->put(place, finish(page));
        changed = true;
    }
    if (changed)
        showTable();
}

void GroundAtlas::showTable()
{
    const int columns = mTablePixels->s();
    const int rows = mTablePixels->t();
    // The coarsest first, so that finer ones cover them.
    for (auto entry = mPlaces.rbegin(); entry != mPlaces.rend(); ++entry) {
        const auto& [key, place] = *entry;
        const int span = 1 << key.level;
        const std::array<unsigned char, 4> value{static_cast<unsigned char>(place % kColumns),
                                                 static_cast<unsigned char>(place / kColumns),
                                                 static_cast<unsigned char>(key.level), 255};
        for (int row = key.row * span; row < std::min((key.row + 1) * span, rows); ++row) {
            for (int column = key.column * span; column < std::min((key.column + 1) * span, columns);
                 ++column)
                std::copy(value.begin(), value.end(), mTablePixels->data(column, row));
        }
    }
    mTablePixels->dirty();
}

} // namespace twin::render
