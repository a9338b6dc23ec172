// The relief on the graphics device, made when it is first asked for.
#pragma once
#include "engine/gl/texture.h"
#include "engine/render/frame.h"

namespace stipple {

class ReliefTexture {
public:
    ReliefTexture();
    // The moving level has no relief, and does not wait for it to be made.
    const gl::Texture& texture(Quality quality);

private:
    gl::Texture flat_, relief_;
    bool made_ = false;
};

}  // namespace stipple
