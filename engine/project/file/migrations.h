// Projects of older versions: a list of functions, each from one version to the next. A file of each version is kept in
// tests/data and opens for ever.
#pragma once
#include <span>

#include "engine/project/file/json_reading.h"

namespace stipple {

using Migration = void (*)(Json& file);

// migrations()[i] makes version i + 2 of version i + 1; "version" itself is set by migrate().
std::span<const Migration> migrations();
// Brings a file of `version` (at least 1, at most one more than there are steps) to the newest.
void migrate(Json& file, size_t version, std::span<const Migration> steps);

}  // namespace stipple
