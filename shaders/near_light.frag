#version 450 core
// What stands near a place and keeps light from it: x share of the key light that arrives, y openness to all round
// within some mm, z height towards the eye. The taps turn from pixel to pixel in squares of 4x4, over which
// skin_light.frag takes the mean.
#include "shaders/lib/height.glsl"
#include "shaders/lib/wide_shadow.glsl"

layout(binding = 6) uniform sampler2D uHeadDepth;
in vec3 vPosition;
in vec3 vNormal;
out vec4 oNear;

const float kReachMm = 8.0;            // of what darkens from all round; farther off the vertices' occlusion knows
const float kFlatCosine = 0.10;        // triangles stand so far above each other's planes
const float kContactMm = 10.0;         // of the march towards the key light
const vec2 kGapMm = vec2(0.35, 1.1);   // behind a surface: from there on hidden
const vec2 kThickMm = vec2(5.0, 9.0);  // what is hidden farther behind may have light from beside

// 0..1, each sixteenth once in a square of 4x4 pixels, neighbours far apart (Bayer's matrix).
float squareNoise() {
    ivec2 at = ivec2(gl_FragCoord.xy) & 3;
    int low = ((at.x ^ at.y) & 1) << 1 | (at.y & 1), high = ((at.x ^ at.y) >> 1) << 1 | (at.y >> 1);
    return (float(low << 2 | high) + 0.5) / 16.0;
}

// Nothing is hidden beyond the picture's border.
vec3 headAt(vec2 pixel) {
    ivec2 last = textureSize(uHeadDepth, 0) - 1;
    vec2 inside = clamp(pixel, vec2(0.0), vec2(last));
    return placeOf(inside + fract(gl_FragCoord.xy), texelFetch(uHeadDepth, ivec2(inside), 0).r);
}

// Cosine-weighted, fading towards the reach; 1 on plane and convex skin. `place`, `normal`: in the camera's axes.
float opennessAt(vec3 place, vec3 normal, float turn) {
    const int kTaps = 16;
    const float kStrength = 1.8;
    float reachPx = kReachMm * frame.eye.w / -place.z, hidden = 0.0;
    for (int i = 0; i < kTaps; ++i) {
        float angle = 2.39996323 * float(i) + 6.2831853 * turn;
        vec2 offset = vec2(cos(angle), sin(angle)) * (reachPx * sqrt((float(i) + 0.5) / float(kTaps)));
        vec3 to = headAt(floor(gl_FragCoord.xy + offset)) - place;
        float far2 = dot(to, to), cosine = dot(to, normal) * inversesqrt(max(far2, 1e-4));
        hidden += max(cosine - kFlatCosine, 0.0) * max(1.0 - far2 / (kReachMm * kReachMm), 0.0);
    }
    return max(1.0 - kStrength * hidden / float(kTaps), 0.0);
}

// 1 where nothing close by stands between the place and the key light; softer the farther it stands.
float contactLight(vec3 place, vec3 normal, float random) {
    const int kSteps = 10;
    vec3 axis = mat3(frame.view) * frame.lights[0].axis.xyz, from = place + 0.3 * normal;
    float hidden = 0.0;
    for (int i = 0; i < kSteps; ++i) {
        float share = (float(i) + random) / float(kSteps), far = kContactMm * share * sqrt(share);
        vec3 at = from + axis * far;
        float behind = headAt(floor(pixelOf(at))).z - at.z;
        float here = smoothstep(kGapMm.x, kGapMm.y, behind) * (1.0 - smoothstep(kThickMm.x, kThickMm.y, behind));
        hidden = max(hidden, here * (1.0 - share));
    }
    return 1.0 - hidden;
}

void main() {
    vec3 normal = normalize(vNormal);
    vec3 place = (frame.view * vec4(vPosition, 1.0)).xyz, viewNormal = mat3(frame.view) * normal;
    float random = squareNoise(), key = 1.0;
    if (frame.keyCount > 0)
        key = wideShadow(vPosition + 0.8 * normal, normal, random) * contactLight(place, viewNormal, random);
    oNear = vec4(key, opennessAt(place, viewNormal, random), heightMm(vPosition), 1.0);
}
