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
uniform sampler2D uPages;     // all pages of the picture that are there
uniform sampler2D uPageTable; // for each page of the finest level: place of the page to take, its level
uniform vec2 uPageGrid;       // 1 / size of the table
uniform vec2 uPageStep;       // a page within uPages

// 256 pixels and a rim of 4; two smaller copies. The picture is where `place` counts pages of the finest level.
vec3 groundPicture(vec2 place)
{
    vec2 dx = dFdx(place);
    vec2 dy = dFdy(place);
    vec3 entry = floor(texture(uPageTable, place * uPageGrid).rgb * 255.0 + 0.5);
    float scale = exp2(-entry.z);
    vec2 within = (4.0 + 256.0 * fract(place * scale)) / 264.0;
    float spread = max(dot(dx, dx), dot(dy, dy)) * scale * scale * 65536.0;
    return textureLod(uPages, (entry.xy + within) * uPageStep, clamp(0.5 * log2(spread), 0.0, 2.0)).rgb;
}
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
    vec3 ground = styledGround(groundPicture(vPlace));
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
