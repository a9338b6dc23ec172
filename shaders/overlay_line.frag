#version 450 core
layout(binding = 6) uniform sampler2D uHeadDepth;  // of the drawn picture, which may be smaller than the shown one
uniform vec2 uShownSize;
flat in vec2 vFrom, vTo;
flat in float vRadius;
flat in vec4 vColour;
layout(location = 0) out vec4 oColour;

void main() {
    ivec2 drawn = textureSize(uHeadDepth, 0);
    ivec2 texel = min(ivec2(gl_FragCoord.xy / uShownSize * vec2(drawn)), drawn - 1);
    if (gl_FragCoord.z > texelFetch(uHeadDepth, texel, 0).r) discard;
    vec2 way = vTo - vFrom, offset = gl_FragCoord.xy - vFrom;
    float along = clamp(dot(offset, way) / max(dot(way, way), 1e-8), 0.0, 1.0);
    float coverage = clamp(vRadius + 0.5 - length(offset - way * along), 0.0, 1.0);
    oColour = vec4(vColour.rgb, vColour.a * coverage);
}
