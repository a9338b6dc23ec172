// A rectangle that layouts are cut from: bar = screen.cutTop(48) takes the top and shrinks the screen. Device pixels.
#pragma once
#include <imgui.h>

#include <cmath>

namespace stipple::ui {

struct Box {
    ImVec2 min, max;

    float width() const { return max.x - min.x; }
    float height() const { return max.y - min.y; }
    ImVec2 centre() const { return {(min.x + max.x) * 0.5f, (min.y + max.y) * 0.5f}; }
    bool contains(ImVec2 p) const { return p.x >= min.x && p.x < max.x && p.y >= min.y && p.y < max.y; }

    Box cutTop(float size) {
        const Box cut{min, {max.x, min.y + size}};
        min.y += size;
        return cut;
    }
    Box cutBottom(float size) {
        const Box cut{{min.x, max.y - size}, max};
        max.y -= size;
        return cut;
    }
    Box cutLeft(float size) {
        const Box cut{min, {min.x + size, max.y}};
        min.x += size;
        return cut;
    }
    Box cutRight(float size) {
        const Box cut{{max.x - size, min.y}, max};
        max.x -= size;
        return cut;
    }

    Box inset(float x, float y) const { return {{min.x + x, min.y + y}, {max.x - x, max.y - y}}; }
    Box inset(float both) const { return inset(both, both); }
    // Corners on whole pixels, or text in it blurs.
    Box centred(float w, float h) const {
        const ImVec2 c = centre();
        const ImVec2 corner{std::floor(c.x - w * 0.5f), std::floor(c.y - h * 0.5f)};
        return {corner, {corner.x + std::floor(w), corner.y + std::floor(h)}};
    }
};

}  // namespace stipple::ui
