// The labels of a frame, written over its picture.
#pragma once
#include <optional>

#include "engine/base/image.h"
#include "engine/render/frame.h"

namespace stipple {

// Where a point of the head lies in the frame's picture, pixels from the upper left; nothing where it is outside it,
// behind the camera or hidden by the head.
std::optional<glm::vec2> seenAt(const FrameInputs& frame, const Head& head, glm::vec3 pointMm);

// Writes frame.labels on plates beside their points; those that are not seen are left out. `picture` is the frame's.
void drawLabels(Image8& picture, const FrameInputs& frame, const Head& head);

}  // namespace stipple
