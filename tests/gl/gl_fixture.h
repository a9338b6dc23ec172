// A headless context for a test, and a driver that must not complain.
#pragma once
#include <doctest/doctest.h>

#include "engine/gl/context_egl.h"
#include "engine/gl/debug_log.h"

namespace stipple {

class GlFixture {
public:
    ~GlFixture() {
        for (const std::string& message : log_.messages) MESSAGE(message);
        CHECK(log_.messages.empty());
    }

private:
    gl::HeadlessContext context_;
    gl::GlDebugLog log_;
};

}  // namespace stipple
