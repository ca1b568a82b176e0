#version 330 core
#include "frame.glsl"
#include "sunlight.glsl"
in vec3 vShadow;
in vec2 vFade;
uniform vec3 uRoadColour;
out vec4 fragColour;

void main()
{
    // At night the lamps of the streets show their course.
    vec3 lamps = vec3(0.34, 0.24, 0.12) * uLamps;
    vec3 colour = uRoadColour * (uSky + uSun * uSunDirection.z * sunlight(vShadow) + lamps);
    fragColour = vec4(sqrt(mix(colour, uHorizon, vFade.x)), 0.9 * vFade.y);
}
