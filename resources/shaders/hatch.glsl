// Diagonal stripes on the ground; their period follows the distance of the view in powers of two.
float stripes(vec2 scene)
{
    float along = (scene.x + scene.y) / uView.w;
    float at = fract(along);
    float stripe = clamp((abs(at - 0.5) - 0.22) * 9.0 + 0.5, 0.0, 1.0);
    // Stripes thinner than two pixels become their mean instead of a moire.
    return 0.25 + 0.95 * mix(stripe, 0.5, clamp(fwidth(along) * 3.0 - 0.6, 0.0, 1.0));
}
