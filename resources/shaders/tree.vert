#version 330 core
#include "vertex.glsl"
#include "foliage.glsl"
in vec4 osg_Vertex;
in vec4 osg_Normal; // w: tone, negative = bark
out vec3 vShade; // sRGB in the shadow: mixing there saves three roots a pixel
out vec3 vLit;   // sRGB in the sun
out vec3 vShadow;

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = osg_ProjectionMatrix * eye;
    vec3 normal = normalize(osg_Normal.xyz);
    vec3 base = osg_Normal.w < -0.5 ? vec3(0.25, 0.20, 0.16) : foliage(osg_Normal.w);
    float haze = hazeAt(length(eye.xyz));
    // Light comes through a crown: its dark side is not black.
    float sun = max(dot(normal, uSunDirection) * 0.75 + 0.25, 0.0);
    vec3 ambient = base * ambientLight(normal) * (0.75 + 0.25 * normal.z);
    vShade = sqrt(mix(toned(ambient), uHorizon, haze));
    vLit = sqrt(mix(toned(ambient + base * uSun * sun), uHorizon, haze));
    // Looked up a little towards the sun: a crown is not to shade itself in facets.
    vec3 towardsSun = transpose(mat3(uEyeToScene)) * uSunDirection;
    vShadow = shadowPlace(vec4(eye.xyz + towardsSun * 3.0, 1.0));
}
