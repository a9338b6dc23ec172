// The pose put right by hand: quarter turns, mirrored files, a true measure.
#include <doctest/doctest.h>

#include "engine/base/error.h"
#include "engine/project/head_edits.h"
#include "tests/support/file_head.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

Project turnedOften(HeadTurn turn, int times) {
    Head head = *fileHead();
    Project project;
    for (int i = 0; i < times; ++i) {
        project = withHeadTurned(project, head, turn);
        head.pose.up = *project.head.hints.up;
        head.pose.forward = *project.head.hints.forward;
    }
    return project;
}

// Where `fileDirection` points in the head frame by these hints.
glm::vec3 inHead(const Project& project, glm::vec3 fileDirection) {
    const glm::vec3 up = *project.head.hints.up, forward = *project.head.hints.forward;
    return {glm::dot(glm::cross(up, forward), fileDirection), glm::dot(up, fileDirection),
            glm::dot(forward, fileDirection)};
}

float farthestMm(const Landmarks& a, const Landmarks& b) {
    float most = 0;
    for (size_t i = 0; i < kLandmarkCount; ++i) most = std::max(most, glm::distance(a.points[i], b.points[i]));
    return most;
}

}  // namespace

TEST_CASE("a quarter turn does to the head what its name says") {
    const glm::vec3 face = fileHead()->pose.forward, top = fileHead()->pose.up;
    const auto near = [](glm::vec3 a, glm::vec3 b) { return glm::distance(a, b) < 0.001f; };
    CHECK(near(inHead(turnedOften(HeadTurn::left, 1), face), {1, 0, 0}));
    CHECK(near(inHead(turnedOften(HeadTurn::left, 1), top), {0, 1, 0}));
    CHECK(near(inHead(turnedOften(HeadTurn::right, 1), face), {-1, 0, 0}));
    CHECK(near(inHead(turnedOften(HeadTurn::faceUp, 1), face), {0, 1, 0}));
    CHECK(near(inHead(turnedOften(HeadTurn::faceUp, 1), top), {0, 0, -1}));
    CHECK(near(inHead(turnedOften(HeadTurn::faceDown, 1), face), {0, -1, 0}));
    CHECK(near(inHead(turnedOften(HeadTurn::leanLeft, 1), top), {1, 0, 0}));
    CHECK(near(inHead(turnedOften(HeadTurn::leanLeft, 1), face), {0, 0, 1}));
    CHECK(near(inHead(turnedOften(HeadTurn::leanRight, 1), top), {-1, 0, 0}));
    for (const HeadTurn turn : {HeadTurn::left, HeadTurn::right, HeadTurn::faceUp, HeadTurn::faceDown,
                                HeadTurn::leanLeft, HeadTurn::leanRight}) {
        const Project around = turnedOften(turn, 4);
        CHECK(near(*around.head.hints.up, top));
        CHECK(near(*around.head.hints.forward, face));
    }
}

TEST_CASE("a turn by hand brings a head upright that hints laid on its side, as the command line's hints do") {
    ImportHints wrong;
    wrong.up = glm::vec3(1, 0, 0);
    wrong.forward = glm::vec3(0, 0, 1);
    Head lying = *fileHead();
    lying.pose.up = *wrong.up;
    lying.pose.forward = *wrong.forward;
    Project project;
    project.head.hints = wrong;
    project.head.landmarkFixes[Landmark::glabella] = glm::vec3(0);
    project = withHeadTurned(project, lying, HeadTurn::leanLeft);
    CHECK(*project.head.hints.up == glm::vec3(0, 1, 0));
    CHECK(*project.head.hints.forward == glm::vec3(0, 0, 1));
    CHECK(project.head.landmarkFixes.empty());
    const HeadPtr head = makeHead(importedHead(), "studio.glb", project.head.hints);
    CHECK(farthestMm(head->landmarks, fileHead()->landmarks) < 3);
}

TEST_CASE("a file that shows the head as in a mirror comes out as the head itself") {
    ImportedFile mirrored = importedHead();
    for (glm::vec3& p : mirrored.mesh.positions) p.x = -p.x;
    for (glm::vec3& n : mirrored.mesh.normals) n.x = -n.x;
    for (glm::uvec3& t : mirrored.mesh.triangles) std::swap(t.y, t.z);
    const std::vector<glm::vec3> inFile = mirrored.mesh.positions;
    ImportHints hints;
    hints.mirrored = true;
    hints.up = glm::vec3(0, 1, 0);
    const HeadPtr head = makeHead(mirrored, "mirrored.glb", hints);
    CHECK(farthestMm(head->landmarks, fileHead()->landmarks) < 1);
    CHECK(head->pose.mirrored);
    const glm::dmat4 toHead = head->pose.toHeadFrame();
    CHECK(glm::determinant(toHead) < 0);
    glm::dvec3 middle(0);
    for (const glm::vec3& p : inFile) middle += glm::dvec3(p) / double(inFile.size());
    glm::dvec3 middleInHead(0);
    for (const glm::vec3& p : head->mesh.positions) middleInHead += glm::dvec3(p) / double(head->mesh.positions.size());
    CHECK(glm::distance(glm::dvec3(toHead * glm::dvec4(middle, 1)), middleInHead) < 1);
    CHECK(withHeadMirrored(withHeadMirrored(Project{})) == Project{});
}

TEST_CASE("a true measure sets the scale, and what was placed by hand grows with it") {
    Project project;
    project.head.landmarkFixes[Landmark::glabella] = glm::vec3(0, 20, 90);
    const Head& head = *fileHead();
    const double trueMm = head.measures.circumference * 1.1;
    const Project scaled = withTrueMeasure(project, head, &HeadMeasures::circumference, trueMm);
    CHECK(scaled.head.hints.scaleToMm == doctest::Approx(head.pose.scaleToMm * 1.1));
    CHECK(scaled.head.landmarkFixes[Landmark::glabella]->z == doctest::Approx(99));
    const HeadPtr larger = makeHead(importedHead(), "studio.glb", scaled.head.hints);
    CHECK(larger->measures.circumference == nearly(trueMm, 0.002));
    CHECK(larger->pose.unit == "given");

    const Project metres = withHeadUnit(scaled, *larger, "m");
    CHECK(metres.head.hints.scaleToMm == 0);
    CHECK(metres.head.hints.unit == "m");
    CHECK(metres.head.landmarkFixes[Landmark::glabella]->z == doctest::Approx(90));
    CHECK_THROWS_AS(withTrueMeasure(project, head, &HeadMeasures::length, 20), InputError);
    CHECK_THROWS_AS(withHeadUnit(project, head, "mm"), InputError);
}
