#version 330 core
in vec3 vCorner;
uniform vec4 uGlyphColour;
uniform vec4 uGlyphRing;
uniform vec4 uGlyph;
out vec4 fragColour;

void main()
{
    if (vCorner.z > 0.5) {
        fragColour = vec4(sqrt(uGlyphRing.rgb), uGlyphRing.a * uGlyph.w);
        return;
    }
    float d = length(vCorner.xy);
    float soft = max(fwidth(d), 0.001);
    float inside = clamp((1.0 - d) / soft, 0.0, 1.0);
    float ring = clamp((d - 0.70) / soft, 0.0, 1.0);
    float dot_ = clamp((0.40 - d) / soft, 0.0, 1.0);
    if (uGlyph.z > 0.5 && uGlyph.z < 1.5)
        ring *= step(0.32, fract(atan(vCorner.y, vCorner.x) * 1.2732));
    if (uGlyph.z > 1.5)
        dot_ = clamp((0.66 - d) / soft, 0.0, 1.0) * step(0.5, fract((vCorner.x + vCorner.y) * 3.0));
    vec3 paper = mix(vec3(1.0), uGlyphColour.rgb, dot_);
    vec4 colour = mix(vec4(paper, 0.85), vec4(uGlyphRing.rgb, 1.0), ring);
    fragColour = vec4(sqrt(colour.rgb), colour.a * inside * uGlyph.w * uGlyphColour.a);
    if (fragColour.a < 0.01)
        discard;
}
