#include "app/ui/paint.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace stipple::ui {
namespace {

constexpr char kEllipsis[] = "\xE2\x80\xA6";
constexpr float kLineBoxPerEm = 1.21f;  // Inter: ascender minus descender

void dropLastCharacter(std::string& utf8) {
    char last;
    do {
        last = utf8.back();
        utf8.pop_back();
    } while (!utf8.empty() && (last & 0xC0) == 0x80);
}

std::string shortened(std::string words, Face face, float width) {
    while (!words.empty() && textWidth(words + kEllipsis, face) > width) dropLastCharacter(words);
    return words + kEllipsis;
}

float lineStep(Face face, float leading) { return std::round(font(face)->FontSize / kLineBoxPerEm * leading); }

// Calls draw(begin, end) for each line that fits the width; returns how many there are.
template <typename Draw>
int breakLines(const std::string& words, Face face, float width, const Draw& draw) {
    const char* at = words.data();
    const char* end = at + words.size();
    int lines = 0;
    while (at < end) {
        const char* stop = font(face)->CalcWordWrapPositionA(1.f, at, end, width);
        if (stop == at) ++stop;
        draw(at, stop, lines++);
        at = stop;
        while (at < end && (*at == ' ' || *at == '\n')) ++at;
    }
    return lines;
}

}  // namespace

ImDrawList* drawList() { return ImGui::GetWindowDrawList(); }

void fill(Box box, ImU32 colour, float radius) { drawList()->AddRectFilled(box.min, box.max, colour, radius); }

void frame(Box box, ImU32 colour, float radius, float thickness) {
    const Box inner = box.inset(thickness * 0.5f);
    drawList()->AddRect(inner.min, inner.max, colour, radius, 0, thickness);
}

void shadow(Box box, float radius, float spread, float strength) {
    const int layers = std::max(4, int(px(spread) / 2));
    for (int i = layers; i > 0; --i) {
        const float grow = px(spread) * float(i) / float(layers);
        const float fade = 1 - float(i) / float(layers + 1);
        const float alpha = strength * fade * fade * 3.f / float(layers);
        Box layer = box.inset(-grow);
        layer.min.y += px(4);
        layer.max.y += px(4);
        fill(layer, IM_COL32(0, 0, 0, int(255 * alpha)), radius + grow);
    }
}

void separatorAbove(Box box) { fill({box.min, {box.max.x, box.min.y + px(1)}}, colours().line); }

float textWidth(const std::string& words, Face face) {
    ImFont* used = font(face);
    return used->CalcTextSizeA(used->FontSize, FLT_MAX, 0, words.c_str()).x;
}

std::string fitted(const std::string& words, Face face, float width) {
    return textWidth(words, face) > width + 1 ? shortened(words, face, width) : words;
}

void text(Box box, const std::string& words, Face face, ImU32 colour, Align align) {
    ImFont* used = font(face);
    std::string shown = words;
    float width = textWidth(words, face);
    if (width > box.width() + 1) {
        cutTexts().push_back(words);
        shown = shortened(words, face, box.width());
        width = textWidth(shown, face);
    }
    float x = box.min.x;
    if (align == Align::right) x = box.max.x - width;
    if (align == Align::centre) x = box.min.x + (box.width() - width) * 0.5f;
    const float y = box.min.y + (box.height() - used->FontSize) * 0.5f;
    drawList()->AddText(used, used->FontSize, {std::round(x), std::round(y)}, colour, shown.c_str());
}

float wrappedText(Box box, const std::string& words, Face face, ImU32 colour, float leading) {
    ImFont* used = font(face);
    const float step = lineStep(face, leading);
    const int lines = breakLines(words, face, box.width(), [&](const char* begin, const char* end, int line) {
        const float y = box.min.y + step * float(line) - (used->FontSize - step) * 0.5f;
        drawList()->AddText(used, used->FontSize, {box.min.x, std::round(y)}, colour, begin, end);
    });
    return step * float(lines);
}

float wrappedHeight(const std::string& words, Face face, float width, float leading) {
    return lineStep(face, leading) * float(breakLines(words, face, width, [](const char*, const char*, int) {}));
}

std::vector<std::string>& cutTexts() {
    static std::vector<std::string> cut;
    return cut;
}

}  // namespace stipple::ui
