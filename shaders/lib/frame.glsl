#include "shaders/shared/frame_types.h"
layout(std140, binding = 0) uniform Frame { FrameUniforms frame; };
