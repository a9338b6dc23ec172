// The colour of untreated skin.
#pragma once
#include <glm/glm.hpp>

#include "engine/plan/plan.h"

namespace stipple {

// Linear albedo of a Monk tone, capped as FACTS §4.4.
glm::vec3 monkAlbedo(int tone);

// The tone's with the undertone: another hue in L*a*b*, the same lightness and chroma.
glm::vec3 skinAlbedo(const Skin& skin);

}  // namespace stipple
