// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/city/building.h"
#include "data/crs/affine.h"

namespace twin::data {

/// Newell's vector: normal to the ring, its length the area, relative to the first point.
Vec3 areaVector(const Ring3& ring);
void reverseSurface(BoundarySurface& surface);
/// Turns holes against the outer ring.
void orientHoles(BoundarySurface& surface);

/// Sets the kind of surfaces [first, end) whose kind is Unknown from their slope and height within the
/// building.
void deriveKinds(std::vector<BoundarySurface>& surfaces, std::size_t first);
/// Turns a closed hull outward as a whole where its volume is negative.
void orientHull(std::vector<BoundarySurface>& surfaces);
/// Turns ground down and, below LoD3 where roofs have no underside, roofs up.
void orientByKind(std::vector<BoundarySurface>& surfaces, int lod);

/// A block over an outline: ground at `base`, roof at `top`, a wall per edge; the outline's own heights are
/// ignored.
void extrude(const Ring3& outer, const std::vector<Ring3>& inner, double base, double top,
             std::vector<BoundarySurface>& surfaces);

} // namespace twin::data
