#version 330 core
#include "frame.glsl"
#include "sunlight.glsl"
in vec3 vAmbient;
in vec3 vSun;
in vec3 vShadow;
out vec4 fragColour;

void main()
{
    fragColour = vec4(sqrt(vAmbient + vSun * sunlight(vShadow)), 1.0);
}
