// What was painted out, in the project: kept with the scan it was painted on, one step a stroke.
#include <doctest/doctest.h>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/hash.h"
#include "engine/project/head_edits.h"
#include "engine/project/head_loader.h"
#include "engine/project/project_file.h"
#include "tests/support/file_head.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

PaintStroke stroke(float x) { return {false, 14, {{x, 120.04f, 10}, {x + 5, 119, 12}}}; }

Project painted() {
    Project project;
    project.head.file = "/scans/head.ply";
    project.head.sha256 = std::string(64, 'a');
    project = withPaintStroke(project, stroke(0));
    project = withPaintStroke(project, {true, 5.5f, {{1, 2, 3}}});
    return withHairGuess(project, true);
}

std::string headWith(const std::string& paintedOut) {
    return R"({"format": "stipple-project", "version": 1, "head": {"painted_out": )" + paintedOut + "}}";
}

}  // namespace

TEST_CASE("each stroke is a step of its own, and undo takes them back one by one") {
    Document document;
    document.apply("Painted out", withPaintStroke(document.project(), stroke(0)));
    document.apply("Painted out", withPaintStroke(document.project(), stroke(20)));
    document.apply("Hair as guessed", withHairGuess(document.project(), true));
    REQUIRE(document.steps().size() == 3);
    CHECK(document.project().head.paintOut.strokes.size() == 2);
    document.undo();
    CHECK_FALSE(document.project().head.paintOut.takesGuess);
    document.undo();
    CHECK(document.project().head.paintOut.strokes.size() == 1);
    document.undo();
    CHECK(document.project().head.paintOut.empty());
    document.redo();
    CHECK(document.project().head.paintOut.strokes[0].points[0] == glm::vec3(0, 120, 10));  // to a tenth
}

TEST_CASE("a stroke is brought to what a project holds") {
    PaintStroke long_ = stroke(0);
    long_.radiusMm = 1000;
    long_.points.resize(kMostStrokePoints + 5);
    const Project none;
    const PaintOut paint = withPaintStroke(none, long_).head.paintOut;
    CHECK(paint.strokes[0].radiusMm == kMostBrushMm);
    CHECK(paint.strokes[0].points.size() == kMostStrokePoints);
    CHECK(withPaintStroke(none, {}).head.paintOut.empty());
    Project full;
    full.head.paintOut.strokes.resize(kMostPaintStrokes, stroke(0));
    CHECK_THROWS_AS(withPaintStroke(full, stroke(1)), InputError);
}

TEST_CASE("a project file keeps what was painted out, and its undo list tells of each new stroke alone") {
    std::vector<std::string> notes;
    const std::string text = projectText({Document(painted())}, "/plans");
    CHECK(projectOfText(text, "p.stipple", "/plans", notes).document.project() == painted());
    CHECK(notes.empty());

    Document document(painted());
    for (int i = 0; i < 40; ++i) document.apply("Painted out", withPaintStroke(document.project(), stroke(float(i))));
    const std::string long_ = projectText({document}, "/plans");
    Document again = projectOfText(long_, "p.stipple", "/plans", notes).document;
    CHECK(long_.size() < text.size() + 40 * 700);
    CHECK(again.project() == document.project());
    for (int i = 0; i < 40; ++i) again.undo();
    CHECK(again.project() == painted());
}

TEST_CASE("painting that is none is refused with its key") {
    std::vector<std::string> notes;
    for (const char* bad : {"3", R"({"guess": 1})", R"({"strokes": [1]})", R"({"strokes": {"1": {"points": []}}})",
                            R"({"strokes": {"2": {"radius_mm": 9, "points": []}}})",
                            R"({"strokes": {"1": {"radius_mm": 9, "points": [[0, 1]]}}})",
                            R"({"strokes": {"1": {"radius_mm": 9, "points": [[0, 1, 1e9]]}}})",
                            R"({"strokes": {"1": {"radius_mm": 9, "points": [], "erases": "yes"}}})"}) {
        CAPTURE(bad);
        CHECK_THROWS_AS(projectOfText(headWith(bad), "p.stipple", "/plans", notes), InputError);
    }
    const std::string wide = R"({"strokes": {"1": {"radius_mm": 900, "points": [[0, 1, 2]]}}})";
    const Project project = projectOfText(headWith(wide), "p.stipple", "/plans", notes).document.project();
    CHECK(project.head.paintOut.strokes[0].radiusMm == kMostBrushMm);
    CHECK(notes.size() == 1);
}

TEST_CASE("painting belongs to the scan it was painted on, and grows with it") {
    Document document(painted());
    document.renewHeadFile("/scans/head.ply", "/scans/moved.ply", std::string(64, 'a'));
    CHECK_FALSE(document.project().head.paintOut.empty());
    document.renewHeadFile("/scans/moved.ply", "/scans/moved.ply", std::string(64, 'b'));
    CHECK(document.project().head.paintOut.empty());

    CHECK(withHeadMirrored(painted()).head.paintOut.empty());
    const HeadPtr head = fileHead();
    const Project larger = withTrueMeasure(painted(), *head, &HeadMeasures::length, head->measures.length * 1.1);
    CHECK(larger.head.paintOut.strokes[0].radiusMm == doctest::Approx(15.4));
    CHECK(larger.head.paintOut.strokes[1].points[0].z == doctest::Approx(3.3));
}

TEST_CASE("the loader paints what the project says, keeps the scan, and tells where the file is another one") {
    const TemporaryFolder folder;
    HeadSource source;
    source.file = writeHeadFile(folder.path()).string();
    source.sha256 = sha256OfFile(source.file);
    HeadLoader loader(STIPPLE_IMPORT_WORKER);
    const HeadPtr found = loader.load(source);
    HeadSource with = source;
    with.paintOut.strokes.push_back({false, 20, {found->landmarks[Landmark::vertex]}});
    const HeadPtr painted = loader.load(with);
    CHECK(painted != found);
    CHECK(&siteGroundOf(*painted) == found.get());
    CHECK(loader.load(with) == painted);
    CHECK(loader.load(source) == found);
    CHECK(sha256OfFile(source.file) == source.sha256);

    with.sha256 = std::string(64, '0');
    const HeadPtr other = HeadLoader(STIPPLE_IMPORT_WORKER).load(with);
    CHECK(other->mesh == found->mesh);
    CHECK(other->findings.back().what.find("painted out on another version") != std::string::npos);
}
