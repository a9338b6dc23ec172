#include "app/commands.h"
#include "engine/base/error.h"

namespace stipple::app {

void runSave(const Arguments&) { throw InputError("\"save\" is being built."); }

}  // namespace stipple::app
