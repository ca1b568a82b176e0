#include "frame.glsl"
uniform mat4 osg_ModelViewMatrix;
uniform mat4 osg_ProjectionMatrix;

// Tone curve: as it is up to the middle tones, then bent so that a sunlit wall keeps its colour instead of clipping.
vec3 toned(vec3 light)
{
    vec3 high = max(light - 0.6, 0.0);
    return min(light, 0.6) + high / (1.0 + high * 1.9);
}

float hazeAt(float dist)
{
    float far = dist * uHaze.y;
    return 1.0 - exp2(-dist * uHaze.x - far * far);
}

// Clip position of a point at its own place on the screen, but nearer in depth by a fraction of its distance: things
// lying on the ground win over the coarse triangles of the ground.
vec4 pulledClip(vec4 eye, float pull)
{
    vec4 clip = osg_ProjectionMatrix * eye;
    vec4 near = osg_ProjectionMatrix * vec4(eye.xyz * (1.0 - pull), 1.0);
    if (near.w > 0.0)
        clip.z = near.z / near.w * clip.w;
    return clip;
}

vec3 ambientLight(vec3 normal)
{
    // A weak fill from the side the sun does not reach keeps the faces in shade apart.
    float fill = 0.10 * dot(normal, normalize(vec3(-uSunDirection.y, uSunDirection.x, 0.3)));
    return mix(uBounce, uSky, normal.z * 0.5 + 0.5) * (1.0 + fill);
}

vec3 sunLight(vec3 normal)
{
    return uSun * max(dot(normal, uSunDirection), 0.0);
}

// Place in the shadow map of a thing smaller than it. Beyond the map it is moved before all casters: lit.
vec3 shadowPlace(vec4 eye)
{
    vec3 at = (uEyeToShadow * eye).xyz;
    vec2 off = abs(at.xy - 0.5);
    at.z = max(off.x, off.y) < 0.49 ? at.z : -1.0;
    return at;
}
