// The window, or where there is no display, a picture and the place where it lies.
#pragma once
#include "app/arguments.h"

namespace stipple::app {

int runOpen(const Arguments& arguments);

}  // namespace stipple::app
