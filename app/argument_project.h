// The project that FILE and the options describe.
#pragma once
#include "app/arguments.h"
#include "app/raw_options.h"

namespace stipple::app {

// FILE, then --head, what is said of the head, the preset and the settings. Throws UsageError, and InputError for a
// FILE that cannot be read or whose head file is missing; `open` goes on without either and shows them. What a person
// should know is logged.
void applyProject(const RawOptions& raw, Arguments& arguments);

}  // namespace stipple::app
