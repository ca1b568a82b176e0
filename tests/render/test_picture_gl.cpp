// SPDX-License-Identifier: GPL-3.0-or-later
#define GL_GLEXT_PROTOTYPES // before Qt pulls in GL
#include "../test_main.h"
#include "mini_city.h"
#include "render/offscreen/egl_context.h"
#include "render/offscreen/offscreen_renderer.h"
#include "render/pipeline/embedded_shaders.h"
#include "render/pipeline/shader_library.h"

#include <GL/gl.h>
#include <GL/glext.h>

#include <array>
#include <cmath>

using namespace twin;
using namespace twin::render;

namespace {

constexpr int kWidth = 320;
constexpr int kHeight = 180;

struct Colour
{
    int r = 0;
    int g = 0;
    int b = 0;
};

Colour at(const Picture& picture, double x, double y)
{
    const std::size_t i = (static_cast<std::size_t>(y) * picture.width + static_cast<std::size_t>(x)) * 4;
    return {picture.rgba[i], picture.rgba[i + 1], picture.rgba[i + 2]};
}

template <typename Is>
int countOf(const Picture& picture, Is is)
{
    int count = 0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x)
            count += is(at(picture, x, y)) ? 1 : 0;
    }
    return count;
}

bool isSky(Colour c)
{
    return c.b > c.r + 12 && c.b > 190;
}
bool isRoof(Colour c)
{
    return c.r > c.g + 40 && c.r > c.b + 45;
}
bool isAccent(Colour c)
{
    return c.r > 150 && c.g < 80 && c.b < 100;
}
bool isBlue(Colour c)
{
    return c.b > c.r + 25;
}

int differing(const Picture& a, const Picture& b, int threshold)
{
    int count = 0;
    for (std::size_t i = 0; i < a.rgba.size(); i += 4) {
        int worst = 0;
        for (std::size_t k = 0; k < 3; ++k)
            worst = std::max(worst, std::abs(a.rgba[i + k] - b.rgba[i + k]));
        count += worst > threshold ? 1 : 0;
    }
    return count;
}

Viewpoint aerial()
{
    return {{kSceneOrigin.easting - 500, kSceneOrigin.northing - 700, 420},
            {kSceneOrigin.easting, kSceneOrigin.northing, 10},
            40};
}

} // namespace

class PictureTest : public QObject
{
    Q_OBJECT
    const test::MiniCity mCity = test::miniCity(4, 49);
    std::unique_ptr<OffscreenRenderer> mRenderer;

    Picture draw(const SceneSnapshot& snapshot, const Viewpoint& viewpoint)
    {
        mRenderer->view().setSnapshot(std::make_shared<SceneSnapshot>(snapshot));
        mRenderer->view().setViewpoint(viewpoint);
        return mRenderer->render();
    }

private Q_SLOTS:
    void init()
    {
        auto renderer = OffscreenRenderer::create(kWidth, kHeight, 0);
        if (!renderer)
            QSKIP(plainText(renderer.error()).c_str());
        mRenderer = std::move(renderer).value();
        while (glGetError() != GL_NO_ERROR) {
        }
    }
    void cleanup() { mRenderer.reset(); }

    void skyRoofsAndWater()
    {
        const Picture street =
            draw(test::snapshotOf(mCity), {{kSceneOrigin.easting - 300, kSceneOrigin.northing - 500, 60},
                                           {kSceneOrigin.easting, kSceneOrigin.northing, 60},
                                           40});
        QVERIFY(isSky(at(street, kWidth / 2.0, 3)));
        QVERIFY(countOf(street, isSky) > 4000);
        const Picture aerialPicture = draw(test::snapshotOf(mCity), aerial());
        QVERIFY(countOf(aerialPicture, isRoof) > 300);
        QVERIFY(countOf(aerialPicture, isBlue) > 1000);
        SceneSnapshot bare = test::snapshotOf(mCity);
        bare.showBuildings = bare.showWater = false;
        const Picture ground = draw(bare, aerial());
        QVERIFY(countOf(ground, isRoof) < 20);
        QVERIFY(countOf(ground, isBlue) < countOf(aerialPicture, isBlue) / 4);
        QCOMPARE(glGetError(), GLenum(GL_NO_ERROR));
    }

