// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/crs/transformation.h"

#include <ogr_spatialref.h>

namespace twin::data {

void TransformationDeleter::operator()(OGRCoordinateTransformation* transformation) const
{
    OGRCoordinateTransformation::DestroyCT(transformation);
}

TransformationPtr makeTransformation(const OGRSpatialReference& from, const OGRSpatialReference& to)
{
    return TransformationPtr(OGRCreateCoordinateTransformation(&from, &to));
}

TransformationPtr makeTransformation(int fromEpsg, int toEpsg)
{
    OGRSpatialReference from;
    OGRSpatialReference to;
    if (from.importFromEPSG(fromEpsg) != OGRERR_NONE || to.importFromEPSG(toEpsg) != OGRERR_NONE)
        return nullptr;
    from.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    to.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    return makeTransformation(from, to);
}

} // namespace twin::data
