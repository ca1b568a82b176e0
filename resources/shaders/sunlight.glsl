// How much of the sun reaches a point of the shadow map's space. TAPS is 0 (no shadows), 1 or 4.
#if TAPS > 0
uniform sampler2DShadow uShadowMap;
float sunlight(vec3 at)
{
#if TAPS > 1
    float t = uShadow.y;
    float lit = 0.25 * (texture(uShadowMap, at + vec3(-0.7 * t, -0.3 * t, 0.0)) + texture(uShadowMap, at + vec3(0.3 * t, -0.7 * t, 0.0)) +
                        texture(uShadowMap, at + vec3(0.7 * t, 0.3 * t, 0.0)) + texture(uShadowMap, at + vec3(-0.3 * t, 0.7 * t, 0.0)));
#else
    float lit = texture(uShadowMap, at);
#endif
    vec2 off = abs(at.xy - 0.5);
    float inside = clamp((0.5 - max(off.x, off.y)) * uShadow.z, 0.0, 1.0) * uShadow.x;
    return 1.0 - inside * (1.0 - lit);
}
#else
float sunlight(vec3 at)
{
    return 1.0;
}
#endif
