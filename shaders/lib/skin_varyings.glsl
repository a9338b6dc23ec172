// What skin.vert hands to skin.frag. SKIN_VARYING is `out` there and `in` here.
SKIN_VARYING vec3 vPosition;  // head frame, mm
SKIN_VARYING vec3 vNormal;
SKIN_VARYING vec4 vColour;    // rgb tint of skin or colour of other parts, w scalpness
SKIN_VARYING vec4 vSurface;   // xy chart plane, z occlusion, w mean curvature 1/mm
SKIN_VARYING vec4 vMottle;    // of 8 mm and more: x melanin, y blood, z evenness of the field, w strength of the relief
SKIN_VARYING vec4 vShadow;    // xyz place in the shadow map, w light of the key that reaches here, from a few taps
SKIN_VARYING vec2 vUv;
flat SKIN_VARYING int vPart;
const int kPartSkin = 0, kPartEye = 1, kPartHair = 2;
