// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/crs/geoid.h"

#include <proj.h>

#include <cmath>
#include <numbers>

namespace twin::data {

struct Geoid::Grid
{
    PJ_CONTEXT* context = proj_context_create();
    PJ* shift = nullptr;

    ~Grid()
    {
        proj_destroy(shift);
        proj_context_destroy(context);
    }
};

Geoid::Geoid() : mGrid(std::make_unique<Grid>())
{
    proj_log_level(mGrid->context, PJ_LOG_NONE);
    proj_context_set_enable_network(mGrid->context, 0);
    for (const auto& [model, definition] :
         {std::pair{"GCG2016", "+proj=vgridshift +grids=de_bkg_gcg2016.tif +multiplier=1"},
          std::pair{"EGM96", "+proj=vgridshift +grids=egm96_15.gtx +multiplier=1"}}) {
        mGrid->shift = proj_create(mGrid->context, definition);
        if (mGrid->shift) {
            mModel = model;
            mOperation = std::string("+proj=pipeline +step +inv ") + definition;
            return;
        }
    }
}

Geoid::~Geoid() = default;

std::optional<double> Geoid::undulation(double longitude, double latitude) const
{
    if (!mGrid->shift)
        return std::nullopt;
    constexpr double kDegree = std::numbers::pi / 180;
    const PJ_COORD place = proj_coord(longitude * kDegree, latitude * kDegree, 0, 0);
    const double height = proj_trans(mGrid->shift, PJ_FWD, place).xyz.z;
    if (!std::isfinite(height))
        return std::nullopt;
    return height;
}

} // namespace twin::data
