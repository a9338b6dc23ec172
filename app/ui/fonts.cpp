// Inter and the icons, baked for one scale. ImGui 1.86's FreeType builder needs two repairs, or text looks like a debug
// tool.
#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui_freetype.h>
#include <imgui_internal.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "app/ui/icons.h"
#include "app/ui/theme.h"
#include "engine/base/error.h"
#include "engine/base/fonts.h"

namespace stipple::ui {
namespace {

struct FaceSpec {
    const char* file;
    float emPx;
    float iconEmPx;  // 0: no icons merged in
};

constexpr std::array<FaceSpec, kFaceCount> kFaces{{
    {kFontRegular, 12, 14},   // caption
    {kFontRegular, 13, 16},   // body
    {kFontMedium, 13, 16},    // strong
    {kFontSemiBold, 14, 16},  // title
    {kFontRegular, 17, 0},    // lead
    {kFontDisplay, 20, 0},    // heading
    {kFontDisplay, 30, 0},    // display
    {kFontIcons, 20, 0},      // icon
    {kFontIcons, 28, 0},      // iconLarge
    {kFontIcons, 44, 0},      // iconHuge
}};

// FreeType is asked for ascender minus descender, not for the em; Inter has 1.21 em between them.
constexpr float kInterBoxPerEm = 1.2102f;

// Latin with its extensions, and the signs that our words use: quotes, dashes, ellipsis, arrows, minus, comparisons.
constexpr ImWchar kTextRanges[] = {0x20,   0x7E,   0xA0,   0x17F,  0x2009, 0x2027, 0x2032, 0x2033, 0x2190, 0x2193,
                                   0x2206, 0x2206, 0x2212, 0x2212, 0x2248, 0x2248, 0x2264, 0x2265, 0};

std::array<ImFont*, kFaceCount> fonts{};

bool isIconFace(const FaceSpec& spec) { return spec.file == kFontIcons; }

float sizePx(const FaceSpec& spec, float scale) {
    return std::round(spec.emPx * scale * (isIconFace(spec) ? 1.f : kInterBoxPerEm));
}

ImFont* addFont(const char* file, float size, const ImWchar* ranges, ImFontConfig config) {
    const std::string& bytes = fontBytes(file);
    config.FontDataOwnedByAtlas = false;
    config.OversampleH = config.OversampleV = 1;
    void* data = const_cast<char*>(bytes.data());
    return ImGui::GetIO().Fonts->AddFontFromMemoryTTF(data, int(bytes.size()), size, &config, ranges);
}

ImFont* addFace(const FaceSpec& spec, float scale) {
    ImFont* added = addFont(spec.file, sizePx(spec, scale), isIconFace(spec) ? icon::kRanges : kTextRanges, {});
    if (spec.iconEmPx > 0) {
        ImFontConfig merged;
        merged.MergeMode = true;
        merged.GlyphOffset.y = std::round((spec.iconEmPx - spec.emPx) * 0.18f * scale);
        addFont(kFontIcons, std::round(spec.iconEmPx * scale), icon::kRanges, merged);
    }
    return added;
}

// The builder rounds every advance up, which spaces text out like a typewriter. Takes the unhinted advance instead: to
// the nearest pixel on ordinary screens (glyphs stay sharp), fractional from 140 % on (where half a pixel of blur is
// not seen).
void repairAdvances(ImFont* repaired, const FaceSpec& spec, float scale) {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    const std::string& bytes = fontBytes(spec.file);
    const bool opened =
        !FT_Init_FreeType(&library) &&
        !FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()), FT_Long(bytes.size()), 0, &face);
    STIPPLE_CHECK(opened, spec.file);
    FT_Size_RequestRec request{FT_SIZE_REQUEST_TYPE_REAL_DIM, 0, FT_Long(sizePx(spec, scale) * 64), 0, 0};
    FT_Request_Size(face, &request);
    for (ImFontGlyph& glyph : repaired->Glyphs) {
        const FT_UInt index = FT_Get_Char_Index(face, glyph.Codepoint);
        const bool isIcon = glyph.Codepoint >= 0xE000;
        if (index == 0 || isIcon || FT_Load_Glyph(face, index, FT_LOAD_NO_HINTING)) continue;
        const float advance = float(face->glyph->linearHoriAdvance) / 65536.f;
        glyph.AdvanceX = scale < 1.4f ? std::max(1.f, std::round(advance)) : advance;
    }
    FT_Done_Face(face);
    FT_Done_FreeType(library);
    repaired->BuildLookupTable();
}

// Inter's figures are proportional and ImGui cannot ask for 'tnum': all ten get the width of the widest, so that a
// changing number does not jitter.
void makeFiguresTabular(ImFont* repaired) {
    float widest = 0;
    for (ImWchar c = '0'; c <= '9'; ++c) widest = std::max(widest, repaired->FindGlyph(c)->AdvanceX);
    for (ImWchar c = '0'; c <= '9'; ++c) {
        auto* glyph = const_cast<ImFontGlyph*>(repaired->FindGlyph(c));
        const float shift = std::floor((widest - glyph->AdvanceX) * 0.5f);
        glyph->X0 += shift;
        glyph->X1 += shift;
        glyph->AdvanceX = widest;
    }
    repaired->BuildLookupTable();
}

}  // namespace

ImFont* font(Face face) { return fonts[size_t(face)]; }

void loadFonts(float scale) {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.FontBuilderIO = ImGuiFreeType::GetBuilderForFreeType();
    atlas.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    for (size_t i = 0; i < kFaces.size(); ++i) fonts[i] = addFace(kFaces[i], scale);
    atlas.Build();
    for (size_t i = 0; i < kFaces.size(); ++i) {
        if (isIconFace(kFaces[i])) continue;
        repairAdvances(fonts[i], kFaces[i], scale);
        makeFiguresTabular(fonts[i]);
    }
    ImGui::GetIO().FontDefault = font(Face::body);
}

}  // namespace stipple::ui
