// Tint of a building's surface in linear space for the style. "Modell" is a white model with quiet brick roofs.
vec3 styled(vec3 tint, float up)
{
    float grey = dot(tint, vec3(0.3, 0.59, 0.11));
    vec3 wall = mix(tint, vec3(0.955, 0.94, 0.915) * mix(1.0, grey, 0.25), 0.62);
    vec3 roof = mix(mix(vec3(grey), tint, 0.88), vec3(0.93, 0.90, 0.87), 0.2);
    vec3 model = mix(wall, roof, step(0.25, up));
    vec3 colour = mix(model, tint, uStyle.x);
    return colour * colour;
}

// Twenty per cent quieter where another district is selected.
vec3 quiet(vec3 colour, float district)
{
    float other = step(-0.5, uStyle.z) * step(0.5, abs(district - uStyle.z));
    float grey = dot(colour, vec3(0.3, 0.59, 0.11));
    vec3 calm = mix(mix(colour, vec3(grey), 0.5), uHorizon, 0.2);
    return mix(colour, calm, other);
}
