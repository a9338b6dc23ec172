// Heights towards the eye, mm along the camera's axis, and what the head's depth says of them.
#include "shaders/lib/frame.glsl"

const float kNowhereMm = -30000.0;  // where there is no skin

float heightMm(vec3 position) { return dot(frame.toEye.xyz, position); }

// Pixels a mm at a height.
float pixelsPerMmAt(float height) { return frame.eye.w / max(heightMm(frame.eye.xyz) - height, 1.0); }

// Place in the camera's axes, mm from the eye, of a pixel and its depth.
vec3 placeOf(vec2 pixel, float depth) {
    vec4 viewRow = vec4(frame.view[0].z, frame.view[1].z, frame.view[2].z, frame.view[3].z);
    mat4 m = frame.viewProjection;
    vec4 clipRow = vec4(m[0].z, m[1].z, m[2].z, m[3].z);
    float scale = dot(clipRow.xyz, viewRow.xyz), offset = clipRow.w - scale * viewRow.w;
    float awayMm = offset / (2.0 * depth - 1.0 + scale);
    return vec3((pixel - 0.5 * frame.size.xy) * (awayMm / frame.eye.w), -awayMm);
}

vec2 pixelOf(vec3 place) { return 0.5 * frame.size.xy + place.xy * (frame.eye.w / -place.z); }
