#include "app/bench/frame_rows.h"

#include <algorithm>

#include "app/bench/frame_kinds.h"
#include "app/bench/frame_timer.h"
#include "engine/base/error.h"
#include "engine/base/log.h"

namespace stipple::bench {
namespace {

constexpr int kWarmUpFrames = 4;  // shaders, maps and textures that are made on first use
constexpr float kTurnBetweenDeg = 0.05f;
constexpr int kFramesAWaited = 3;  // one of so many also with its passes waited for

const Kind& kindNamed(const std::vector<Kind>& kinds, const std::string& what) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.what == what; });
    STIPPLE_CHECK(found != kinds.end(), what);
    return *found;
}

void drawInTurn(const Scene& scene, const Options& options, std::vector<Kind>& kinds, FlatHead& flat) {
    FrameTimer timer;
    Samples unused;
    for (int i = 0; i < kWarmUpFrames + options.frames; ++i) {
        const bool counts = i >= kWarmUpFrames, waits = (i - kWarmUpFrames) % kFramesAWaited == 0;
        for (Kind& kind : kinds) {
            if (kind.waited && !waits) continue;
            FrameInputs inputs = scene.frameAt(i, options.size, kind.quality);
            // Kinds that share a renderer see the camera move from one to the next, too.
            inputs.camera.azimuthDeg += kTurnBetweenDeg * float(&kind - kinds.data());
            const auto draw = [&] { drawFrame(kind, flat, inputs); };
            if (kind.waited)
                draw();
            else
                timer.measure(counts ? kind.frames : unused, draw);
            if (kind.waited && counts) addPasses(*kind.renderer, kind.passes);
        }
    }
}

// What the passes before the skin took beyond those of the same frame without dots.
Samples shareOfDots(const Kind& dotted, const Kind& bare) {
    Samples share = dotted.passes.at("pigment");
    if (dotted.passes.count("depth")) share = share.plus(dotted.passes.at("depth"));
    return share.less(bare.passes.at("depth").plus(bare.passes.at("pigment")));
}

}  // namespace

void addFrameRows(const Scene& scene, const Options& options, std::vector<Row>& rows) {
    Renderers renderers(scene, options.dots);
    std::vector<Kind> kinds = frameKinds(renderers);
    drawInTurn(scene, options, kinds, renderers.flat);

    for (const Kind& kind : kinds)
        if (!kind.waited && kind.isAsAsked) rows.push_back(kind.frames.row(kind.what));
    const Kind& alone = kindNamed(kinds, "head_alone");
    const Kind& waitedAlone = kindNamed(kinds, "waited_alone");
    const Kind& direct = kindNamed(kinds, "waited_direct");
    const Kind& cached = kindNamed(kinds, "waited_cached");
    rows.push_back(shareOfDots(direct, waitedAlone).row("dots_share"));
    rows.push_back(kindNamed(kinds, "direct").frames.less(alone.frames).row("dots_difference"));
    if (cached.isAsAsked) {
        rows.push_back(shareOfDots(cached, waitedAlone).row("dots_share_cached"));
        rows.push_back(kindNamed(kinds, "cached").frames.less(alone.frames).row("dots_difference_cached"));
    } else {
        logWarning("A pixel of this size is too fine for the map of the dots, so that there are no rows of it.");
    }
    for (const char* pass : {"shadow", "depth", "pigment", "skin", "hairs", "tone"})
        rows.push_back(direct.passes.at(pass).row(std::string("pass_") + pass));
    for (const auto& [pass, samples] : kindNamed(kinds, "waited_moving").passes)
        if (pass != "map" && pass != "overlays") rows.push_back(samples.row("moving_pass_" + pass));
}

}  // namespace stipple::bench
