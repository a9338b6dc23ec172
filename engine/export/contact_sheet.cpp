#include "engine/export/contact_sheet.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/export/sheet_layout.h"
#include "engine/project/edits.h"
#include "engine/project/field_words.h"

namespace stipple {
namespace {
constexpr uint8_t kGutterGrey = 58;
const glm::vec4 kValueColour{0.95f, 0.95f, 0.95f, 1}, kLabelColour{0.68f, 0.68f, 0.68f, 1};

bool isTime(const Field& field) { return field.info.path.starts_with("time."); }

// How much a change of the field makes stale: the field that costs most changes least often.
int costOf(const Field& field) {
    const std::string& path = field.info.path;
    if (path.starts_with("head.") || path == "plan.seed") return 2;
    return path.starts_with("plan.") || path.starts_with("hair.") ? 1 : 0;
}

// The coarsest step of a number's places that tells the values apart: 1, 0.1 or 0.01; 0 where none does.
double placesOf(const std::vector<double>& values) {
    for (const double step : {1.0, 0.1, 0.01})
        if (std::all_of(values.begin(), values.end(),
                        [&](double v) { return std::abs(v - std::round(v / step) * step) < 1e-6; }))
            return step;
    return 0;
}

std::string valueWords(const SheetValues& axis, double value) {
    FieldInfo info = axis.field->info;
    if (info.type != FieldType::number) return valueWithUnit(info, value);
    info.step = placesOf(axis.values);
    if (info.step > 0) return valueWithUnit(info, value);
    const std::string sign = unitSign(info.unit);
    return formatNumber(value) + (sign.empty() ? "" : " " + sign);
}

void drawCaption(Image8& sheet, const SheetLayout& layout, glm::vec2 baseline, const std::vector<CaptionPart>& parts) {
    const TextStyle value = layout.captionStyle, label{value.emPx, TextWeight::regular};
    const float space = 0.4f * value.emPx, between = 1.4f * value.emPx;
    const auto widthOf = [&](bool labels) {
        float width = -between;
        for (const CaptionPart& part : parts) {
            width += textExtent(part.value, value).widthPx + between;
            if (labels && !part.label.empty()) width += textExtent(part.label, label).widthPx + space;
        }
        return width;
    };
    const float end = baseline.x + float(layout.cellPx.x);
    const bool labels = widthOf(true) <= float(layout.cellPx.x);
    for (const CaptionPart& part : parts) {
        if (labels && !part.label.empty()) {
            drawText(sheet, part.label, baseline, label, kLabelColour);
            baseline.x += textExtent(part.label, label).widthPx + space;
        }
        const std::string text = textThatFits(part.value, value, end - baseline.x);
        drawText(sheet, text, baseline, value, kValueColour);
        baseline.x += textExtent(text, value).widthPx + between;
    }
}

Image8 emptySheet(const SheetLayout& layout) {
    Image8 sheet(layout.sizePx.x, layout.sizePx.y, 3);
    std::fill(sheet.data.begin(), sheet.data.end(), kGutterGrey);
    const TextExtent extent = textExtent("", layout.footStyle);
    float baseline = float(layout.cellCorner(0, layout.rows).y) + extent.ascentPx;
    for (const std::string& line : layout.foot) {
        drawText(sheet, line, {layout.gutterPx, baseline}, layout.footStyle, kLabelColour);
        baseline += float(layout.footLinePx);
    }
    return sheet;
}

void copyInto(Image8& sheet, const Image8& picture, glm::ivec2 corner) {
    for (int y = 0; y < picture.height; ++y)
        std::copy_n(picture.at(0, y), size_t(picture.width) * 3, sheet.at(corner.x, corner.y + y));
}

struct Cell {
    int column = 0, row = 0;
    std::vector<size_t> indices;
};

// The cells in the order in which they are drawn.
std::vector<Cell> cellsOf(const SheetRequest& request, int columns) {
    std::vector<Cell> cells;
    const std::vector<double>& across = request.over[0].values;
    if (request.over.size() == 1) {
        for (size_t i = 0; i < across.size(); ++i) cells.push_back({int(i) % columns, int(i) / columns, {i}});
        return cells;
    }
    for (size_t row = 0; row < request.over[1].values.size(); ++row)
        for (size_t column = 0; column < across.size(); ++column)
            cells.push_back({int(column), int(row), {column, row}});
    if (costOf(*request.over[0].field) > costOf(*request.over[1].field))
        std::stable_sort(cells.begin(), cells.end(), [](const Cell& a, const Cell& b) { return a.column < b.column; });
    return cells;
}

void putCell(Image8& sheet, const SheetRequest& request, const SheetLayout& layout, const Cell& cell,
             const Image8& picture) {
    const glm::ivec2 corner = layout.cellCorner(cell.column, cell.row);
    copyInto(sheet, picture, corner);
    const float below = float(layout.cellPx.y) + layout.baselineInCaption();
    drawCaption(sheet, layout, glm::vec2(corner) + glm::vec2(0, below), captionAt(request, cell.indices));
}

SheetLayout layoutOf(const SheetRequest& request) {
    STIPPLE_CHECK(request.over.size() == 1 || request.over.size() == 2, request.over.size());
    const int across = int(request.over[0].values.size());
    if (request.over.size() == 2)
        return sheetLayout(across, int(request.over[1].values.size()), request.cellPx, request.note);
    const int columns = columnsFor(across, request.cellPx);
    return sheetLayout(columns, (across + columns - 1) / columns, request.cellPx, request.note);
}
}  // namespace

Project projectAt(const SheetRequest& request, const std::vector<size_t>& indices) {
    Project project = request.project;
    for (const bool time : {false, true})
        for (size_t axis = 0; axis < request.over.size(); ++axis) {
            const SheetValues& over = request.over[axis];
            if (isTime(*over.field) == time) project = withField(project, *over.field, over.values[indices[axis]]);
        }
    return project;
}

std::vector<CaptionPart> captionAt(const SheetRequest& request, const std::vector<size_t>& indices) {
    std::vector<CaptionPart> parts;
    for (size_t axis = 0; axis < request.over.size(); ++axis) {
        const SheetValues& over = request.over[axis];
        const FieldInfo& info = over.field->info;
        const bool unitSays = info.unit.starts_with(lowerCase(info.label));
        parts.push_back({unitSays ? "" : info.label, valueWords(over, over.values[indices[axis]])});
    }
    return parts;
}

Image8 sheetOf(const SheetRequest& request, const std::vector<Image8>& pictures) {
    const SheetLayout layout = layoutOf(request);
    Image8 sheet = emptySheet(layout);
    const size_t across = request.over[0].values.size();
    for (const Cell& cell : cellsOf(request, layout.columns)) {
        const size_t index = cell.indices[0] + (cell.indices.size() > 1 ? cell.indices[1] * across : 0);
        putCell(sheet, request, layout, cell, pictures[index]);
    }
    return sheet;
}

Image8 contactSheet(const SheetRequest& request, Pipeline& pipeline, Renderer& renderer) {
    const SheetLayout layout = layoutOf(request);
    Image8 sheet = emptySheet(layout);
    for (const Cell& cell : cellsOf(request, layout.columns)) {
        const Project project = projectAt(request, cell.indices);
        handOver(renderer, pipeline, pipeline.update(project));
        FrameInputs frame = frameOf(project, pipeline, request.cameraOf(*pipeline.head()), request.cellPx);
        frame.state = request.state;
        renderer.render(frame);
        putCell(sheet, request, layout, cell, renderer.readImage());
    }
    return sheet;
}

}  // namespace stipple
