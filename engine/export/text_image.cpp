#include "engine/export/text_image.h"

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <memory>

#include "engine/base/error.h"
#include "engine/base/fonts.h"
#include "engine/base/text.h"

namespace stipple {
namespace {
constexpr const char* kEllipsis = "\xE2\x80\xA6";
constexpr const char* kWeightFiles[] = {kFontRegular, kFontMedium, kFontSemiBold};

using FontFace = std::unique_ptr<cairo_font_face_t, decltype(&cairo_font_face_destroy)>;
using ScaledFont = std::unique_ptr<cairo_scaled_font_t, decltype(&cairo_scaled_font_destroy)>;
using Surface = std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)>;
using Drawing = std::unique_ptr<cairo_t, decltype(&cairo_destroy)>;

// Cairo keeps fonts in a cache of its own beyond their last use, so the faces stay for as long as the program runs.
cairo_font_face_t* openFace(const char* file) {
    static FT_Library library = [] {
        FT_Library opened = nullptr;
        STIPPLE_CHECK(!FT_Init_FreeType(&opened), "FreeType");
        return opened;
    }();
    const std::string& bytes = fontBytes(file);
    FT_Face face = nullptr;
    const auto* data = reinterpret_cast<const FT_Byte*>(bytes.data());
    STIPPLE_CHECK(!FT_New_Memory_Face(library, data, FT_Long(bytes.size()), 0, &face), file);
    return cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING);
}

cairo_font_face_t* faceOf(TextWeight weight) {
    static const std::array<cairo_font_face_t*, 3> faces{openFace(kWeightFiles[0]), openFace(kWeightFiles[1]),
                                                         openFace(kWeightFiles[2])};
    return faces[size_t(weight)];
}

ScaledFont scaledFont(const TextStyle& style) {
    cairo_matrix_t size, identity;
    cairo_matrix_init_scale(&size, double(style.emPx), double(style.emPx));
    cairo_matrix_init_identity(&identity);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    ScaledFont font(cairo_scaled_font_create(faceOf(style.weight), &size, &identity, options),
                    &cairo_scaled_font_destroy);
    cairo_font_options_destroy(options);
    STIPPLE_CHECK(cairo_scaled_font_status(font.get()) == CAIRO_STATUS_SUCCESS, style.emPx);
    return font;
}

uint8_t mixed(float below, float above, float share) {
    return uint8_t(std::clamp(std::lround(below + (above - below) * share), 0L, 255L));
}

// Lays a colour over a pixel with straight alpha.
void layOver(uint8_t* pixel, int channels, glm::vec4 colour, float coverage) {
    const float above = colour.a * coverage;
    const float below = channels == 4 ? float(pixel[3]) / 255 : 1.0f;
    const float together = above + below * (1 - above);
    if (above <= 0 || together <= 0) return;
    if (channels < 3) {
        const float grey = 0.2126f * colour.r + 0.7152f * colour.g + 0.0722f * colour.b;
        pixel[0] = mixed(pixel[0], 255 * grey, above);
        return;
    }
    for (int c = 0; c < 3; ++c) pixel[c] = mixed(pixel[c], 255 * colour[c], above / together);
    if (channels == 4) pixel[3] = mixed(0, 255, together);
}

// Draws into a mask of the picture's pixels from `low` to `high` (cut to the picture) and lays the colour through it.
void drawThroughMask(Image8& image, glm::vec2 low, glm::vec2 high, glm::vec4 colour,
                     const std::function<void(cairo_t*)>& draw) {
    const glm::ivec2 from = glm::max(glm::ivec2(glm::floor(low)) - 1, 0);
    const glm::ivec2 to = glm::min(glm::ivec2(glm::ceil(high)) + 1, glm::ivec2(image.width, image.height));
    if (to.x <= from.x || to.y <= from.y) return;
    const Surface mask(cairo_image_surface_create(CAIRO_FORMAT_A8, to.x - from.x, to.y - from.y),
                       &cairo_surface_destroy);
    const Drawing drawing(cairo_create(mask.get()), &cairo_destroy);
    cairo_translate(drawing.get(), -from.x, -from.y);
    draw(drawing.get());
    STIPPLE_CHECK(cairo_status(drawing.get()) == CAIRO_STATUS_SUCCESS, cairo_status(drawing.get()));
    cairo_surface_flush(mask.get());
    const uint8_t* coverage = cairo_image_surface_get_data(mask.get());
    const int stride = cairo_image_surface_get_stride(mask.get());
    for (int y = from.y; y < to.y; ++y)
        for (int x = from.x; x < to.x; ++x)
            layOver(image.at(x, y), image.channels, colour,
                    float(coverage[(y - from.y) * stride + (x - from.x)]) / 255);
}

