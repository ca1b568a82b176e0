#include "shadow_tap.glsl"
// The same with a soft edge where the map ends: for surfaces that reach beyond it.
float sunlight(vec3 at)
{
#if TAPS > 0
    vec2 off = abs(at.xy - 0.5);
    float inside = clamp((0.5 - max(off.x, off.y)) * uShadow.z, 0.0, 1.0) * uShadow.x;
    return 1.0 - inside * (1.0 - shadowTap(at));
#else
    return 1.0;
#endif
}
