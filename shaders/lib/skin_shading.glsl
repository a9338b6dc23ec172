// Skin, eyes and what else of the head is solid. What the skin gives back (diffuse) is multiplied by the pigment and by the field; the highlight lies
// over both and never sees them. The file that includes this says whether it is for the moving level: kMoving.
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/highlight.glsl"

#define SKIN_VARYING in
#include "shaders/lib/skin_varyings.glsl"

layout(binding = 0) uniform sampler2D uPigment;
layout(binding = 3) uniform sampler2D uFieldMask;
layout(binding = 4) uniform sampler2D uBaseColour;
#include "shaders/lib/skin_surface.glsl"

out vec4 oColour;

// Evenly spread over neighbouring pixels, 0..1 (J. Jimenez 2014, interleaved gradient noise).
float pixelNoise() { return fract(52.9829189 * fract(dot(floor(gl_FragCoord.xy), vec2(0.06711056, 0.00583715)))); }

// Share of the key light that reaches this pixel. Only where the vertices' few taps say that it is not plainly lit are there more.
float keyLightHere(float random) {
    if (kMoving) return vShadow.w;
    int taps = vShadow.w > 0.97 || frame.keyCount == 0 ? 0 : 10;
    return keyShadow(vShadow.xyz, taps, 6.2832 * random);
}

// Irradiance from all lights, per channel. Light spreads 1-2 mm in skin before it leaves, red farthest: red sees the smoothest
// normal and wraps round small forms; and what went round a corner in the skin makes shadow and occlusion redder than grey.
vec3 irradianceAt(Surface surface, float keyLight, float occlusion, float curvature, float scatter) {
    vec3 open = vec3(sqrt(occlusion * sqrt(occlusion)), occlusion, occlusion);
    vec3 key = vec3(mix(keyLight, sqrt(keyLight), 0.35), keyLight, keyLight) * mix(vec3(1.0), open, 0.4);
    vec3 bump = surface.normal - surface.smoothNormal, kept = 1.0 - vec3(0.65, 0.45, 0.35) * scatter;
    vec3 wrap = clamp(max(curvature, 0.0) * scatter * vec3(2.0, 0.7, 0.35), 0.0, 0.4);
    vec3 wrapped = 1.0 / (1.0 + wrap);

    vec3 sum = ambientIrradiance(surface.smoothNormal + kept.g * bump) * open;
    for (int i = 0; i < STIPPLE_MAX_LIGHTS; ++i) {
        vec3 axis = frame.lights[i].axis.xyz, cosines = dot(axis, surface.smoothNormal) + kept * dot(axis, bump);
        sum += narrowIrradiance(frame.lights[i], (cosines + wrap) * wrapped) * wrapped * (i < frame.keyCount ? key : open);
    }
    return sum;
}

// Colour of an eye; one that came without colours (all 1) gets an iris 12 mm and a pupil 4 mm wide, looking a little down.
vec3 eyeColour(vec3 normal) {
    float ahead = dot(normal, normalize(vec3(0.0, -0.07, 1.0)));
    float iris = smoothstep(0.860, 0.874, ahead), pupil = smoothstep(0.983, 0.988, ahead);
    vec3 ring = mix(vec3(0.020, 0.014, 0.010), vec3(0.110, 0.065, 0.034), smoothstep(0.872, 0.905, ahead));
    vec3 own = mix(mix(vec3(0.60, 0.55, 0.52), ring, iris), vec3(0.004), pupil);
    return min(min(vColour.r, vColour.g), vColour.b) > 0.999 ? own : vColour.rgb;
}

// Less is reflected from where less arrives (Lagarde and de Rousiers 2014).
float highlightOcclusion(float facing, float occlusion) {
    float sum = facing + occlusion;
    return clamp(sum * sum - 1.0 + occlusion, 0.0, 1.0);
}

void main() {
    bool isEye = vPart == kPartEye, isSkin = vPart == kPartSkin;
    float scalpness = vColour.w, occlusion = max(vSurface.z, 0.0), random = pixelNoise();
    vec3 smoothNormal = normalize(vNormal), toEye = frame.eye.xyz - vPosition;
    float distanceMm = length(toEye), pixelsPerMm = frame.eye.w / distanceMm;
    toEye /= distanceMm;
    // The footprint on the skin, where it is seen obliquely up to four times as long as wide.
    float pixelMm = 1.0 / (pixelsPerMm * max(dot(smoothNormal, toEye), 0.25));

    Surface surface = Surface(smoothNormal, smoothNormal, baseAlbedo(scalpness), 0.0, 1.0, 1.0, 0.0);
    ivec2 pixel = ivec2(gl_FragCoord.xy);
    vec4 pigment = texelFetch(uPigment, pixel, 0);
    float field = texture(uFieldMask, vSurface.xy).r;
    field = frame.hasFieldMask == 1 && gl_FragCoord.x >= frame.splitPx ? field : 0.0;
    float patchy = kMoving ? vMottle.w : vMottle.w * (1.0 + 0.6 * smallNoise(vPosition, 4.3, 9.0));
    addRelief(surface, scalpness, patchy, pixelMm, random);
    float fresh = frame.freshness * smoothstep(0.0, 0.6, field);
    addColour(surface, scalpness, fresh, pixelMm);
    if (!kMoving) surface.normal = normalize(surface.normal - poreSlope(pixel, pigment.a, pixelsPerMm, fresh));
    vec3 kept = pigment.rgb * exp(-frame.fieldOpticalDepth.rgb * (field * surface.fieldGain));
    float smoother = mix(1.0, 0.78, frame.skinOil * scalpness);
    float wetter = mix(1.0, 0.62, surface.wet);
    Gloss gloss = Gloss(0.25 * smoother * wetter, 0.47 * smoother * wetter * wetter, 0.60, surface.variance);
    float gain = frame.skinShape.z * (0.85 + 0.43 * frame.skinOil) * mix(1.0, pigment.a, mix(0.85, 0.25, fresh));
    gain *= mix(0.25, 1.0, surface.plateau) * (1.0 + 0.7 * surface.wet);
    float scatter = frame.skinBlood.w;

    if (!isSkin) {
        surface = Surface(smoothNormal, smoothNormal, isEye ? eyeColour(smoothNormal) : vColour.rgb, 0.0, 1.0, 1.0, 0.0);
        kept = vec3(1.0);
        gloss = Gloss(0.08, 0.12, 0.60, 0.0);
        gain = isEye ? 1.4 : 0.0;  // wet
        scatter = 0.0;
    }
    float keyLight = keyLightHere(random);
    vec3 colour = surface.albedo * kept * irradianceAt(surface, keyLight, occlusion, vSurface.w, scatter) / kPi;
    gain *= frame.shine * highlightOcclusion(max(dot(smoothNormal, toEye), 0.0), occlusion);
    colour += gain * highlightOf(surface.normal, toEye, gloss, keyLight);
    oColour = vec4(colour, 1.0);
}
