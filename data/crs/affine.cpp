// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/crs/affine.h"

#include <cmath>

namespace twin::data {

Vec3 carried(const Matrix& m, const Vec3& p)
{
    Vec3 result{};
    for (std::size_t k = 0; k < 3; ++k)
        result[k] = m[k] * p[0] + m[4 + k] * p[1] + m[8 + k] * p[2] + m[12 + k];
    return result;
}

Matrix product(const Matrix& outer, const Matrix& inner)
{
    Matrix result{};
    for (std::size_t c = 0; c < 4; ++c) {
        for (std::size_t r = 0; r < 4; ++r) {
            double sum = 0;
            for (std::size_t k = 0; k < 4; ++k)
                sum += outer[4 * k + r] * inner[4 * c + k];
            result[4 * c + r] = sum;
        }
    }
    return result;
}

Matrix translation(const Vec3& by)
{
    Matrix result = kIdentity;
    for (std::size_t k = 0; k < 3; ++k)
        result[12 + k] = by[k];
    return result;
}

Matrix frameOf(const Vec3& x, const Vec3& y, const Vec3& z, const Vec3& at)
{
    return {x[0], x[1], x[2], 0, y[0], y[1], y[2], 0, z[0], z[1], z[2], 0, at[0], at[1], at[2], 1};
}

Matrix rotation(const std::array<double, 4>& q)
{
    const auto [x, y, z, w] = q;
    return frameOf({1 - 2 * (y * y + z * z), 2 * (x * y + z * w), 2 * (x * z - y * w)},
                   {2 * (x * y - z * w), 1 - 2 * (x * x + z * z), 2 * (y * z + x * w)},
                   {2 * (x * z + y * w), 2 * (y * z - x * w), 1 - 2 * (x * x + y * y)}, {0, 0, 0});
}

Matrix scaling(const Vec3& by)
{
    return frameOf({by[0], 0, 0}, {0, by[1], 0}, {0, 0, by[2]}, {0, 0, 0});
}

Vec3 cross(const Vec3& a, const Vec3& b)
{
    return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
}

double dot(const Vec3& a, const Vec3& b)
{
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

Vec3 difference(const Vec3& a, const Vec3& b)
{
    return {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
}

double lengthOf(const Vec3& v)
{
    return std::sqrt(dot(v, v));
}

Vec3 unit(const Vec3& v)
{
    const double length = lengthOf(v);
    return length > 0 ? Vec3{v[0] / length, v[1] / length, v[2] / length} : Vec3{};
}

} // namespace twin::data
