#include "app/ui/widgets.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "app/ui/icons.h"

namespace stipple::ui {
namespace {

struct ButtonColours {
    ImU32 background = 0, words = 0;
};

ButtonColours buttonColours(ButtonStyle style, const Hit& hit, bool enabled) {
    const Palette& p = colours();
    if (!enabled) return {style == ButtonStyle::quiet ? 0 : mixed(p.raised, p.panel, 0.6f), p.disabled};
    const auto pick = [&](ImU32 rest) { return hit.held ? p.active : hit.hovered ? p.hover : rest; };
    switch (style) {
        case ButtonStyle::primary:
            return {hit.held || hit.hovered ? p.accentHover : p.accent, p.accentText};
        case ButtonStyle::plain:
            return {pick(p.raised), p.text};
        case ButtonStyle::quiet:
            return {pick(0), hit.hovered ? p.text : p.text2};
        case ButtonStyle::glass:
            return {pick(p.glass), p.onGlass};
    }
    return {};
}

}  // namespace

Pane::Pane(const char* name, Box box, ImU32 background, Kind kind) {
    ImGui::SetNextWindowPos(box.min);
    ImGui::SetNextWindowSize({box.width(), box.height()});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowMinSize, {1, 1});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, background);
    ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings;
    if (kind == Kind::scrolling)
        flags &= ~ImGuiWindowFlags_NoScrollbar;
    else
        flags |= ImGuiWindowFlags_NoScrollWithMouse;
    if (kind != Kind::front) flags |= ImGuiWindowFlags_NoBringToFrontOnFocus;
    ImGui::Begin(name, nullptr, flags);
}

Pane::~Pane() {
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

void focusRing(Box box, const Hit& hit, float radius) {
    if (!hit.focused) return;
    const float outside = px(2);
    const Box ring = box.inset(-outside);
    drawList()->PushClipRectFullScreen();
    drawList()->AddRect(ring.min, ring.max, colours().accent, px(radius) + outside, 0, px(2));
    drawList()->PopClipRect();
}

bool button(const std::string& name, Box box, const std::string& label, ButtonStyle style, Face face, bool enabled,
            const Tip& tip) {
    const Hit hit = hitItem(name, box, enabled);
    const ButtonColours c = buttonColours(style, hit, enabled);
    if (c.background) fill(box, c.background, px(kRadius));
    text(box.inset(px(kSpace2), 0), label, face, c.words, Align::centre);
    focusRing(box, hit);
    tooltip(hit, tip);
    return hit.pressed;
}

bool iconButton(const std::string& name, Box box, const char* icon, const Tip& tip, bool on, bool enabled) {
    const Hit hit = hitItem(name, box, enabled);
    const Palette& p = colours();
    const ImU32 background = on ? p.accentSoft : hit.held ? p.active : hit.hovered ? p.hover : 0;
    if (background) fill(box, background, px(kRadius));
    const ImU32 words = !enabled ? p.disabled : on ? p.accent : hit.hovered ? p.text : p.text2;
    text(box, icon, Face::icon, words, Align::centre);
    focusRing(box, hit);
    tooltip(hit, tip);
    return hit.pressed;
}

float segmentedWidth(const std::vector<std::string>& words) {
    float width = px(4);
    for (const std::string& word : words) width += textWidth(word) + px(20);
    return width;
}

bool segmented(const std::string& name, Box box, const std::vector<std::string>& words, int& selected, bool onGlass) {
    const Palette& p = colours();
    const float radius = px(kRadius);
    fill(box, onGlass ? p.glass : p.sunken, radius);
    probe(name, box);
    float wordsWidth = 0;
    for (const std::string& word : words) wordsWidth += textWidth(word) + px(10);
    Box rest = box.inset(px(2));
    const float slack = (rest.width() - wordsWidth) / float(words.size());
    bool changed = false;
    for (size_t i = 0; i < words.size(); ++i) {
        const bool last = i + 1 == words.size();
        const Box piece = rest.cutLeft(last ? rest.width() : std::round(textWidth(words[i]) + px(10) + slack));
        const Hit hit = hitItem(name + "." + std::to_string(i), piece);
        const bool on = selected == int(i);
        if (on)
            fill(piece, p.selected, radius - px(1));
        else if (hit.hovered)
            fill(piece, withAlpha(p.hover, 0.6f), radius - px(1));
        text(piece, words[i], Face::body, on || hit.hovered ? p.text : onGlass ? p.onGlass2 : p.text2, Align::centre);
        focusRing(piece, hit);
        if (hit.pressed && !on) {
            selected = int(i);
            changed = true;
        }
    }
    return changed;
}

bool toggle(const std::string& name, Box box, bool& on) {
    const Hit hit = hitItem(name, box);
    const Palette& p = colours();
    const float radius = box.height() * 0.5f;
    fill(box, on ? p.accent : hit.hovered ? p.hover : p.sunken, radius);
    if (!on) frame(box, p.outline, radius, px(1));
    const float x = on ? box.max.x - radius : box.min.x + radius;
    drawList()->AddCircleFilled({x, box.centre().y}, radius - px(3), on ? p.accentText : p.thumb);
    focusRing(box, hit, kRadiusLarge);
    if (hit.pressed) on = !on;
    return hit.pressed;
}

void progressBar(Box box, double seconds) {
    const float radius = box.height() * 0.5f;
    fill(box, colours().sunken, radius);
    const float at = float(seconds * 0.6 - std::floor(seconds * 0.6));
    Box part = box;
    part.min.x = box.min.x + box.width() * std::max(0.f, at - 0.25f);
    part.max.x = box.min.x + box.width() * std::min(1.f, at + 0.05f);
    fill(part, colours().accent, radius);
}

bool sectionHead(const std::string& name, Box box, const std::string& title, const std::string& summary, bool open,
                 bool changed) {
    const Palette& p = colours();
    const Hit hit = hitItem(name, box);
    Box rest = box.inset(px(kSpace4), 0);
    if (hit.hovered) fill(box, mixed(p.panel, p.raised, 0.7f));
    text(rest.cutLeft(px(20)), open ? icon::kDown : icon::kRight, Face::body, p.text2);
    text(rest.cutLeft(textWidth(title, Face::title) + px(6)), title, Face::title, p.text);
    if (changed) drawList()->AddCircleFilled(rest.cutLeft(px(10)).centre(), px(2.5f), p.accent);
    if (!open) text(rest.inset(px(6), 0), summary, Face::caption, p.text3, Align::right);
    focusRing(box.inset(px(3)), hit, kRadiusSmall);
    return hit.pressed;
}

}  // namespace stipple::ui
