// The headless commands. Each writes its answer and returns; what cannot be done is thrown (base/error.h).
#pragma once
#include "app/arguments.h"
#include "engine/project/pipeline.h"

namespace stipple::app {

void runRender(const Arguments& arguments);
void runStats(const Arguments& arguments);
void runInspect(const Arguments& arguments);
void runList(const Arguments& arguments);
void runExport(const Arguments& arguments);
void runSheet(const Arguments& arguments);
void runSave(const Arguments& arguments);
void runCompare(const Arguments& arguments);
void runBench(const Arguments& arguments);

// The camera of --camera or --view, else the project's, else the three-quarter view.
Camera cameraOf(const Arguments& arguments, const Head& head);
// Says on standard error where what came out of a file hardly looks like a head.
void warnOfDoubt(const Head& head);
// Says so where a total of dots is asked for that there is no room for.
void warnOfTotal(const Pipeline& pipeline, const Project& project);
// Says so where the picture or the counts are of a what-if.
void warnOfWhatIf(const Project& project);
// An output that cannot be written is told before the work, not after it. Throws InputError.
void requireWritableFolder(const std::string& output);

// Writes a text to standard output; throws InputError where it cannot be written (a closed pipe, a full disk).
void printAnswer(const std::string& text);

}  // namespace stipple::app
