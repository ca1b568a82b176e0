// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/indicator/walk_network.h"

#include "core/geo/polygon.h"
#include "core/indicator/walk_network_index.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <queue>
#include <unordered_map>

namespace twin {
namespace {

/// An end within this of another way is joined to it.
constexpr double kJoinMetres = 25;
/// A part of the network shorter than this share of the longest one leads nowhere.
constexpr double kUsableShare = 0.02;
constexpr std::ptrdiff_t kMostInSquare = 4000;

bool walkable(const Road& road)
{
    return road.kind != "motorway" && road.kind != "motorway_link" && road.kind != "railway" &&
           road.kind != "rail" && road.kind != "runway" && road.kind != "tram";
}

} // namespace

/// Cuts the axes at crossings and joins loose ends.
class WalkNetwork::Builder
{
public:
    explicit Builder(WalkNetwork& network) : mNetwork(network) {}

    void run(const std::vector<Road>& roads)
    {
        std::vector<Segment> segments;
        std::vector<bool> used(roads.size(), false);
        for (std::size_t r = 0; r < roads.size(); ++r) {
            const Line2& axis = roads[r].axis;
            for (std::size_t i = 1; i < axis.size() && walkable(roads[r]); ++i) {
                if (std::isfinite(axis[i - 1].easting + axis[i - 1].northing + axis[i].easting +
                                  axis[i].northing) &&
                    distance(axis[i - 1], axis[i]) > 0) {
                    segments.push_back({axis[i - 1], axis[i], static_cast<std::uint32_t>(r), kNone});
                    used[r] = true;
                }
            }
        }
        mRaw = Index(std::move(segments));
        mCuts.resize(mRaw.segments().size());
        cutAtCrossings();
        for (std::size_t r = 0; r < roads.size(); ++r) {
            if (used[r]) {
                joinEnd(roads[r].axis.front(), static_cast<std::uint32_t>(r));
                joinEnd(roads[r].axis.back(), static_cast<std::uint32_t>(r));
            }
        }
        makeEdges();
    }

private:
    void cutAtCrossings()
    {
        const auto& segments = mRaw.segments();
        for (std::size_t row = 0; row < mRaw.rows(); ++row) {
            for (std::size_t column = 0; column < mRaw.columns(); ++column) {
                const auto cell = mRaw.cell(column, row);
                // A heap of lines on one spot is no city; its lines still meet where they share points.
                if (cell.end() - cell.begin() > kMostInSquare)
                    continue;
                for (const std::uint32_t* i = cell.begin(); i != cell.end(); ++i) {
                    for (const std::uint32_t* j = i + 1; j != cell.end(); ++j)
                        cross(segments[*i], segments[*j], *i, *j);
                }
            }
        }
    }

    void cross(const Segment& p, const Segment& q, std::uint32_t i, std::uint32_t j)
    {
        const double px = p.b.easting - p.a.easting;
        const double py = p.b.northing - p.a.northing;
        const double qx = q.b.easting - q.a.easting;
        const double qy = q.b.northing - q.a.northing;
        const double turn = px * qy - py * qx;
        if (std::abs(turn) < 1e-9)
            return; // parallel: shared points are their ends, which joinEnd and equal coordinates see to
        const double dx = q.a.easting - p.a.easting;
        const double dy = q.a.northing - p.a.northing;
        const double t = (dx * qy - dy * qx) / turn;
        const double u = (dx * py - dy * px) / turn;
        if (t < 0 || t > 1 || u < 0 || u > 1)
            return;
        const MapPoint2 at{p.a.easting + t * px, p.a.northing + t * py};
        mCuts[i].push_back({t, at});
        mCuts[j].push_back({u, at});
    }

    void joinEnd(MapPoint2 end, std::uint32_t road)
    {
        const auto& segments = mRaw.segments();
        if (!std::isfinite(end.easting + end.northing))
            return;
        const std::uint32_t nearest =
            mRaw.nearest(end, kJoinMetres, [&](const Segment& segment) { return segment.road != road; });
        if (nearest == kNone)
            return;
        const Segment& segment = segments[nearest];
        const double t = footOn(segment.a, segment.b, end);
        const MapPoint2 at = pointOn(segment.a, segment.b, t);
        mCuts[nearest].push_back({t, at});
        if (distance(end, at) > 0)
            mConnectors.push_back({end, at, road, kNone});
    }

    std::uint32_t node(MapPoint2 point)
    {
        // Decimetres: nearer points are one.
        const auto east = static_cast<std::int64_t>(std::llround(point.easting * 10));
        const auto north = static_cast<std::int64_t>(std::llround(point.northing * 10));
        const std::uint64_t key =
            static_cast<std::uint64_t>(east) * 0x9e3779b97f4a7c15ULL ^ static_cast<std::uint64_t>(north);
        const auto [place, fresh] =
            mNodeAt.try_emplace(key, static_cast<std::uint32_t>(mNetwork.mNodes.size()));
        if (fresh)
            mNetwork.mNodes.push_back(point);
        return place->second;
    }

    void edge(MapPoint2 from, MapPoint2 to)
    {
        const std::uint32_t a = node(from);
        const std::uint32_t b = node(to);
        if (a != b)
            mNetwork.mEdges.push_back({a, b, static_cast<float>(distance(from, to))});
    }

