#version 330 core
#include "vertex.glsl"
#include "style.glsl"
in vec4 osg_Vertex;
in vec4 osg_Color; // roof
in vec4 aA;        // wall rgb, district index / 127
in vec2 aB;        // width and height in metres
out vec3 vRoof;
out vec3 vWall;

void main()
{
    vec4 eye = osg_ModelViewMatrix * osg_Vertex;
    gl_Position = osg_ProjectionMatrix * eye;
    float dist = length(eye.xyz);
    gl_PointSize = clamp(aB.x / (max(-eye.z, 1.0) * uView.z), 1.6, 64.0);
    float haze = hazeAt(dist);
    float district = aA.w * 127.0;
    vec3 toEye = normalize(mat3(uEyeToScene) * -eye.xyz);
    vec3 roof = quiet(styled(osg_Color.rgb, 1.0), district);
    vec3 wall = quiet(styled(aA.rgb, 0.0), district);
    vec3 wallNormal = normalize(vec3(toEye.xy, 0.001));
    vec3 roofLight = ambientLight(vec3(0.0, 0.0, 1.0)) + sunLight(vec3(0.0, 0.0, 1.0));
    vec3 wallLight = ambientLight(wallNormal) * 0.85 + sunLight(wallNormal) + vec3(0.10, 0.07, 0.03) * uLamps;
    vRoof = mix(toned(roof * roofLight), uHorizon, haze);
    vWall = mix(toned(wall * wallLight), uHorizon, haze);
    // Walls show as much as the view is flat.
    float part = (1.0 - toEye.z) * aB.y / (aB.x + aB.y);
    vWall = mix(vRoof, vWall, 0.25 + 0.75 * part);
}