    void pagesLieWhereTheyBelong()
    {
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        snapshot.showBuildings = snapshot.showWater = snapshot.showTrees = snapshot.showRoads =
            snapshot.showBorders = snapshot.shadows = false;
        const auto pyramid = GroundPyramid::of({}, mCity.ground->extent, 0.5);
        QVERIFY(pyramid.levels > 2);
        const auto page = [&](int level, MapPoint2 at, std::array<std::uint8_t, 3> colour) {
            const double side = pyramid.pageMetres(level);
            std::vector<std::uint8_t> pixels;
            for (int i = 0; i < GroundPage::kSide * GroundPage::kSide; ++i)
                pixels.insert(pixels.end(), colour.begin(), colour.end());
            return std::make_shared<const GroundPage>(
                pageOf({level, static_cast<int>((at.easting - pyramid.extent.minEasting) / side),
                        static_cast<int>((pyramid.extent.maxNorthing - at.northing) / side)},
                       std::move(pixels)));
        };
        const MapPoint2 centre{kSceneOrigin.easting + 20, kSceneOrigin.northing + 20};
        const auto coarse = page(1, centre, {60, 60, 220});
        const auto fine = page(0, centre, {220, 30, 30});
        const auto show = [&](std::vector<Immutable<GroundPage>> pages) {
            snapshot.groundPages =
                std::make_shared<const GroundPages>(GroundPages{pyramid, std::move(pages)});
            return draw(
                snapshot,
                {{centre.easting, centre.northing - 10, 700}, {centre.easting, centre.northing, 0}, 40});
        };
        const auto isRed = [](Colour c) { return c.r > c.g + 60 && c.r > c.b + 60; };
        const auto isBluish = [](Colour c) { return c.b > c.r + 60; };
        const Picture base = show({});
        QCOMPARE(countOf(base, isRed) + countOf(base, isBluish), 0);
        const Picture both = show({coarse, fine});
        // 128 m and 256 m of the 510 m that the picture is high.
        const int red = countOf(both, isRed);
        const int blue = countOf(both, isBluish);
        const double perMetre = kHeight / (2 * 700 * std::tan(20 * 3.14159 / 180));
        QVERIFY2(std::abs(red - 128 * 128 * perMetre * perMetre) < 0.15 * red,
                 qPrintable(QString::number(red)));
        QVERIFY2(std::abs(blue - 3 * red) < 0.3 * blue, qPrintable(QString::number(blue)));
        QVERIFY(isRed(at(both, kWidth / 2.0, kHeight / 2.0)));
        // Without the fine one the coarse one is seen in its place; without both, the base: never a hole.
        const Picture one = show({coarse});
        QVERIFY(isBluish(at(one, kWidth / 2.0, kHeight / 2.0)));
        QCOMPARE(differing(show({}), base, 2), 0);
        QCOMPARE(glGetError(), GLenum(GL_NO_ERROR));
    }

    void thePictureIsOpaqueAndUpright()
    {
        const Picture p =
            draw(test::snapshotOf(mCity), {{kSceneOrigin.easting, kSceneOrigin.northing - 2000, 200},
                                           {kSceneOrigin.easting, kSceneOrigin.northing, 100},
                                           40});
        QCOMPARE(p.rgba.size(), std::size_t(kWidth) * kHeight * 4);
        for (std::size_t i = 3; i < p.rgba.size(); i += 4)
            QCOMPARE(int(p.rgba[i]), 255);
        QVERIFY(isSky(at(p, 100, 2)));
        QVERIFY(!isSky(at(p, 100, kHeight - 3)));
    }

    void projectionAndPixelsAgree()
    {
        // The selected tower is where project() says it is.
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        const CityTile& tile = *mCity.tiles[10];
        snapshot.selectedBuildingTile = tile.key;
        snapshot.selectedBuildingId = tile.buildings[3].id;
        const Picture selected = draw(snapshot, aerial());
        snapshot.selectedBuildingId.clear();
        const Picture plain = draw(snapshot, aerial());
        const BuildingSummary& b = tile.buildings[3];
        const auto point =
            mRenderer->view().project({tile.mesh.origin.easting + b.centreX,
                                       tile.mesh.origin.northing + b.centreY, b.baseMetres + 40.0});
        QVERIFY(point && point->x > 0 && point->x < kWidth && point->y > 0 && point->y < kHeight);
        double x = 0, y = 0;
        int changed = 0;
        for (int row = 0; row < kHeight; ++row) {
            for (int column = 0; column < kWidth; ++column) {
                const Colour c = at(selected, column, row), d = at(plain, column, row);
                if (std::abs(c.r - d.r) + std::abs(c.g - d.g) + std::abs(c.b - d.b) > 30) {
                    x += column;
                    y += row;
                    ++changed;
                }
            }
        }
        QVERIFY(changed > 30);
        QVERIFY2(std::hypot(x / changed - point->x, y / changed - point->y) < 15,
                 qPrintable(QString("%1 %2").arg(x / changed - point->x).arg(y / changed - point->y)));
        QVERIFY(countOf(selected, isAccent) > countOf(plain, isAccent) + 10);
    }

