#version 330 core
#include "frame.glsl"
#include "shadow_tap.glsl"
in vec3 vShade;
in vec3 vLit;
in vec3 vShadow;
out vec4 fragColour;

void main()
{
    fragColour = vec4(mix(vShade, vLit, shadowTap(vShadow)), 1.0);
}
