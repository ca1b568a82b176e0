#version 330 core
#include "frame.glsl"
#include "sunlight.glsl"
in vec3 vScene;
in vec3 vEyeRay;
in vec3 vShadow;
in float vHaze;
#include "water.glsl"
out vec4 fragColour;

void main()
{
    float dist2 = dot(vEyeRay, vEyeRay);
    vec3 view = vEyeRay * inversesqrt(dist2);
    // Ripples die out with distance, before they could shimmer.
    float ripple = 0.05 / (1.0 + dist2 * 2.0e-6);
    vec2 wave = vec2(sin(vScene.x * 0.31 + vScene.y * 0.17), sin(vScene.y * 0.37 - vScene.x * 0.11)) +
                0.5 * vec2(sin(vScene.y * 1.07 + vScene.x * 0.53), sin(vScene.x * 0.93 - vScene.y * 0.71));
    vec3 normal = vec3(wave * ripple, 1.0);
    vec3 colour = waterColour(view, dot(view, normal), sunlight(vShadow));
    fragColour = vec4(sqrt(mix(colour, uHorizon, vHaze)), 1.0);
}
