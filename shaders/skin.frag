#version 450 core
// Skin, eyes and brow hairs. What the skin gives back (diffuse) is multiplied by the pigment and by the field; the highlight lies
// over both and never sees them.
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/highlight.glsl"

#define SKIN_VARYING in
#include "shaders/lib/skin_varyings.glsl"

layout(binding = 0) uniform sampler2D uPigment;
layout(binding = 3) uniform sampler2D uFieldMask;
layout(binding = 4) uniform sampler2D uBaseColour;
#include "shaders/lib/skin_surface.glsl"

out vec4 oColour;

// Share of the key light that reaches this pixel. The vertices' few taps say where it is not plainly lit.
float keyLightHere() {
    if (frame.keyCount == 0 || frame.moving == 1 || vShadow.w > 0.97) return vShadow.w;
    float turn = 6.2832 * fract(52.9829189 * fract(dot(floor(gl_FragCoord.xy), vec2(0.06711056, 0.00583715))));
    return keyShadow(vShadow.xyz, 10, turn);
}

// Irradiance from all lights, per channel. Occlusion and shadow are redder than grey: light that went round a corner in the skin.
vec3 irradianceAt(Surface surface, float keyLight, float occlusion, float curvature, float scatter) {
    vec3 open = pow(vec3(occlusion), vec3(0.75, 0.95, 1.0));
    vec3 key = mix(vec3(keyLight), vec3(sqrt(keyLight), keyLight, keyLight), 0.35) * mix(vec3(1.0), open, 0.4);
    // Light spreads 1-2 mm before it leaves, red farthest: red sees the smoothest normal, and wraps round small forms.
    vec3 red = normalize(mix(surface.normal, surface.smoothNormal, 0.65 * scatter));
    vec3 green = normalize(mix(surface.normal, surface.smoothNormal, 0.45 * scatter));
    vec3 blue = normalize(mix(surface.normal, surface.smoothNormal, 0.35 * scatter));
    vec3 wrap = clamp(max(curvature, 0.0) * scatter * vec3(2.0, 0.7, 0.35), 0.0, 0.4);
    vec3 sum = ambientIrradiance(green) * open;
    for (int i = 0; i < frame.lightCount; ++i) {
        vec3 axis = frame.lights[i].axis.xyz, cosines = vec3(dot(axis, red), dot(axis, green), dot(axis, blue));
        vec3 arriving = narrowIrradiance(frame.lights[i], (cosines + wrap) / (1.0 + wrap)) / (1.0 + wrap);
        sum += arriving * (i < frame.keyCount ? key : open);
    }
    return sum;
}

// Less is reflected from where less arrives (Lagarde and de Rousiers 2014).
float highlightOcclusion(float facing, float occlusion) {
    float sum = facing + occlusion;
    return clamp(sum * sum - 1.0 + occlusion, 0.0, 1.0);
}

vec3 eyeColour(vec3 normal, vec3 toEye, float keyLight) {
    Surface surface = Surface(normal, normal, vColour.rgb, 0.0, 1.0, 1.0);
    vec3 light = irradianceAt(surface, keyLight, vSurface.z, 0.0, 0.0);
    vec3 shine = highlightOf(normal, toEye, Gloss(0.08, 0.12, 0.6, 0.0), keyLight);
    return vColour.rgb * light / kPi + frame.shine * highlightOcclusion(dot(normal, toEye), vSurface.z) * shine;
}

// A hair is lit from all round: its normal leans towards the eye.
vec3 hairColour(vec3 normal, vec3 toEye, float keyLight) {
    vec3 soft = normalize(0.6 * normal + 0.4 * toEye);
    Surface surface = Surface(soft, soft, vColour.rgb, 0.0, 1.0, 1.0);
    return vColour.rgb * irradianceAt(surface, keyLight, vSurface.z, 0.0, 0.0) / kPi;
}

vec3 skinColour(vec3 smoothNormal, vec3 toEye, float keyLight) {
    vec3 alongX = dFdx(vPosition), alongY = dFdy(vPosition);
    float pixelMm = sqrt(max(dot(alongX, alongX), dot(alongY, alongY)));
    float scalpness = vColour.w;
    float patchy = vMottle.w;
    if (frame.moving == 0) patchy *= 1.0 + 0.6 * smallNoise(vPosition, 4.3, 9.0);
    float field = frame.hasFieldMask == 1 && gl_FragCoord.x >= frame.splitPx ? texture(uFieldMask, vSurface.xy).r : 0.0;
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec4 pigment = texelFetch(uPigment, pixel, 0);

    Surface surface = Surface(smoothNormal, smoothNormal, baseAlbedo(scalpness), 0.0, 1.0, 1.0);
    addRelief(surface, alongX, alongY, scalpness, patchy);
    if (frame.moving == 0 && pigment.a < 0.995)
        surface.normal -= poreSlope(uPigment, pixel, frame.eye.w / distance(frame.eye.xyz, vPosition));
    surface.normal = normalize(surface.normal);
    addColour(surface, scalpness, field, patchy, pixelMm);

    vec3 kept = pigment.rgb * exp(-frame.fieldOpticalDepth.rgb * (field * surface.fieldGain));
    vec3 light = irradianceAt(surface, keyLight, vSurface.z, vSurface.w, frame.skinBlood.w);
    vec3 colour = surface.albedo * kept * light / kPi;
    if (frame.shine > 0.0) {
        float oil = frame.skinOil, smoother = mix(1.0, 0.78, oil * scalpness);
        Gloss gloss = Gloss(0.25 * smoother, 0.47 * smoother, 0.60, surface.variance);
        float gain = frame.shine * frame.skinShape.z * (0.85 + 0.43 * oil);
        gain *= mix(1.0, pigment.a, 0.85) * mix(0.25, 1.0, surface.plateau);
        gain *= highlightOcclusion(max(dot(smoothNormal, toEye), 0.0), vSurface.z);
        colour += gain * highlightOf(surface.normal, toEye, gloss, keyLight);
    }
    return colour;
}

void main() {
    vec3 smoothNormal = normalize(vNormal), toEye = normalize(frame.eye.xyz - vPosition);
    float keyLight = keyLightHere();
    vec3 colour;
    if (vPart == kPartEye)
        colour = eyeColour(smoothNormal, toEye, keyLight);
    else if (vPart == kPartHair)
        colour = hairColour(smoothNormal, toEye, keyLight);
    else
        colour = skinColour(smoothNormal, toEye, keyLight);
    oColour = vec4(colour, 1.0);
}
