#version 330 core
#include "frame.glsl"
#include "shadow_tap.glsl"
in vec3 vShade;
in vec3 vLit;
in vec3 vShadow;
#ifdef LIT
in vec3 vFacade;
#endif
out vec4 fragColour;

#ifdef LIT
// Windows as a hint: a regular grid of which some are lit. It says nothing of who is at home.
vec3 windows()
{
    vec2 place = vFacade.xy / vec2(2.6, 3.1);
    vec2 cell = floor(place);
    vec2 at = abs(place - cell - 0.5);
    float chance = fract(sin(dot(cell, vec2(12.9898, 78.233))) * 43758.5453);
    float soft = max(fwidth(place.x), fwidth(place.y));
    float pane = clamp((0.20 - at.x) / max(soft, 0.02), 0.0, 1.0) * clamp((0.27 - at.y) / max(soft, 0.02), 0.0, 1.0);
    float lit = step(0.66, chance) * pane;
    // Smaller than a pixel they become their mean.
    lit = mix(lit, 0.055, clamp(soft * 2.0 - 0.6, 0.0, 1.0));
    return vec3(0.86, 0.60, 0.26) * (lit * (0.65 + 0.35 * fract(chance * 7.0)) * vFacade.z);
}
#endif

void main()
{
    vec3 colour = mix(vShade, vLit, shadowTap(vShadow));
#ifdef LIT
    colour += windows();
#endif
    fragColour = vec4(colour, 1.0);
}
