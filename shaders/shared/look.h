#include "shaders/shared/look_types.h"
