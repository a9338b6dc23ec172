// A hair from its root to its tip, as both its ribbon and its shadow have it.
#include "shaders/lib/frame.glsl"
#include "shaders/shared/shaft_types.h"
layout(std430, binding = 2) readonly buffer Shafts { ShaftGpu shafts[]; };
uniform uint uCount;     // of the shafts in the buffer
uniform uint uBatch;     // shafts an instance
uniform float uOpacity;  // times each shaft's own: above 1 where some stand for all

const float kTipWidth = 0.62;        // of the root's
const float kFarthestTurned = -0.2;  // cosine of the skin: farther round, hair does not look over the edge
const float kFullyFacing = 0.25;     // between the two it fades, since hairs seen along the edge hide each other

// Indices 8 s + corner of shaft s in its batch, corners in pairs from root to tip; an instance is a batch.
uint shaftIndex() { return uint(gl_InstanceID) * uBatch + (uint(gl_VertexID) >> 3u); }
float cornerSide() { return (gl_VertexID & 1) == 0 ? -1.0 : 1.0; }
float cornerAlong() { return float((gl_VertexID & 7) >> 1) / 3.0; }

// mm from the root at `along` in 0..1, and the tangent there.
vec3 shaftAt(ShaftGpu shaft, float along) {
    return shaft.direction.xyz * (shaft.root.w * along) + shaft.bend.xyz * (along * along);
}
vec3 shaftTangent(ShaftGpu shaft, float along) {
    return normalize(shaft.direction.xyz * shaft.root.w + 2.0 * along * shaft.bend.xyz);
}
float shaftWidthMm(ShaftGpu shaft, float along) { return shaft.direction.w * mix(1.0, kTipWidth, along * along); }
