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
    gl_PointSize = clamp(aA.x / (max(-eye.z, 1.0) * uView.z), 1.5, 120.0);
    vBase = foliage(aA.y);
    vHaze = hazeAt(length(eye.xyz));
}
