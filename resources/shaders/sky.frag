#version 330 core
#include "frame.glsl"
in vec3 vRay;
out vec4 fragColour;

void main()
{
    float up = max(vRay.z * inversesqrt(dot(vRay, vRay)), 0.0);
    float t = 1.0 - exp2(-up * 5.0);
    fragColour = vec4(sqrt(mix(uHorizon, uZenith, t)), 1.0);
}
