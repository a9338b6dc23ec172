// The project on disk (DESIGN §6): one UTF-8 JSON, "stipple-project", version 1.
//
//   {"format": "stipple-project", "version": 1, "app": "0.1.0",
//    "head": {"built_in": "studio", "length_mm": 0, ...} and, for a file, "file": relative path, "sha256", "hints",
//    "fields": {"plan.density": 135, ...},      every row of the field table but head.* and time.years
//    "line": [[azimuth_deg, height], [azimuth_deg, height, "corner"], ...]   where the hairline has points of its own
//    "brushes": {"1": {"target", "action", "radius_mm", "strength", "mirrored", "path": [[azimuth_deg, height]]}, ...},
//    "camera": {"azimuth_deg", "elevation_deg", "distance_mm", "target_mm": [x, y, z]},
//    "client": {"reference", "words"},
//    "looks": [{"name", "fields": {...}, "line", "brushes", "camera", "thumbnail": key of "thumbnails"}],
//    "history": {"position": n, "opened": merge patch (RFC 7386) from now to as opened,
//                "steps": [{"name", "path", "change": merge patch from the state before the step to that after it}]},
//    "thumbnails": {contentHash of the PNG: base64}}      each once, however many looks and steps have it
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "engine/project/document.h"

namespace stipple {

constexpr int kProjectVersion = 1;

// A document as it was read or will be written. Keys that this version does not know are kept in it.
struct ProjectFile {
    Document document;
    std::string unknownKeys = "{}";  // JSON, of unknown_keys.h
};

// Throws InputError with one plain sentence: missing, cut off, empty, not a project, of a newer version, a value that
// is not one (with its key). A value out of its range is brought into it and told in `notes`. The head file need not
// be there; its path is made absolute.
ProjectFile readProject(const std::filesystem::path& path, std::vector<std::string>& notes);
// The same of a text: `name` is what messages call it, paths in it are relative to `folder`.
ProjectFile projectOfText(const std::string& text, const std::string& name, const std::filesystem::path& folder,
                          std::vector<std::string>& notes);

// Throws InputError where the head file's name is not UTF-8. A drag that is on is written as a step. Of an undo list
// that would make the file too large to be read again, the newest part is written.
std::string projectText(const ProjectFile& file, const std::filesystem::path& folder);  // paths relative to `folder`
// Atomic, mode 0600. Throws InputError; the old file is then whole.
void writeProject(const std::filesystem::path& path, const ProjectFile& file);

// What any command takes as FILE: a project (.stipple), a picture of ours (.png with its fields), or a head file.
ProjectFile openFile(const std::string& file, std::vector<std::string>& notes);
Project projectOfFile(const std::string& file, std::vector<std::string>& notes);
bool isProjectPath(const std::filesystem::path& path);  // by its ending

enum class HeadFileState { found, missing, changed };
// Whether the file is there, and its bytes are those that were last read. Reads the whole file where a hash is known.
// A built-in head is found.
HeadFileState headFileState(const HeadSource& head);
// Where the SHA-256 of the head file is not known, keeps that of the file as it is now, in every state of the document
// that has this file. Throws InputError where it cannot be read.
void recordHeadHash(Document& document);

}  // namespace stipple
