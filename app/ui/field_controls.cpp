#include "app/ui/field_controls.h"

#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "app/ui/field_row.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

// The Monk Skin Tone scale's published sRGB swatches.
constexpr std::array<unsigned, 10> kMonk{0xf6ede4, 0xf3e7db, 0xf7ead0, 0xeadaba, 0xd7bd96,
                                         0xa07e56, 0x825c43, 0x604134, 0x3a312a, 0x292420};

struct Shade {
    const char* name;  // FACTS §2 'Shades'
    unsigned grey;     // a stand-in for the ink's darkness
};
constexpr std::array<Shade, kShadeCount> kShades{{{"S1 Ash", 0x9c9c9c},
                                                  {"S2 Light", 0x868686},
                                                  {"S3 Soft", 0x707070},
                                                  {"S4 Medium", 0x5a5a5a},
                                                  {"S5 Dark", 0x444444},
                                                  {"S6 Black", 0x2c2c2c}}};

// "S3 Soft 14:1", as the ladder has it.
std::string shadeWords(const Document& document, int index) {
    const Field& water = fieldAt("plan.ladder.s" + std::to_string(index + 1));
    return std::string(kShades[size_t(index)].name) + " " + formatNumber(document.value(water)) + ":1";
}

constexpr ImU32 rgb(unsigned hex) { return IM_COL32((hex >> 16) & 255, (hex >> 8) & 255, hex & 255, 255); }

struct TypedNumber {  // at most one field is being typed into
    std::string path, text;
    int frames = 0;
};
TypedNumber typed;

bool typeInto(Box box, const Field& field, Document& document) {
    ImGui::SetCursorScreenPos(box.min);
    ImGui::SetNextItemWidth(box.width());
    const float paddingY = std::floor((box.height() - font(Face::body)->FontSize) * 0.5f);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {px(6), paddingY});
    if (typed.frames == 0) ImGui::SetKeyboardFocusHere();
    const std::string label = "##" + field.info.path + ".value";
    ImGui::InputText(label.c_str(), &typed.text, ImGuiInputTextFlags_AutoSelectAll);
    ImGui::PopStyleVar();
    frame(box, colours().accent, px(kRadiusSmall), px(1.5f));
    if (ImGui::IsItemDeactivated()) {
        double value = 0;
        if (ImGui::IsItemDeactivatedAfterEdit() && typedValue(field.info, typed.text, value))
            document.set(field, value);
        return false;
    }
    // The keyboard focus arrives a frame after it was asked for; a field that never got it is let go.
    return ++typed.frames <= 3 || ImGui::IsItemActive();
}

// Calls draw(box, index) for each of a row of equal pieces.
template <typename Draw>
void eachPiece(Box box, int count, float gap, const Draw& draw) {
    const float width = (box.width() - gap * float(count - 1)) / float(count);
    for (int i = 0; i < count; ++i) {
        const float x = box.min.x + (width + gap) * float(i);
        draw(Box{{std::round(x), box.min.y}, {std::round(x + width), box.max.y}}, i);
    }
}

void swatch(Box box, const Field& field, Document& document, int index, ImU32 colour, const std::string& name) {
    const Hit hit = hitItem(field.info.path + "." + std::to_string(index), box);
    const bool on = int(std::lround(document.value(field) - field.info.min)) == index;
    fill(box.inset(on ? px(3) : 0), colour, px(3));
    if (on)
        frame(box, colours().accent, px(4), px(2));
    else if (hit.hovered)
        frame(box, colours().text, px(3), px(1));
    focusRing(box, hit, 3);
    tooltip(hit, {name, field.info.help});
    if (hit.pressed) document.set(field, index + field.info.min);
}

// Words beside each other in the narrowest panel.
bool fitSegments(const std::vector<std::string>& words) {
    constexpr size_t kMostWords = 3, kMostLetters = 20;
    size_t letters = 0;
    for (const std::string& word : words) letters += word.size();
    return words.size() <= kMostWords && letters <= kMostLetters;
}

}  // namespace

Control controlOf(const FieldInfo& field) {
    if (field.path == "plan.hairline.shape") return Control::shapes;
    if (field.path == "skin.tone") return Control::monkSwatches;
    if (field.path == "plan.dot.shade") return Control::shadeSwatches;
    if (field.type == FieldType::toggle) return Control::toggle;
    if (field.type == FieldType::integer && field.max - field.min < 5) return Control::segments;
    if (field.type == FieldType::choice) return fitSegments(field.choices) ? Control::segments : Control::list;
    return Control::number;
}

