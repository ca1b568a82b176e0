// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/pipeline/palette.h"

#include "render/scene/mesh_geometry.h"

namespace twin::render {

Palette paletteOf(bool dark)
{
    Palette p;
    if (dark) {
        p.sun = {0.30F, 0.32F, 0.40F};
        p.sky = {0.16F, 0.19F, 0.27F};
        p.bounce = {0.09F, 0.10F, 0.13F};
        p.zenith = linearColour(0.04, 0.07, 0.125);
        p.horizon = linearColour(0.17, 0.235, 0.33);
        p.plain = {0.62F, 0.66F, 0.66F};
        p.water = linearColour(0.30, 0.46, 0.62);
        p.groundTint = {0.36F, 0.42F, 0.52F};
        return p;
    }
    p.sun = {0.92F, 0.83F, 0.69F};
    p.sky = {0.37F, 0.43F, 0.53F};
    p.bounce = {0.34F, 0.32F, 0.29F};
    p.zenith = linearColour(0.62, 0.76, 0.88);
    p.horizon = linearColour(0.905, 0.925, 0.925);
    p.plain = {0.885F, 0.9F, 0.85F};
    p.water = linearColour(0.60, 0.74, 0.84);
    p.groundTint = {1, 1, 1};
    return p;
}

} // namespace twin::render
