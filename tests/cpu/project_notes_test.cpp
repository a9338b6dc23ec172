// Each note is raised by what causes it and by nothing else, alone and with another; its mend brings the plan just
// inside.
#include "engine/project/notes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "engine/project/edits.h"
#include "engine/project/pipeline.h"

using namespace stipple;

namespace {

// A setting that is a note's only cause, and one that is just not.
struct Cause {
    NoteKind kind;
    const char* path;
    double raises, justNot;
};
constexpr Cause kCauses[] = {
    {NoteKind::low, "plan.hairline.height_mm", 58, 60},   {NoteKind::straight, "plan.hairline.irregularity", 0, 0.15},
    {NoteKind::sharp, "plan.hairline.softness_mm", 0, 2}, {NoteKind::dark, "plan.dot.shade", 6, 4},
    {NoteKind::dense, "plan.density", 240, 200},          {NoteKind::even, "plan.dot.spread", 0, 0.5},
    {NoteKind::deep, "plan.dot.depth_mm", 1, 0.6},
};

Project with(Project project, const std::string& path, double value) {
    return withField(std::move(project), fieldAt(path), value);
}

std::set<NoteKind> kindsOf(const Project& project, const ShownDots& shown = {}) {
    std::set<NoteKind> kinds;
    for (const Note& note : notesOf(project, shown)) kinds.insert(note.kind);
    return kinds;
}

Note noteOf(const Project& project, NoteKind kind, const ShownDots& shown = {}) {
    for (const Note& note : notesOf(project, shown))
        if (note.kind == kind) return note;
    FAIL("no such note");
    return {};
}

}  // namespace

TEST_CASE("the default plan raises no note, on any skin") {
    for (double tone = 1; tone <= 10; ++tone) CHECK(notesOf(with({}, "skin.tone", tone), {}).empty());
}

TEST_CASE("each note alone and each pair is raised by what causes it, and by nothing else") {
    for (const Cause& first : kCauses) {
        CAPTURE(first.path);
        const Project one = with({}, first.path, first.raises);
        CHECK(kindsOf(one) == std::set{first.kind});
        CHECK(kindsOf(with({}, first.path, first.justNot)).empty());
        for (const Cause& second : kCauses)
            CHECK(kindsOf(with(one, second.path, second.raises)) == std::set{first.kind, second.kind});
    }
}

TEST_CASE("a mend takes its note away, leaves the others, and does no more than it must") {
    for (const Cause& first : kCauses)
        for (const Cause& second : kCauses) {
            CAPTURE(first.path);
            CAPTURE(second.path);
            const Project both = with(with({}, second.path, second.raises), first.path, first.raises);
            const Project mended = withNoteMended(both, noteOf(both, first.kind));
            std::set<NoteKind> left{second.kind};
            left.erase(first.kind);
            CHECK(kindsOf(mended) == left);
            const Field& field = fieldAt(first.path);
            CHECK(std::abs(field.get(mended) - first.justNot) <= field.info.step * 1.001);
        }
}

TEST_CASE("how low a line may be follows the age, where it is said") {
    for (const auto& [age, lowestMm] :
         {std::pair{0, 60}, {20, 65}, {24, 65}, {25, 70}, {39, 70}, {40, 75}, {55, 75}, {56, 80}, {90, 80}}) {
        CAPTURE(age);
        const Project project = with({}, "client.age_years", age);
        CHECK(kindsOf(with(project, "plan.hairline.height_mm", lowestMm)).empty());
        CHECK(kindsOf(with(project, "plan.hairline.height_mm", lowestMm - 1)) == std::set{NoteKind::low});
    }
}

TEST_CASE("a session of its own shade or depth counts, and one that is not planned does not") {
    Project project = with({}, "plan.session.3.depth_mm", 1.2);
    CHECK(kindsOf(project) == std::set{NoteKind::deep});
    CHECK(kindsOf(withNoteMended(project, noteOf(project, NoteKind::deep))).empty());
    CHECK(kindsOf(with(project, "plan.sessions", 2)).empty());
    for (const char* path : {"plan.session.1.shade", "plan.session.2.shade", "plan.session.3.shade"})
        project = with(project, path, 6);
    CHECK(kindsOf(with(project, "plan.session.3.depth_mm", 0)) == std::set{NoteKind::dark});
}

TEST_CASE("a zone that is dense counts, and is mended with the others left as they are") {
    const Project project = with({}, "plan.zone.crown.density", 230);
    CHECK(kindsOf(project) == std::set{NoteKind::dense});
    const Project mended = withNoteMended(project, noteOf(project, NoteKind::dense));
    CHECK(mended.plan.zones.crown == 200);
    CHECK(mended.plan.densityPerCm2 == Plan{}.densityPerCm2);
}

TEST_CASE("without a fringe nothing is dark against it") {
    for (const double pattern : {double(LossPattern::none), double(LossPattern::totalis)})
        CHECK(kindsOf(with(with({}, "plan.dot.shade", 6), "hair.pattern", pattern)).empty());
}

TEST_CASE("on two heads a total is dense by the density that it comes to, and its mend brings it inside") {
    for (const double head : {0.0, 1.0}) {
        Pipeline pipeline;
        Project project = with({}, "head.built_in", head);
        pipeline.update(project);
        CHECK(kindsOf(project, shownDots(pipeline.visible(), project.plan)).empty());
        project = with(project, "plan.total", std::round(1.7 * double(pipeline.visible().pigment)));
        pipeline.update(project);
        const ShownDots shown = shownDots(pipeline.visible(), project.plan);
        CHECK(kindsOf(project, shown) == std::set{NoteKind::dense});
        project = withNoteMended(project, noteOf(project, NoteKind::dense, shown));
        pipeline.update(project);
        const ShownDots mended = shownDots(pipeline.visible(), project.plan);
        CHECK(kindsOf(project, mended).empty());
        CHECK(project.plan.densityPerCm2 * mended.densityScale > 190);
    }
}

TEST_CASE("a total that there is no room for is told, and taken back to what there is") {
    const Project project = with({}, "plan.total", 50000);
    const ShownDots shown{.pigment = 43210, .missing = 6790, .densityScale = 1};
    const Note note = noteOf(project, NoteKind::total, shown);
    CHECK(noteWords(note).starts_with("Room for "));
    CHECK(withNoteMended(project, note).plan.total == 43210);
}

TEST_CASE("every note has neutral words with its number, and the source of its limit") {
    for (const Cause& cause : kCauses) {
        const Note note = noteOf(with({}, cause.path, cause.raises), cause.kind);
        CHECK(noteWords(note).find_first_of("0123456789") != std::string::npos);
        CHECK(mendWords(note).find_first_of("0123456789") != std::string::npos);
        CHECK(noteSource(cause.kind).starts_with("FACTS"));
    }
    CHECK(noteWords({NoteKind::low, 58, 70}) == "Low for the age: 58 mm");
    CHECK(mendWords({NoteKind::low, 58, 70}) == "Raise to 70 mm");
}
