// Whole files in and out.
#pragma once
#include <filesystem>
#include <string>
#include <string_view>

namespace stipple {

// The bytes of a file. Throws InputError: missing, a folder, not readable.
std::string readFile(const std::filesystem::path& path);

// Writes beside the target, syncs and renames, so that the target is never half-written. Throws InputError where the
// folder is missing or read-only or the disk is full; the old file is then still whole. mode: of the new file.
void writeFileAtomic(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0644);

// $XDG_CACHE_HOME/stipple or ~/.cache/stipple, made if it is not there. Empty where there is no place to write:
// a cache is never needed, only faster.
std::filesystem::path cacheFolder();

}  // namespace stipple
