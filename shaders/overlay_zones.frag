#version 450 core
layout(binding = 6) uniform sampler2D uHeadDepth;  // of the drawn picture, which may be smaller than the shown one
layout(binding = 7) uniform sampler2D uZones;      // over the chart's plane: zone's number from 1, 0 outside
uniform vec2 uShownSize;
in vec2 vPlane;
flat in float vIsSkin;
layout(location = 0) out vec4 oColour;

// sRGB. In the order of engine/plan/zones.h; the two sides of a pair alike. Colours that stay apart for the colour-blind
// (Okabe and Ito 2008).
const vec3 kColours[8] = vec3[](vec3(0.90, 0.62, 0.00), vec3(0.34, 0.71, 0.91), vec3(0.80, 0.47, 0.65), vec3(0.94, 0.89, 0.26),
                                vec3(0.94, 0.89, 0.26), vec3(0.00, 0.62, 0.45), vec3(0.00, 0.62, 0.45), vec3(0.84, 0.37, 0.00));
const float kStrength = 0.30;

int zoneOf(ivec2 texel) {
    return int(texelFetch(uZones, clamp(texel, ivec2(0), textureSize(uZones, 0) - 1), 0).r * 255.0 + 0.5);
}
vec4 colourOf(int zone) { return zone == 0 ? vec4(0.0) : vec4(kColours[zone - 1], 1.0); }

// Weights of a uniform cubic B-spline over four texels.
vec4 splineWeights(float t) {
    float s = 1.0 - t;
    return vec4(s * s * s, 4.0 - 6.0 * t * t + 3.0 * t * t * t, 4.0 - 6.0 * s * s + 3.0 * s * s * s, t * t * t) / 6.0;
}

void main() {
    ivec2 drawn = textureSize(uHeadDepth, 0);
    ivec2 pixel = min(ivec2(gl_FragCoord.xy / uShownSize * vec2(drawn)), drawn - 1);
    if (gl_FragCoord.z > texelFetch(uHeadDepth, pixel, 0).r || vIsSkin < 0.5) discard;

    // The zone of the nearest texel, and the strongest other one around it: their border runs where the first holds half.
    vec2 at = vPlane * vec2(textureSize(uZones, 0)) - 0.5;
    ivec2 low = ivec2(floor(at));
    vec4 across = splineWeights(at.x - float(low.x)), up = splineWeights(at.y - float(low.y));
    int own = zoneOf(ivec2(floor(at + 0.5))), other = own;
    float ownShare = 0.0, otherShare = 0.0;
    for (int y = 0; y < 4; ++y)
        for (int x = 0; x < 4; ++x) {
            int zone = zoneOf(low + ivec2(x - 1, y - 1));
            float share = across[x] * up[y];
            ownShare += zone == own ? share : 0.0;
            bool stronger = zone != own && share > otherShare;
            other = stronger ? zone : other;
            otherShare = stronger ? share : otherShare;
        }
    vec4 first = colourOf(own), second = colourOf(other);
    float t = smoothstep(0.4, 0.6, ownShare);
    vec4 colour = mix(second * second.a, first * first.a, t);
    if (colour.a <= 0.0) discard;
    oColour = vec4(colour.rgb / colour.a, kStrength * colour.a);
}
