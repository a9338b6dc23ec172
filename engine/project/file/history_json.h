// The undo list as JSON: {"position": n, "opened": patch, "steps": [{"name", "path", "change": patch}]}. Patches are
// RFC 7386 merge patches between states; "opened" leads from the state now to that at the beginning.
#pragma once
#include <string>
#include <vector>

#include "engine/project/document.h"
#include "engine/project/file/state_json.h"

namespace stipple {

// The merge patch that makes `to` of `from`. Neither may hold a null.
Json mergeDiff(const Json& from, const Json& to);

// `now` is the state of document.project().
Json historyJson(const Document& document, const Json& now, StateWriter& writer);

// `now` is what `state` says, `history` stands beside it. Where the state was changed by hand, that becomes a step.
Document documentOf(const Project& now, const JsonValue& state, const JsonValue& history, const StateReader& reader,
                    std::vector<std::string>& notes);

}  // namespace stipple
