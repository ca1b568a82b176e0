#version 330 core
#include "frame.glsl"
in vec3 vBase;
in float vHaze;
out vec4 fragColour;

void main()
{
    vec2 at = gl_PointCoord * 2.0 - 1.0;
    float r2 = dot(at, at);
    if (r2 > 1.0)
        discard;
    // A ball: lit by the sky from above and by the sun from its side of the picture.
    vec3 inEye = vec3(at.x, -at.y, sqrt(1.0 - r2));
    vec3 normal = mat3(uEyeToScene) * inEye;
    float sun = max(dot(normal, uSunDirection) * 0.75 + 0.25, 0.0);
    vec3 light = mix(uBounce, uSky, normal.z * 0.5 + 0.5) * (0.8 + 0.2 * normal.z) + uSun * sun;
    fragColour = vec4(sqrt(mix(vBase * light, uHorizon, vHaze)), 1.0);
}
