#include "tests/bench/script_surface.h"

#include <algorithm>
#include <chrono>
#include <cmath>

#include "engine/gl/loader.h"

namespace stipple {
namespace {

using Clock = std::chrono::steady_clock;
using Seconds = std::chrono::duration<double>;

gl::Texture screenTexture(glm::ivec2 size) {
    gl::TextureShape shape;
    shape.format = gl::Format::rgba8;
    shape.size = size;
    return gl::Texture("screen", shape);
}

}  // namespace

ScriptSurface::ScriptSurface(glm::ivec2 size) : colour_(screenTexture(size)), screen_("screen", &colour_, nullptr) {}

void ScriptSurface::add(const ui::InputEvent& event, double afterS) {
    pause(afterS);
    script_.push_back({lastS_, event});
}

void ScriptSurface::pause(double seconds) { lastS_ = std::max(lastS_, this->seconds()) + seconds; }

bool ScriptSurface::isThrough() const { return script_.empty() && seconds() >= lastS_; }

void ScriptSurface::waitEvents(double seconds) {
    if (seconds <= 0) return;
    const double due = script_.empty() ? lastS_ : script_.front().atS;
    const double sleep = std::clamp(due - this->seconds(), 0.0, seconds);
    std::unique_lock lock(mutex_);
    woken_.wait_for(lock, Seconds(sleep), [this] { return isWoken_; });
    isWoken_ = false;
}

bool ScriptSurface::hasEvents() const { return !script_.empty() && script_.front().atS <= seconds(); }

std::vector<ui::InputEvent> ScriptSurface::takeEvents() {
    std::vector<ui::InputEvent> events;
    for (; hasEvents(); script_.pop_front()) events.push_back(script_.front().event);
    return events;
}

void ScriptSurface::show() { gl::waitUntilDone(); }

void ScriptSurface::wake() {
    const std::lock_guard lock(mutex_);
    isWoken_ = true;
    woken_.notify_one();
}

double ScriptSurface::seconds() const {
    static const Clock::time_point start = Clock::now();
    return Seconds(Clock::now() - start).count();
}

}  // namespace stipple
