#version 330 core
#include "vertex.glsl"
in vec4 osg_Vertex;
out vec3 vScene;
out vec3 vEyeRay; // scene axes, from the point to the eye
out vec3 vShadow;
out float vHaze;

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = pulledClip(eye, 0.006);
    vScene = (uEyeToScene * eye).xyz;
    vEyeRay = -(mat3(uEyeToScene) * eye.xyz);
    vShadow = (uEyeToShadow * eye).xyz;
    vHaze = hazeAt(length(eye.xyz));
}
