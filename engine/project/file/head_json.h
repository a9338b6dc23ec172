// Which head a project has: {"built_in": "studio"} and, for a file, {"file": path relative to the project's folder,
// "sha256": ..., "hints": {"up": [x, y, z], "forward": [x, y, z], "unit": "mm", "scale_to_mm": 1, "mirrored": true},
// "landmarks": {"glabella": [x, y, z], ...} placed by hand, mm, "painted_out": {"guess": true, "strokes":
// {"1": {"radius_mm": 12, "points": [[x, y, z], ...], "erases": true}, ...}}, "confirmed": true}.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "engine/project/file/json_reading.h"
#include "engine/project/project.h"

namespace stipple {

// The folder as it really is, so that ".." in a relative path means what it says.
std::filesystem::path realFolder(const std::filesystem::path& folder);

// `folder` is real. Throws InputError where the file's name is not UTF-8.
Json headJson(const HeadSource& head, const std::filesystem::path& folder);
// Sets all but the measures, which are rows of the field table.
void readHead(const JsonValue& object, const std::filesystem::path& folder, HeadSource& head,
              std::vector<std::string>& notes);

}  // namespace stipple
