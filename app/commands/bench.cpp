#include "app/commands.h"
#include "engine/base/error.h"

namespace stipple::app {

void runBench(const Arguments&) { throw InputError("\"bench\" is being built."); }

}  // namespace stipple::app
