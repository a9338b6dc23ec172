// Skin, eyes and what else of the head is solid. What the skin gives back (diffuse) is multiplied by the pigment and by
// the field; the highlight lies over both and never sees them. The file that includes this says whether it is for the
// moving level: kMoving.
#include "shaders/lib/highlight.glsl"
#include "shaders/lib/key_shadow.glsl"

#define SKIN_VARYING in
#include "shaders/lib/skin_varyings.glsl"

layout(binding = 0) uniform sampler2D uPigment;
layout(binding = 3) uniform sampler2D uFieldMask;
layout(binding = 9) uniform sampler2D uOldFieldMask;
layout(binding = 4) uniform sampler2D uBaseColour;
#include "shaders/lib/skin_surface.glsl"
#include "shaders/lib/scar_skin.glsl"
#include "shaders/lib/skin_light.glsl"

out vec4 oColour;

// Evenly spread over neighbouring pixels, 0..1 (J. Jimenez 2014, interleaved gradient noise).
float pixelNoise() { return fract(52.9829189 * fract(dot(floor(gl_FragCoord.xy), vec2(0.06711056, 0.00583715)))); }

// Share of the key light that reaches this pixel. Only where the vertices' few taps say that it is not plainly lit are
// there more.
float keyLightHere(float random) {
    if (kMoving) return vShadow.w;
    int taps = vShadow.w > 0.97 || frame.keyCount == 0 ? 0 : 10;
    return keyShadow(vShadow.xyz, taps, 6.2832 * random);
}

// What a pixel is made of before light reaches it.
struct Material {
    Surface surface;
    vec3 kept;  // share of the diffuse light that pigment and field let through
    Gloss gloss;
    float gain;     // of the highlight
    float scatter;  // how far light spreads within
};

void addScar(inout Surface surface, ScarSkin scar) {
    surface.albedo *= mix(vec3(1.0), scar.tint, scar.cover);
    surface.normal = mix(surface.normal, surface.smoothNormal, 0.75 * scar.tissue) - scar.slope;
    surface.variance *= 1.0 - 0.75 * scar.tissue;
    surface.plateau = mix(surface.plateau, 1.0, scar.tissue);
}

Material skinMaterial(vec3 smoothNormal, float pixelsPerMm, float facing, float random) {
    float scalpness = vColour.w;
    // The footprint on the skin; where it is seen obliquely up to four times as long as wide.
    float pixelMm = 1.0 / (pixelsPerMm * max(facing, 0.25));
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec4 pigment = texelFetch(uPigment, pixel, 0);
    float field = texture(uFieldMask, vSurface.xy).r;
    bool after = gl_FragCoord.x >= frame.splitPx;
    field = frame.hasFieldMask == 1 && after ? field : 0.0;
    if (frame.fieldOpticalDepth.w != 1.0) field = pow(field, frame.fieldOpticalDepth.w);
    ScarSkin scar = noScar();
    if (frame.scarLook.x > 0.0) {
        scar = scarSkinAt(vSurface.xy, pixelsPerMm);
        field *= mix(1.0, frame.scarLook.y, scar.tissue);
    }
    float fresh = frame.freshness * smoothstep(0.0, 0.6, field);
    float patchy = kMoving ? vMottle.w : vMottle.w * (1.0 + 0.6 * smallNoise(vPosition, 4.3, 9.0));

    Material skin;
    skin.surface = Surface(smoothNormal, smoothNormal, baseAlbedo(scalpness), 0.0, 1.0, 1.0, 0.0);
    addRelief(skin.surface, scalpness, patchy, pixelMm, random);
    addColour(skin.surface, scalpness, fresh, pixelMm);
    if (!kMoving) skin.surface.normal -= poreSlope(pixel, pigment.a, pixelsPerMm, fresh);
    if (frame.scarLook.x > 0.0) addScar(skin.surface, scar);
    skin.surface.normal = normalize(skin.surface.normal);
    vec3 grey = frame.fieldOpticalDepth.rgb * field;
    vec4 old = frame.oldFieldOpticalDepth[after ? 1 : 0];
    if (old.w > 0.0) grey += old.rgb * texture(uOldFieldMask, vSurface.xy).r;
    skin.kept = pigment.rgb * exp(-grey * skin.surface.fieldGain);

    skin.gloss = skinGloss(skin.surface, scalpness);
    skin.gain = skinShine(skin.surface, pigment.a, fresh);
    // Scars shine: they are smooth, and have no pores.
    skin.gloss.sharpRoughness *= 1.0 - 0.20 * scar.tissue;
    skin.gain *= 1.0 + 0.4 * scar.tissue;
    skin.scatter = frame.skinBlood.w;
    return skin;
}

// Eyes are wet; teeth, clothes and the like are dull.
Material otherMaterial(vec3 normal) {
    bool isEye = vPart == kPartEye;
    Surface surface = Surface(normal, normal, isEye ? eyeColour(normal) : vColour.rgb, 0.0, 1.0, 1.0, 0.0);
    return Material(surface, vec3(1.0), Gloss(0.08, 0.12, 0.60, 0.0), isEye ? 1.4 : 0.0, 0.0);
}

void main() {
    vec3 smoothNormal = normalize(vNormal), toEye = frame.eye.xyz - vPosition;
    float distanceMm = length(toEye), random = pixelNoise();
    toEye /= distanceMm;
    float facing = max(dot(smoothNormal, toEye), 0.0), occlusion = clamp(vSurface.z, 0.0, 1.0);

    Material material = skinMaterial(smoothNormal, frame.eye.w / distanceMm, facing, random);
    if (vPart != kPartSkin) material = otherMaterial(smoothNormal);

    float keyLight = keyLightHere(random);
    vec3 light = irradianceAt(material.surface, keyLight, occlusion, vSurface.w, material.scatter);
    vec3 colour = material.surface.albedo * material.kept * light / kPi;
    float gain = frame.shine * material.gain * highlightOcclusion(facing, occlusion);
    colour += gain * highlightOf(material.surface.normal, toEye, material.gloss, keyLight);
    oColour = vec4(colour, 1.0);
}
