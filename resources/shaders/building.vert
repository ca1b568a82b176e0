#version 330 core
#include "vertex.glsl"
#include "style.glsl"
in vec4 osg_Vertex;
in vec4 osg_Normal; // w: district index / 127
in vec4 osg_Color;  // a: ambient light that reaches the vertex
out vec3 vShade; // sRGB in the shadow: mixing there saves three roots a pixel
out vec3 vLit;   // sRGB in the sun
out vec3 vShadow;
#ifdef LIT
out vec3 vFacade; // metres along the wall and up, share of a window's light
#endif

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = osg_ProjectionMatrix * eye;
    vec3 normal = osg_Normal.xyz;
    vec3 base = quiet(styled(osg_Color.rgb, normal.z), osg_Normal.w * 127.0);
    float haze = hazeAt(length(eye.xyz));
    vec3 ambient = base * ambientLight(normal) * mix(0.5, 1.0, osg_Color.a);
    vec3 sunny = base * sunLight(normal) * mix(0.75, 1.0, osg_Color.a);
    vShade = sqrt(mix(toned(ambient), uHorizon, haze));
    vLit = sqrt(mix(toned(ambient + sunny), uHorizon, haze));
    vShadow = shadowPlace(eye);
#ifdef LIT
    vec2 scene = (uEyeToScene * eye).xy;
    float wall = 1.0 - step(0.4, abs(normal.z));
    vFacade = vec3(dot(scene, normalize(vec2(-normal.y, normal.x) + 1e-5)), osg_Vertex.z, wall * uLamps * (1.0 - haze));
#endif
}
