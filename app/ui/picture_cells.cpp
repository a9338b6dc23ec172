#include "app/ui/picture_cells.h"

#include <algorithm>

#include "app/ui/session.h"
#include "engine/project/edits.h"
#include "engine/project/field_words.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {
namespace {

std::vector<PictureCell> row(glm::ivec2 size, int count) {
    const int width = std::max(1, (size.x - (count - 1) * kCellGap) / count);
    std::vector<PictureCell> cells;
    for (int i = 0; i < count; ++i) {
        // The last ends at the right edge, whatever the division left over.
        const int left = count == 1 ? 0 : (size.x - width) * i / (count - 1);
        cells.push_back({.min = {left, 0}, .size = {width, size.y}});
    }
    return cells;
}

// The head as it came: nothing is planned on it yet.
std::vector<PictureCell> checkCells(const HeadCheck& check) {
    std::vector<PictureCell> cells;
    for (const CheckPicture& picture : check.pictures)
        cells.push_back(
            {.min = picture.min, .size = picture.size, .state = CompareState::before, .camera = picture.camera});
    return cells;
}

}  // namespace

std::vector<PictureCell> pictureCells(const Session& session) {
    if (session.screen == Screen::headCheck) return checkCells(session.check);
    switch (session.layout) {
        case Layout::beside: {
            std::vector<PictureCell> cells = row(session.viewSize, 2);
            const bool hasLook = session.besideLook && *session.besideLook < session.document.project().looks.size();
            if (hasLook)
                cells[0].look = session.besideLook;
            else
                cells[0].state = CompareState::before;
            if (session.beforeHeld) cells[1].state = CompareState::before;
            return cells;
        }
        case Layout::estimates: {
            std::vector<PictureCell> cells = row(session.viewSize, 3);
            for (size_t i = 0; i < cells.size(); ++i) {
                cells[i].estimate = Estimate(i);
                if (session.beforeHeld) cells[i].state = CompareState::before;
            }
            return cells;
        }
        case Layout::healing: {
            if (!showsPatch(session.document.project())) break;
            std::vector<PictureCell> cells = row(session.viewSize, 2);
            cells[0].days = 0;
            cells[1].days = healedDay(shownProject(session.document.project()).plan);
            if (session.beforeHeld) cells[0].state = cells[1].state = CompareState::before;
            return cells;
        }
        case Layout::single:
            break;
    }
    std::vector<PictureCell> cells = row(session.viewSize, 1);
    cells[0].state = session.shownState();
    return cells;
}

const PictureCell& cellAt(const std::vector<PictureCell>& cells, glm::vec2 point) {
    const auto after = std::find_if(cells.begin() + 1, cells.end(),
                                    [&](const PictureCell& cell) { return point.x < float(cell.min.x); });
    return *(after - 1);
}

std::string cellName(const Session& session, const PictureCell& cell) {
    if (cell.state == CompareState::before) return "Before";
    if (cell.look) {
        const Project look = withLookCalled(session.document.project(), *cell.look);
        const std::string mistake = whatIfText(look);
        return "Look " + look.looks[*cell.look].name + (mistake.empty() ? "" : ", what if " + mistake);
    }
    if (cell.estimate) return choiceText(fieldAt("time.estimate").info.choices[size_t(*cell.estimate)]);
    if (cell.days) return *cell.days > 0 ? "Healed" : "On the day";
    return "After";
}

}  // namespace stipple::ui
