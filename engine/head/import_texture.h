// The skin's picture of a head file.
#pragma once
#include <filesystem>

#include "engine/head/import_scene.h"

struct aiScene;

namespace stipple {

// Finds the base-colour texture of the material that covers most skin, embedded or in a file beside the head, and
// decodes it (PNG, JPEG). A picture that is missing or cannot be read becomes a finding.
void addBaseColour(const aiScene& scene, const std::filesystem::path& folder, SceneMesh& out);

}  // namespace stipple
