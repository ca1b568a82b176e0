#version 330 core
#include "vertex.glsl"
in vec4 osg_Vertex;
uniform float uRoadPull;
uniform float uRoadReach;
out vec3 vShadow;
out vec2 vFade; // haze, opacity

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = pulledClip(eye, uRoadPull);
    float dist = length(eye.xyz);
    vShadow = (uEyeToShadow * eye).xyz;
    vFade = vec2(hazeAt(dist), clamp((uRoadReach - dist) / (uRoadReach * 0.4), 0.0, 1.0));
}