Reach sliderReach(const FieldInfo& field, double value) {
    static const std::map<std::string, Reach> kUsed{{"plan.density", {20, 260}},
                                                    {"plan.zone.front.density", {20, 260}},
                                                    {"plan.zone.crown.density", {20, 260}},
                                                    {"plan.zone.temples.density", {20, 260}},
                                                    {"plan.zone.sides.density", {20, 260}},
                                                    {"plan.zone.nape.density", {20, 260}},
                                                    {"plan.total", {0, 60000}},
                                                    {"plan.dots_per_hour", {2000, 8000}},
                                                    {"practice.price_per_session", {0, 3000}},
                                                    {"practice.price_per_hour", {0, 500}},
                                                    {"plan.dot.depth_mm", {0.15, 1.5}},
                                                    {"plan.seed", {0, 40}},
                                                    {"head.length_mm", {160, 230}},
                                                    {"head.circumference_mm", {500, 640}},
                                                    {"head.breadth_mm", {125, 180}},
                                                    {"head.arc_mm", {290, 400}},
                                                    {"time.days", {0, 3730}},
                                                    {"time.years", {0, 10}}};
    const auto found = kUsed.find(field.path);
    if (found == kUsed.end()) return {field.min, field.max};
    return {std::min(found->second.min, value), std::max(found->second.max, value)};
}

Tip fieldTip(const FieldInfo& field) {
    Tip tip{field.label, field.help};
    if (controlOf(field) == Control::number) {
        const std::string sign = unitSign(field.unit);
        tip.source = numberText(field.min, field.step) + " to " + numberText(field.max, field.step) +
                     (sign.empty() ? "" : " " + sign) + ", usual " + numberText(field.defaultValue, field.step) + ".";
    }
    if (!field.source.empty()) tip.source += (tip.source.empty() ? "Source: " : " Source: ") + field.source + ".";
    tip.path = field.path;
    return tip;
}

void forgetTypedNumber() { typed = {}; }

void typedNumber(Box box, const Field& field, Document& document, double standIn) {
    const Palette& p = colours();
    const Box inner = box.inset(0, px(3));
    if (typed.path == field.info.path) {
        probe(field.info.path + ".value", inner);
        if (!typeInto(inner, field, document)) typed.path.clear();
        return;
    }
    const Hit hit = hitItem(field.info.path + ".value", inner);
    if (hit.hovered) {
        fill(inner, p.sunken, px(kRadiusSmall));
        ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    }
    Box number = inner;
    Box unit = number.cutRight(px(48));
    unit.min.x += px(4);
    const bool stands = document.value(field) == 0 && standIn > 0;
    const double value = stands ? standIn : document.value(field);
    text(number, valueText(field.info, value), Face::body, stands ? p.text3 : p.text, Align::right);
    text(unit, unitSign(field.info.unit), Face::caption, p.text3);
    focusRing(inner, hit, kRadiusSmall);
    if (hit.pressed) typed = {field.info.path, formatNumber(onStep(field.info, value)), 0};
}

ImU32 monkColour(int tone) { return rgb(kMonk[size_t(tone - 1)]); }

void monkSwatches(Box box, const Field& field, Document& document) {
    eachPiece(box, int(kMonk.size()), px(3), [&](Box piece, int i) {
        swatch(piece, field, document, i, rgb(kMonk[size_t(i)]), "Monk " + std::to_string(i + 1));
    });
}

void shadeSwatches(Box box, const Field& field, Document& document) {
    eachPiece(box, int(kShades.size()), px(3), [&](Box piece, int i) {
        swatch(piece, field, document, i, rgb(kShades[size_t(i)].grey), shadeWords(document, i));
    });
}

std::string swatchCaption(const Field& field, const Document& document) {
    const int number = int(std::lround(document.value(field)));
    if (controlOf(field.info) == Control::shadeSwatches) return shadeWords(document, number - int(field.info.min));
    return "Monk " + std::to_string(number);
}

void shapeButtons(Box box, const Field& field, Document& document) {
    const Palette& p = colours();
    const std::vector<std::string> names = choiceTexts(field.info);
    eachPiece(box, int(names.size()), px(4), [&](Box piece, int i) {
        const Hit hit = hitItem(field.info.path + "." + std::to_string(i), piece);
        const bool isOwn = !document.project().plan.hairline.points.empty();
        const bool on = !isOwn && int(std::lround(document.value(field))) == i;
        fill(piece, on ? p.accentSoft : hit.hovered ? p.hover : p.raised, px(kRadiusSmall));
        if (on) frame(piece, p.accent, px(kRadiusSmall), px(1.5f));
        shapeGlyph(piece.inset(px(4)), i, on ? p.accent : p.text, on ? p.text2 : p.text3);
        focusRing(piece, hit, kRadiusSmall);
        Tip tip = fieldTip(field.info);
        tip.title = names[size_t(i)];
        tooltip(hit, tip);
        if (hit.pressed) document.set(field, i);
    });
}

}  // namespace stipple::ui
