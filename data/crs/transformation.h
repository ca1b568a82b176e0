// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

class OGRCoordinateTransformation;
class OGRSpatialReference;

namespace twin::data {

struct TransformationDeleter
{
    void operator()(OGRCoordinateTransformation* transformation) const;
};
/// Belongs to one thread, as PROJ's objects do.
using TransformationPtr = std::unique_ptr<OGRCoordinateTransformation, TransformationDeleter>;

/// Null where PROJ lacks what it needs.
TransformationPtr makeTransformation(const OGRSpatialReference& from, const OGRSpatialReference& to);
/// The same by EPSG codes, easting or longitude first.
TransformationPtr makeTransformation(int fromEpsg, int toEpsg);

} // namespace twin::data
