// Keys of a project file that this version does not know are kept and written again where they stood.
//
// They are held as {"keep": {key: value, ...}, "in": {"head": {...}, "looks": {"A": {...}}, ...}}: what to add to an
// object, and the same of the objects in it. Elements of a list are known again by their name (and "A#2" is the second
// of that name).
#pragma once
#include <string>
#include <vector>

#include "engine/project/file/json_reading.h"

namespace stipple {

// `{}` where there are none. `paths` gets their dotted names, for a message.
Json unknownKeysOf(const Json& file, std::vector<std::string>& paths);
void putUnknownKeys(Json& file, const Json& unknown);

}  // namespace stipple
