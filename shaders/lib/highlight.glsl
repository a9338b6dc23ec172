// What shines on top: two lobes of GGX over all lights, as spherical Gaussians.
#include "shaders/lib/lights.glsl"

struct Gloss {
    float sharpRoughness, broadRoughness;
    float sharpShare;  // of the sharp lobe
    float variance;    // of the relief within the pixel
};

vec3 lobesRadiance(LightGpu light, vec3 mirrored, vec2 lobeSharpness, vec2 weight) {
    float radiance = weight.x * lobeRadiance(light, mirrored, lobeSharpness.x);
    if (!kMoving) radiance += weight.y * lobeRadiance(light, mirrored, lobeSharpness.y);
    return light.irradiance.rgb * radiance;
}

// Light reflected towards the eye. `keyLight`: share of the key that reaches here.
vec3 highlightOf(vec3 normal, vec3 toEye, Gloss gloss, float keyLight) {
    const float f0 = 0.040;  // RECIPE §5: 0.028 looks powdered; scalps are oily
    float facing = max(dot(normal, toEye), 0.05);
    vec3 mirrored = reflect(-toEye, normal);
    float fresnel = f0 + (1.0 - f0) * exp2(-8.35 * facing);
    vec2 alpha = vec2(gloss.sharpRoughness, gloss.broadRoughness);
    alpha *= alpha;
    // Slopes smaller than a pixel widen the lobe (Toksvig 2005, in GGX's alpha squared).
    vec2 alpha2 = clamp(alpha * alpha + 2.0 * gloss.variance, 1e-4, 1.0);
    // Smith's shadowing both ways; towards the mirrored direction both cosines are the same.
    vec2 seen = 2.0 * facing / (facing + sqrt(alpha2 + (1.0 - alpha2) * facing * facing));
    vec2 weight = fresnel * seen * seen * vec2(gloss.sharpShare, 1.0 - gloss.sharpShare);
    vec2 lobeSharpness = 0.5 / (alpha2 * facing);
    if (kMoving) {  // one lobe between the two
        lobeSharpness = vec2(mix(lobeSharpness.y, lobeSharpness.x, 0.35));
        weight = vec2(weight.x + weight.y, 0.0);
    }
    vec2 key = vec2(frame.keyCount > 0 ? keyLight : 1.0, frame.keyCount > 1 ? keyLight : 1.0);
    // At the moving level the lobes are one, and too broad to show the room.
    float room = kMoving ? 1.0 : roomBrightness(mirrored, sqrt(1.0 / lobeSharpness.x));
    vec3 sum = ambientRadiance(mirrored) * (weight.x * room + weight.y);
    sum += key.x * lobesRadiance(frame.lights[0], mirrored, lobeSharpness, weight);
    sum += key.y * lobesRadiance(frame.lights[1], mirrored, lobeSharpness, weight);
    sum += lobesRadiance(frame.lights[2], mirrored, lobeSharpness, weight);
    sum += lobesRadiance(frame.lights[3], mirrored, lobeSharpness, weight);
    return sum;
}
