#include "app/bench/frame_kinds.h"

#include "engine/gl/loader.h"

namespace stipple::bench {
namespace {
constexpr size_t kMillion = 1'000'000, kBesideMillion = 300'000;
}

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

}  // namespace stipple::bench
