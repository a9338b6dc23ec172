#include "app/bench/sweep_rows.h"

#include <algorithm>
#include <memory>

#include "app/bench/frame_kinds.h"

namespace stipple::bench {
namespace {

constexpr const char* kAlone = "head_alone";

struct Filled {
    Filled(const Scene& scene, size_t dots) { scene.fill(renderer, dots); }
    Renderer renderer;
};

}  // namespace

void addSweepRows(const Options& options, const Pipeline& pipeline, std::vector<Row>& rows) {
    const Scene scene(options.project, pipeline, *std::max_element(options.sweep.begin(), options.sweep.end()));
    FlatHead flat(*pipeline.head());
    std::vector<std::unique_ptr<Filled>> filled;
    std::vector<Kind> kinds;
    const auto add = [&](PigmentPath path, const std::string& what) {
        for (const bool waited : {false, true})
            kinds.push_back({what, &filled.back()->renderer, Quality::full, path, waited});
    };
    filled.push_back(std::make_unique<Filled>(scene, 0));
    add(PigmentPath::direct, kAlone);
    for (const size_t dots : options.sweep) {
        filled.push_back(std::make_unique<Filled>(scene, dots));
        add(PigmentPath::direct, "direct_" + std::to_string(dots));
        add(PigmentPath::cached, "cached_" + std::to_string(dots));
    }
    drawInTurn(scene, options.size, options.frames, kinds, flat);
    for (const Kind& kind : kinds) {
        if (!kind.isAsAsked) continue;
        if (!kind.waited) {
            rows.push_back(kind.frames.row(kind.what));
            continue;
        }
        if (kind.what != kAlone) rows.push_back(shareOfDots(kind, kinds[1]).row(kind.what + "_share"));
        for (const auto& [pass, samples] : kind.passes)
            if (pass != "overlays") rows.push_back(samples.row(kind.what + "_pass_" + pass));
    }
}

}  // namespace stipple::bench
