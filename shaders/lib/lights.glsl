// Lights as spherical Gaussians, and their highlights: a Gaussian, a window with panes, or a ring.
#include "shaders/lib/frame.glsl"
#include "shaders/shared/spherical_gaussian.h"

const float kPi = 3.14159265;

// Irradiance of all broad lights at a normal (three bands of spherical harmonics, frame_types.h).
vec3 ambientIrradiance(vec3 n) {
    vec3 sum = frame.ambient[0].rgb + frame.ambient[1].rgb * n.x + frame.ambient[2].rgb * n.y + frame.ambient[3].rgb * n.z;
    sum += frame.ambient[4].rgb * (n.x * n.y) + frame.ambient[5].rgb * (n.y * n.z) + frame.ambient[6].rgb * (n.z * n.x);
    sum += frame.ambient[7].rgb * (n.x * n.x - n.y * n.y) + frame.ambient[8].rgb * (3.0 * n.z * n.z - 1.0);
    return max(sum, vec3(0.0));
}

// Radiance of the broad lights along a direction as a rough lobe sees it: the same harmonics without the cosine's bands
// (1 : 2/3 : 1/4), and with those of a lobe of roughness 0.4 (1 : 0.92 : 0.77).
vec3 ambientRadiance(vec3 r) {
    vec3 sum = frame.ambient[0].rgb;
    sum += 1.38 * (frame.ambient[1].rgb * r.x + frame.ambient[2].rgb * r.y + frame.ambient[3].rgb * r.z);
    sum += 3.08 * (frame.ambient[4].rgb * (r.x * r.y) + frame.ambient[5].rgb * (r.y * r.z) + frame.ambient[6].rgb * (r.z * r.x) +
                   frame.ambient[7].rgb * (r.x * r.x - r.y * r.y) + frame.ambient[8].rgb * (3.0 * r.z * r.z - 1.0));
    return max(sum, vec3(0.0)) / kPi;
}

// Irradiance of one narrow light, softer in red than in blue; `cosines` are those of each channel's own normal.
vec3 narrowIrradiance(LightGpu light, vec3 cosines) {
    const float slope = 0.36;
    vec3 x0 = slope * cosines, x1 = light.fitBend.rgb * (1.0 / (4.0 * slope)), sum = x0 + x1;
    vec3 bent = sum * sum / light.fitBend.rgb;
    vec3 y = mix(clamp(cosines, 0.0, 1.0), bent, lessThanEqual(abs(x0), x1));
    return light.irradiance.rgb * max(light.fitScale.rgb * y + light.fitBias.rgb, 0.0);
}

// Error function to 0.02: odd polynomial that reaches 1 with slope 0 at 1.9.
float errorFunction(float x) {
    float t = clamp(x, -1.9, 1.9), s = t * t;
    return t * (1.1100 + s * (-0.3069 + s * (0.04900 - s * 0.003200)));
}

// Integral of a unit Gaussian of inverse width `sharp` (1/sigma/sqrt 2) about `at` over `count` panes with bars between them
// (9 % of a pane) across [-half, half]; divided by the lit width.
float paneShare(float at, float halfWidth, float count, float sharp) {
    float width = 2.0 * halfWidth / count, bar = count > 1.5 ? 0.09 * width : 0.0, sum = 0.0;
    for (float k = 0.0; k < count; k += 1.0) {
        float low = -halfWidth + width * k + (k > 0.5 ? bar : 0.0);
        float high = -halfWidth + width * (k + 1.0) - (k < count - 1.5 ? bar : 0.0);
        sum += errorFunction((high - at) * sharp) - errorFunction((low - at) * sharp);
    }
    float lit = 2.0 * halfWidth - 2.0 * bar * (count - 1.0);
    return 0.5 * sum / lit;
}

// Radiance that a lobe about `r` gathers from a light of unit irradiance. lobeSharpness: of the lobe as a spherical Gaussian
// (Wang et al. 2009, warped to the reflected direction).
float lobeRadiance(LightGpu light, vec3 r, float lobeSharpness) {
    float cosine = dot(r, light.axis.xyz);
    if (light.shape.x == 0.0) {
        float sharpness = light.axis.w;
        float together = sqrt(sharpness * sharpness + lobeSharpness * lobeSharpness + 2.0 * sharpness * lobeSharpness * cosine);
        return sharpness * lobeSharpness / (2.0 * kPi * together) * exp(together - sharpness - lobeSharpness);
    }
    if (cosine < 0.08) return 0.0;
    vec2 q = vec2(dot(r, light.xAxis.xyz), dot(r, cross(light.axis.xyz, light.xAxis.xyz))) / cosine;
    if (light.shape.x > 0.0) {
        float sharp = sqrt(0.5 * lobeSharpness);
        return paneShare(q.x, light.shape.x, light.shape.z, sharp) * paneShare(q.y, light.shape.y, light.shape.w, sharp);
    }
    // Thin ring blurred by the lobe (Rice distribution).
    float ring = -light.shape.x, variance = 1.0 / lobeSharpness + light.shape.y * light.shape.y / 3.0, radius = length(q);
    float off = radius - ring;
    return exp(-off * off / (2.0 * variance)) * inversesqrt(1.0 + 2.0 * kPi * radius * ring / variance) / (2.0 * kPi * variance);
}
