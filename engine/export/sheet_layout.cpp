#include "engine/export/sheet_layout.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"

namespace stipple {
namespace {
constexpr int kLeastWidthPx = 200;  // so that the foot can be read

std::string sizeText(long width, long height) { return std::to_string(width) + "x" + std::to_string(height); }

void checkCount(int columns, int rows) {
    const long count = long(columns) * rows;
    if (count > SheetLayout::kMostCells)
        throw UsageError("These values make " + std::to_string(count) + " pictures, and a sheet holds at most " +
                         std::to_string(SheetLayout::kMostCells) + "; give --over fewer values.");
}
}  // namespace

glm::ivec2 SheetLayout::cellCorner(int column, int row) const {
    return {gutterPx + column * (cellPx.x + gutterPx), gutterPx + row * (cellPx.y + captionPx + gutterPx)};
}

float SheetLayout::baselineInCaption() const {
    const TextExtent extent = textExtent("", captionStyle);
    return (float(captionPx) + extent.ascentPx - extent.descentPx) / 2;
}

SheetLayout sheetLayout(int columns, int rows, glm::ivec2 cellPx, const std::string& foot) {
    STIPPLE_CHECK(columns > 0 && rows > 0 && cellPx.x > 0 && cellPx.y > 0, columns, " ", rows);
    checkCount(columns, rows);
    SheetLayout layout{.columns = columns, .rows = rows, .cellPx = cellPx};
    const float em = std::clamp(float(std::min(cellPx.x, cellPx.y)) / 22, 11.0f, 48.0f);
    layout.captionStyle = {em, TextWeight::medium};
    layout.footStyle = {std::round(0.9f * em), TextWeight::regular};
    layout.gutterPx = int(std::lround(0.8f * em));
    layout.captionPx = int(std::lround(1.9f * em));
    layout.footLinePx = int(std::lround(1.5f * em));
    const glm::ivec2 cells = layout.cellCorner(columns, rows);
    const int width = std::max(cells.x, kLeastWidthPx);
    if (std::max(width, cells.y) <= SheetLayout::kMostSide)
        layout.foot = wrappedText(foot, layout.footStyle, float(width - 2 * layout.gutterPx));
    layout.sizePx = {width, cells.y + int(layout.foot.size()) * layout.footLinePx + layout.gutterPx};
    if (std::max(layout.sizePx.x, layout.sizePx.y) > SheetLayout::kMostSide)
        throw UsageError("This sheet would be " + sizeText(layout.sizePx.x, layout.sizePx.y) +
                         " pixels, and a side has at most " + std::to_string(SheetLayout::kMostSide) +
                         "; give --over fewer values or ask for a smaller --size.");
    return layout;
}

int columnsFor(int count, glm::ivec2 cellPx) {
    constexpr int kOneRow = 3;
    constexpr double kShape = 1.5;  // width to height
    if (count <= kOneRow) return count;
    int best = 1;
    double least = 1e9;
    for (int columns = 1; columns <= count; ++columns) {
        const int rows = (count + columns - 1) / columns;
        const double shape = double(columns) * cellPx.x / (double(rows) * cellPx.y);
        const double empty = double(columns * rows - count) / count;
        const double cost = std::abs(std::log(shape / kShape)) + empty;
        if (cost < least) least = cost, best = columns;
    }
    return best;
}

}  // namespace stipple
