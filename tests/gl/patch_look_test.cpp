// A patch test in the picture, measured in scene-linear light against the same skin without it.
#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "engine/plan/patch_map.h"
#include "tests/gl/look_stage.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

// Cells on bare skin near the top, each seen from straight above; healed.
struct PatchStage : LookStage {
    explicit PatchStage(int firstShade = 1, int cells = kShadeCount)
        : LookStage({"hair.pattern=none", "patch.steps=" + std::to_string(cells),
                     "patch.first_shade=" + std::to_string(firstShade), "patch.cell_mm=25", "patch.azimuth_deg=0",
                     "patch.height=0.8", "time.days=42"}) {}

    Camera over(int cell) const {
        const Chart& chart = pipeline.head()->chart;
        glm::vec3 middle(0);
        const std::vector<glm::vec3> border = patchCellBorder(chart, project.patch, cell);
        for (const glm::vec3& point : border) middle += point / float(border.size());
        Camera camera = above(30);
        const glm::vec3 outward = glm::normalize(middle - chart.centre());
        camera.targetMm = middle;
        camera.azimuthDeg = glm::degrees(std::atan2(outward.x, outward.z));
        camera.elevationDeg = glm::degrees(std::asin(outward.y));
        return camera;
    }
    // Light that is left, green.
    double kept(int cell) { return middleMean(transmittance(over(cell)), 0.7).g; }
};

}  // namespace

// Neighbours of the ladder are hardly apart (dilutions of 20 and 18 to one), so that which dots a cell has counts for
// as much; every second one is told apart.
TEST_CASE("each darker shade of a patch test leaves less light, on the day and healed") {
    PatchStage stage;
    std::vector<double> fresh, healed;
    for (int cell = 0; cell < kShadeCount; ++cell) {
        CAPTURE(cell);
        stage.project.time.days = 0;
        fresh.push_back(stage.kept(cell));
        stage.project.time.days = 42;
        healed.push_back(stage.kept(cell));
        CHECK(fresh.back() < healed.back());
        if (cell < 2) continue;
        CHECK(fresh[size_t(cell)] < fresh[size_t(cell) - 2]);
        CHECK(healed[size_t(cell)] < healed[size_t(cell) - 2]);
    }
}

TEST_CASE("the picture beside a patch test is that of the untreated head") {
    PatchStage stage;
    Camera camera = stage.over(0);
    camera.targetMm = stage.pipeline.head()->chart.surfaceOf(ScalpCoordinate{180, 0.7f});
    camera.azimuthDeg = 180;
    CHECK(stage.linear(camera, CompareState::after).data == stage.linear(camera, CompareState::before).data);
}

TEST_CASE("a cell has the tone of a plan that is all of its shade, put down at once") {
    // Half of the cells at once: the outermost of six lie where the plan itself grows thin.
    constexpr int kCells = kShadeCount / 2;
    for (const int shade : {1, 2, 6}) {
        CAPTURE(shade);
        double cell = 0;
        Camera camera;
        {
            const int first = shade <= kCells ? 1 : kCells + 1;
            PatchStage stage(first, kCells);
            cell = stage.kept(shade - first);
            camera = stage.over(shade - first);
        }
        LookStage plan(
            {"hair.pattern=none", "plan.sessions=1", "plan.dot.shade=" + std::to_string(shade), "time.days=42"});
        const double whole = middleMean(plan.transmittance(camera), 0.7).g;
        CHECK(1 - cell == nearly(1 - whole, 0.01));
    }
}
