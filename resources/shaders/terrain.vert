#version 330 core
#include "vertex.glsl"
in vec4 osg_Vertex;
in vec4 osg_Normal;
uniform vec4 uGroundPlace; // scene x, y of the picture's north-western corner, pages per metre east and north
uniform vec4 uPaintPlace;
#ifdef TINTED
in vec4 osg_Color; // the picture's colour at the border, alpha 0 = none
out vec4 vTint;
out vec3 vEyeRay;
#endif
out vec3 vLight; // ambient and sun relative to level ground, haze
out vec3 vShadow;
out vec2 vPlace;
#ifdef PAINT
out vec2 vPaintPlace;
#endif

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = osg_ProjectionMatrix * eye;
    vec3 normal = normalize(osg_Normal.xyz * vec3(2.0, 2.0, 1.0)); // relief a little stronger than it is
    vLight = vec3(0.5 + 0.5 * normal.z, min(max(dot(normal, uSunDirection), 0.0) / uSunDirection.z, 2.2), hazeAt(length(eye.xyz)));
    vShadow = (uEyeToShadow * eye).xyz;
    vec2 scene = (uEyeToScene * eye).xy;
    vPlace = (scene - uGroundPlace.xy) * uGroundPlace.zw;
#ifdef PAINT
    vPaintPlace = (scene - uPaintPlace.xy) * uPaintPlace.zw;
#endif
#ifdef TINTED
    vTint = osg_Color;
    vEyeRay = -(mat3(uEyeToScene) * eye.xyz);
#endif
}
