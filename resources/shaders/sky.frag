#version 330 core
#include "frame.glsl"
in vec3 vRay;
out vec4 fragColour;

void main()
{
    vec3 ray = vRay * inversesqrt(dot(vRay, vRay));
    float up = max(ray.z, 0.0);
    float t = 1.0 - exp2(-up * 5.0);
    // The glow rises out of the haze, so that the horizon stays one colour.
    float towards = max(dot(ray, uSunDirection), 0.0);
    float t2 = towards * towards;
    float t8 = t2 * t2 * t2 * t2;
    float glow = (0.35 * t8 + 0.65 * t8 * t8 * t8 * t8) * clamp(up * 8.0, 0.0, 1.0);
    fragColour = vec4(sqrt(mix(uHorizon, uZenith, t) + uGlow.rgb * glow), 1.0);
}
