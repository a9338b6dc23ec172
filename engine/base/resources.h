// Shaders, heads, lights and presets: files of the repository that travel inside the program.
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace stipple {

// Content of a carried file, by its path in the repository ("shaders/skin.frag"). When the environment names a folder
// in STIPPLE_RESOURCE_DIR and the file lies there, that copy wins: this is how shaders are edited while the program
// runs. A name that the program does not carry is a bug and trips a check.
std::string resourceText(std::string_view name);

// Names of all carried files that begin with `prefix`, in order.
std::vector<std::string> resourceNames(std::string_view prefix);

// Where the override copy of `name` lies, or "" where there is none.
std::string resourceOverridePath(std::string_view name);

}  // namespace stipple
