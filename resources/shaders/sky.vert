#version 330 core
#include "vertex.glsl"
in vec4 osg_Vertex; // corners of the screen
out vec3 vRay;

void main()
{
    gl_Position = vec4(osg_Vertex.xy, 1.0, 1.0);
    vec3 eye = vec3(osg_Vertex.x * uView.z * uView.x * 0.5, osg_Vertex.y * uView.z * uView.y * 0.5, -1.0);
    vRay = mat3(uEyeToScene) * eye;
}
