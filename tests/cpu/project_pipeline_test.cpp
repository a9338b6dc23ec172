// What an edit leaves is what the same project gives from scratch: nothing that has become stale is kept.
#include <doctest/doctest.h>

#include <string>

#include "engine/project/edits.h"
#include "engine/project/pipeline.h"

using namespace stipple;

namespace {

struct Edit {
    std::string path;
    double value;
    Pipeline::Changed expected;
};

void checkAsFresh(const Pipeline& edited, const Project& project) {
    Pipeline fresh;
    fresh.update(project);
    // The sites of an edited pipeline may go on where those of a fresh one end.
    REQUIRE(edited.sites().sites.size() >= fresh.sites().sites.size());
    CHECK(std::equal(fresh.sites().sites.begin(), fresh.sites().sites.end(), edited.sites().sites.begin()));
    CHECK(edited.map().texels() == fresh.map().texels());
    CHECK(edited.fieldMask() == fresh.fieldMask());
    CHECK(edited.visible().marks == fresh.visible().marks);
    CHECK(edited.visible().pigment == fresh.visible().pigment);
}

}  // namespace

TEST_CASE("edits one after the other leave what the project gives from scratch, and redo no more than they must") {
    const Edit edits[] = {
        {"plan.density", 100, {.visible = true}},
        {"plan.dot.pair_share", 0.5, {.visible = true}},
        {"hair.density", 60, {.visible = true}},
        {"plan.total", 20000, {.visible = true}},
        {"plan.total", 50000, {.sites = true, .visible = true}},  // more than were laid
        {"plan.total", 0, {.visible = true}},
        {"plan.hairline.softness_mm", 2, {.fieldMask = true, .visible = true}},
        {"plan.hairline.irregularity", 2, {.fieldMask = true, .visible = true}},
        {"plan.hairline.height_mm", 60, {.map = true, .fieldMask = true, .visible = true}},
        {"hair.pattern", 3, {.map = true, .fieldMask = true, .visible = true}},
        {"hair.pattern", 17, {.map = true, .fieldMask = true, .visible = true}},
        {"hair.areata.seed", 5, {.map = true, .fieldMask = true, .visible = true}},
        {"plan.seed", 7, {.sites = true, .fieldMask = true, .visible = true}},
        {"plan.density", 300, {.sites = true, .visible = true}},  // more than were laid
        {"plan.zone.crown.density", 180, {.fieldMask = true, .visible = true}},
        {"plan.density", 110, {.fieldMask = true, .visible = true}},  // what the crown is beside it
        {"plan.hairline.softness_mm", 9, {.fieldMask = true, .visible = true}},
        {"plan.dot.needle", 1, {.visible = true}},  // fewer pairs
        {"plan.session.2.shade", 4, {}},
        {"practice.price_per_hour", 90, {}},
        {"time.years", 4, {}},
        {"plan.dot.shade", 5, {}},
        {"skin.tone", 2, {}},
    };
    Project project;
    Pipeline pipeline;
    pipeline.update(project);
    for (const auto& [path, value, expected] : edits) {
        CAPTURE(path);
        REQUIRE(fieldAt(path).get(project) != value);
        project = withField(project, fieldAt(path), value);
        const Pipeline::Changed changed = pipeline.update(project);
        CHECK(changed.head == expected.head);
        CHECK(changed.sites == expected.sites);
        CHECK(changed.map == expected.map);
        CHECK(changed.fieldMask == expected.fieldMask);
        CHECK(changed.visible == expected.visible);
        checkAsFresh(pipeline, project);
    }
}

TEST_CASE("edits at once leave the same as one after the other") {
    Project project;
    Pipeline pipeline;
    pipeline.update(project);
    project = withField(project, fieldAt("plan.density"), 220);
    project = withField(project, fieldAt("plan.hairline.shape"), 5);
    project = withField(project, fieldAt("plan.seed"), 11);
    pipeline.update(project);
    checkAsFresh(pipeline, project);
}

TEST_CASE("a head that was there before its dots gets the same ones, and is not handed over twice") {
    Project project;
    Pipeline pipeline;
    CHECK(pipeline.updateHead(project.head).head);
    REQUIRE(pipeline.head());
    CHECK(pipeline.sites().sites.empty());
    const Pipeline::Changed changed = pipeline.update(project);
    CHECK(!changed.head);
    CHECK((changed.sites && changed.map && changed.fieldMask && changed.visible));
    checkAsFresh(pipeline, project);

    project.head.builtIn = "broad";
    CHECK(pipeline.updateHead(project.head).head);
    CHECK(!pipeline.update(project).head);
    checkAsFresh(pipeline, project);
}

TEST_CASE("a brush stroke changes the map and what is seen through it; undone, all is as before") {
    Project project;
    Pipeline pipeline;
    pipeline.update(project);
    const std::vector<uint32_t> before = pipeline.visible().marks;
    Project brushed = project;
    brushed.plan.strokes = {
        {BrushTarget::dots, BrushAction::erase, 12, 1, true, {{30, 0.7f}, {40, 0.8f}}},
        {BrushTarget::hair, BrushAction::remove, 20, 0.5f, false, {{150, 0.2f}}},
    };
    const Pipeline::Changed changed = pipeline.update(brushed);
    CHECK(changed.map);
    CHECK(changed.fieldMask);
    CHECK(changed.visible);
    CHECK_FALSE(changed.sites);
    CHECK(pipeline.visible().pigment < before.size());
    checkAsFresh(pipeline, brushed);
    pipeline.update(project);
    CHECK(pipeline.visible().marks == before);
}

TEST_CASE("moving sliders moves no dot: what two settings show are the same sites at the same places") {
    Project project;
    Pipeline pipeline;
    pipeline.update(project);
    const std::vector<PlacedSite> before = pipeline.placed();
    const auto isMoved = [&] {
        const std::vector<PlacedSite>& now = pipeline.placed();
        if (now.size() < before.size()) return true;
        for (size_t i = 0; i < before.size(); i += 7)
            if (now[i].positionMm != before[i].positionMm || now[i].plane != before[i].plane) return true;
        return false;
    };
    // All at their ends at once, section by section: they are many. Another seed is another scatter, and another
    // head another head; the densest plans only lay more sites after those that are there.
    for (const std::string section : {"plan.hairline.", "plan.zone.", "plan.dot.", "plan.ladder.", "plan.", "hair.",
                                      "skin.", "time.", "view.", "client."}) {
        CAPTURE(section);
        for (const Field& field : fields()) {
            const FieldInfo& info = field.info;
            if (!info.path.starts_with(section) || info.path == "plan.seed") continue;
            const double most = info.unit == "per_cm2" ? 150 : info.max;
            const double end = info.type == FieldType::choice   ? double(info.choices.size() - 1)
                               : info.type == FieldType::toggle ? 1 - info.defaultValue
                                                                : most;
            project = withField(project, field, end);
        }
        pipeline.update(project);
        CHECK_FALSE(isMoved());
    }
}
