#version 330 core
#include "vertex.glsl"
#include "style.glsl"
in vec4 osg_Vertex;
in vec4 osg_Normal; // w: district index / 127
in vec4 osg_Color;  // a: ambient light that reaches the vertex
out vec3 vShade; // sRGB in the shadow: mixing there saves three roots a pixel
out vec3 vLit;   // sRGB in the sun
out vec3 vShadow;

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = osg_ProjectionMatrix * eye;
    vec3 normal = osg_Normal.xyz;
    vec3 base = quiet(styled(osg_Color.rgb, normal.z), osg_Normal.w * 127.0);
    float haze = hazeAt(length(eye.xyz));
    float shade = mix(0.55, 1.0, osg_Color.a);
    vec3 ambient = mix(base * ambientLight(normal) * shade, uHorizon, haze);
    vec3 sunny = base * sunLight(normal) * (mix(0.8, 1.0, osg_Color.a) * (1.0 - haze));
    vShade = sqrt(ambient);
    vLit = sqrt(ambient + sunny);
    vShadow = shadowPlace(eye);
}
