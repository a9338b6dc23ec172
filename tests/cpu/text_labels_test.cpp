// Text in pictures, and where labels lie beside their points.
#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "engine/base/error.h"
#include "engine/export/label_layout.h"
#include "engine/export/sheet_layout.h"
#include "engine/export/text_image.h"
#include "shaders/shared/noise.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {
Image8 grey(int width, int height, int channels = 3) {
    Image8 image(width, height, channels);
    std::fill(image.data.begin(), image.data.end(), uint8_t(channels == 4 ? 0 : 90));
    return image;
}

struct Touched {
    glm::ivec2 low{1 << 20}, high{-1};
    int count = 0;
};
Touched touchedPixels(const Image8& image, const Image8& before) {
    Touched t;
    for (int y = 0; y < image.height; ++y)
        for (int x = 0; x < image.width; ++x)
            if (!std::equal(image.at(x, y), image.at(x, y) + image.channels, before.at(x, y))) {
                t.low = glm::min(t.low, glm::ivec2(x, y));
                t.high = glm::max(t.high, glm::ivec2(x, y));
                ++t.count;
            }
    return t;
}

bool overlap(const LabelBox& a, glm::vec2 cornerA, const LabelBox& b, glm::vec2 cornerB) {
    const glm::vec2 shared = glm::min(cornerA + a.sizePx, cornerB + b.sizePx) - glm::max(cornerA, cornerB);
    return shared.x > 0 && shared.y > 0;
}
bool within(glm::vec2 corner, const LabelBox& label, glm::vec2 size) {
    return corner.x >= 0 && corner.y >= 0 && corner.x + label.sizePx.x <= size.x && corner.y + label.sizePx.y <= size.y;
}

constexpr glm::vec4 kWhite{1, 1, 1, 1};
}  // namespace

TEST_CASE("a line of text lies within its extent, is white where the colour is, and is the same every time") {
    const TextStyle style{20, TextWeight::medium};
    const TextExtent extent = textExtent("Norwood III 7.0 cm", style);
    CHECK(extent.widthPx > 120);
    CHECK(extent.widthPx < 260);
    const Image8 before = grey(300, 60);
    Image8 image = before, again = before;
    drawText(image, "Norwood III 7.0 cm", {20, 40}, style, kWhite);
    drawText(again, "Norwood III 7.0 cm", {20, 40}, style, kWhite);
    CHECK(image == again);
    const Touched t = touchedPixels(image, before);
    CHECK(t.low.x >= 19);
    CHECK(t.high.x <= 21 + int(extent.widthPx));
    CHECK(t.low.y >= 40 - int(extent.ascentPx));
    CHECK(t.high.y <= 41);  // no letter of it goes below the baseline
    CHECK(t.count > 600);
    CHECK(*std::max_element(image.data.begin(), image.data.end()) >= 250);
}

TEST_CASE("letters have the shapes of their own: other words, weights and signs give other pixels") {
    const Image8 before = grey(120, 40);
    std::vector<Image8> images;
    for (const auto& [text, weight] :
         std::vector<std::pair<std::string, TextWeight>>{{"density", TextWeight::regular},
                                                         {"density", TextWeight::semiBold},
                                                         {"dens1ty", TextWeight::regular},
                                                         {"/cm\xC2\xB2", TextWeight::regular},
                                                         {"/cm", TextWeight::regular}}) {
        images.push_back(before);
        drawText(images.back(), text, {10, 28}, {18, weight}, kWhite);
        for (size_t i = 0; i + 1 < images.size(); ++i) CHECK_FALSE(images[i] == images.back());
    }
}

TEST_CASE("text over the border is cut off there and nowhere else, and text far outside leaves the picture as it is") {
    const TextStyle style{24};
    Image8 wide = grey(400, 80), narrow = grey(60, 80);
    drawText(wide, "irregularity", {-10, 50}, style, kWhite);
    drawText(narrow, "irregularity", {-10, 50}, style, kWhite);
    for (int y = 0; y < 80; ++y) CHECK(std::equal(narrow.at(0, y), narrow.at(0, y) + 3 * 60, wide.at(0, y)));
    const Image8 before = grey(60, 80);
    Image8 outside = before;
    drawText(outside, "irregularity", {500, 50}, style, kWhite);
    drawText(outside, "irregularity", {10, -50}, style, kWhite);
    CHECK(outside == before);
}

TEST_CASE("on a transparent picture text carries its own alpha, on an opaque one it mixes") {
    Image8 image = grey(40, 40, 4);
    fillRounded(image, {10, 10}, {20, 20}, 4, {1, 0.5f, 0, 0.5f});
    CHECK(int(image.at(20, 20)[3]) == nearly(128, 0.02));
    CHECK(int(image.at(20, 20)[0]) == 255);
    CHECK(int(image.at(20, 20)[1]) == nearly(128, 0.02));
    CHECK(int(image.at(10, 10)[3]) < 64);  // the corner is round
    CHECK(int(image.at(5, 5)[3]) == 0);
    Image8 opaque = grey(40, 40);
    fillRounded(opaque, {10, 10}, {20, 20}, 0, {1, 1, 1, 0.5f});
    CHECK(std::abs(int(opaque.at(20, 20)[1]) - 172) <= 1);
}

TEST_CASE("a line that is too long ends in an ellipsis, at a whole letter") {
    const TextStyle style{16};
    const std::string line = "D\xC3\xA9nsit\xC3\xA9 des points";
    CHECK(textThatFits(line, style, 1000) == line);
    for (float width = 4; width < textExtent(line, style).widthPx; width += 3) {
        const std::string fitted = textThatFits(line, style, width);
        if (fitted.empty()) continue;
        CHECK(textExtent(fitted, style).widthPx <= width);
        CHECK(fitted.ends_with("\xE2\x80\xA6"));
        const std::string kept = fitted.substr(0, fitted.size() - 3);
        CHECK(line.starts_with(kept));
        CHECK((uint8_t(line[kept.size()]) & 0xC0) != 0x80);
    }
    CHECK(textThatFits(line, style, 2).empty());
}

