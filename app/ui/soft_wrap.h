// Text of several lines that breaks at its field's edge: ImGui 1.86 only scrolls sideways.
#pragma once
#include <functional>
#include <string>

#include "app/ui/box.h"

namespace stipple::ui {

// A break that only the width asks for is a blank with a line break behind it; a break that was typed has none before
// it. So the text can be broken anew at any width, and the breaks taken out again.
std::string softWrapped(const std::string& words, float width, const std::function<float(const std::string&)>& widthOf);
std::string withoutSoftBreaks(std::string wrapped);

// A field of several lines; true while it is being typed into. Escape leaves it as it was.
bool wrappedTextField(const std::string& name, Box box, std::string& words);

}  // namespace stipple::ui
