// The headless commands. Each writes its answer and returns; what cannot be done is thrown (base/error.h).
#pragma once
#include "app/arguments.h"

namespace stipple::app {

void runRender(const Arguments& arguments);
void runStats(const Arguments& arguments);
void runInspect(const Arguments& arguments);
void runList(const Arguments& arguments);
void runExport(const Arguments& arguments);

// Writes a text to standard output; throws InputError where it cannot be written (a closed pipe, a full disk).
void printAnswer(const std::string& text);

}  // namespace stipple::app
