// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/viewport/overlay_painter.h"

#include "app/viewport/label_placer.h"
#include "app/viewport/map_furniture.h"
#include "app/viewport/pill_painter.h"

#include <algorithm>
#include <cmath>

namespace twin::app {
namespace {

constexpr double kLandmarkDistance = 6500; ///< names of buildings read up to here [m]
constexpr double kStreetDistance = 1600;
constexpr double kDistrictNearest = 700; ///< nearer one stands inside the district
constexpr double kMarkerSide = 18;
constexpr double kTowerMetres = 60;
/// One pill for so many square pixels: plenty of air (LOOK.md).
constexpr double kAreaPerPill = 105'000;
/// Where several measures stand close together two of them have a pill and the others their symbol.
constexpr double kCrowdDistance = 64;
constexpr int kCrowdPills = 2;
/// With a selection the picture is about that one thing: so many pills beside it.
constexpr std::size_t kPillsBesideSelection = 4;

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

bool isTower(const SceneLabel& label)
{
    return label.kind == SceneLabel::Kind::Landmark && label.riseMetres >= kTowerMetres;
}

bool readable(const SceneLabel& label, double depth)
{
    switch (label.kind) {
    case SceneLabel::Kind::Landmark:
        return depth < kLandmarkDistance;
    case SceneLabel::Kind::Street:
        return depth < kStreetDistance;
    case SceneLabel::Kind::District:
        return depth > kDistrictNearest;
    default:
        return true;
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

struct PlacedLabel
{
    Candidate candidate;
    QRectF rect;
    bool hidden;
};

/// What found room, by how it is drawn.
struct Arrangement
{
    std::vector<PlacedLabel> pills;
    std::vector<PlacedLabel> markers;
    std::vector<PlacedLabel> names;
};

bool crowded(const std::vector<PlacedLabel>& pills, const QPointF& point, double distance)
{
    int near = 0;
    for (const PlacedLabel& pill : pills)
        near +=
            std::hypot(pill.candidate.point.x() - point.x(), pill.candidate.point.y() - point.y()) < distance;
    return near >= kCrowdPills;
}

/// Towers are what the city is recognised by: no label may lie over their upper half.
void blockTowers(LabelPlacer& placer, const std::vector<Candidate>& candidates,
                 const OverlayPainter::Project& project)
{
    for (const Candidate& candidate : candidates) {
        if (!isTower(*candidate.label))
            continue;
        MapPoint foot = candidate.label->anchor;
        foot.height -= candidate.label->riseMetres;
        const std::optional<QPointF> ground = project(foot, nullptr);
        if (!ground)
            continue;
        const double height = std::max(0.0, ground->y() - candidate.point.y());
        const double width = std::max(8.0, height * 0.24);
        placer.block(QRectF(candidate.point.x() - width / 2, candidate.point.y() + 6, width, height * 0.55));
    }
}

class Arranger
{
public:
    Arranger(LabelPlacer& placer, const PillPainter& pills, const QSizeF& size, const std::string& hovered)
        : mPlacer(placer), mPills(pills), mScale(pills.scale()), mHovered(hovered),
          mLimit(static_cast<std::size_t>(
              std::max(3.0, std::floor(size.width() * size.height() / (kAreaPerPill * mScale * mScale)))))
    {
    }

    Arrangement arrange(const std::vector<Candidate>& candidates, const OverlayPainter::Project& project,
                        const OverlayPainter::Occluded& occluded)
    {
        mFarthestPill = pillDistance(candidates);
        const bool selection =
            std::any_of(candidates.begin(), candidates.end(), [](const Candidate& candidate) {
                return candidate.label->selected && candidate.label->kind == SceneLabel::Kind::Measure;
            });
        if (selection)
            mLimit = std::min(mLimit, kPillsBesideSelection + 1);
        // The names of towers come first: one may stand before another tower, a pill may not.
        for (const Candidate& candidate : candidates) {
            if (isTower(*candidate.label) && !(occluded && occluded(candidate.label->anchor)))
                addName(candidate, false);
        }
        blockTowers(mPlacer, candidates, project);
        for (const Candidate& candidate : candidates) {
            const SceneLabel& label = *candidate.label;
            if (isTower(label))
                continue;
            const bool hidden = occluded && occluded(label.anchor);
            if (isPill(label))
                addPill(candidate, hidden);
            else if (!hidden || label.kind == SceneLabel::Kind::District)
                addName(candidate, hidden);
        }
        return std::move(mResult);
    }

private:
    void addPill(const Candidate& candidate, bool hidden)
    {
        const SceneLabel& label = *candidate.label;
        const bool asked = label.selected || label.id == mHovered;
        const bool room = mResult.pills.size() < mLimit &&
                          (candidate.depth < mFarthestPill || label.kind == SceneLabel::Kind::Reading) &&
                          !crowded(mResult.pills, candidate.point, kCrowdDistance * mScale);
        const QSizeF pill = !label.text.isEmpty() && (asked || room) ? mPills.pillSize(label) : QSizeF();
        if (const auto rect = mPlacer.place(pill, candidate.point, pillOffsets(pill, mScale))) {
            mResult.pills.push_back({candidate, *rect, hidden});
            return;
        }
        const double side = kMarkerSide * mScale;
        if (hidden && !label.selected)
            return;
        if (const auto rect = mPlacer.place({side, side}, candidate.point, {{0, -side * 0.5}}))
            mResult.markers.push_back({candidate, *rect, hidden});
    }

    void addName(const Candidate& candidate, bool hidden)
    {
        const QSizeF name = mPills.nameSize(*candidate.label);
        const double lift = candidate.label->kind == SceneLabel::Kind::Landmark ? -name.height() * 0.8 : 0;
        const std::vector<QPointF> offsets = {{0, lift},
                                              {0, lift - name.height()},
                                              {name.width() * 0.4, lift},
                                              {-name.width() * 0.4, lift},
                                              {0, lift + name.height()}};
        if (const auto rect = mPlacer.place(name, candidate.point, offsets))
            mResult.names.push_back({candidate, *rect, hidden});
    }

    LabelPlacer& mPlacer;
    const PillPainter& mPills;
    double mScale;
    const std::string& mHovered;
    std::size_t mLimit;
    double mFarthestPill = 0;
    Arrangement mResult;
};

/// Leaders lie under names and pills: a line may pass behind a neighbour, never through its words.
void draw(PillPainter& pills, const Arrangement& labels)
{
    for (const PlacedLabel& pill : labels.pills)
        pills.drawLeader(pill.rect, pill.candidate.point, *pill.candidate.label, pill.hidden);
    for (const PlacedLabel& name : labels.names) {
        const double far = std::clamp((name.candidate.depth - 6000) / 14000, 0.0, 1.0);
        pills.drawName(name.rect, *name.candidate.label, 1 - 0.45 * far);
    }
    for (const PlacedLabel& marker : labels.markers)
        pills.drawMarker(marker.rect, *marker.candidate.label);
    for (const PlacedLabel& pill : labels.pills)
        pills.drawPill(pill.rect, *pill.candidate.label);
}

} // namespace

void OverlayPainter::paint(QPainter& painter, const QSizeF& size, const ComposedScene& scene,
                           const Project& project, const Occluded& occluded, const Options& options)
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
    mLight = furniture.drawLight(scene.light);
    if (!mLight.isEmpty())
        placer.block(mLight);
    mLegend = options.legend ? furniture.drawLegend(scene.legend) : QRectF();
    if (!mLegend.isEmpty())
        placer.block(mLegend);
    placer.block(furniture.drawScaleBar(options.metresPerPixel));

    const std::vector<Candidate> candidates = candidatesOf(scene, size, project, options.hovered);
    const Arrangement labels =
        Arranger(placer, pills, size, options.hovered).arrange(candidates, project, occluded);
    draw(pills, labels);
    for (const auto* list : {&labels.pills, &labels.markers, &labels.names}) {
        for (const PlacedLabel& entry : *list)
            mPlaced.push_back({entry.rect, entry.candidate.label->kind, entry.candidate.label->id,
                               entry.candidate.label->text});
    }
    painter.restore();
}

} // namespace twin::app
