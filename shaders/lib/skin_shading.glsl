// Skin, eyes and what else of the head is solid. What the skin gives back (diffuse) is multiplied by the pigment and by
// the field; the highlight lies over both and never sees them. The file that includes this says whether it is for the
// moving level, kMoving, and whether the light has already spread in the skin, kSpread.
#include "shaders/lib/irradiance.glsl"
#include "shaders/lib/skin_material.glsl"
#include "shaders/lib/spread_light.glsl"

out vec4 oColour;

void main() {
    vec3 smoothNormal = normalize(vNormal), toEye = frame.eye.xyz - vPosition;
    float distanceMm = length(toEye), random = pixelNoise();
    toEye /= distanceMm;
    float facing = max(dot(smoothNormal, toEye), 0.0), occlusion = clamp(vSurface.z, 0.0, 1.0);

    Material material = skinMaterial(smoothNormal, frame.eye.w / distanceMm, facing, random);
    if (vPart != kPartSkin) material = otherMaterial(smoothNormal, distanceMm / frame.eye.w);

    float keyLight = keyLightHere(vPart == kPartSkin ? random : 0.0);
    Softness softness = ownSoftness(vSurface.w, material.scatter);
    vec3 light = irradianceAt(material.surface, keyLight, occlusion, softness);
    if (kSpread && vPart == kPartSkin) light = spreadLight(light, distanceMm / frame.eye.w);
    light += vThrough.rgb;
    vec3 colour = material.surface.albedo * material.kept * light / kPi;
    float gain = frame.shine * material.gain * highlightOcclusion(facing, occlusion);
    colour += gain * highlightOf(material.shining, toEye, material.gloss, keyLight);
    oColour = vec4(colour, 1.0);
}
