// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/overlay_painter.h"

#include "app/viewport/label_placer.h"
#include "app/viewport/map_furniture.h"
#include "app/viewport/pill_painter.h"

#include <algorithm>
#include <cmath>

namespace twin::app {
namespace {

constexpr double kLandmarkDistance = 6500;  ///< names of buildings read up to here [m]
constexpr double kStreetDistance = 1600;
constexpr double kDistrictNearest = 700;    ///< nearer one stands inside the district
constexpr double kMarkerSide = 18;
/// One pill for so many square pixels: plenty of air (LOOK.md).
constexpr double kAreaPerPill = 105'000;

/// A label that is on the picture, with what the camera says of it.
struct Candidate
{
    const SceneLabel* label;
    QPointF point;
    double depth;
    double priority;
};

bool isPill(const SceneLabel& label)
{
    return label.kind == SceneLabel::Kind::Measure || label.kind == SceneLabel::Kind::Reading;
}

bool readable(const SceneLabel& label, double depth)
{
    switch (label.kind) {
    case SceneLabel::Kind::Landmark: return depth < kLandmarkDistance;
    case SceneLabel::Kind::Street: return depth < kStreetDistance;
    case SceneLabel::Kind::District: return depth > kDistrictNearest;
    default: return true;
    }
}

std::vector<Candidate> candidatesOf(const ComposedScene& scene, const QSizeF& size,
                                    const OverlayPainter::Project& project, const std::string& hovered)
{
    const QRectF picture(QPointF(0, 0), size);
    std::vector<Candidate> candidates;
    for (const SceneLabel& label : scene.labels) {
        double depth = 0;
        const std::optional<QPointF> point = project(label.anchor, &depth);
        if (!point || !picture.contains(*point) || !readable(label, depth))
            continue;
        double priority = label.priority;
        // What is near matters more than what is at the horizon.
        if (!label.selected)
            priority -= std::min(depth, 30'000.0) / 1000;
        if (!hovered.empty() && label.id == hovered && !label.text.isEmpty())
            priority += 800;
        candidates.push_back({&label, *point, depth, priority});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.priority > b.priority; });
    return candidates;
}

double scaleFor(const QSizeF& size, const OverlayPainter::Options& options)
{
    // On the stage the smallest type (11.5 px) becomes 28 px at 1080 lines.
    return options.stage ? std::max(1.0, 28.0 / 11.5 * size.height() / 1080) : 1.0;
}

/// Beyond this distance measures show their symbol only: at the horizon pills would pile up.
double pillDistance(const std::vector<Candidate>& candidates)
{
    if (candidates.empty())
        return 0;
    std::vector<double> depths;
    for (const Candidate& candidate : candidates)
        depths.push_back(candidate.depth);
    const auto middle = depths.begin() + static_cast<std::ptrdiff_t>(depths.size() / 2);
    std::nth_element(depths.begin(), middle, depths.end());
    return *middle * 2.2;
}

struct PlacedPill
{
    Candidate candidate;
    QRectF rect;
    bool hidden;
};

} // namespace

void OverlayPainter::paint(QPainter& painter, const QSizeF& size, const ComposedScene& scene, const Project& project,
                           const Occluded& occluded, const Options& options)
{
    mPlaced.clear();
    mCompass = {};
    if (size.isEmpty())
        return;
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double scale = scaleFor(size, options);
    PillPainter pills(painter, scale, options.dark);
    MapFurniture furniture(painter, pills, size, options.dark);

    // The furniture is drawn first and blocks its room, so that no label lies under it.
    LabelPlacer placer(QRectF(QPointF(0, 0), size).adjusted(4, 4, -4, -4), 4 * scale);
    for (const QRectF& rect : furniture.drawBadges(scene))
        placer.block(rect);
    if (options.compass) {
        mCompass = furniture.drawCompass(options.headingDegrees);
        placer.block(mCompass);
    }
    if (options.legend)
        placer.block(furniture.drawLegend(scene.legend));
    placer.block(furniture.drawScaleBar(options.metresPerPixel));

    const auto pillLimit = static_cast<std::size_t>(
        std::max(3.0, std::floor(size.width() * size.height() / (kAreaPerPill * scale * scale))));
    std::vector<PlacedPill> placedPills;
    std::vector<PlacedPill> markers;
    std::vector<PlacedPill> names;
    const std::vector<Candidate> candidates = candidatesOf(scene, size, project, options.hovered);
    const double farthestPill = pillDistance(candidates);
    for (const Candidate& candidate : candidates) {
        const SceneLabel& label = *candidate.label;
        const bool hidden = occluded && occluded(label.anchor);
        if (isPill(label)) {
            const bool asked = label.selected || label.id == options.hovered;
            const bool room = placedPills.size() < pillLimit &&
                              (candidate.depth < farthestPill || label.kind == SceneLabel::Kind::Reading);
            const QSizeF pill = !label.text.isEmpty() && (asked || room) ? pills.pillSize(label) : QSizeF();
            if (const auto rect = placer.place(pill, candidate.point, pillOffsets(pill, scale))) {
                placedPills.push_back({candidate, *rect, hidden});
                continue;
            }
            const double side = kMarkerSide * scale;
            if (hidden && !label.selected)
                continue;
            if (const auto rect = placer.place({side, side}, candidate.point, {{0, -side * 0.5}}))
                markers.push_back({candidate, *rect, hidden});
        } else if (!hidden || label.kind == SceneLabel::Kind::District) {
            const QSizeF name = pills.nameSize(label);
            const double lift = label.kind == SceneLabel::Kind::Landmark ? -name.height() * 0.8 : 0;
            const std::vector<QPointF> offsets = {
                {0, lift}, {0, lift - name.height()}, {0, lift + name.height()}, {name.width() * 0.3, lift},
                {-name.width() * 0.3, lift}};
            if (const auto rect = placer.place(name, candidate.point, offsets))
                names.push_back({candidate, *rect, hidden});
        }
    }

    for (const PlacedPill& name : names) {
        const double far = std::clamp((name.candidate.depth - 6000) / 14000, 0.0, 1.0);
        pills.drawName(name.rect, *name.candidate.label, 1 - 0.45 * far);
    }
    // Leaders lie under all pills: a line may pass behind a neighbour, never through its words.
    for (const PlacedPill& pill : placedPills)
        pills.drawLeader(pill.rect, pill.candidate.point, *pill.candidate.label, pill.hidden);
    for (const PlacedPill& marker : markers)
        pills.drawMarker(marker.rect, *marker.candidate.label);
    for (auto pill = placedPills.rbegin(); pill != placedPills.rend(); ++pill)
        pills.drawPill(pill->rect, *pill->candidate.label);
    for (const auto* list : {&placedPills, &markers, &names}) {
        for (const PlacedPill& entry : *list)
            mPlaced.push_back(
                {entry.rect, entry.candidate.label->kind, entry.candidate.label->id, entry.candidate.label->text});
    }
    painter.restore();
}

} // namespace twin::app
