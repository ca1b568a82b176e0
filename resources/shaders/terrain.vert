#version 330 core
#include "vertex.glsl"
in vec4 osg_Vertex;
in vec4 osg_Normal;
uniform vec4 uGroundPlace; // scene x, y of the picture's south-west corner, 1/width, 1/height
uniform vec4 uPaintPlace;
uniform vec3 uGroundTint;
#ifdef TINTED
in vec4 osg_Color; // the picture's colour at the border, alpha 0 = none
out vec4 vTint;
#endif
out vec3 vAmbient;
out vec3 vSun;
out vec3 vShadow;
out vec4 vPlace; // picture, paint
out vec3 vHaze;

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = osg_ProjectionMatrix * eye;
    vec3 normal = normalize(osg_Normal.xyz * vec3(2.0, 2.0, 1.0)); // relief a little stronger than it is
    float haze = hazeAt(length(eye.xyz));
    vAmbient = ambientLight(normal) * uGroundTint * (1.0 - haze);
    vSun = sunLight(normal) * uGroundTint * (1.0 - haze);
    vHaze = uHorizon * haze;
    vShadow = (uEyeToShadow * eye).xyz;
    vec2 scene = (uEyeToScene * eye).xy;
    vPlace = vec4((scene - uGroundPlace.xy) * uGroundPlace.zw, (scene - uPaintPlace.xy) * uPaintPlace.zw);
#ifdef TINTED
    vTint = osg_Color;
#endif
}
