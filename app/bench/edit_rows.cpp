#include "app/bench/edit_rows.h"

#include <algorithm>
#include <functional>
#include <map>

#include "app/bench/frame_kinds.h"
#include "app/bench/frame_timer.h"
#include "engine/base/error.h"
#include "engine/gl/upload_count.h"
#include "engine/plan/line_fit.h"
#include "engine/project/edits.h"
#include "engine/project/line_edits.h"

namespace stipple::bench {
namespace {

constexpr int kWarmUpSteps = 4;
constexpr double kDragSites = 300'000;
constexpr double kScrubYears = 10;
constexpr int kDragPeriod = 16;       // steps there and back
constexpr float kPointSwing = 0.05f;  // of a point's height, 7 mm

// Steps of one kind, the first few not counted; with what they uploaded.
Row stepsRow(const std::string& what, int steps, const std::function<void(int step)>& make) {
    FrameTimer timer;
    Samples samples, warmUp;
    gl::UploadCount before;
    for (int i = 0; i < kWarmUpSteps + steps; ++i) {
        if (i == kWarmUpSteps) before = gl::uploadCount();
        timer.measure(i < kWarmUpSteps ? warmUp : samples, [&] { make(i); });
    }
    Row row = samples.row(what);
    row.uploadedBytes = (gl::uploadCount() - before).dataBytes;
    return row;
}

// 0 to 1 and back, never twice the same in a row.
double swing(int step) {
    const int place = step % kDragPeriod;
    return double(std::min(place, kDragPeriod - place)) / (0.5 * kDragPeriod);
}

// Edits, one a step, along the window's road.
class Drag {
public:
    Drag(Project project, glm::ivec2 size) : project_(std::move(project)), size_(size) {
        handOver(renderer_, pipeline_, pipeline_.update(project_));
        camera_ = namedView("three-quarter", *pipeline_.head());
    }
    void step(const Field& field, double value) { show(withField(project_, field, value)); }
    // A point of the line, counted as in engine/project/line_edits.h, is put somewhere else.
    void movePoint(size_t index, ScalpCoordinate place) {
        show(withLinePoint(project_, *pipeline_.head(), index, place));
    }
    std::vector<ShapePoint> linePoints() const { return handlePoints(*pipeline_.head(), project_.plan.hairline); }

private:
    void show(Project project) {
        project_ = std::move(project);
        handOver(renderer_, pipeline_, pipeline_.update(project_));
        FrameInputs inputs = frameOf(project_, pipeline_, camera_, size_);
        inputs.quality = Quality::moving;
        renderer_.render(inputs);
    }

    Project project_;
    glm::ivec2 size_;
    Pipeline pipeline_;
    Renderer renderer_;
    Camera camera_;
};

}  // namespace

void addScrubRows(const Scene& scene, const Options& options, std::vector<Row>& rows) {
    Renderer renderer;
    scene.fill(renderer, options.dots);
    Project project = options.project;
    const Field& years = fieldAt("time.years");
    const Camera camera = namedView("three-quarter", *scene.pipeline().head());
    const auto scrub = [&](int step) {
        project = withField(project, years, kScrubYears * swing(step));
        FrameInputs inputs = frameOf(project, scene.pipeline(), camera, options.size);
        inputs.quality = Quality::moving;
        renderer.render(inputs);
    };
    rows.push_back(stepsRow("scrub", options.frames, scrub));
    STIPPLE_CHECK(rows.back().uploadedBytes == 0, *rows.back().uploadedBytes, " bytes were uploaded by scrubbing");

    renderer.setPigmentPath(PigmentPath::cached);
    renderer.setTiming(true);
    std::map<std::string, Samples> passes;
    for (int i = 0; i <= (options.frames + 2) / 3; ++i) {
        scrub(i);
        if (i > 0) addPasses(renderer, passes);
    }
    for (const char* pass : {"prepare", "map"})
        if (passes.count(pass)) rows.push_back(passes.at(pass).row(std::string("pass_") + pass));
}

void addDragRows(const Scene& scene, const Options& options, std::vector<Row>& rows) {
    const Field &density = fieldAt("plan.density"), &height = fieldAt("plan.hairline.height_mm");
    const double areaCm2 = scene.pipeline().sites().areaCm2;
    const double most = std::min(kDragSites / areaCm2 - double(options.project.hair.densityPerCm2), density.info.max);
    Drag drag(withField(options.project, density, most), options.size);
    rows.push_back(stepsRow("density_drag", options.frames,
                            [&](int step) { drag.step(density, most * (1 - 0.2 * swing(step))); }));
    rows.push_back(
        stepsRow("hairline_drag", options.frames, [&](int step) { drag.step(height, 65 + 10 * swing(step)); }));
    const std::vector<ShapePoint> points = drag.linePoints();
    const size_t index = points.size() / 3;
    ScalpCoordinate place = points[index].at;
    rows.push_back(stepsRow("line_point_drag", options.frames, [&](int step) {
        place.height = points[index].at.height + kPointSwing * float(swing(step));
        drag.movePoint(index, place);
    }));
}

}  // namespace stipple::bench
