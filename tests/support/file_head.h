// A head that comes from a file, for tests of what is put right on it: one of our own, its landmarks to be found.
#pragma once
#include <filesystem>

#include "engine/head/head.h"

namespace stipple {

// The file as it is read; metres.
ImportedFile importedHead();
// Solved without hints, made once.
HeadPtr fileHead();
// Writes the file into `folder` and returns its path.
std::filesystem::path writeHeadFile(const std::filesystem::path& folder);

}  // namespace stipple
