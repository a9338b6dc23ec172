// A pass that draws the head's solid parts into a cleared target.
#pragma once
#include "engine/gl/pass.h"

namespace stipple {

inline gl::PassState headPass(const gl::Framebuffer& target, glm::vec4 clearColour) {
    gl::PassState pass;
    pass.target = &target;
    pass.clearColour = clearColour;
    pass.clearDepth = true;
    pass.depthTest = gl::DepthTest::nearerOrEqual;
    pass.writeDepth = true;
    pass.cull = gl::Cull::back;
    return pass;
}

}  // namespace stipple
