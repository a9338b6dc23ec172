// Cranium, face and jaw without nose, lips, lids, ears and neck.
#pragma once
#include "assets/heads/generator/radial_mass.h"

namespace stipple::headgen {

RadialMass buildSkull();

}  // namespace stipple::headgen
