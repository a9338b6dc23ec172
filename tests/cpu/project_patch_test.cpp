// The patch test: cells of one shade each on the untreated head, and the plan as it was.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "engine/dots/patch_statistics.h"
#include "engine/project/edits.h"
#include "engine/project/pipeline.h"
#include "engine/project/shown_project.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

Project patched(int steps, int firstShade) {
    Project project;
    project.patch.steps = steps;
    project.patch.firstShade = firstShade;
    project.patch.cellMm = 20;
    return project;
}

// One for all: a change from one state to the other must leave what each gives from scratch.
Pipeline& pipelineOf(const Project& project) {
    static Pipeline pipeline;
    pipeline.update(project);
    return pipeline;
}

std::vector<PatchCellStatistics> cellsOf(const Project& project) {
    const Pipeline& p = pipelineOf(project);
    return patchStatistics(p.placed(), p.visible(), p.map());
}

// Of the dot in a cell's middle, as a share of the darkest cell's.
float inkInMiddle(const Pipeline& p, int cell) {
    const std::vector<glm::vec3> border = patchCellBorder(p.head()->chart, p.map().patch().patch(), cell);
    glm::vec3 middle(0);
    for (const glm::vec3& point : border) middle += point / float(border.size());
    const glm::ivec2 texel(p.head()->chart.planeOf(middle) * float(ScalpMap::kSize));
    return p.map().lookTexels()[ScalpGrid::indexAt(texel.x, texel.y)].z;
}

}  // namespace

TEST_CASE("every cell is as dense as the plan's body, and no dot lies outside them") {
    Project project = patched(6, 1);
    project.patch.at = {180, 0.4f};  // clear of the ears, under which no dot may lie
    const std::vector<PatchCellStatistics> cells = cellsOf(project);
    REQUIRE(cells.size() == 6);
    size_t dots = 0;
    for (size_t i = 0; i < cells.size(); ++i) {
        CHECK(cells[i].shade == int(i) + 1);
        // 540 dots on blue noise, and a skin that is not quite the chart's.
        CHECK(cells[i].perCm2() == nearly(double(project.plan.densityPerCm2), 0.04));
        dots += cells[i].dots;
    }
    CHECK(pipelineOf(project).visible().pigment == dots);
}

TEST_CASE("the ladder ends at its last shade, and one's own dilutions set what a cell holds") {
    CHECK(cellsOf(patched(6, 4)).size() == 3);
    CHECK(cellsOf(patched(1, 6)).size() == 1);
    CHECK(cellsOf(patched(0, 1)).empty());
    Project project = patched(3, 2);
    const Pipeline& usual = pipelineOf(project);
    for (int cell = 0; cell < 3; ++cell) {
        const float shade = float(shadeAbsorptionPerMm(2 + cell) / shadeAbsorptionPerMm(4));
        CHECK(inkInMiddle(usual, cell) == nearly(double(shade), 1e-4));
    }
    project.plan.dot.dilutions[2] = 2;  // S3 is the darkest by this ladder
    const Pipeline& own = pipelineOf(project);
    CHECK(inkInMiddle(own, 1) == doctest::Approx(1));
    CHECK(inkInMiddle(own, 2) < 0.5f);
}

TEST_CASE("the patch is put down in one session, with own hair as before, and never changes the plan") {
    Project project;
    project.plan.session[1].shade = 6;
    project.plan.total = 12000;
    const Pipeline fresh = pipelineOf(project);
    Project on = project;
    on.patch.steps = 4;
    const Plan plan = on.plan;
    const Pipeline& p = pipelineOf(on);
    CHECK(on.plan == plan);
    const Plan shown = shownProject(on).plan;
    CHECK(shown.sessions == 1);
    CHECK(healedDay(shown) == 42);
    CHECK(p.visible().hair == fresh.visible().hair);
    CHECK(p.visible().pigment < 1500);

    on.patch.steps = 0;
    const Pipeline& off = pipelineOf(on);
    CHECK(off.visible().marks == fresh.visible().marks);
    CHECK(off.fieldMask() == fresh.fieldMask());
    CHECK(off.map().lookTexels() == fresh.map().lookTexels());
}

TEST_CASE("moving the patch moves no site: the dots of a place are always the same") {
    Project project = patched(2, 2);
    project.patch.at = {140, 0.15f};
    const auto marksOf = [](const Pipeline& p) {
        std::vector<uint32_t> marks = p.visible().marks;
        std::erase_if(marks, [](uint32_t mark) { return (mark & Mark::kHair) != 0; });
        return marks;
    };
    const std::vector<uint32_t> first = marksOf(pipelineOf(project));
    project.patch.at.azimuthDeg += 4;
    const std::vector<uint32_t> moved = marksOf(pipelineOf(project));
    std::vector<uint32_t> common;
    std::set_intersection(first.begin(), first.end(), moved.begin(), moved.end(), std::back_inserter(common));
    CHECK(common.size() > first.size() / 3);
    project.patch.at.azimuthDeg -= 4;
    CHECK(marksOf(pipelineOf(project)) == first);
}
