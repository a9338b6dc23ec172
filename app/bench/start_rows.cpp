#include "app/bench/start_rows.h"

#include <stdlib.h>

#include <algorithm>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/resources.h"
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

// The head's file; a built-in head is written out as one, since inside the program it is made once only.
class HeadFile {
public:
    explicit HeadFile(const HeadSource& source) : path_(source.file) {
        if (!source.file.empty()) return;
        std::string name = (fs::temp_directory_path() / "stipple-bench-XXXXXX").string();
        if (!mkdtemp(name.data()))
            throw InputError("The folder for temporary files cannot be written; make room in it.");
        folder_ = name;
        path_ = folder_ / (source.builtIn + ".glb");
        writeFileAtomic(path_, resourceText("assets/heads/" + source.builtIn + ".glb"));
    }
    ~HeadFile() {
        std::error_code ignored;
        if (!folder_.empty()) fs::remove_all(folder_, ignored);
    }
    HeadFile(const HeadFile&) = delete;
    HeadFile& operator=(const HeadFile&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_, folder_;
};

Row loadRow(const Options& options) {
    const HeadFile file(options.project.head);
    Samples loads;
    for (int i = 0; i < std::min(options.frames, kMostLoads); ++i) {
        const Stopwatch watch;
        loadHead(file.path(), options.project.head.hints);
        loads.add(watch.elapsed());
    }
    return loads.row("load");
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
    rows.push_back(loadRow(options));
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
