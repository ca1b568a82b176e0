// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/image_renderer.h"

#include <QPainter>

#include <cmath>
#include <cstring>

namespace twin::app {
namespace {

constexpr double kPi = 3.14159265358979323846;

QImage toImage(const render::Picture& picture)
{
    QImage image(picture.width, picture.height, QImage::Format_RGBA8888);
    const auto stride = static_cast<std::size_t>(picture.width) * 4;
    for (int row = 0; row < picture.height; ++row)
        std::memcpy(image.scanLine(row), picture.rgba.data() + static_cast<std::size_t>(row) * stride,
                    stride);
    return image.convertToFormat(QImage::Format_RGB32);
}

} // namespace

double headingOf(const Viewpoint& viewpoint)
{
    const double east = viewpoint.target.easting - viewpoint.eye.easting;
    const double north = viewpoint.target.northing - viewpoint.eye.northing;
    if (east == 0 && north == 0)
        return 0;
    const double degrees = std::atan2(east, north) * 180 / kPi;
    return degrees < 0 ? degrees + 360 : degrees;
}

double metresPerPixelOf(const Viewpoint& viewpoint, double pictureHeight)
{
    const double east = viewpoint.target.easting - viewpoint.eye.easting;
    const double north = viewpoint.target.northing - viewpoint.eye.northing;
    const double up = viewpoint.target.height - viewpoint.eye.height;
    const double distance = std::sqrt(east * east + north * north + up * up);
    return pictureHeight > 0 ? 2 * distance * std::tan(viewpoint.fovDegrees * kPi / 360) / pictureHeight : 0;
}

ImageRenderer::ImageRenderer(std::unique_ptr<render::OffscreenRenderer> offscreen, QSize size)
    : mOffscreen(std::move(offscreen)), mSize(size)
{
}

Result<std::unique_ptr<ImageRenderer>> ImageRenderer::create(QSize size)
{
    if (size.width() < 1 || size.height() < 1 || size.width() > 16384 || size.height() > 16384)
        return Error{
            ErrorKind::Invalid,
            TWIN_MSG("An image of %1x%2 pixels cannot be made; give a size between 1x1 and 16384x16384."),
            {std::to_string(size.width()), std::to_string(size.height())}};
    auto offscreen = render::OffscreenRenderer::create(size.width(), size.height());
    if (!offscreen)
        return offscreen.error();
    return std::unique_ptr<ImageRenderer>(new ImageRenderer(std::move(offscreen).value(), size));
}

Immutable<render::SceneSnapshot> ImageRenderer::detailed(const Immutable<render::SceneSnapshot>& outlines,
                                                         const Viewpoint& viewpoint, Diagnostics& problems)
{
    const DetailView wanted{viewpoint, double(mSize.width()), double(mSize.height())};
    std::vector<Immutable<CityTile>> tiles = loadDetail(outlines->tiles, wanted, mDetails, problems);
    Immutable<GroundPages> ground = loadGround(outlines->groundPages, wanted, mGround, problems);
    if (outlines == mOutlines && mDetailed && tiles == mDetailed->tiles && ground == mDetailed->groundPages)
        return mDetailed;
    auto snapshot = std::make_shared<render::SceneSnapshot>(*outlines);
    snapshot->tiles = std::move(tiles);
    snapshot->groundPages = std::move(ground);
    mOutlines = outlines;
    mDetailed = std::move(snapshot);
    return mDetailed;
}

void ImageRenderer::show(const ComposedScene& scene, const Viewpoint& viewpoint, Diagnostics& problems)
{
    render::SceneView& view = mOffscreen->view();
    view.setSnapshot(detailed(scene.snapshot, viewpoint, problems));
    view.setViewpoint(viewpoint);
}

RenderedImage ImageRenderer::render(const ComposedScene& scene, const Viewpoint& viewpoint,
                                    OverlayPainter::Options options)
{
    render::SceneView& view = mOffscreen->view();
    RenderedImage result;
    show(scene, viewpoint, result.problems);
    const render::Picture picture = mOffscreen->render();
    result.image = toImage(picture);
    result.statistics = view.statistics();
    options.headingDegrees = headingOf(viewpoint);
    options.metresPerPixel = metresPerPixelOf(viewpoint, mSize.height());
    const auto project = [&view](const MapPoint& point, double* depth) -> std::optional<QPointF> {
        const std::optional<render::ScreenPoint> screen = view.project(point);
        if (!screen)
            return std::nullopt;
        if (depth)
            *depth = screen->depth;
        return QPointF(screen->x, screen->y);
    };
    const auto occluded = [&view](const MapPoint& point) { return view.occluded(point); };
    OverlayPainter overlay;
    QPainter painter(&result.image);
    overlay.paint(painter, QSizeF(mSize), scene, project, occluded, options);
    painter.end();
    result.labels = overlay.placed();
    return result;
}

} // namespace twin::app
