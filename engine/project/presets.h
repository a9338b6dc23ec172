// Presets: named sets of field values, JSON files that travel with the program (assets/presets/looks).
#pragma once
#include <string>
#include <vector>

#include "engine/project/project.h"

namespace stipple {

struct Preset {
    std::string name, help;
    std::vector<std::string> settings;  // PATH=VALUE
};

const std::vector<Preset>& presets();
// Throws UsageError for an unknown name.
void applyPreset(Project& project, const std::string& name);

}  // namespace stipple
