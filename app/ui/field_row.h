// One row of the field table: label, control, typed value with unit, mark that resets. Every edit goes through the
// document.
#pragma once
#include "app/ui/box.h"
#include "engine/project/document.h"

namespace stipple::ui {

float fieldHeight(const FieldInfo& field);
// `standIn` is what holds where the value is 0: shown instead of it, in grey.
void fieldRow(Box box, const Field& field, Document& document, double standIn = 0);

// A hairline shape as a small drawing; `shape` counts as HairlineShape.
void shapeGlyph(Box box, int shape, ImU32 lineColour, ImU32 headColour);
// The same of any line, from the right sideburn to the left.
void lineGlyph(Box box, const std::vector<ShapePoint>& points, ImU32 lineColour, ImU32 headColour);

}  // namespace stipple::ui