TEST_CASE("labels lie within the picture and not over each other, wherever their points are") {
    const glm::vec2 size(640, 360);
    for (uint32_t scene = 0; scene < 40; ++scene) {
        CAPTURE(scene);
        std::vector<LabelBox> labels;
        for (uint32_t i = 0; i < 9; ++i) {
            const float crowd = scene % 2 ? 0.25f : 1.0f;  // points of a close group, and of the whole picture
            const auto random = [&](uint32_t k) { return shared::hash01(scene * 97 + i * 7 + k); };
            labels.push_back({size * glm::vec2(random(1) * crowd, random(2) * crowd), {40 + 70 * random(3), 20}});
        }
        const std::vector<glm::vec2> corners = labelPlaces(labels, size, 14);
        CHECK(corners == labelPlaces(labels, size, 14));
        for (size_t i = 0; i < labels.size(); ++i) {
            CHECK(within(corners[i], labels[i], size));
            for (size_t k = 0; k < i; ++k) CHECK_FALSE(overlap(labels[i], corners[i], labels[k], corners[k]));
        }
    }
}

TEST_CASE("a label alone lies beside its point, and a crowd without room still gives every label a place") {
    const LabelBox alone{{320, 180}, {60, 20}};
    const glm::vec2 corner = labelPlaces(std::vector{alone}, {640, 360}, 14)[0];
    const glm::vec2 nearest = glm::clamp(alone.pointPx, corner, corner + alone.sizePx);
    CHECK(glm::distance(nearest, alone.pointPx) == nearly(14, 0.05));
    const std::vector<LabelBox> crowd(30, LabelBox{{30, 30}, {50, 20}});
    for (const glm::vec2& place : labelPlaces(crowd, {64, 64}, 14)) CHECK(within(place, crowd[0], {64, 64}));
}

TEST_CASE("wrapped text has every word in order, on lines that fit") {
    const std::string text = "Simulation of scalp micropigmentation, not a promise of a result";
    for (float width : {60.0f, 130.0f, 300.0f, 2000.0f}) {
        CAPTURE(width);
        const std::vector<std::string> lines = wrappedText(text, {14}, width);
        std::string joined;
        for (const std::string& line : lines) {
            joined += (joined.empty() ? "" : " ") + line;
            const bool oneWord = line.find(' ') == std::string::npos;
            CHECK((oneWord || textExtent(line, {14}).widthPx <= width));
        }
        CHECK(joined == text);
        CHECK((width < 1000) == (lines.size() > 1));
    }
}

TEST_CASE("a sheet's pictures, captions and foot lie within it and not over each other") {
    for (const auto& [columns, rows, cell] :
         {std::tuple{5, 3, glm::ivec2(480, 360)}, std::tuple{1, 1, glm::ivec2(16, 16)},
          std::tuple{10, 20, glm::ivec2(400, 700)}, std::tuple{2, 1, glm::ivec2(4000, 3000)}}) {
        CAPTURE(columns);
        const SheetLayout layout = sheetLayout(columns, rows, cell, "Simulation of a result");
        CHECK(layout.captionPx > layout.captionStyle.emPx);
        CHECK(layout.foot.size() >= 1);
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) {
                const glm::ivec2 corner = layout.cellCorner(column, row);
                const glm::ivec2 end = corner + cell + glm::ivec2(0, layout.captionPx);
                CHECK(corner.x > 0);
                CHECK(corner.y > 0);
                CHECK(end.x < layout.sizePx.x);
                CHECK(end.y + int(layout.foot.size()) * layout.footLinePx <= layout.sizePx.y);
                CHECK(layout.cellCorner(column + 1, row).x > corner.x + cell.x);
                CHECK(layout.cellCorner(column, row + 1).y > end.y);
            }
    }
}

TEST_CASE("a sheet of too many pictures or pixels is refused") {
    CHECK_THROWS_WITH_AS(sheetLayout(201, 1, {16, 16}, ""), doctest::Contains("201 pictures"), UsageError);
    CHECK_THROWS_WITH_AS(sheetLayout(40, 40, {16, 16}, ""), doctest::Contains("200"), UsageError);
    CHECK_THROWS_WITH_AS(sheetLayout(200, 1, {480, 360}, ""), doctest::Contains("16384"), UsageError);
    CHECK_THROWS_WITH_AS(sheetLayout(1, 60, {480, 360}, ""), doctest::Contains("16384"), UsageError);
    CHECK(sheetLayout(33, 6, {480, 360}, "").sizePx.x <= SheetLayout::kMostSide);
}

TEST_CASE("a row of pictures wraps to a sheet that is neither a ribbon nor a tower, with few empty places") {
    for (const glm::ivec2& cell : {glm::ivec2(480, 360), glm::ivec2(300, 600), glm::ivec2(1280, 720)})
        for (int count = 1; count <= 60; ++count) {
            CAPTURE(count);
            const int columns = columnsFor(count, cell), rows = (count + columns - 1) / columns;
            if (count <= 3) CHECK(columns == count);
            if (count <= 6) continue;
            const double shape = double(columns * cell.x) / double(rows * cell.y);
            CHECK(shape > 0.5);
            CHECK(shape < 3);
            CHECK(columns * rows - count <= 2 + count / 10);
        }
}
