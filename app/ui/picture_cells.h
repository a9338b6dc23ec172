// The picture's place: one picture, or several of the same camera and light beside each other.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/plan/plan.h"
#include "engine/render/camera.h"
#include "engine/render/frame.h"

namespace stipple::ui {

struct Session;

// estimates: low, typical, high; healing: a patch test on the day and healed
enum class Layout { single, beside, estimates, healing };

struct PictureCell {
    glm::ivec2 min{}, size{};  // device pixels, from the upper left of the picture's place
    CompareState state = CompareState::after;
    std::optional<Estimate> estimate;  // none: the project's own
    std::optional<float> days;         // since the first session; none: the project's own
    std::optional<Camera> camera;      // none: the session's
    std::optional<size_t> look;        // shown instead of the project's plan, time and light
    bool operator==(const PictureCell&) const = default;
};

// From the left. Cells of one layout are of one size, with kCellGap pixels or one more between them.
constexpr int kCellGap = 2;
std::vector<PictureCell> pictureCells(const Session& session);

// The cell under a point of the picture's place, or the nearest.
const PictureCell& cellAt(const std::vector<PictureCell>& cells, glm::vec2 point);

// "Before", "After", "Look B"; "Low", "Typical", "High".
std::string cellName(const Session& session, const PictureCell& cell);

}  // namespace stipple::ui
