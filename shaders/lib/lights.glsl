// Lights as spherical Gaussians, and their highlights: a Gaussian, a window with panes, or a ring.
// Mesa's software renderer runs both sides of every `if`, and gathers lane by lane where an array is indexed by a loop:
// so the code here is short, without branches, and names each light.
#include "shaders/lib/frame.glsl"

const float kPi = 3.14159265;

// Irradiance of all broad lights at a normal (three bands of spherical harmonics, frame_types.h).
vec3 ambientIrradiance(vec3 n) {
    vec3 sum =
        frame.ambient[0].rgb + frame.ambient[1].rgb * n.x + frame.ambient[2].rgb * n.y + frame.ambient[3].rgb * n.z;
    sum += frame.ambient[4].rgb * (n.x * n.y) + frame.ambient[5].rgb * (n.y * n.z) + frame.ambient[6].rgb * (n.z * n.x);
    sum += frame.ambient[7].rgb * (n.x * n.x - n.y * n.y) + frame.ambient[8].rgb * (3.0 * n.z * n.z - 1.0);
    return max(sum, vec3(0.0));
}

// Radiance of the broad lights along a direction as a rough lobe sees it: the same harmonics without the cosine's bands
// (1 : 2/3 : 1/4), and with those of a lobe of roughness 0.4 (1 : 0.92 : 0.77).
vec3 ambientRadiance(vec3 r) {
    vec3 first = frame.ambient[1].rgb * r.x + frame.ambient[2].rgb * r.y + frame.ambient[3].rgb * r.z;
    vec3 second =
        frame.ambient[4].rgb * (r.x * r.y) + frame.ambient[5].rgb * (r.y * r.z) + frame.ambient[6].rgb * (r.z * r.x);
    second += frame.ambient[7].rgb * (r.x * r.x - r.y * r.y) + frame.ambient[8].rgb * (3.0 * r.z * r.z - 1.0);
    return max(frame.ambient[0].rgb + 1.38 * first + 3.08 * second, vec3(0.0)) / kPi;
}

// Brightness of the room along a direction, relative to ambientRadiance, as a lobe of this deviation sees it: the sides
// of a box, and the viewer before one.
float roomBrightness(vec3 direction, float sigma) {
    vec3 forward = cross(frame.right.xyz, vec3(0.0, 1.0, 0.0));
    vec3 at = vec3(dot(direction, frame.right.xyz), direction.y, dot(direction, forward)) * frame.room[0].xyz;
    vec3 part = abs(at) / max(max(abs(at.x), abs(at.y)), abs(at.z));
    vec3 side = pow(part, vec3(0.8 / sigma));
    vec3 walls = mix(frame.room[1].xyz, frame.room[2].xyz, step(0.0, at));
    // Head and shoulders, some 0.2 and 0.5 m wide at arm's length.
    vec2 away = vec2(dot(direction, frame.right.xyz), dot(direction, frame.up.xyz));
    vec2 head = vec2(0.10, 0.14), body = vec2(0.28, 0.20), wide = vec2(sigma * sigma);
    vec2 toHead = away * away / (head * head + wide), below = away + vec2(0.0, 0.34);
    vec2 toBody = below * below / (body * body + wide);
    float person = exp(-0.5 * (toHead.x + toHead.y)) + exp(-0.5 * (toBody.x + toBody.y));
    float inFront = dot(direction, frame.toEye.xyz) > 0.0 ? frame.room[0].w : 0.0;
    return dot(side, walls) / (side.x + side.y + side.z) * max(1.0 - inFront * person, 0.0);
}

// Irradiance of one narrow light, softer in red than in blue; `cosines` are those of each channel's own normal.
// As irradianceOf() of spherical_gaussian.h, three channels at once.
vec3 narrowIrradiance(LightGpu light, vec3 cosines) {
    const float slope = 0.36;
    vec3 x0 = slope * cosines, x1 = light.fitBend.rgb * (1.0 / (4.0 * slope)), sum = x0 + x1;
    vec3 bent = sum * sum / light.fitBend.rgb;
    vec3 y = mix(clamp(cosines, 0.0, 1.0), bent, lessThanEqual(abs(x0), x1));
    return light.irradiance.rgb * max(light.fitScale.rgb * y + light.fitBias.rgb, 0.0);
}

// Error function to 0.005: the odd polynomial nearest to it that reaches 1 with slope 0 at 2.
float errorFunction(float x) {
    float t = clamp(x, -2.0, 2.0), s = t * t;
    return t * (1.1166832 + s * (-0.3323360 + s * (0.0661649 - s * 0.0054059)));
}

// Density at `at` of light spread evenly over [-half, half] in `count` panes, blurred by a Gaussian of deviation
// `sigma`. Of the bars between panes three harmonics count, `bars` deep.
float paneDensity(float at, float halfWidth, float count, vec3 bars, float sigma) {
    float sharp = 0.70710678 / sigma;
    float whole = errorFunction((halfWidth - at) * sharp) + errorFunction((halfWidth + at) * sharp);
    float turns = kPi * count / halfWidth, blur = turns * sigma;
    float kept = exp(-0.5 * blur * blur), kept4 = kept * kept * kept * kept, c = cos(turns * (at + halfWidth));
    vec3 harmonics = vec3(kept * c, kept4 * (2.0 * c * c - 1.0), kept4 * kept4 * kept * c * (4.0 * c * c - 3.0));
    float striped = 1.0 - dot(bars, harmonics);
    return 0.25 * whole / halfWidth * max(striped, 0.0);
}

// Radiance that a lobe about `mirrored` gathers from a light of unit irradiance. lobeSharpness: of the lobe as a
// spherical Gaussian (Wang et al. 2009, warped to the mirrored direction).
float lobeRadiance(LightGpu light, vec3 mirrored, float lobeSharpness) {
    float cosine = dot(mirrored, light.axis.xyz), variance = 1.0 / lobeSharpness;

    float both = light.axis.w + lobeSharpness;
    float together = sqrt(max(both * both - 2.0 * light.axis.w * lobeSharpness * (1.0 - cosine), 1e-4));
    float gaussian = light.axis.w * lobeSharpness / (2.0 * kPi * together) * exp(together - both);

    vec3 yAxis = cross(light.axis.xyz, light.xAxis.xyz);
    vec2 at = vec2(dot(mirrored, light.xAxis.xyz), dot(mirrored, yAxis)) / max(cosine, 0.08);
    float sigma = sqrt(variance);
    vec3 barsAcross = vec3(light.irradiance.w, light.finerBars.xz), barsUp = vec3(light.xAxis.w, light.finerBars.yw);
    float window = paneDensity(at.x, max(light.shape.x, 0.01), light.shape.z, barsAcross, sigma) *
                   paneDensity(at.y, max(light.shape.y, 0.01), light.shape.w, barsUp, sigma);

    // Thin ring blurred by the lobe (Rice distribution).
    float ring = -light.shape.x, wide = variance + light.shape.y * light.shape.y / 3.0, radius = length(at),
          off = radius - ring;
    float round = exp(-off * off / (2.0 * wide)) * inversesqrt(1.0 + 2.0 * kPi * radius * max(ring, 0.0) / wide) /
                  (2.0 * kPi * wide);

    float shaped = light.shape.x > 0.0 ? window : round;
    return light.shape.x == 0.0 ? gaussian : (cosine < 0.08 ? 0.0 : shaped);
}
