#version 330 core
#include "vertex.glsl"
#include "style.glsl"
in vec4 osg_Vertex;
in vec4 osg_Normal;
in vec4 osg_Color;
out vec3 vColour;

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = pulledClip(eye, 0.0015);
    vec3 normal = osg_Normal.xyz;
    vec3 accent = vec3(0.615, 0.004, 0.033);
    vec3 base = mix(styled(osg_Color.rgb, normal.z), accent + 0.25, 0.45);
    vec3 light = ambientLight(normal) * 1.25 + sunLight(normal) + 0.18 * uLamps;
    vColour = toned(base * light * mix(0.7, 1.0, osg_Color.a));
}
