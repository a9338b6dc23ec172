// Light that arrives at the skin, before albedo and pigment.
#include "shaders/lib/key_shadow.glsl"
#include "shaders/lib/skin_material.glsl"

// Share of the key light that reaches this pixel. Only where the vertices' few taps say that it is not plainly lit are
// there more.
float keyLightHere(float random) {
    if (kMoving) return vShadow.w;
    int taps = vShadow.w > 0.97 || frame.keyCount == 0 ? 0 : 10;
    return keyShadow(vShadow.xyz, vNormal, taps, 6.2832 * random);
}
