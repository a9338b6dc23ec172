// The patch test on the picture: its cells with their shades, and the hand that moves it.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/patch_test.h"

namespace stipple::ui {

struct Session;
struct LinePicture;

struct PatchTool {
    // Laid on the skin of the head that is shown, mm; made again when either changes.
    HeadPtr head;
    PatchTest laid;
    std::vector<std::vector<glm::vec3>> borders;  // of the cells
    glm::vec3 middle{};

    bool isHeld = false, hasMoved = false, isPointed = false;
    glm::vec2 grip{}, pressed{};      // pixels: from the pointer to what it holds; where it was pressed
    std::optional<float> daysBefore;  // the day on the screen before the test was turned on
};

void drawPatch(Session& session);
// Takes the pointer where the handle is under it; true where it has.
bool patchHands(Session& session, const LinePicture& picture);

// On with usual shades, healed; off as it was.
void turnPatch(Session& session, bool on);

}  // namespace stipple::ui
