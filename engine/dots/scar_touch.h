// What a scar does to own hair and to the dots at a place.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>

#include "engine/plan/scar_map.h"
#include "shaders/shared/scar_types.h"

namespace stipple {

struct ScarTouch {
    int8_t index = -1;       // the scar that the place is in; -1: none
    bool holdsLess = false;  // scar tissue: pigment holds less there, and fades faster
    float hairKept = 1;      // share of own hair that grows
    float asked = 1;         // density within, as a share of that around
    float overlap = 0;       // 1 within .. 0: how far dots go on over the border, into full hair
};
// That of the grey between the dots, which does not see single small scars.
ScarTouch scarTouch(const ScarMap& scars, glm::vec2 plane);
ScarTouch scarTouchOfField(const ScarMap& scars, glm::vec2 plane);

// index: its place in the list.
shared::ScarGpu scarGpu(const Scar& scar, int index);

}  // namespace stipple
