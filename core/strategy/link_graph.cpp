// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strategy/link_graph.h"

#include "core/strategy/register_check.h"

#include <algorithm>
#include <deque>
#include <limits>
#include <unordered_map>

namespace twin {

LinkGraph::LinkGraph(const Strategy& strategy)
    : mNeeds(strategy.measures.size()), mNeededBy(strategy.measures.size()),
      mNeedInferred(strategy.measures.size())
{
    std::unordered_map<std::string, std::size_t> index;
    for (std::size_t i = 0; i < strategy.measures.size(); ++i)
        index.emplace(strategy.measures[i].id, i);
    for (std::size_t from = 0; from < strategy.measures.size(); ++from) {
        for (const MeasureLink& link : strategy.measures[from].dependsOn) {
            const auto to = index.find(link.target);
            if (to == index.end() || to->second == from)
                continue;
            mEdges.push_back({from, to->second, link.kind, link.inferred, link.source});
            auto& needs = mNeeds[from];
            if (link.kind != LinkKind::Needs ||
                std::find(needs.begin(), needs.end(), to->second) != needs.end())
                continue;
            needs.push_back(to->second);
            mNeedInferred[from].push_back(link.inferred);
            mNeededBy[to->second].push_back(from);
        }
    }
}

std::vector<std::size_t> LinkGraph::hubs() const
{
    std::vector<std::size_t> hubs;
    for (std::size_t i = 0; i < size(); ++i) {
        if (!mNeededBy[i].empty())
            hubs.push_back(i);
    }
    std::stable_sort(hubs.begin(), hubs.end(),
                     [&](std::size_t a, std::size_t b) { return mNeededBy[a].size() > mNeededBy[b].size(); });
    return hubs;
}

std::vector<Fallout> LinkGraph::fallouts(std::size_t measure) const
{
    if (measure >= size())
        return {};
    constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
    const auto inferredNeed = [&](std::size_t from, std::size_t to) {
        const auto at = std::find(mNeeds[from].begin(), mNeeds[from].end(), to) - mNeeds[from].begin();
        return bool{mNeedInferred[from][static_cast<std::size_t>(at)]};
    };
    // The first pass goes along documented links only: what it reaches falls by what sources say.
    std::vector<std::size_t> cause(size(), kNone);
    std::vector<bool> inferred(size(), false);
    std::vector<std::size_t> order;
    cause[measure] = measure;
    for (const bool withInferred : {false, true}) {
        std::deque<std::size_t> open(order.begin(), order.end());
        open.push_front(measure);
        while (!open.empty()) {
            const std::size_t from = open.front();
            open.pop_front();
            for (const std::size_t next : mNeededBy[from]) {
                const bool guess = inferredNeed(next, from);
                if (cause[next] != kNone || (guess && !withInferred))
                    continue;
                cause[next] = from;
                inferred[next] = guess || inferred[from];
                order.push_back(next);
                open.push_back(next);
            }
        }
    }
    std::vector<Fallout> fallen;
    for (const std::size_t index : order) {
        Fallout fallout{index, {index}, inferred[index]};
        for (std::size_t at = index; at != measure; at = cause[at])
            fallout.path.insert(fallout.path.begin(), cause[at]);
        fallen.push_back(std::move(fallout));
    }
    std::stable_sort(fallen.begin(), fallen.end(),
                     [](const Fallout& a, const Fallout& b) { return a.path.size() < b.path.size(); });
    return fallen;
}

std::vector<std::vector<std::size_t>> LinkGraph::components() const
{
    // Tarjan's algorithm with its own stack: a chain of measures may be longer than the call stack.
    constexpr std::size_t kUnseen = std::numeric_limits<std::size_t>::max();
    std::vector<std::size_t> number(size(), kUnseen);
    std::vector<std::size_t> low(size(), 0);
    std::vector<bool> onStack(size(), false);
    std::vector<std::size_t> stack;
    std::vector<std::pair<std::size_t, std::size_t>> calls; // measure, next need to look at
    std::vector<std::vector<std::size_t>> found;
    std::size_t count = 0;
    const auto enter = [&](std::size_t measure) {
        number[measure] = low[measure] = count++;
        stack.push_back(measure);
        onStack[measure] = true;
        calls.emplace_back(measure, 0);
    };
    for (std::size_t root = 0; root < size(); ++root) {
        if (number[root] == kUnseen)
            enter(root);
        while (!calls.empty()) {
            auto& [measure, next] = calls.back();
            if (next < mNeeds[measure].size()) {
                const std::size_t need = mNeeds[measure][next++];
                if (number[need] == kUnseen)
                    enter(need);
                else if (onStack[need])
                    low[measure] = std::min(low[measure], number[need]);
                continue;
            }
            const std::size_t finished = measure;
            calls.pop_back();
            if (!calls.empty())
                low[calls.back().first] = std::min(low[calls.back().first], low[finished]);
            if (low[finished] != number[finished])
                continue;
            const auto first = std::find(stack.begin(), stack.end(), finished);
            for (auto at = first; at != stack.end(); ++at)
                onStack[*at] = false;
            found.emplace_back(first, stack.end());
            stack.erase(first, stack.end());
        }
    }
    return found;
}

std::vector<std::vector<std::size_t>> LinkGraph::cycles() const
{
    std::vector<std::vector<std::size_t>> circles;
    for (const std::vector<std::size_t>& component : components()) {
        if (component.size() < 2)
            continue;
        // One circle through the first member of the component: breadth first along needs back to it.
        const std::size_t start = *std::min_element(component.begin(), component.end());
        std::unordered_map<std::size_t, std::size_t> cameFrom;
        std::deque<std::size_t> open{start};
        std::size_t last = start;
        while (!open.empty() && last == start) {
            const std::size_t from = open.front();
            open.pop_front();
            for (const std::size_t next : mNeeds[from]) {
                if (next == start) {
                    last = from;
                    break;
                }
                if (std::find(component.begin(), component.end(), next) != component.end() &&
                    cameFrom.emplace(next, from).second)
                    open.push_back(next);
            }
        }
        std::vector<std::size_t> circle;
        for (std::size_t at = last; at != start; at = cameFrom.at(at))
            circle.insert(circle.begin(), at);
        circle.insert(circle.begin(), start);
        circles.push_back(std::move(circle));
    }
    std::sort(circles.begin(), circles.end());
    return circles;
}

std::vector<int> LinkGraph::layers() const
{
    std::vector<int> layer(size(), 0);
    for (const std::vector<std::size_t>& component : components()) {
        int deepest = -1;
        for (const std::size_t measure : component) {
            for (const std::size_t need : mNeeds[measure]) {
                if (std::find(component.begin(), component.end(), need) == component.end())
                    deepest = std::max(deepest, layer[need]);
            }
        }
        for (const std::size_t measure : component)
            layer[measure] = deepest + 1;
    }
    return layer;
}

std::vector<std::vector<std::size_t>> LinkGraph::chains(std::size_t atLeast) const
{
    std::vector<bool> circular(size(), false);
    for (const std::vector<std::size_t>& component : components()) {
        for (const std::size_t measure : component)
            circular[measure] = component.size() > 1;
    }
    const std::vector<int> layer = layers();
    std::vector<std::vector<std::size_t>> chains;
    for (std::size_t top = 0; top < size(); ++top) {
        if (!mNeededBy[top].empty() || circular[top])
            continue;
        std::vector<std::size_t> chain{top};
        while (true) {
            const auto& needs = mNeeds[chain.back()];
            const auto deepest =
                std::max_element(needs.begin(), needs.end(),
                                 [&](std::size_t a, std::size_t b) { return layer[a] < layer[b]; });
            if (deepest == needs.end() || circular[*deepest])
                break;
            chain.push_back(*deepest);
        }
        if (chain.size() >= atLeast)
            chains.push_back(std::move(chain));
    }
    std::stable_sort(chains.begin(), chains.end(),
                     [](const auto& a, const auto& b) { return a.size() > b.size(); });
    return chains;
}

std::vector<std::vector<std::string>> needCycles(const Strategy& strategy)
{
    std::vector<std::vector<std::string>> named;
    for (const std::vector<std::size_t>& cycle : LinkGraph(strategy).cycles()) {
        std::vector<std::string> ids;
        for (const std::size_t index : cycle)
            ids.push_back(strategy.measures[index].id);
        named.push_back(std::move(ids));
    }
    return named;
}

} // namespace twin
