#version 330 core
#include "frame.glsl"
#include "sunlight.glsl"
#include "hatch.glsl"
in vec3 vAmbient;
in vec3 vSun;
in vec3 vShadow;
in vec4 vPlace;
in vec3 vHaze;
uniform vec3 uPlain;
#ifdef TINTED
in vec4 vTint;
#endif
#ifdef PICTURE
uniform sampler2D uGround;
#endif
#ifdef PAINT
uniform sampler2D uPaint; // premultiplied sRGB overlay
uniform vec4 uPaintPlace;
#endif
#ifdef HATCH
uniform sampler2D uHatch;
#endif
out vec4 fragColour;

// The picture in the style: "Modell" is paler and nearly grey.
vec3 styledGround(vec3 tint)
{
    float grey = dot(tint, vec3(0.3, 0.59, 0.11));
    vec3 model = mix(vec3(grey), tint, 0.85) * 0.6 + 0.345;
    tint = mix(model, tint, uStyle.x * 0.85);
    return tint * tint;
}

void main()
{
#if defined(PICTURE)
    vec3 ground = styledGround(texture(uGround, vPlace.xy).rgb);
#elif defined(TINTED)
    vec3 ground = vTint.a > 0.5 ? styledGround(vTint.rgb) : uPlain;
#else
    vec3 ground = uPlain;
#endif
#ifdef PAINT
    vec4 paint = texture(uPaint, vPlace.zw);
#ifdef HATCH
    paint *= mix(1.0, stripes(vPlace.zw / uPaintPlace.zw), texture(uHatch, vPlace.zw).r);
    paint = min(paint, 1.0);
#endif
    ground = ground * (1.0 - paint.a) + paint.rgb * paint.rgb / max(paint.a, 0.01);
#endif
    fragColour = vec4(sqrt(ground * (vAmbient + vSun * sunlight(vShadow)) + vHaze), 1.0);
}