    void districtPaintAndMeasures()
    {
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        const Picture plain = draw(snapshot, aerial());
        snapshot.districtPaint = {{{0, 114, 178, 110}, {0, 114, 178, 255}, Pattern::Solid, 3}, {}};
        const Picture painted = draw(snapshot, aerial());
        QVERIFY(countOf(painted, isBlue) > countOf(plain, isBlue) + 3000);
        snapshot.districtPaint[0].pattern = Pattern::Hatched;
        const Picture hatched = draw(snapshot, aerial());
        QVERIFY(differing(hatched, painted, 10) > 1000);
        snapshot.districtPaint.clear();
        MeasureGlyph glyph;
        glyph.id = "M";
        glyph.points = {{kSceneOrigin.easting - 30, kSceneOrigin.northing - 60}};
        glyph.selected = true;
        snapshot.measures = std::make_shared<std::vector<MeasureGlyph>>(std::vector<MeasureGlyph>{glyph});
        const Picture measured = draw(snapshot, aerial());
        QVERIFY(countOf(measured, isAccent) > 20);
        QCOMPARE(glGetError(), GLenum(GL_NO_ERROR));
    }

    void userLayersAreDraped()
    {
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        const Picture plain = draw(snapshot, aerial());
        const double e = kSceneOrigin.easting, n = kSceneOrigin.northing;
        DrapedLayer layer{"bus",
                          {{e - 50, n - 50}},
                          {{{e - 200, n - 120}, {e + 100, n - 140}}},
                          {{{{e, n}, {e + 120, n}, {e + 120, n + 100}}, {}}},
                          {200, 0, 200, 255}};
        snapshot.drapedLayers = std::make_shared<std::vector<DrapedLayer>>(std::vector<DrapedLayer>{layer});
        const Picture draped = draw(snapshot, aerial());
        const auto isPurple = [](Colour c) { return c.r > c.g + 25 && c.b > c.g + 25; };
        QVERIFY(countOf(draped, isPurple) > countOf(plain, isPurple) + 100);
    }

    void shadowsDarkenAndCanBeOff()
    {
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        snapshot.sunAzimuthDegrees = 100; // across the view, where shadows are seen
        snapshot.sunElevationDegrees = 25;
        const Picture with = draw(snapshot, aerial());
        snapshot.shadows = false;
        const Picture without = draw(snapshot, aerial());
        const auto sum = [](const Picture& p) {
            double total = 0;
            for (std::size_t i = 0; i < p.rgba.size(); i += 4)
                total += p.rgba[i];
            return total / (static_cast<double>(p.rgba.size()) / 4);
        };
        QVERIFY2(sum(with) < sum(without) - 1.5,
                 qPrintable(QString("%1 %2").arg(sum(with)).arg(sum(without))));
        QVERIFY(differing(with, without, 15) > 800);
    }

    void thePictureFollowsTheHour()
    {
        const auto meanAt = [this](double elevation) {
            SceneSnapshot snapshot = test::snapshotOf(mCity);
            snapshot.sunElevationDegrees = elevation;
            const Picture picture = draw(snapshot, aerial());
            std::array<double, 3> mean{};
            for (std::size_t i = 0; i < picture.rgba.size(); ++i) {
                if (i % 4 < 3)
                    mean[i % 4] += picture.rgba[i] / (static_cast<double>(picture.rgba.size()) / 4);
            }
            return mean;
        };
        const auto noon = meanAt(50);
        const auto evening = meanAt(4);
        const auto night = meanAt(-30);
        QVERIFY(noon[1] > evening[1] + 10 && evening[1] > night[1] + 30);
        QVERIFY2(night[1] > 15, "a night is dark, not black");
        QVERIFY2(night[2] > night[0], "a night is blue");
        // Lit windows are the one warm and bright thing of it.
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        snapshot.sunElevationDegrees = -30;
        const auto isLit = [](Colour c) { return c.r > c.b + 12 && c.r > 90; };
        QVERIFY(countOf(draw(snapshot, aerial()), isLit) > 0);
    }

    void thereAndBackIsTheSamePicture()
    {
        const SceneSnapshot a = test::snapshotOf(mCity);
        SceneSnapshot b = a;
        b.dark = b.naturalStyle = true;
        b.selectedDistrict = 0;
        b.districtPaint = {{{255, 0, 0, 100}, {255, 0, 0, 255}, Pattern::Hatched, 4}};
        b.tiles.clear();
        const Picture first = draw(a, aerial());
        const Picture between =
            draw(b, {{kSceneOrigin.easting + 300, kSceneOrigin.northing, 900}, kSceneOrigin, 60});
        const Picture again = draw(a, aerial());
        QVERIFY(differing(first, between, 20) > 10000);
        QCOMPARE(differing(first, again, 2), 0);
    }

