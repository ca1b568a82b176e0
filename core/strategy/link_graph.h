// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/strategy/strategy.h"

#include <cstddef>
#include <string>
#include <vector>

namespace twin {

struct LinkEdge
{
    std::size_t from = 0; ///< index of the measure that holds the link
    std::size_t to = 0;
    LinkKind kind = LinkKind::Needs;
    bool inferred = false;
    std::string source;
};

/// Something that does not run when another measure fails.
struct Fallout
{
    std::size_t measure = 0;
    std::vector<std::size_t> path; ///< from the failed measure to this one, both included
    bool inferred = false;         ///< at least one link on every known way is inferred
};

/// How measures hang together. Built once from a strategy, holds indices into its measures; links to nothing
/// are left out. Pure; order follows the catalogue.
class LinkGraph
{
public:
    explicit LinkGraph(const Strategy& strategy);

    const std::vector<LinkEdge>& edges() const { return mEdges; }
    std::size_t size() const { return mNeeds.size(); }
    /// Needs only: what the measure needs, and what needs it.
    const std::vector<std::size_t>& needs(std::size_t measure) const { return mNeeds[measure]; }
    const std::vector<std::size_t>& neededBy(std::size_t measure) const { return mNeededBy[measure]; }

    /// Measures by how many others need them at first hand, the most needed first; those nobody needs are
    /// left out.
    std::vector<std::size_t> hubs() const;
    /// All that falls with a measure, at first hand and through others, nearest first. Documented ways are
    /// preferred to shorter inferred ones of the same length only. Cycles end where they close.
    std::vector<Fallout> fallouts(std::size_t measure) const;
    /// For each measure that nothing needs, the longest chain of needs down to a measure that needs none;
    /// the longest first. Members of a cycle are left out.
    std::vector<std::vector<std::size_t>> chains(std::size_t atLeast) const;
    /// Sets of measures that need each other in a circle, each in the order of the circle.
    std::vector<std::vector<std::size_t>> cycles() const;
    /// How many steps of needs lie under a measure: 0 for one that needs none. Members of a cycle count as
    /// one step. For layers of a drawing.
    std::vector<int> layers() const;

private:
    /// Strongly connected components of "needs"; those with needs of another come behind it.
    std::vector<std::vector<std::size_t>> components() const;

    std::vector<LinkEdge> mEdges;
    std::vector<std::vector<std::size_t>> mNeeds;
    std::vector<std::vector<std::size_t>> mNeededBy;
    std::vector<std::vector<bool>> mNeedInferred; ///< beside mNeeds
};

} // namespace twin
