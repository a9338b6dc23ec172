#include "app/bench/frame_kinds.h"

#include "app/bench/frame_timer.h"
#include "engine/gl/loader.h"

namespace stipple::bench {
namespace {
constexpr size_t kMillion = 1'000'000, kBesideMillion = 300'000;
constexpr int kWarmUpFrames = 8;  // shaders, maps and textures that are made on first use, some part by part
constexpr float kTurnBetweenDeg = 0.05f;
constexpr int kFramesAWaited = 3;  // one of so many also with its passes waited for
}  // namespace

Renderers::Renderers(const Scene& scene, size_t dots) : flat(*scene.pipeline().head()) {
    scene.fill(bare, 0);
    scene.fill(dotted, dots);
    scene.fill(movingBare, 0);
    scene.fill(moving, dots);
    if (dots < kMillion) return;
    fewer = std::make_unique<Renderer>();
    scene.fill(*fewer, kBesideMillion);
}

std::vector<Kind> frameKinds(Renderers& r) {
    constexpr Quality full = Quality::full, moving = Quality::moving;
    constexpr PigmentPath direct = PigmentPath::direct, cached = PigmentPath::cached;
    std::vector<Kind> kinds = {
        {"head_alone", &r.bare},
        {"flat_head"},
        {"direct", &r.dotted, full, direct},
        {"cached", &r.dotted, full, cached},
        {"moving", &r.moving, moving, PigmentPath::automatic},
        {"moving_alone", &r.movingBare, moving, PigmentPath::automatic},
        {"waited_alone", &r.bare, full, direct, true},
        {"waited_direct", &r.dotted, full, direct, true},
        {"waited_cached", &r.dotted, full, cached, true},
        {"waited_moving", &r.moving, moving, PigmentPath::automatic, true},
    };
    if (r.fewer) {
        kinds.push_back({"direct_300k", r.fewer.get(), full, direct});
        kinds.push_back({"cached_300k", r.fewer.get(), full, cached});
    }
    return kinds;
}

void drawFrame(Kind& kind, FlatHead& flat, const FrameInputs& inputs) {
    if (!kind.renderer) return flat.render(inputs);
    kind.renderer->setPigmentPath(kind.path);
    kind.renderer->setTiming(kind.waited);
    kind.renderer->render(inputs);
    kind.isAsAsked = kind.path != PigmentPath::cached || kind.renderer->drewFromMap();
}

void addPasses(const Renderer& renderer, std::map<std::string, Samples>& passes) {
    const bool software = gl::deviceInfo().software;
    for (const PassTime& pass : renderer.passTimes())
        passes[pass.pass].add(pass.elapsed, software ? std::nullopt : std::optional<double>(pass.gpuMs));
}

void drawInTurn(const Scene& scene, glm::ivec2 size, int frames, std::vector<Kind>& kinds, FlatHead& flat) {
    FrameTimer timer;
    Samples unused;
    for (int i = 0; i < kWarmUpFrames + frames; ++i) {
        const bool counts = i >= kWarmUpFrames, waits = (i - kWarmUpFrames) % kFramesAWaited == 0;
        for (Kind& kind : kinds) {
            if (kind.waited && !waits) continue;
            FrameInputs inputs = scene.frameAt(i, size, kind.quality);
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

Samples shareOfDots(const Kind& dotted, const Kind& bare) {
    Samples share = dotted.passes.at("pigment");
    if (dotted.passes.count("depth")) share = share.plus(dotted.passes.at("depth"));
    return share.less(bare.passes.at("depth").plus(bare.passes.at("pigment")));
}

}  // namespace stipple::bench
