// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace twin::data {

using Vec3 = std::array<double, 3>;
using Matrix = std::array<double, 16>; ///< columns one after another

inline constexpr Matrix kIdentity{1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
/// From y up (glTF) to z up (3D Tiles, the map).
inline constexpr Matrix kUpright{1, 0, 0, 0, 0, 0, 1, 0, 0, -1, 0, 0, 0, 0, 0, 1};

/// A point, carried by an affine map.
Vec3 carried(const Matrix& matrix, const Vec3& point);
/// First `inner`, then `outer`; both affine.
Matrix product(const Matrix& outer, const Matrix& inner);
Matrix translation(const Vec3& by);
/// Columns are the images of the axes; `at` is where the origin goes.
Matrix frameOf(const Vec3& x, const Vec3& y, const Vec3& z, const Vec3& at);
/// A rotation by a unit quaternion x, y, z, w.
Matrix rotation(const std::array<double, 4>& quaternion);
Matrix scaling(const Vec3& by);

Vec3 cross(const Vec3& a, const Vec3& b);
double dot(const Vec3& a, const Vec3& b);
Vec3 difference(const Vec3& a, const Vec3& b);
double lengthOf(const Vec3& vector);
/// Of length 1; zero stays zero.
Vec3 unit(const Vec3& vector);

} // namespace twin::data
