// Drives the window's own loop at random for a while, without a window, and reports how long its frames took, what the
// driver complained of, and whether its memory stays level: `bench_soak MINUTES [SEED]`, or `bench_soak --steps N
// [SEED]` for so many things done. Exit 1 where there was a message or memory grew.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <set>

#include "app/window/loop.h"
#include "engine/base/error.h"
#include "engine/base/memory.h"
#include "engine/gl/debug_log.h"
#include "tests/bench/random_hand.h"
#include "tests/bench/soak_report.h"

using namespace stipple;

namespace {

constexpr double kMostGrowthMb = 16;  // over two thirds of the time, of what is allocated
// Over a few steps from the start, while pictures, undo steps and maps are made for the first time.
constexpr double kMostWarmingMb = 150;

struct Wish {
    double seconds = std::numeric_limits<double>::infinity();
    int steps = std::numeric_limits<int>::max();
    uint32_t seed = 1;
    glm::ivec2 size{1280, 800};
};

FrameKind kindOf(const window::Loop::Drawn& drawn) {
    if (drawn.smallPicture || drawn.future) return FrameKind::smallPicture;
    if (!drawn.picture) return FrameKind::screens;
    return *drawn.picture == Quality::full ? FrameKind::full : FrameKind::moving;
}

// With as many sites as any slider asks for, about 300,000: more are laid when they are needed and stay, which would
// look like memory that grows.
WindowOptions denseHead() {
    Project project;
    project.plan.densityPerCm2 = 300;
    project.hair.densityPerCm2 = 120;
    WindowOptions options;
    options.project.document = Document(project);
    return options;
}

class Soak {
public:
    explicit Soak(const Wish& wish)
        : wish_(wish), surface_(wish.size), hand_(surface_, wish.seed), loop_(surface_, options_) {}

    bool run() {
        while (!loop_.session().pictureReady) turn();
        const double startS = surface_.seconds();
        report_ = {};
        report_.addMemory(startS, memoryHeld());
        for (int steps = 0; !loop_.isOver();) {
            if (surface_.isThrough()) {
                if (steps++ == wish_.steps || surface_.seconds() - startS > wish_.seconds) break;
                step_ = hand_.nextStep();
            }
            turn();
        }
        const std::set<std::string> messages(log_.messages.begin(), log_.messages.end());
        std::puts(report_.json({messages.begin(), messages.end()}).c_str());
        if (loop_.isOver()) std::fputs("The window was closed by a step.\n", stderr);
        return !loop_.isOver() && messages.empty() &&
               report_.memoryGrowthMb() < (std::isfinite(wish_.seconds) ? kMostGrowthMb : kMostWarmingMb);
    }

private:
    void turn() {
        loop_.wait();
        const Stopwatch watch;
        const window::Loop::Drawn drawn = loop_.round();
        report_.addFrame(kindOf(drawn), step_, watch.elapsed());
        if (isAtRest()) report_.addMemory(surface_.seconds(), memoryHeld());
    }

    // With nothing under way and one picture on the screen: a look beside it has a pipeline and a renderer of its own.
    bool isAtRest() const { return loop_.session().pictureReady && loop_.session().layout == ui::Layout::single; }

    const Wish wish_;
    const WindowOptions options_ = denseHead();
    ScriptSurface surface_;
    gl::GlDebugLog log_;
    RandomHand hand_;
    window::Loop loop_;
    SoakReport report_;
    std::string step_ = "start";
};

// The person's own lists and kept work stay out of it.
class OwnFolders {
public:
    OwnFolders() {
        std::string name = (std::filesystem::temp_directory_path() / "stipple-soak-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw InputError("The folder for temporary files cannot be written; make room in it.");
        folder_ = name;
        for (const char* variable : {"XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            setenv(variable, name.c_str(), 1);
    }
    ~OwnFolders() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    OwnFolders(const OwnFolders&) = delete;
    OwnFolders& operator=(const OwnFolders&) = delete;

private:
    std::filesystem::path folder_;
};

}  // namespace

int main(int argc, char** argv) {
    const bool counts = argc > 1 && std::string(argv[1]) == "--steps";
    const int first = counts ? 2 : 1;
    if (argc <= first || argc > first + 2) {
        std::fputs("usage: bench_soak MINUTES [SEED] | --steps N [SEED]\n", stderr);
        return 2;
    }
    Wish wish;
    if (counts) {
        wish.steps = std::atoi(argv[first]);
        wish.size = {960, 640};  // as a test, where the picture is no matter
    } else
        wish.seconds = 60 * std::atof(argv[first]);
    if (argc > first + 1) wish.seed = uint32_t(std::strtoul(argv[first + 1], nullptr, 10));
    giveBackFreedMemory();
    try {
        const OwnFolders folders;
        return Soak(wish).run() ? 0 : 1;
    } catch (const InputError& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