    void theHostsGlStateDoesNotMatter()
    {
        const SceneSnapshot snapshot = test::snapshotOf(mCity);
        const Picture first = draw(snapshot, aerial());
        glEnable(GL_SCISSOR_TEST);
        glScissor(0, 0, 10, 10);
        glEnable(GL_BLEND);
        glBlendFunc(GL_ONE, GL_ONE);
        glDepthMask(GL_FALSE);
        glDepthFunc(GL_NEVER);
        glColorMask(GL_TRUE, GL_FALSE, GL_TRUE, GL_TRUE);
        glCullFace(GL_FRONT);
        glEnable(GL_STENCIL_TEST);
        glStencilFunc(GL_NEVER, 0, 0xff);
        const Picture second = draw(snapshot, aerial());
        QCOMPARE(differing(first, second, 2), 0);
        QCOMPARE(glGetError(), GLenum(GL_NO_ERROR));
    }

    void everyShaderPermutationCompiles()
    {
        mRenderer->view();
        for (const auto& [name, text] : embeddedShaders()) {
            if (name.ends_with(".glsl"))
                continue;
            for (const char* taps : {"TAPS 0", "TAPS 1", "TAPS 4"}) {
                for (const std::vector<std::string>& extra : {std::vector<std::string>{},
                                                              {"LIT"},
                                                              {"PICTURE"},
                                                              {"PAINT"},
                                                              {"PICTURE", "PAINT", "HATCH"},
                                                              {"TINTED"},
                                                              {"TINTED", "PAINT"},
                                                              {"TINTED", "PAINT", "HATCH"}}) {
                    const char* owner = extra == std::vector<std::string>{"LIT"} ? "building" : "terrain";
                    if (!extra.empty() && !name.starts_with(owner))
                        continue;
                    std::vector<std::string> defines{taps};
                    defines.insert(defines.end(), extra.begin(), extra.end());
                    const QString log = compile(name, ShaderLibrary::source(name, defines));
                    QVERIFY2(log.isEmpty(),
                             qPrintable(QString::fromStdString(name + " " + taps + " ") + log));
                }
            }
        }
    }

    void severalRenderersInOneProcess()
    {
        const Picture alone = draw(test::snapshotOf(mCity), aerial());
        auto second = OffscreenRenderer::create(200, 100, 4);
        QVERIFY(second.ok());
        second.value()->view().setSnapshot(std::make_shared<SceneSnapshot>(test::snapshotOf(mCity)));
        second.value()->view().setViewpoint(aerial());
        const Picture other = second.value()->render();
        QCOMPARE(other.width, 200);
        QVERIFY(countOf(other, isRoof) > 50);
        QCOMPARE(differing(alone, mRenderer->render(), 2), 0);
        second = OffscreenRenderer::create(64, 64, 0);
        QVERIFY(second.ok());
        QCOMPARE(differing(alone, mRenderer->render(), 2), 0);
    }

    void resizingTheViewKeepsTheHorizon()
    {
        mRenderer->view().resize(kWidth / 2, kHeight / 2);
        mRenderer->view().resize(kWidth, kHeight);
        const Picture p = draw(test::snapshotOf(mCity), aerial());
        QVERIFY(countOf(p, isRoof) > 300);
    }

    void darkIsDark()
    {
        SceneSnapshot snapshot = test::snapshotOf(mCity);
        snapshot.dark = true;
        const Picture p = draw(snapshot, aerial());
        QVERIFY(countOf(p, [](Colour c) { return c.r + c.g + c.b < 390; }) > kWidth * kHeight * 6 / 10);
        // … and still shows the houses.
        SceneSnapshot bare = snapshot;
        bare.showBuildings = false;
        QVERIFY(differing(p, draw(bare, aerial()), 12) > 500);
    }

    void timesAndSizes()
    {
        draw(test::snapshotOf(mCity), aerial());
        QVERIFY(mRenderer->timeFrame(false) > 0);
        QVERIFY(mRenderer->view().measureQuadMs(3) > 0);
        QVERIFY(mRenderer->view().statistics().triangles > 1000);
        QVERIFY(!mRenderer->glRenderer().empty());
        QVERIFY(!OffscreenRenderer::create(0, 10, 0).ok());
        QVERIFY(!OffscreenRenderer::create(100000, 10, 0).ok());
        QCOMPARE(glGetError(), GLenum(GL_NO_ERROR));
    }

private:
    static QString compile(const std::string& name, const std::string& text)
    {
        const GLuint shader = glCreateShader(name.ends_with(".vert") ? GL_VERTEX_SHADER : GL_FRAGMENT_SHADER);
        const char* source = text.c_str();
        glShaderSource(shader, 1, &source, nullptr);
        glCompileShader(shader);
        GLint good = 0;
        glGetShaderiv(shader, GL_COMPILE_STATUS, &good);
        char log[2000] = "";
        glGetShaderInfoLog(shader, sizeof log, nullptr, log);
        glDeleteShader(shader);
        return good ? QString() : QString(log) + "?";
    }
};

TWIN_TEST(PictureTest)
#include "test_picture_gl.moc"
