// Soft green by tone 0..1; paler in the model.
vec3 foliage(float tone)
{
    vec3 natural = mix(vec3(0.43, 0.53, 0.33), vec3(0.56, 0.63, 0.40), tone);
    vec3 model = mix(vec3(0.64, 0.70, 0.58), vec3(0.72, 0.76, 0.64), tone);
    vec3 colour = mix(model, natural, uStyle.x);
    return colour * colour;
}
