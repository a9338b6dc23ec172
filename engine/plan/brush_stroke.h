// What a person has changed by brush: dots and own hair, place by place.
#pragma once
#include <vector>

#include "engine/head/chart.h"

namespace stipple {

enum class BrushTarget { dots, hair };
enum class BrushAction { add, remove, lighten, soften, erase };

// One drag of the brush along the skin. It lies at the same place of any head.
struct BrushStroke {
    BrushTarget target = BrushTarget::dots;
    BrushAction action = BrushAction::add;
    float radiusMm = 8;
    float strength = 0.5f;  // 0 nothing, 1 all that the action can; erasing knows no part
    bool mirrored = false;  // on the other side of the head, too
    std::vector<ScalpCoordinate> path;
    bool operator==(const BrushStroke&) const = default;
};

}  // namespace stipple
