// The head that a project asks for.
#pragma once
#include <string>

#include "engine/head/head.h"
#include "engine/project/project.h"

namespace stipple {

TapeMeasures tapeOf(const HeadSource& source);

// What a person starts with who picks a built-in head by its picture: the head with its own measures, and the values
// that fit it; all else as it was. Throws UsageError for a name that is none.
Project withBuiltInHead(Project project, const std::string& name);

}  // namespace stipple
