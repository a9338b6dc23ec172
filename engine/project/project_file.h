// The project on disk (DESIGN §6): one UTF-8 JSON, "stipple-project", version 1.
//
//   {"format": "stipple-project", "version": 1, "app": "0.1.0",
//    "head": {"built_in": "studio"} or {"file": relative path, "sha256": ..., "hints": {...}},
//    "fields": {"plan.density": 135, ...},      every row of the field table, exactly as in presets; not time.years
//    "camera": {"azimuth_deg", "elevation_deg", "distance_mm", "target_mm": [x, y, z]},
//    "client": {"reference", "words"},
//    "looks": [{"name", "fields": {...}, "camera", "thumbnail_png": base64}],
//    "history": {"position": n, "opened": merge patch from now to as opened,
//                "steps": [{"name", "path", "change": merge patch (RFC 7386) to the step before}]}}
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "engine/project/document.h"

namespace stipple {

// A document as it was read or will be written. Keys that this version does not know are kept in it.
struct ProjectFile {
    Document document;
    std::string unknownKeys = "{}";  // JSON merge patch that puts them back
};

// Throws InputError with one plain sentence: missing, cut off, empty, not a project, of a newer version, a value that
// is not one (with its key). A value out of its range is brought into it and told in `notes`.
ProjectFile readProject(const std::filesystem::path& path, std::vector<std::string>& notes);
std::string projectText(const ProjectFile& file, const std::filesystem::path& folder);  // paths relative to `folder`
// Atomic, mode 0600. Throws InputError; the old file is then whole.
void writeProject(const std::filesystem::path& path, const ProjectFile& file);

// What any command takes as FILE: a project, a picture of ours (PNG with its fields), or a head file.
Project projectOfFile(const std::string& file, std::vector<std::string>& notes);

}  // namespace stipple
