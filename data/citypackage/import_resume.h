// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/terrain.h"
#include "core/result.h"
#include "data/citypackage/building_source.h"

#include <set>
#include <string>

namespace twin::data {

/// What an import that was stopped had finished: `unfinished-import.json` of its package, there only until an
/// import comes to its end. The same import then reads the rest alone.
class ImportResume
{
public:
    /// `terrain`: what buildings without heights of their own stand on.
    ImportResume(const std::string& folder, const HeightGrid& terrain);

    /// A source as it is now, read as `options` and the ground want it: another file of that name, other
    /// options or another terrain make another key.
    std::string keyOf(const BuildingSource& source) const;

    bool has(const std::string& key) const { return mDone.contains(key); }
    void add(const std::string& key) { mDone.insert(key); }
    Status save() const;
    /// The import is complete.
    void clear() const;

private:
    std::string mPath;
    std::string mGround; ///< differs where such buildings would stand at other heights
    std::set<std::string> mDone;
};

} // namespace twin::data
