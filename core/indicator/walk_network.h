// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/ground_features.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace twin {

/// Ways one can walk, as a graph: cut where axes cross, ends joined to a way nearby (axes are generalised and
/// often stop short of the way they lead to). Motorways, railways and runways are no ways. A bridge joins
/// what it crosses: the axes know no levels. Immutable once built, any thread.
class WalkNetwork
{
public:
    static constexpr double kReachMetres = 150; ///< farther from a way than this there is none
    static constexpr float kFar = std::numeric_limits<float>::infinity();
    static constexpr std::uint32_t kNone = 0xffffffffU;

    explicit WalkNetwork(const std::vector<Road>& roads);

    /// Where a point meets the network.
    struct Foot
    {
        std::uint32_t edge = kNone;
        float along = 0;  ///< metres from the edge's first node
        float offWay = 0; ///< metres from the point to the way
        bool onNetwork() const { return edge != kNone; }
    };
    /// Ways that lead nowhere (a part of the network far shorter than the longest) are not met.
    Foot foot(MapPoint2 point) const;

    std::size_t nodeCount() const { return mNodes.size(); }
    std::size_t edgeCount() const { return mEdges.size(); }
    bool empty() const { return mEdges.empty(); }

    /// Walking distance from the nearest of the starts to everywhere, up to `limit` metres.
    class Field
    {
    public:
        /// Metres, with the way to and from the network; kFar beyond the limit or off the network.
        float distance(const Foot& foot) const;

    private:
        friend class WalkNetwork;
        const WalkNetwork* mNetwork = nullptr;
        std::vector<float> mNode;
        std::vector<std::pair<std::uint32_t, Foot>> mStarts; ///< in order of edge
    };
    Field field(const std::vector<Foot>& starts, float limit) const;

private:
    struct Edge
    {
        std::uint32_t a;
        std::uint32_t b;
        float length;
    };
    struct Segment
    {
        MapPoint2 a;
        MapPoint2 b;
        std::uint32_t road = 0;
        std::uint32_t edge = kNone; ///< in the index of finished edges
    };
    /// Segments by squares of the map.
    class Index
    {
    public:
        Index() = default;
        explicit Index(std::vector<Segment> segments);
        const std::vector<Segment>& segments() const { return mSegments; }
        /// Indices of the segments that touch a square.
        struct Cell
        {
            const std::uint32_t* first;
            const std::uint32_t* last;
            const std::uint32_t* begin() const { return first; }
            const std::uint32_t* end() const { return last; }
        };
        std::size_t columns() const { return mColumns; }
        std::size_t rows() const { return mRows; }
        Cell cell(std::size_t column, std::size_t row) const;
        /// The nearest segment within `reach` that `accept` takes; kNone where there is none.
        template <typename Accept>
        std::uint32_t nearest(MapPoint2 point, double reach, Accept accept) const;

    private:
        template <typename Visit>
        void eachCell(const Segment& segment, Visit visit) const;
        long long columnOf(double easting) const;
        long long rowOf(double northing) const;

        std::vector<Segment> mSegments;
        double mWest = 0;
        double mSouth = 0;
        double mCell = 100;
        std::size_t mColumns = 0;
        std::size_t mRows = 0;
        std::vector<std::uint32_t> mFirst; ///< by cell
        std::vector<std::uint32_t> mEntries;
    };
    class Builder;

    void finish();

    std::vector<MapPoint2> mNodes;
    std::vector<Edge> mEdges;
    std::vector<std::uint32_t> mFirstArc; ///< by node
    std::vector<std::pair<std::uint32_t, float>> mArcs;
    std::vector<bool> mUsable; ///< by edge
    Index mIndex;
};

} // namespace twin
