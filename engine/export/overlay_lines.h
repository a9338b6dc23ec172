// Lines and labels that can be drawn over a picture.
#pragma once
#include "engine/project/pipeline.h"
#include "engine/render/frame.h"

namespace stipple {

// Each asks for a frame whose camera and size are set.
// Round the holes of the scan that were bridged.
void addBridges(FrameInputs& frame, const Head& head);
// Landmarks as crosses with their names, and the bridges.
void addLandmarks(FrameInputs& frame, const Head& head);
// The tapes that are measured: glabella to the mid-front of the line, and ear to ear over the top, with their lengths.
void addTapes(FrameInputs& frame, const Pipeline& pipeline);
// The cells of a patch test with their shades; nothing where there is none.
void addPatch(FrameInputs& frame, const Pipeline& pipeline);

// The curves of the drawn zones with the edges of their feathers and their places in the list, on both sides where they
// are mirrored.
void addDrawnZones(FrameInputs& frame, const Head& head, const DrawnZones& zones);

}  // namespace stipple
