#version 330 core
#include "vertex.glsl"
in vec4 osg_Vertex; // foot on the ground
in vec3 aA;         // corner -1..1, 0 = ring on the ground, 1 = stem
uniform vec4 uGlyph; // ring's radius and stem's height in pixels, pattern, opacity
out vec3 vCorner;

void main()
{
    vec4 foot = osg_ModelViewMatrix * osg_Vertex;
    float pixel = max(-foot.z, 1.0) * uView.z;
    mat3 toEye = transpose(mat3(uEyeToScene));
    vec4 eye = foot;
    if (aA.z < 0.5) {
        float radius = uGlyph.x * pixel;
        vec3 side = toEye * vec3(1.0, 0.0, 0.0) * aA.x + toEye * vec3(0.0, 1.0, 0.0) * aA.y;
        eye.xyz += side * radius;
    } else {
        // Beyond some kilometres stems grow shorter, else they stand like a fence on the horizon.
        float high = max(uGlyph.y * pixel / max(1.0, -foot.z / 3000.0), 14.0);
        eye.xyz += toEye * vec3(0.0, 0.0, 1.0) * high * (aA.y * 0.5 + 0.5);
        eye.x += aA.x * pixel * 1.3;
    }
    gl_Position = pulledClip(eye, 0.012);
    vCorner = aA;
}
