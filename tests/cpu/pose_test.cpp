// The pose solver on the marked heads, whatever happened to the file. tests/fuzz/pose_matrix.cpp runs every change on
// every head. Under the sanitizers, which look for other faults and take ten times as long, each change is made to one
// head.
#include "engine/head/pose.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/cpu/pose_check.h"
#include "tests/support/head_changes.h"
#include "tests/support/other_shapes.h"
#include "tests/support/sanitized.h"

using namespace stipple;

namespace {

constexpr float kAccepted = 0.4f;  // confidence from which a pose counts as found

bool told(const std::vector<Finding>& findings, const std::string& what) {
    return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.what == what; });
}

}  // namespace

TEST_CASE("a head file needs no hints: unit, axes and landmarks of the marked heads are found") {
    for (const std::string& name : markedHeadNames()) {
        auto head = readMarkedHead(name);
        HeadPose pose = foundPose(*head);
        checkFound(pose, *head);
        CHECK(pose.unit == head->unit);
        CHECK(pose.poseConfidence > kAccepted);
        for (float c : pose.landmarks.confidence) {
            CHECK(c > 0.3f);
            CHECK(c <= 1);
        }
    }
}

TEST_CASE("every marked head is found after every kind of change to its file") {
    // Of each group every head gets another member, so that all members have their turn.
    const std::vector<HeadChange> changes = fileChanges();
    const std::vector<std::string> names = markedHeadNames();
    for (size_t headNumber = 0; headNumber < names.size(); ++headNumber) {
        const auto head = readMarkedHead(names[headNumber]);
        size_t group = 0;
        for (size_t first = 0, last; first < changes.size(); first = last, ++group) {
            last = first + 1;
            while (last < changes.size() && changes[last].group == changes[first].group) ++last;
            if (kSanitized && group % names.size() != headNumber) continue;
            const size_t members = last - first, turns = members > 8 ? 2 : 1;
            for (size_t turn = 0; turn < turns; ++turn) {
                const HeadChange& change = changes[first + (headNumber * turns + turn) * 3 % members];
                CAPTURE(change.group);
                CAPTURE(change.name);
                MarkedHead changed = *head;
                change.apply(changed);
                std::vector<Finding> findings;
                const HeadPose pose = foundPose(changed, &findings);
                PoseLimits limits;
                if (change.group == "scale") limits.scale = 0.06;
                checkFound(pose, changed, limits);
                CHECK(pose.poseConfidence > kAccepted);
                CHECK(told(findings, "surface was inside out") == (change.group == "inside out"));
            }
        }
    }
}

TEST_CASE("metres and inches are told from millimetres") {
    auto head = readMarkedHead("hrtf-z-up.ply");
    if (!head) return;
    CHECK(foundPose(moved(*head, glm::dmat3(1), 0.001, {})).unit == "m");
    const HeadPose inches = foundPose(moved(*head, glm::dmat3(1), 0.0393701, {}));
    CHECK(inches.unit == "inch");
    CHECK(inches.scaleToMm == 25.4);
}

TEST_CASE("a head 10 m from the file's origin keeps its detail") {
    auto head = readMarkedHead("hrtf-z-up.ply");
    if (!head) return;
    const HeadPose pose = foundPose(moved(*head, glm::dmat3(1), 1, {10000, -10000, 10000}));
    glm::dmat4 toHead = pose.toHeadFrame();
    auto headFrameLandmark = [&](Landmark l) {
        return glm::dvec3(toHead * glm::dvec4(glm::dvec3(pose.landmarks[l]), 1));
    };
    CHECK(glm::length(headFrameLandmark(Landmark::tragionL) + headFrameLandmark(Landmark::tragionR)) < 1e-6);
    CHECK(headFrameLandmark(Landmark::pronasale).z > 90);
}

TEST_CASE("the same mesh gives the same answer, and the order of its vertices hardly matters") {
    auto head = readMarkedHead("niosh-medium.stl");
    if (!head) return;
    const HeadPose first = solvePose(head->mesh, {});
    const HeadPose again = solvePose(head->mesh, {});
    CHECK(first.landmarks == again.landmarks);
    CHECK(first.up == again.up);
    CHECK(first.forward == again.forward);

    shuffleVertices(head->mesh, 7);
    const HeadPose other = solvePose(head->mesh, {});
    for (size_t i = 0; i < kLandmarkCount; ++i)
        CHECK(glm::length(other.landmarks.points[i] - first.landmarks.points[i]) < 0.1f);
    CHECK(angleDeg(glm::dvec3(other.up), glm::dvec3(first.up)) < 0.1);
}

TEST_CASE("the head of a whole person is found, with raised arms and in a wide scene too") {
    auto head = readMarkedHead("makehuman-young.dae");
    if (!head) return;
    MarkedHead raised = *head;
    addBody(raised, {0.35, 0.93, 0});
    checkFound(solvePose(raised.mesh, {}), raised);

    MarkedHead scene = *head;
    addBody(scene, {0.5, -0.86, 0});
    addBallTo(scene, {300, -1600, 200}, {1500, 8, 1500});
    checkFound(solvePose(scene.mesh, {}), scene);
}

TEST_CASE("what is no head comes out with low confidence") {
    constexpr float kDoubtful = 0.3f;
    CHECK(solvePose(ballMesh(100, 40), {}).poseConfidence < kDoubtful);
    CHECK(solvePose(boxMesh({75, 110, 95}, 20), {}).poseConfidence < kDoubtful);
}

TEST_CASE("a missing crown lowers the confidence of the landmarks that were there, and only of those") {
    auto head = readMarkedHead("niosh-medium.stl");
    if (!head) return;
    cutAway(*head, [](glm::dvec3 p) { return p.y > 85; });
    HeadPose pose = solvePose(head->mesh, {});
    CHECK(pose.poseConfidence > kAccepted);
    CHECK(pose.landmarks.confidence[size_t(Landmark::vertex)] < 0.15f);
    CHECK(pose.landmarks.confidence[size_t(Landmark::glabella)] > kAccepted);
    CHECK(pose.landmarks.confidence[size_t(Landmark::tragionL)] > kAccepted);
}
