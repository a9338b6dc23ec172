// Text in pictures, in the interface's font. Pixels from the upper left; colours sRGB with straight alpha; what lies
// outside the picture is left out. The same input gives the same pixels.
#pragma once
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "engine/base/image.h"

namespace stipple {

enum class TextWeight { regular, medium, semiBold };

struct TextStyle {
    float emPx = 14;
    TextWeight weight = TextWeight::regular;
    bool operator==(const TextStyle&) const = default;
};

struct TextExtent {
    float widthPx = 0;                  // advance of the whole line
    float ascentPx = 0, descentPx = 0;  // of the font, both positive
};
TextExtent textExtent(const std::string& line, const TextStyle& style);

// The line, or as much of its beginning as fits with an ellipsis; "" where not even that fits.
std::string textThatFits(const std::string& line, const TextStyle& style, float widthPx);

// The text in lines of at most that width, broken between words; a word that is wider has a line of its own.
std::vector<std::string> wrappedText(const std::string& text, const TextStyle& style, float widthPx);

// One line whose baseline begins at `baseline`.
void drawText(Image8& image, const std::string& line, glm::vec2 baseline, const TextStyle& style, glm::vec4 colour);

void fillRounded(Image8& image, glm::vec2 upperLeft, glm::vec2 sizePx, float radiusPx, glm::vec4 colour);
void strokeLine(Image8& image, glm::vec2 from, glm::vec2 to, float widthPx, glm::vec4 colour);

}  // namespace stipple
