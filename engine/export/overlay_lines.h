// Lines and labels that can be drawn over a picture.
#pragma once
#include "engine/project/pipeline.h"
#include "engine/render/frame.h"

namespace stipple {

// Each asks for a frame whose camera and size are set.
// Landmarks as crosses with their names.
void addLandmarks(FrameInputs& frame, const Head& head);
// The tapes that are measured: glabella to the mid-front of the line, and ear to ear over the top, with their lengths.
void addTapes(FrameInputs& frame, const Pipeline& pipeline);

}  // namespace stipple
