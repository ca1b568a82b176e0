#version 330 core
// The ground covers most of most pictures, so it is shaded in sRGB: no roots, few varyings.
#include "frame.glsl"
#include "sunlight.glsl"
#include "hatch.glsl"
in vec3 vLight;
in vec3 vShadow;
in vec2 vPlace;
uniform vec3 uPlain;       // ground without a picture
uniform vec3 uGroundShade; // light on level ground in the shadow
uniform vec3 uGroundSun;   // what the sun adds to it
uniform vec3 uGroundStyle; // factor, share of its grey, offset of the picture's colour
uniform vec3 uHorizonShown;
#ifdef TINTED
in vec4 vTint;
in vec3 vEyeRay;
#include "water.glsl"
#endif
#ifdef PICTURE
uniform sampler2D uGround;
#endif
#ifdef PAINT
in vec2 vPaintPlace;
uniform sampler2D uPaint; // premultiplied overlay
uniform vec4 uPaintPlace;
#endif
#ifdef HATCH
uniform sampler2D uHatch;
#endif
out vec4 fragColour;

vec3 styledGround(vec3 tint)
{
    return tint * uGroundStyle.x + (dot(tint, vec3(0.3, 0.59, 0.11)) * uGroundStyle.y + uGroundStyle.z);
}

void main()
{
#if defined(PICTURE)
    vec3 ground = styledGround(texture(uGround, vPlace).rgb);
#elif defined(TINTED)
    vec3 ground = vTint.a > 0.5 ? styledGround(vTint.rgb) : uPlain;
#else
    vec3 ground = uPlain;
#endif
#ifdef PAINT
    vec4 paint = texture(uPaint, vPaintPlace);
#ifdef HATCH
    paint *= mix(1.0, stripes(vPaintPlace / uPaintPlace.zw), texture(uHatch, vPaintPlace).r);
    paint = min(paint, 1.0);
#endif
    ground = ground * (1.0 - paint.a) + paint.rgb;
#endif
    vec3 colour = ground * (uGroundShade * vLight.x + uGroundSun * (vLight.y * sunlight(vShadow)));
#ifdef TINTED
    // Where the border is sea, the surround goes on as sea.
    vec3 toEye = normalize(vEyeRay);
    float sea = smoothstep(0.03, 0.12, vTint.b - vTint.r) * step(0.5, vTint.a);
    colour = mix(colour, sqrt(waterColour(toEye, toEye.z, 1.0)), sea);
#endif
    fragColour = vec4(mix(colour, uHorizonShown, vLight.z), 1.0);
}
