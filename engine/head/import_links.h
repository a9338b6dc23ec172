// The other files that a head file names.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/head/mesh.h"

namespace stipple {

// A file is looked for beside the head file only, whatever folder its name tells: by its relative path, then by its
// last part, then by both with %20 and the like taken for the characters that they stand for (glTF names are URIs).
std::optional<std::filesystem::path> fileBeside(const std::filesystem::path& folder, const std::string& named);

// One finding for each material library that an OBJ text names and that is not beside it.
std::vector<Finding> missingMaterials(std::string_view obj, const std::filesystem::path& folder);

}  // namespace stipple
