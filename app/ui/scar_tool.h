// Scars on the skin of the head that is shown, and the hands on them.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/scar.h"

namespace stipple::ui {

struct Session;
struct LinePicture;

// What of a scar can be taken hold of.
enum class ScarGrip { middle, rightEnd, leftEnd, side };
inline constexpr int kScarGripCount = 4;

struct ScarOnSkin {
    size_t index;                                 // in the list
    std::vector<glm::vec3> line;                  // its middle line, mm
    std::array<glm::vec3, kScarGripCount> spots;  // of the grips
};

struct ScarTool {
    HeadPtr head;
    Scars scars{};                  // that `shown` is made of
    std::vector<ScarOnSkin> shown;  // again when head or scars change

    std::optional<size_t> chosen;  // in the list
    struct Hold {
        size_t index;
        ScarGrip grip;
        bool operator==(const Hold&) const = default;
    };
    std::optional<Hold> pointed, held;
    bool hasMoved = false;        // far enough to be no click
    Scars before{};               // when the drag began
    glm::vec2 grip{}, pressed{};  // pixels: from the pointer to what it holds; where it was pressed
};

void drawScars(Session& session);
// Takes the pointer where it has a scar under it; true where it has.
bool scarHands(Session& session, const LinePicture& picture);
void removeScar(Session& session);  // the chosen one

}  // namespace stipple::ui