// Bytes of the UTF-8 text up to its last whole character but one.
size_t shortened(const std::string& text, size_t length) {
    while (length > 0 && (text[--length] & 0xC0) == 0x80) {
    }
    return length;
}
}  // namespace

TextExtent textExtent(const std::string& line, const TextStyle& style) {
    const ScaledFont font = scaledFont(style);
    cairo_text_extents_t text;
    cairo_font_extents_t face;
    cairo_scaled_font_text_extents(font.get(), line.c_str(), &text);
    cairo_scaled_font_extents(font.get(), &face);
    STIPPLE_CHECK(cairo_scaled_font_status(font.get()) == CAIRO_STATUS_SUCCESS, line);
    return {float(text.x_advance), float(face.ascent), float(face.descent)};
}

std::string textThatFits(const std::string& line, const TextStyle& style, float widthPx) {
    if (textExtent(line, style).widthPx <= widthPx) return line;
    for (size_t length = shortened(line, line.size()); length > 0; length = shortened(line, length)) {
        std::string cut = line.substr(0, length);
        while (!cut.empty() && cut.back() == ' ') cut.pop_back();
        cut += kEllipsis;
        if (textExtent(cut, style).widthPx <= widthPx) return cut;
    }
    return "";
}

std::vector<std::string> wrappedText(const std::string& text, const TextStyle& style, float widthPx) {
    std::vector<std::string> lines;
    for (const std::string& word : splitText(text, ' ')) {
        const std::string longer = lines.empty() ? word : lines.back() + " " + word;
        if (lines.empty() || textExtent(longer, style).widthPx > widthPx)
            lines.push_back(word);
        else
            lines.back() = longer;
    }
    return lines;
}

void drawText(Image8& image, const std::string& line, glm::vec2 baseline, const TextStyle& style, glm::vec4 colour) {
    const TextExtent extent = textExtent(line, style);
    const ScaledFont font = scaledFont(style);
    // Letters may lean over their advance by a part of an em.
    const float lean = 0.25f * style.emPx;
    drawThroughMask(image, baseline - glm::vec2(lean, extent.ascentPx),
                    baseline + glm::vec2(extent.widthPx + lean, extent.descentPx), colour, [&](cairo_t* drawing) {
                        cairo_set_scaled_font(drawing, font.get());
                        cairo_move_to(drawing, double(baseline.x), double(baseline.y));
                        cairo_show_text(drawing, line.c_str());
                    });
}

void fillRounded(Image8& image, glm::vec2 upperLeft, glm::vec2 sizePx, float radiusPx, glm::vec4 colour) {
    const glm::dvec2 low = upperLeft, high = low + glm::dvec2(sizePx);
    const double r = std::clamp(double(radiusPx), 0.0, std::min(high.x - low.x, high.y - low.y) / 2);
    drawThroughMask(image, upperLeft, upperLeft + sizePx, colour, [&](cairo_t* drawing) {
        constexpr double kQuarter = 1.5707963267948966;
        cairo_new_sub_path(drawing);
        cairo_arc(drawing, high.x - r, low.y + r, r, -kQuarter, 0);
        cairo_arc(drawing, high.x - r, high.y - r, r, 0, kQuarter);
        cairo_arc(drawing, low.x + r, high.y - r, r, kQuarter, 2 * kQuarter);
        cairo_arc(drawing, low.x + r, low.y + r, r, 2 * kQuarter, 3 * kQuarter);
        cairo_close_path(drawing);
        cairo_fill(drawing);
    });
}

void strokeLine(Image8& image, glm::vec2 from, glm::vec2 to, float widthPx, glm::vec4 colour) {
    drawThroughMask(image, glm::min(from, to) - widthPx, glm::max(from, to) + widthPx, colour, [&](cairo_t* drawing) {
        cairo_set_line_width(drawing, double(widthPx));
        cairo_set_line_cap(drawing, CAIRO_LINE_CAP_ROUND);
        cairo_move_to(drawing, double(from.x), double(from.y));
        cairo_line_to(drawing, double(to.x), double(to.y));
        cairo_stroke(drawing);
    });
}

}  // namespace stipple
