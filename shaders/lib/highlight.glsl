// What shines on top: two lobes of GGX over all lights, as spherical Gaussians.
#include "shaders/lib/lights.glsl"

struct Gloss {
    float sharpRoughness, broadRoughness;
    float sharpShare;  // of the sharp lobe
    float variance;    // of the relief within the pixel
};

// Light reflected towards the eye. `keyLight`: share of the key that reaches here.
vec3 highlightOf(vec3 normal, vec3 toEye, Gloss gloss, float keyLight) {
    const float f0 = 0.040;  // RECIPE §5: 0.028 looks powdered; scalps are oily
    float facing = max(dot(normal, toEye), 0.05);
    vec3 mirrored = reflect(-toEye, normal);
    float fresnel = f0 + (1.0 - f0) * exp2(-8.35 * facing);
    float sharpAlpha = gloss.sharpRoughness * gloss.sharpRoughness, broadAlpha = gloss.broadRoughness * gloss.broadRoughness;
    // Slopes smaller than a pixel widen the lobe (Toksvig 2005, in GGX's alpha squared).
    vec2 alpha2 = clamp(vec2(sharpAlpha * sharpAlpha, broadAlpha * broadAlpha) + 2.0 * gloss.variance, 1e-4, 1.0);
    // Smith's shadowing both ways; towards the mirrored direction both cosines are the same.
    vec2 seen = 2.0 * facing / (facing + sqrt(alpha2 + (1.0 - alpha2) * facing * facing));
    vec2 weight = fresnel * seen * seen * vec2(gloss.sharpShare, 1.0 - gloss.sharpShare);
    vec2 lobeSharpness = 0.5 / (alpha2 * facing);
    if (frame.moving == 1) {  // one lobe of the mean width
        lobeSharpness = vec2(mix(lobeSharpness.y, lobeSharpness.x, 0.35));
        weight = vec2(weight.x + weight.y, 0.0);
    }
    vec3 sum = ambientRadiance(mirrored) * (weight.x + weight.y);
    for (int i = 0; i < frame.lightCount; ++i) {
        float radiance = weight.x * lobeRadiance(frame.lights[i], mirrored, lobeSharpness.x);
        if (frame.moving == 0) radiance += weight.y * lobeRadiance(frame.lights[i], mirrored, lobeSharpness.y);
        sum += frame.lights[i].irradiance.rgb * (radiance * (i < frame.keyCount ? keyLight : 1.0));
    }
    return sum;
}
