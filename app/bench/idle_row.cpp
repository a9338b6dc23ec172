#include "app/bench/idle_row.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include "app/ui/host.h"
#include "app/window/picture_pace.h"
#include "engine/gl/loader.h"

namespace stipple::bench {
namespace {

using Seconds = std::chrono::duration<double>;
using Clock = std::chrono::steady_clock;

constexpr double kSettleS = 0.5;  // the last frames of the screens after the full picture
constexpr double kMeasuredS = 1;

class IdleLoop {
public:
    IdleLoop(const Scene& scene, glm::ivec2 size) : scene_(scene), size_(size) {
        scene.fill(renderer_, 0);
        session_.facts.head = scene.pipeline().head();
    }
    // Until the full picture has followed the moving one, however long that takes, and the screens are at rest.
    void settle() {
        while (!pace_.isFull(wanted())) runUntil(nowS() + kSettleS);
        runUntil(nowS() + kSettleS);
    }
    // As the window's loop runs: sleeps until something is due, builds a frame of the screens, draws what is asked for.
    void runUntil(double endS) {
        while (true) {
            const double wake = std::min({host_.nextFrameTime(), pace_.wakeTime(), endS});
            std::this_thread::sleep_for(Seconds(std::max(0.0, wake - nowS())));
            if (nowS() >= endS) return;
            host_.buildFrame(session_, size_, nowS());
            drawPicture();
        }
    }
    double nowS() const { return Seconds(Clock::now() - start_).count(); }

private:
    window::PictureKey wanted() const { return {0, session_.camera, size_}; }

    void drawPicture() {
        const window::PicturePace::Next next = pace_.next(wanted(), host_.pointerIsDown(), nowS());
        if (next == window::PicturePace::Next::nothing) return;
        const Quality quality = next == window::PicturePace::Next::full ? Quality::full : Quality::moving;
        const double start = nowS();
        renderer_.render(scene_.frameAt(0, size_, quality));
        gl::waitUntilDone();
        pace_.drawn(wanted(), quality, nowS() - start);
    }

    const Scene& scene_;
    glm::ivec2 size_;
    Clock::time_point start_ = Clock::now();
    ui::Host host_{false, 1};
    ui::Session session_;
    window::PicturePace pace_;
    Renderer renderer_;
};

}  // namespace

Row idleRow(const Scene& scene, glm::ivec2 size) {
    IdleLoop loop(scene, size);
    loop.settle();
    const Stopwatch watch;
    loop.runUntil(loop.nowS() + kMeasuredS);
    Samples samples;
    samples.add(watch.elapsed());
    return samples.row("idle");
}

}  // namespace stipple::bench
