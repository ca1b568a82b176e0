#version 330 core
#include "vertex.glsl"
#include "foliage.glsl"
in vec4 osg_Vertex;
in vec2 aA; // diameter, tone
out vec3 vBase;
out float vHaze;

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = osg_ProjectionMatrix * eye;
    // Towards 9 km they shrink away: the picture of the ground takes over.
    float stay = clamp((9000.0 + eye.z) / 4500.0, 0.0, 1.0);
    gl_PointSize = clamp(stay * aA.x / (max(-eye.z, 1.0) * uView.z), 1.0, 120.0);
    vBase = foliage(aA.y);
    vHaze = hazeAt(length(eye.xyz));
}
