#version 330 core
#include "frame.glsl"
in vec2 vAcross;
in float vRun;
in float vHaze;
flat in float vHalo;
uniform vec4 uLineColour;
uniform vec4 uLine;
out vec4 fragColour;

void main()
{
    float off = length(vAcross) - uLine.x * 0.5;
    float core = clamp(0.5 - off, 0.0, 1.0);
    float dash = clamp((abs(fract(vRun / uView.w) - 0.5) - 0.18) * 12.0, 0.0, 1.0);
    core *= mix(1.0, dash, uLine.z);
    float halo = uLine.y > 0.0 ? 0.34 * clamp(1.0 - off / uLine.y, 0.0, 1.0) : 0.0;
    float alpha = uLineColour.a * max(core, halo);
    if (alpha < 0.01 || vHalo + core < 0.01)
        discard;
    fragColour = vec4(sqrt(mix(uLineColour.rgb, uHorizon, vHaze)), alpha);
}
