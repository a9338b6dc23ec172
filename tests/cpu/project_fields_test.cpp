#include <doctest/doctest.h>

#include <set>

#include "engine/base/error.h"
#include "engine/project/fields.h"
#include "engine/project/presets.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {
bool isSpread(const FieldInfo& field) { return field.path.starts_with("plan.dot.") && field.path.ends_with("spread"); }
}  // namespace

TEST_CASE("every field has its own path, a help sentence, and a default within its range") {
    std::set<std::string> paths;
    for (const Field& field : fields()) {
        const FieldInfo& f = field.info;
        CAPTURE(f.path);
        CHECK(paths.insert(f.path).second);
        CHECK(f.help.ends_with("."));
        CHECK_FALSE(f.label.empty());
        if (f.type == FieldType::number || f.type == FieldType::integer) {
            CHECK(f.defaultValue >= f.min);
            CHECK(f.defaultValue <= f.max);
            CHECK(f.step > 0);
        }
        if (f.type == FieldType::choice) CHECK(f.choices.size() >= 2);
    }
}

TEST_CASE("what is set is what is read, as text and as number, and only that field changes") {
    for (const Field& field : fields()) {
        const FieldInfo& f = field.info;
        CAPTURE(f.path);
        Project project;
        const double high = f.type == FieldType::choice   ? double(f.choices.size() - 1)
                            : f.type == FieldType::toggle ? 1 - f.defaultValue
                                                          : f.max;
        field.set(project, high);
        CHECK(field.get(project) == nearly(high, 1e-5));
        const std::string text = formatFieldValue(f, field.get(project));
        Project again;
        applySetting(again, f.path + "=" + text);
        CHECK(again == project);
        for (const Field& other : fields()) {
            const bool timeFollows = other.info.path.starts_with("time.") &&
                                     (f.path.starts_with("time.") || f.path.starts_with("plan.session"));
            const bool spreadFollows = isSpread(f) && isSpread(other.info);
            const bool kindFollows = (f.path == kOldWorkPath && other.info.path == "old.density") ||
                                     (f.path == "old.density" && other.info.path == kOldWorkPath);
            if (other.info.path != f.path && !timeFollows && !spreadFollows && !kindFollows)
                CHECK(isDefault(other, project));
        }
        field.set(project, f.defaultValue);
        CHECK(isDefault(field, project));
    }
}

TEST_CASE("the default project shows the healed, typical result") {
    const Project project;
    CHECK(project.plan.hairline.shape == HairlineShape::mature);
    CHECK(project.plan.hairline.heightMm == 70);
    CHECK(project.plan.densityPerCm2 == 135);
    CHECK(project.hair.pattern == LossPattern::norwood5);
    CHECK(project.skin.tone == 6);
    CHECK(fieldAt("time.years").get(project) == doctest::Approx(0).epsilon(1e-6));
}

TEST_CASE("a healed project stays healed when sessions are added or spread") {
    Project project;
    applySetting(project, "time.years=5");
    applySetting(project, "plan.sessions=2");
    CHECK(fieldAt("time.years").get(project) == nearly(5, 1e-4));
    applySetting(project, "plan.session_gap_days=20");
    CHECK(fieldAt("time.years").get(project) == nearly(5, 1e-4));
    applySetting(project, "time.days=3");
    applySetting(project, "plan.sessions=4");
    CHECK(project.time.days == 3);
}

TEST_CASE("a wrong path or value is refused with the nearest right word") {
    Project project;
    CHECK_THROWS_WITH_AS(applySetting(project, "plan.hairline.hight_mm=70"),
                         doctest::Contains("plan.hairline.height_mm"), UsageError);
    CHECK_THROWS_WITH_AS(applySetting(project, "density=100"), doctest::Contains("plan.density"), UsageError);
    CHECK_THROWS_WITH_AS(applySetting(project, "hair.pattern=norwod_5"), doctest::Contains("norwood_5"), UsageError);
    CHECK_THROWS_AS(applySetting(project, "plan.density=-1"), UsageError);
    CHECK_THROWS_AS(applySetting(project, "plan.dot.shade=2.5"), UsageError);
    CHECK_THROWS_AS(applySetting(project, "plan.density"), UsageError);
    CHECK(project == Project{});
}

TEST_CASE("every preset applies, and 'natural' is the default") {
    CHECK(presets().size() >= 8);
    for (const Preset& preset : presets()) {
        Project project;
        applyPreset(project, preset.name);
        CHECK((project == Project{}) == (preset.name == "natural"));
    }
    Project project;
    CHECK_THROWS_WITH_AS(applyPreset(project, "natral"), doctest::Contains("natural"), UsageError);
}

TEST_CASE("the variation of all is that of depth, size and tone together") {
    Project project;
    applySetting(project, "plan.dot.spread=0.4");
    CHECK(project.plan.dot.depthSpread == 0.4f);
    CHECK(project.plan.dot.diameterSpread == 0.4f);
    CHECK(project.plan.dot.shadeSpread == 0.4f);
    applySetting(project, "plan.dot.shade_spread=1");
    CHECK(project.plan.dot.depthSpread == 0.4f);
    CHECK(fieldAt("plan.dot.spread").get(project) == doctest::Approx(0.6));
}
