// The real heads beside the repository, with their axes and unit given, and marks placed by hand.
#pragma once
#include <filesystem>
#include <glm/glm.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "engine/head/head.h"

namespace stipple {

// marks.json by file name, or nothing (with a line on standard output) where the folder is missing outside CI.
nlohmann::json realHeadMarks();
HeadPtr loadRealHead(const std::string& file, const nlohmann::json& marks);
// On the face below the brow, on an ear beyond the skull, or on the neck; head frame, mm.
bool isOffLimits(glm::vec3 p, const nlohmann::json& marks);

}  // namespace stipple
