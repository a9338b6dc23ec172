#include "app/commands.h"
#include "engine/base/error.h"

namespace stipple::app {

void runSheet(const Arguments&) { throw InputError("\"sheet\" is being built."); }

}  // namespace stipple::app
