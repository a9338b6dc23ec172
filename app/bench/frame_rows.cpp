#include "app/bench/frame_rows.h"

#include <algorithm>

#include "app/bench/frame_kinds.h"
#include "engine/base/error.h"
#include "engine/base/log.h"

namespace stipple::bench {
namespace {

const Kind& kindNamed(const std::vector<Kind>& kinds, const std::string& what) {
    const auto found = std::find_if(kinds.begin(), kinds.end(), [&](const Kind& kind) { return kind.what == what; });
    STIPPLE_CHECK(found != kinds.end(), what);
    return *found;
}

}  // namespace

void addFrameRows(const Scene& scene, const Options& options, std::vector<Row>& rows) {
    Renderers renderers(scene, options.dots);
    std::vector<Kind> kinds = frameKinds(renderers);
    drawInTurn(scene, options.size, options.frames, kinds, renderers.flat);

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
