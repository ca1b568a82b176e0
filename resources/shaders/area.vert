#version 330 core
#include "vertex.glsl"
in vec4 osg_Vertex;
out vec2 vScene;
out float vHaze;

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = pulledClip(eye, 0.008);
    vScene = (uEyeToScene * eye).xy;
    vHaze = hazeAt(length(eye.xyz)) * 0.6;
}
