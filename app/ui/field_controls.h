// The controls that a field's row may hold, besides the plain widgets.
#pragma once
#include <string>

#include "app/ui/input.h"
#include "engine/project/document.h"

namespace stipple::ui {

enum class Control { number, segments, list, toggle, shapes, monkSwatches, shadeSwatches };
Control controlOf(const FieldInfo& field);

// What a slider reaches: the field's range, or the part of it that practice uses where the range is far wider. Typing
// reaches all of it, and the slider grows to hold a value beyond its reach.
struct Reach {
    double min = 0, max = 1;
};
Reach sliderReach(const FieldInfo& field, double value);

Tip fieldTip(const FieldInfo& field);  // name, one sentence, range and usual, source, path

// The number with its unit; a click makes it a text field. Enter takes, Escape leaves, other units are understood.
void forgetTypedNumber();
void typedNumber(Box box, const Field& field, Document& document, double standIn = 0);  // as of fieldRow
ImU32 monkColour(int tone);                                                             // 1 to 10

void monkSwatches(Box box, const Field& field, Document& document);
void shadeSwatches(Box box, const Field& field, Document& document);
std::string swatchCaption(const Field& field, const Document& document);
void shapeButtons(Box box, const Field& field, Document& document);

}  // namespace stipple::ui
