// Presets: named sets of field values, JSON files that travel with the program (assets/presets/looks); and lines that
// a person keeps, in the same form, in $XDG_DATA_HOME/stipple/lines.
#pragma once
#include <string>
#include <vector>

#include "engine/project/project.h"

namespace stipple {

struct Preset {
    std::string name, help;
    std::vector<std::string> settings;  // PATH=VALUE
    std::vector<ShapePoint> line;       // points of its own, or none
};

const std::vector<Preset>& presets();
// Of either kind. Throws UsageError for an unknown name.
void applyPreset(Project& project, const std::string& name);
void applyPreset(Project& project, const Preset& preset);

// By name. One that cannot be read is left out and told in `notes`.
std::vector<Preset> ownLines(std::vector<std::string>& notes);
// The project's hairline: what of it is not usual, and its points. One of that name is replaced. Throws InputError for
// a name that is empty, long or a preset's, and where there is no place to write.
void keepOwnLine(const Project& project, const std::string& name);
void forgetOwnLine(const std::string& name);

}  // namespace stipple
