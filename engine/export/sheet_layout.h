// Where the pictures, captions and foot of a contact sheet lie. Pixels from the upper left.
#pragma once
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "engine/export/text_image.h"

namespace stipple {

struct SheetLayout {
    static constexpr int kMostSide = 16384;
    static constexpr int kMostCells = 200;

    int columns = 1, rows = 1;
    glm::ivec2 cellPx{480, 360};
    TextStyle captionStyle, footStyle;
    int gutterPx = 0;               // around and between the cells
    int captionPx = 0;              // under each cell
    std::vector<std::string> foot;  // its lines
    int footLinePx = 0;
    glm::ivec2 sizePx{};  // of the whole sheet

    glm::ivec2 cellCorner(int column, int row) const;
    float baselineInCaption() const;  // below a cell's lower edge
};

// `foot` is wrapped to the sheet's width. Throws UsageError for a sheet of too many pictures or pixels.
SheetLayout sheetLayout(int columns, int rows, glm::ivec2 cellPx, const std::string& foot);

// Columns of a row of `count` pictures that wraps to a sheet near a screen's shape; up to three stay in a row.
int columnsFor(int count, glm::ivec2 cellPx);

}  // namespace stipple
