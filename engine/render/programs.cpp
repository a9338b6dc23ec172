#include "engine/render/programs.h"

namespace stipple {

std::string Programs::reload() {
    std::string messages;
    for (gl::Program* program :
         {&depth, &prepare, &dot, &dotMap, &headPigment, &headPigmentWide, &skin, &skinMoving, &skinGliding,
          &prepareShafts, &shaft, &shaftShadow, &strand, &background, &tone, &line, &zones})
        messages += program->reload();
    return messages;
}

}  // namespace stipple
