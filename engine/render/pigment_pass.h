// Depth of the head, and the pigment over it: what dots and hairs leave of the skin's diffuse light.
#pragma once
#include "engine/render/dot_buffers.h"
#include "engine/render/head_buffers.h"
#include "engine/render/pigment_map.h"
#include "engine/render/programs.h"
#include "engine/render/targets.h"

namespace stipple {

void drawHeadDepth(const Targets& targets, const HeadBuffers& head, const glm::mat4& viewProjection,
                   const gl::Program& depth);

// The same, and the pigment as the map has it. `pixelMm`: at the camera's target.
void drawHeadFromMap(const Targets& targets, const HeadBuffers& head, const glm::mat4& viewProjection,
                     const PigmentMap& map, float pixelMm, const Programs& programs);

// Left of `splitColumn` own hair alone, from there on all marks. Blended by multiplication, so their order changes
// nothing.
void drawPigment(const Targets& targets, const DotBuffers& dots, int splitColumn, const glm::mat4& projection,
                 const gl::Program& dot);

}  // namespace stipple