    void makeEdges()
    {
        const auto& segments = mRaw.segments();
        for (std::size_t i = 0; i < segments.size(); ++i) {
            auto& cuts = mCuts[i];
            std::sort(cuts.begin(), cuts.end(),
                      [](const auto& a, const auto& b) { return a.first < b.first; });
            MapPoint2 from = segments[i].a;
            for (const auto& [t, at] : cuts) {
                edge(from, at);
                from = at;
            }
            edge(from, segments[i].b);
        }
        for (const Segment& connector : mConnectors)
            edge(connector.a, connector.b);
    }

    WalkNetwork& mNetwork;
    Index mRaw;
    std::vector<std::vector<std::pair<double, MapPoint2>>> mCuts;
    std::vector<Segment> mConnectors;
    std::unordered_map<std::uint64_t, std::uint32_t> mNodeAt;
};

WalkNetwork::WalkNetwork(const std::vector<Road>& roads)
{
    Builder(*this).run(roads);
    finish();
}

void WalkNetwork::finish()
{
    std::vector<std::uint32_t> degree(mNodes.size() + 1, 0);
    for (const Edge& edge : mEdges) {
        ++degree[edge.a];
        ++degree[edge.b];
    }
    mFirstArc.assign(mNodes.size() + 1, 0);
    for (std::size_t i = 0; i < mNodes.size(); ++i)
        mFirstArc[i + 1] = mFirstArc[i] + degree[i];
    mArcs.resize(mEdges.size() * 2);
    std::vector<std::uint32_t> next(mFirstArc.begin(), mFirstArc.end());
    for (const Edge& edge : mEdges) {
        mArcs[next[edge.a]++] = {edge.b, edge.length};
        mArcs[next[edge.b]++] = {edge.a, edge.length};
    }

    std::vector<std::uint32_t> part(mNodes.size());
    std::iota(part.begin(), part.end(), 0U);
    const auto root = [&part](std::uint32_t node) {
        while (part[node] != node)
            node = part[node] = part[part[node]];
        return node;
    };
    for (const Edge& edge : mEdges)
        part[root(edge.a)] = root(edge.b);
    std::vector<double> metres(mNodes.size(), 0);
    for (const Edge& edge : mEdges)
        metres[root(edge.a)] += edge.length;
    const double longest = metres.empty() ? 0 : *std::max_element(metres.begin(), metres.end());

    std::vector<Segment> segments;
    for (std::size_t i = 0; i < mEdges.size(); ++i) {
        mUsable.push_back(metres[root(mEdges[i].a)] >= kUsableShare * longest);
        segments.push_back({mNodes[mEdges[i].a], mNodes[mEdges[i].b], 0, static_cast<std::uint32_t>(i)});
    }
    mIndex = Index(std::move(segments));
}

WalkNetwork::Foot WalkNetwork::foot(MapPoint2 point) const
{
    Foot foot;
    if (!std::isfinite(point.easting + point.northing))
        return foot;
    const std::uint32_t nearest =
        mIndex.nearest(point, kReachMetres, [this](const Segment& segment) { return mUsable[segment.edge]; });
    if (nearest == kNone)
        return foot;
    const Segment& segment = mIndex.segments()[nearest];
    const double t = footOn(segment.a, segment.b, point);
    foot.edge = segment.edge;
    foot.along = static_cast<float>(t) * mEdges[segment.edge].length;
    foot.offWay = static_cast<float>(distance(point, pointOn(segment.a, segment.b, t)));
    return foot;
}

WalkNetwork::Field WalkNetwork::field(const std::vector<Foot>& starts, float limit) const
{
    Field field;
    field.mNetwork = this;
    field.mNode.assign(mNodes.size(), kFar);
    using Step = std::pair<float, std::uint32_t>;
    std::priority_queue<Step, std::vector<Step>, std::greater<>> queue;
    const auto reach = [&](std::uint32_t node, float metres) {
        if (metres <= limit && metres < field.mNode[node]) {
            field.mNode[node] = metres;
            queue.emplace(metres, node);
        }
    };
    for (const Foot& start : starts) {
        if (!start.onNetwork())
            continue;
        const Edge& edge = mEdges[start.edge];
        field.mStarts.emplace_back(start.edge, start);
        reach(edge.a, start.offWay + start.along);
        reach(edge.b, start.offWay + edge.length - start.along);
    }
    std::sort(field.mStarts.begin(), field.mStarts.end(),
              [](const auto& a, const auto& b) { return a.first < b.first; });
    while (!queue.empty()) {
        const auto [metres, node] = queue.top();
        queue.pop();
        if (metres > field.mNode[node])
            continue;
        for (std::uint32_t arc = mFirstArc[node]; arc < mFirstArc[node + 1]; ++arc)
            reach(mArcs[arc].first, metres + mArcs[arc].second);
    }
    return field;
}

float WalkNetwork::Field::distance(const Foot& foot) const
{
    if (!foot.onNetwork())
        return kFar;
    const Edge& edge = mNetwork->mEdges[foot.edge];
    float best = std::min(mNode[edge.a] + foot.along, mNode[edge.b] + edge.length - foot.along);
    const auto first =
        std::lower_bound(mStarts.begin(), mStarts.end(), foot.edge,
                         [](const auto& entry, std::uint32_t wanted) { return entry.first < wanted; });
    for (auto start = first; start != mStarts.end() && start->first == foot.edge; ++start)
        best = std::min(best, start->second.offWay + std::abs(start->second.along - foot.along));
    return best + foot.offWay;
}

} // namespace twin
