#version 330 core
#include "frame.glsl"
#include "hatch.glsl"
in vec2 vScene;
in float vHaze;
uniform vec4 uAreaColour;
uniform float uAreaHatched;
out vec4 fragColour;

void main()
{
    float alpha = uAreaColour.a * mix(1.0, stripes(vScene), uAreaHatched);
    fragColour = vec4(sqrt(mix(uAreaColour.rgb, uHorizon, vHaze)), alpha);
}
