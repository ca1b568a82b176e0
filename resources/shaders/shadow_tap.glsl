// 1 where the sun reaches a point of the shadow map's space. TAPS is 0 (no shadows), 1 or 4.
#if TAPS > 0
uniform sampler2DShadow uShadowMap;
float shadowTap(vec3 at)
{
#if TAPS > 1
    float t = uShadow.y;
    return 0.25 * (texture(uShadowMap, at + vec3(-0.7 * t, -0.3 * t, 0.0)) + texture(uShadowMap, at + vec3(0.3 * t, -0.7 * t, 0.0)) +
                   texture(uShadowMap, at + vec3(0.7 * t, 0.3 * t, 0.0)) + texture(uShadowMap, at + vec3(-0.3 * t, 0.7 * t, 0.0)));
#else
    return texture(uShadowMap, at);
#endif
}
#else
float shadowTap(vec3 at)
{
    return 1.0;
}
#endif
