uniform vec3 uWater;

// Water seen along `toEye`; `facing` is the cosine to its rippled normal, `lit` the sun that reaches it.
vec3 waterColour(vec3 toEye, float facing, float lit)
{
    float fresnel = 1.0 - clamp(facing, 0.0, 1.0);
    fresnel *= fresnel;
    vec3 reflected = mix(uHorizon, uZenith, clamp(toEye.z * 1.6, 0.0, 1.0));
    return mix(uWater * (uSky + uSun * 0.62 * mix(0.55, 1.0, lit)), reflected, 0.18 + 0.55 * fresnel);
}
