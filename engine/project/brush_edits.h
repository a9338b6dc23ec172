// Edits of what the brushes have done.
#pragma once
#include "engine/plan/brush_stroke.h"
#include "engine/project/project.h"

namespace stipple {

// As it was where the stroke goes nowhere, or where there are as many strokes as a project holds.
Project withBrushStroke(Project project, BrushStroke stroke);
Project withoutBrushStrokes(Project project);
// "Brush  dots removed": how the undo list calls it.
const char* strokeName(const BrushStroke& stroke);

}  // namespace stipple
