// Khronos PBR Neutral tone mapper (specification, 2024): keeps base colours, rolls off highlights only.
vec3 neutralCurve(vec3 colour) {
    const float start = 0.8 - 0.04, desaturation = 0.15;
    float least = min(colour.r, min(colour.g, colour.b));
    colour -= least < 0.08 ? least - 6.25 * least * least : 0.04;
    float peak = max(colour.r, max(colour.g, colour.b));
    if (peak < start) return colour;
    const float room = 1.0 - start;
    float rolled = 1.0 - room * room / (peak + room - start);
    colour *= rolled / peak;
    float grey = 1.0 - 1.0 / (desaturation * (peak - rolled) + 1.0);
    return mix(colour, vec3(rolled), grey);
}

vec3 srgbOfLinear(vec3 colour) {
    colour = clamp(colour, 0.0, 1.0);
    return mix(12.92 * colour, 1.055 * pow(colour, vec3(1.0 / 2.4)) - 0.055, step(0.0031308, colour));
}
