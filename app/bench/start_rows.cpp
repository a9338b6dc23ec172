#include "app/bench/start_rows.h"

#include <algorithm>

#include "engine/base/files.h"
#include "engine/export/picture.h"
#include "engine/gl/context_egl.h"
#include "engine/gl/loader.h"

namespace stipple::bench {
namespace {

namespace fs = std::filesystem;
constexpr int kMostLoads = 5;

void drawFirstPicture(const Options& options, Pipeline& pipeline) {
    const gl::HeadlessContext context;
    Renderer renderer;
    handOver(renderer, pipeline, pipeline.update(options.project));
    FrameInputs inputs = frameOf(options.project, pipeline, namedView("three-quarter", *pipeline.head()), options.size);
    inputs.quality = Quality::moving;
    renderer.render(inputs);
    gl::waitUntilDone();
}

// True where something was laid into the cache since then.
bool cacheGrewSince(fs::file_time_type then) {
    const fs::path folder = cacheFolder();
    if (folder.empty()) return false;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder))
        if (entry.is_regular_file() && entry.last_write_time() >= then) return true;
    return false;
}

HeadPtr headOf(const HeadSource& source) {
    return source.file.empty() ? loadBuiltInHead(source.builtIn) : loadHead(source.file, source.hints);
}

}  // namespace

void addStartRows(const Options& options, Pipeline& pipeline, std::vector<Row>& rows) {
    const double beforeMs = processCpuMs();  // all that the program has done so far, which did not wait
    const fs::file_time_type start = fs::file_time_type::clock::now();
    const auto picture = [&](Pipeline& into) {
        const Stopwatch watch;
        drawFirstPicture(options, into);
        const Elapsed drawn = watch.elapsed();
        return Elapsed{beforeMs + drawn.cpuMs, beforeMs + drawn.wallMs};
    };
    Samples first;
    const Elapsed whole = picture(pipeline);
    if (cacheGrewSince(start)) {
        Samples cold;
        cold.add(whole);
        rows.push_back(cold.row("first_picture_cold"));
        Pipeline again;
        first.add(picture(again));
    } else {
        first.add(whole);
    }
    rows.push_back(first.row("first_picture"));

    Samples loads;
    for (int i = 0; i < std::min(options.frames, kMostLoads); ++i) {
        const Stopwatch watch;
        headOf(options.project.head);
        loads.add(watch.elapsed());
    }
    rows.push_back(loads.row("load"));
}

void addSitesRows(const Head& head, uint32_t seed, std::vector<Row>& rows) {
    for (const auto& [what, count] : {std::pair{"sites_150k", 150'000}, std::pair{"sites_300k", 300'000}}) {
        const Stopwatch watch;
        makeSites(head, seed, size_t(count));
        Samples samples;
        samples.add(watch.elapsed());
        rows.push_back(samples.row(what));
    }
}

}  // namespace stipple::bench
