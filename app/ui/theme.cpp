#include "app/ui/theme.h"

#include <algorithm>
#include <cmath>

namespace stipple::ui {
namespace {

constexpr ImU32 grey(int value) { return IM_COL32(value, value, value, 255); }
constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255); }

// Contrast of every pair that carries words is at least 4.5, of every control's edge at least 3 (WCAG 2).
constexpr Palette kDark{
    .canvas = grey(0x2A),
    .bar = grey(0x30),
    .panel = grey(0x36),
    .sunken = grey(0x28),
    .raised = grey(0x44),
    .hover = grey(0x50),
    .active = grey(0x5C),
    .selected = grey(0x5C),
    .line = grey(0x46),
    .outline = grey(0x84),
    .text = grey(0xEC),
    .text2 = grey(0xC4),
    .text3 = grey(0xA6),
    .disabled = grey(0x82),
    .fill = grey(0x8C),
    .accent = rgb(0xB4B6F2),
    .accentHover = rgb(0xC6C8F8),
    .accentText = grey(0x1A),
    .accentSoft = IM_COL32(0xB4, 0xB6, 0xF2, 46),
    .caution = rgb(0xE3C078),
    .danger = rgb(0xF09A8C),
    .glass = IM_COL32(30, 30, 30, 214),
    .onGlass = grey(0xF2),
    .onGlass2 = grey(0xC8),
    .scrim = IM_COL32(18, 18, 18, 150),
    .thumb = grey(0xE4),
    .tip = grey(0x20),
};

float currentScale = 1;

ImVec4 vec4(ImU32 colour) { return ImGui::ColorConvertU32ToFloat4(colour); }

void setSizes(ImGuiStyle& style) {
    style.WindowPadding = {px(kSpace4), px(kSpace4)};
    style.FramePadding = {px(kSpace2), px(5)};
    style.ItemSpacing = {px(kSpace2), px(kSpace2)};
    style.ItemInnerSpacing = {px(kSpace2), px(kSpace1)};
    style.WindowRounding = style.ChildRounding = 0;
    style.FrameRounding = px(kRadiusSmall);
    style.PopupRounding = px(kRadius);
    style.ScrollbarRounding = style.GrabRounding = px(4);
    style.WindowBorderSize = style.ChildBorderSize = style.FrameBorderSize = 0;
    style.PopupBorderSize = px(1);
    style.ScrollbarSize = px(10);
    style.AntiAliasedLinesUseTex = true;
    style.CircleTessellationMaxError = 0.15f;
    style.CurveTessellationTol = 0.6f;
}

void setColours(ImGuiStyle& style) {
    const Palette& p = colours();
    ImVec4* c = style.Colors;
    std::fill(c, c + ImGuiCol_COUNT, ImVec4(0, 0, 0, 0));
    c[ImGuiCol_Text] = vec4(p.text);
    c[ImGuiCol_TextDisabled] = vec4(p.text3);
    c[ImGuiCol_WindowBg] = c[ImGuiCol_PopupBg] = vec4(p.panel);
    c[ImGuiCol_Border] = vec4(p.line);
    c[ImGuiCol_FrameBg] = c[ImGuiCol_FrameBgHovered] = c[ImGuiCol_FrameBgActive] = vec4(p.sunken);
    c[ImGuiCol_ScrollbarGrab] = vec4(p.hover);
    c[ImGuiCol_ScrollbarGrabHovered] = c[ImGuiCol_ScrollbarGrabActive] = vec4(p.active);
    c[ImGuiCol_TextSelectedBg] = vec4(withAlpha(p.accent, 0.45f));
}

}  // namespace

const Palette& colours() { return kDark; }

float uiScale() { return currentScale; }

float px(float logical) {
    const float rounded = std::round(logical * currentScale);
    return logical >= 1 && rounded < 1 ? 1.f : rounded;
}

ImU32 withAlpha(ImU32 colour, float alpha) {
    const ImU32 old = colour >> IM_COL32_A_SHIFT;
    return (colour & ~IM_COL32_A_MASK) | (ImU32(std::lround(float(old) * alpha)) << IM_COL32_A_SHIFT);
}

ImU32 mixed(ImU32 a, ImU32 b, float share) {
    const ImVec4 x = vec4(a), y = vec4(b);
    return ImGui::ColorConvertFloat4ToU32(
        {x.x + (y.x - x.x) * share, x.y + (y.y - x.y) * share, x.z + (y.z - x.z) * share, x.w + (y.w - x.w) * share});
}

void applyTheme(float scale) {
    currentScale = scale;
    ImGuiStyle style;
    setSizes(style);
    setColours(style);
    ImGui::GetStyle() = style;
}

}  // namespace stipple::ui
