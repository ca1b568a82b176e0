#version 330 core
#include "vertex.glsl"
in vec4 osg_Vertex;
in vec4 aA; // the point before, side
in vec4 aB; // the point after, metres from the start
uniform vec4 uLine; // pixels, halo pixels, 1 = dashed, pull
out float vAcross; // pixels from the middle
out float vRun;
out float vHaze;

vec2 onScreen(vec4 eye)
{
    // Points behind the eye are kept in front of it: only the direction matters.
    vec4 clip = osg_ProjectionMatrix * vec4(eye.xy, min(eye.z, -0.5), 1.0);
    return clip.xy / clip.w * uView.xy * 0.5;
}

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    vec2 here = onScreen(eye);
    vec2 ahead = onScreen(osg_ModelViewMatrix * vec4(aB.xyz, 1.0)) - here;
    vec2 behind = here - onScreen(osg_ModelViewMatrix * vec4(aA.xyz, 1.0));
    float la = length(ahead);
    float lb = length(behind);
    vec2 a = la > 1e-4 ? ahead / la : (lb > 1e-4 ? behind / lb : vec2(1.0, 0.0));
    vec2 b = lb > 1e-4 ? behind / lb : a;
    vec2 along = a + b;
    float l = length(along);
    along = l > 1e-3 ? along / l : a;
    float mitre = 1.0 / max(dot(along, a), 0.5);
    float half_ = uLine.x * 0.5 + uLine.y + 1.0;
    vec4 clip = pulledClip(eye, uLine.w);
    clip.xy += vec2(-along.y, along.x) * (aA.w * half_ * mitre) / (uView.xy * 0.5) * clip.w;
    gl_Position = clip;
    vAcross = aA.w * half_;
    vRun = aB.w;
    vHaze = hazeAt(length(eye.xyz)) * 0.6;
}
