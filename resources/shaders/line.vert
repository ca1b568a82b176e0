#version 330 core
#include "vertex.glsl"
in vec4 osg_Vertex;
in vec4 aA; // the other end, 1 = start of a segment, -1 = its end, 0 = joint
in vec4 aB; // side, along (joints), metres from the start, 1 = halo
uniform vec4 uLine; // pixels, halo pixels, 1 = dashed, pull
out vec2 vAcross; // pixels from the middle
out float vRun;
out float vHaze;
flat out float vHalo;

vec2 onScreen(vec4 eye)
{
    // Points behind the eye are kept in front of it: only the direction matters.
    vec4 clip = osg_ProjectionMatrix * vec4(eye.xy, min(eye.z, -0.5), 1.0);
    return clip.xy / clip.w * uView.xy * 0.5;
}

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    vec2 along = vec2(1.0, 0.0);
    if (aA.w != 0.0) {
        vec2 run = (onScreen(osg_ModelViewMatrix * vec4(aA.xyz, 1.0)) - onScreen(eye)) * aA.w;
        float pixels = length(run);
        along = pixels > 1e-4 ? run / pixels : along;
    }
    float reach = uLine.x * 0.5 + 1.0 + uLine.y * aB.w;
    // Without a halo its quads are nothing.
    vec2 corner = uLine.y < aB.w ? vec2(0.0) : aB.xy * reach;
    vec4 clip = pulledClip(eye, uLine.w);
    clip.xy += (vec2(-along.y, along.x) * corner.x + along * corner.y) / (uView.xy * 0.5) * clip.w;
    gl_Position = clip;
    vAcross = corner;
    vRun = aB.z;
    vHalo = aB.w;
    vHaze = hazeAt(length(eye.xyz)) * 0.6;
}
