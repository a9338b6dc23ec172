// What a press on the picture does: turn the head, take hold of the hairline's points, of scars or of drawn zones,
// draw the line anew, or brush dots and hair.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "app/ui/skin_stroke.h"
#include "engine/head/head.h"
#include "engine/plan/plan.h"
#include "engine/project/presets.h"
#include "engine/project/project.h"

namespace stipple::ui {

enum class Tool { orbit, pencil, points, brush, scars, zones };
inline constexpr int kToolCount = 6;

// What of the border's other parts can be taken hold of: the feet of the sideburns, the middle of the nape.
enum class TailGrip { footR, footL, nape };
inline constexpr int kTailGripCount = 3;

// The hairline laid on the skin of the head that is shown, mm; made again when either changes.
struct LineOnSkin {
    HeadPtr head;
    HairlinePlan line;
    std::vector<ShapePoint> handles;             // from the right sideburn to the left
    std::vector<glm::vec3> spots;                // of the handles
    std::vector<glm::vec3> path, tape;           // the front line; the tape from the glabella to its middle
    std::vector<glm::vec3> tail;                 // the rest of the border
    std::array<glm::vec3, kTailGripCount> ends;  // of the tail's handles
};

struct LineTool {
    LineOnSkin shown;
    std::optional<size_t> pointed, chosen;  // handles: under the pointer; the last that was pressed
    bool pointsLine = false;                // the pointer is on the line, between handles

    std::optional<size_t> held;  // the handle that is being dragged,
    bool raises = false;         // or the whole line, up or down
    std::optional<TailGrip> pointedTail, heldTail;
    double tailBefore = 0;        // its field when the drag began
    bool hasMoved = false;        // far enough to be no click
    HairlinePlan before;          // when the drag began
    glm::vec2 grip{}, pressed{};  // pixels: from the pointer to what it holds; where it was pressed
    ScalpCoordinate from;         // where the handle was
    float pressedMm = 0;          // height on the head where the line was pressed

    bool draws = false;
    SkinStroke stroke;
};

// The brush for dots and own hair: what it does next, and the stroke that is being drawn.
struct DotBrush {
    BrushStroke next;               // its path is empty
    std::optional<glm::vec3> over;  // the skin under the pointer, mm
    std::optional<BrushStroke> stroke;
    Project before;  // when the stroke began
    glm::vec2 lastPixel{};
};

// Lines that the person keeps, and the name under which another is being kept.
struct OwnLines {
    bool isRead = false;
    std::vector<Preset> lines;
    bool isNaming = false, hasField = false;
    std::string name, problem;      // as typed; why it was not kept
    std::optional<size_t> doubted;  // its cross was pressed: the next press on it forgets it
};

}  // namespace stipple::ui
