// Drawing into a box: fills, frames, text. Nothing here takes input.
#pragma once
#include <string>
#include <vector>

#include "app/ui/box.h"
#include "app/ui/theme.h"

namespace stipple::ui {

enum class Align { left, centre, right };

ImDrawList* drawList();

void fill(Box box, ImU32 colour, float radius = 0);
void frame(Box box, ImU32 colour, float radius = 0, float thickness = 1);  // wholly inside the box
void shadow(Box box, float radius, float spread = 18, float strength = 0.35f);
void separatorAbove(Box box);  // one line along the upper edge

float textWidth(const std::string& text, Face face = Face::body);
// One line, centred in height; where it does not fit it ends in an ellipsis, and cutTexts() names it for the tests.
void text(Box box, const std::string& words, Face face, ImU32 colour, Align align = Align::left);
// A name from outside, which may be of any length: as much of it as fits, with an ellipsis.
std::string fitted(const std::string& words, Face face, float width);
// Broken into lines; returns the height that they took.
float wrappedText(Box box, const std::string& words, Face face, ImU32 colour, float leading = 1.4f);
float wrappedHeight(const std::string& words, Face face, float width, float leading = 1.4f);
std::vector<std::string>& cutTexts();

}  // namespace stipple::ui
