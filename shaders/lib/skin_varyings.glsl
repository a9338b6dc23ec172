// What skin.vert hands to the fragment shaders. SKIN_VARYING is `out` there and `in` here. Centroid: a pixel that a
// triangle only touches would else be shaded with values from beyond its edge.
// Mottle: of 8 mm and more; x melanin, y blood, z evenness of the field, w strength of the relief.
// Shadow: xyz place in the shadow map, w light of the key that reaches here, from a few taps.
centroid SKIN_VARYING vec3 vPosition;  // head frame, mm
centroid SKIN_VARYING vec3 vNormal;
centroid SKIN_VARYING vec4 vColour;   // rgb tint of skin or colour of other parts, w scalpness
centroid SKIN_VARYING vec4 vSurface;  // xy chart plane, z occlusion, w mean curvature 1/mm
centroid SKIN_VARYING vec4 vMottle;
centroid SKIN_VARYING vec4 vShadow;
centroid SKIN_VARYING vec4 vThrough;  // rgb light that comes through ears; w of an eye: mm to the lower lid
centroid SKIN_VARYING vec2 vUv;
flat SKIN_VARYING int vPart;
const int kPartSkin = 0, kPartEye = 1, kPartHair = 2;
