// What a pass draws into: at most one colour and one depth texture, which must outlive it.
#pragma once
#include <string_view>

#include "engine/gl/handle.h"
#include "engine/gl/texture.h"

namespace stipple::gl {

class Framebuffer {
public:
    Framebuffer() = default;  // none
    Framebuffer(std::string_view label, const Texture* colour, const Texture* depth);

    glm::ivec2 size() const { return size_; }
    unsigned name() const { return handle_.name(); }

private:
    Handle<ObjectKind::framebuffer> handle_;
    glm::ivec2 size_{};
};

// Averages the samples of `from` into `to`, which has the same size.
void resolveColour(const Framebuffer& from, const Framebuffer& to);

}  // namespace stipple::gl
