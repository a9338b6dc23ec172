// The look of every screen: one palette, one type scale, one spacing scale. Sizes are logical pixels; px() makes them
// device pixels.
#pragma once
#include <imgui.h>

namespace stipple::ui {

// All greys are exactly neutral (R = G = B): a tinted panel beside skin bends the skin's colour. The one accent is
// violet, far from the hues of skin and of pigment.
struct Palette {
    ImU32 canvas;                   // behind the picture
    ImU32 bar;                      // top bar, timeline
    ImU32 panel;                    // inspector, sheets
    ImU32 sunken;                   // tracks, wells, text fields
    ImU32 raised;                   // buttons at rest
    ImU32 hover, active, selected;  // selected: the chosen piece of a segmented control
    ImU32 line;                     // separators
    ImU32 outline;                  // borders that alone show a control: 3:1 at least
    ImU32 text, text2, text3, disabled;
    ImU32 fill;  // the set part of a slider that stands at its default
    ImU32 accent, accentHover, accentText, accentSoft;
    ImU32 caution, danger;
    ImU32 glass, onGlass, onGlass2;  // plate under text that lies on the picture
    ImU32 scrim;                     // over the screen behind a sheet
    ImU32 thumb;                     // a slider's knob
    ImU32 tip;                       // tooltips
};

enum class Face { caption, body, strong, title, lead, heading, display, icon, iconLarge, iconHuge };
inline constexpr int kFaceCount = 10;

// Spacing scale.
inline constexpr float kSpace1 = 4, kSpace2 = 8, kSpace3 = 12, kSpace4 = 16, kSpace5 = 24;
inline constexpr float kRadiusSmall = 4, kRadius = 6, kRadiusLarge = 10;
inline constexpr float kRowHeight = 30;      // a field's row in the inspector
inline constexpr float kControlHeight = 28;  // buttons and fields

const Palette& colours();
float uiScale();
float px(float logical);  // rounded to whole device pixels; at least 1 where the input is

ImU32 withAlpha(ImU32 colour, float alpha);
ImU32 mixed(ImU32 a, ImU32 b, float share);

// Once at the start and at every change of the screen's scale; ImGui's context must exist.
void applyTheme(float scale);

// fonts.cpp
ImFont* font(Face face);
void loadFonts(float scale);  // then the font texture must be made again

}  // namespace stipple::ui
