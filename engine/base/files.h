// Whole files in and out.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace stipple {

// The bytes of a file. Throws InputError: missing, a folder, not readable, larger than `mostBytes`.
std::string readFile(const std::filesystem::path& path, size_t mostBytes = SIZE_MAX);

// Writes beside the target, syncs and renames, so that the target is never half-written. Throws InputError where the
// folder is missing or read-only, the disk is full or the target is no plain file; the old file is then still whole.
// What an earlier writing of the same file left beside it when it was killed is removed. mode: of the new file.
void writeFileAtomic(const std::filesystem::path& path, std::string_view bytes, unsigned mode = 0644);
// Removes what a writing of this file that was killed left beside it.
void removeUnfinished(const std::filesystem::path& path);

// $XDG_CACHE_HOME/stipple or ~/.cache/stipple, made if it is not there. Empty where there is no place to write:
// a cache is never needed, only faster.
std::filesystem::path cacheFolder();
// The same of $XDG_STATE_HOME or ~/.local/state, mode 0700: recent projects and work that is kept.
std::filesystem::path stateFolder();
// The same of $XDG_CONFIG_HOME or ~/.config: how the program is set up on this machine.
std::filesystem::path configFolder();
// The same of $XDG_DATA_HOME or ~/.local/share: what a person has made for more than one project.
std::filesystem::path dataFolder();

}  // namespace stipple
