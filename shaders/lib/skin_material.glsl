// What a pixel of the head is made of before light reaches it: skin with its relief, colour, pigment and field; eyes;
// the rest. The file that includes this says whether it is for the moving level: kMoving.
#include "shaders/lib/highlight.glsl"

#define SKIN_VARYING in
#include "shaders/lib/skin_varyings.glsl"

layout(binding = 0) uniform sampler2D uPigment;
layout(binding = 3) uniform sampler2D uFieldMask;
layout(binding = 9) uniform sampler2D uOldFieldMask;
layout(binding = 4) uniform sampler2D uBaseColour;
#include "shaders/lib/skin_surface.glsl"
#include "shaders/lib/scar_skin.glsl"
#include "shaders/lib/lit_skin.glsl"

// Evenly spread over neighbouring pixels, 0..1 (J. Jimenez 2014, interleaved gradient noise).
float pixelNoise() { return fract(52.9829189 * fract(dot(floor(gl_FragCoord.xy), vec2(0.06711056, 0.00583715)))); }

// What a pixel is made of before light reaches it.
struct Material {
    Surface surface;
    vec3 kept;     // share of the diffuse light that pigment and field let through
    vec3 shining;  // normal of what shines
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
    if (!kMoving) skin.surface.normal -= frame.skinDetail.x * poreSlope(pixel, pigment.a, pixelsPerMm, fresh);
    if (frame.scarLook.x > 0.0) addScar(skin.surface, scar);
    skin.surface.normal = normalize(skin.surface.normal);
    vec3 grey = frame.fieldOpticalDepth.rgb * field;
    vec4 old = frame.oldFieldOpticalDepth[after ? 1 : 0];
    if (old.w > 0.0) grey += old.rgb * texture(uOldFieldMask, vSurface.xy).r;
    skin.kept = pigment.rgb * exp(-grey * skin.surface.fieldGain);

    skin.gloss = skinGloss(skin.surface, scalpness);
    skin.shining = normalize(mix(skin.surface.normal, smoothNormal, 0.7 * oilFilm(scalpness)));
    skin.gain = skinShine(skin.surface, pigment.a, fresh);
    // Scars shine: they are smooth, and have no pores.
    skin.gloss.sharpRoughness *= 1.0 - 0.20 * scar.tissue;
    skin.gain *= 1.0 + 0.4 * scar.tissue;
    skin.scatter = frame.skinBlood.w;
    return skin;
}

// Eyes are wet, and tears stand along the lower lid and catch light from above; teeth, clothes and the like are dull.
Material otherMaterial(vec3 normal, float pixelMm) {
    if (vPart != kPartEye)
        return Material(Surface(normal, normal, vColour.rgb, 0.0, 1.0, 1.0, 0.0), vec3(1.0), normal,
                        Gloss(0.5, 0.5, 1.0, 0.0), 0.0, 0.0);
    // Where the line is thinner than pixels it is drawn wider and fainter, so that it does not break into dots.
    const float kTearsMm = 0.45;
    float wideMm = max(kTearsMm, 3.0 * pixelMm);
    float tears = (1.0 - smoothstep(0.3 * wideMm, wideMm, abs(vThrough.w))) * kTearsMm / wideMm;
    Surface surface = Surface(normal, normal, eyeColour(normal), 0.0, 1.0, 1.0, 0.0);
    // The cornea is more curved than the eye, 8 against 12 mm.
    float ahead = dot(normal, kEyeAhead);
    vec3 cornea = normal + 0.45 * smoothstep(0.84, 0.90, ahead) * (normal - kEyeAhead * ahead);
    vec3 shining = normalize(cornea + tears * vec3(0.0, 0.9, 0.0));
    Gloss gloss = Gloss(mix(0.08, 0.30, tears), 0.12, 0.60, 0.0);
    return Material(surface, vec3(1.0), shining, gloss, mix(1.4, 3.0, tears), 0.0);
}
