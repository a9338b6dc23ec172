#include <doctest/doctest.h>

#include <limits>

#include "engine/base/error.h"
#include "engine/head/pose.h"
#include "engine/head/pose/orientation_limit.h"
#include "tests/cpu/pose_check.h"
#include "tests/support/other_shapes.h"

using namespace stipple;

TEST_CASE("axes that are given hold, and the pitch is still refined") {
    auto head = readMarkedHead("hrtf-z-up.ply");  // its chin is up by 8 degrees against the file's axes
    if (!head) return;
    ImportHints hints;
    hints.up = glm::vec3(0, 0, 1);
    hints.forward = glm::vec3(1, 0, 0);
    HeadPose pose = solvePose(head->mesh, hints);
    checkFound(pose, *head);
    CHECK(angleDeg(glm::dvec3(pose.up), glm::dvec3(0, 0, 1)) > 3);
    CHECK(angleDeg(glm::dvec3(pose.up), glm::dvec3(0, 0, 1)) <= headfit::kAxisFreedomDeg + 0.01);
}

TEST_CASE("one axis is enough: the rest is found") {
    auto head = readMarkedHead("niosh-medium.stl");
    if (!head) return;
    MarkedHead turned = moved(*head, turnAbout({1, 0, 0}, 90) * turnAbout({0, 1, 0}, 90), 1, {});
    ImportHints up, forward;
    up.up = glm::vec3(turned.up);
    forward.forward = glm::vec3(turned.forward);
    checkFound(solvePose(turned.mesh, up), turned);
    checkFound(solvePose(turned.mesh, forward), turned);
}

TEST_CASE("axes that are given wrongly are obeyed all the same, with low confidence") {
    auto head = readMarkedHead("lee-perry-smith.glb");
    if (!head) return;
    ImportHints hints;
    hints.up = glm::vec3(0, -1, 0);
    hints.forward = glm::vec3(0, 0, -1);
    HeadPose pose = solvePose(head->mesh, hints);
    CHECK(angleDeg(glm::dvec3(pose.up), glm::dvec3(*hints.up)) <= headfit::kAxisFreedomDeg + 0.01);
    CHECK(angleDeg(glm::dvec3(pose.forward), glm::dvec3(*hints.forward)) <= headfit::kAxisFreedomDeg + 0.01);
    CHECK(pose.poseConfidence < 0.3f);
}

TEST_CASE("a scale or a unit that is given counts, whatever the head's size") {
    auto head = readMarkedHead("lee-perry-smith.glb");
    if (!head) return;
    ImportHints scale;
    scale.scaleToMm = 49.82;
    HeadPose pose = solvePose(head->mesh, scale);
    checkFound(pose, *head);
    CHECK(pose.scaleToMm == 49.82);
    CHECK(pose.unit == "given");
    CHECK(pose.unitConfidence == 1);

    ImportHints unit;
    unit.unit = "cm";
    pose = solvePose(head->mesh, unit);
    CHECK(pose.scaleToMm == 10);
    CHECK(pose.unit == "cm");
    unit.scaleToMm = 49.82;
    CHECK(solvePose(head->mesh, unit).scaleToMm == 49.82);
}

TEST_CASE("hints that cannot be are refused in one sentence") {
    Mesh ball = ballMesh(100, 20);
    ImportHints sameLine;
    sameLine.up = glm::vec3(0, 1, 0);
    sameLine.forward = glm::vec3(0, -1, 0);
    CHECK_THROWS_AS(solvePose(ball, sameLine), InputError);
    ImportHints unit;
    unit.unit = "furlong";
    CHECK_THROWS_AS(solvePose(ball, unit), InputError);
}

TEST_CASE("a mesh that cannot be a head is refused: too few triangles, flat, not finite") {
    Mesh few = ballMesh(100, 3);
    CHECK_THROWS_AS(solvePose(few, {}), InputError);
    CHECK_THROWS_AS(solvePose(Mesh{}, {}), InputError);

    Mesh flat = ballMesh(100, 20);
    for (glm::vec3& p : flat.positions) p.z *= 0.001f;
    CHECK_THROWS_AS(solvePose(flat, {}), InputError);
    Mesh point = ballMesh(0, 20);
    CHECK_THROWS_AS(solvePose(point, {}), InputError);

    Mesh broken = ballMesh(100, 20);
    broken.positions[123].y = std::numeric_limits<float>::quiet_NaN();
    CHECK_THROWS_AS(solvePose(broken, {}), InputError);
}

TEST_CASE("the head frame is in millimetres, +Y up, +Z forward, +X left, with its origin midway between the tragions") {
    HeadPose pose;
    pose.up = {0, 0, 1};
    pose.forward = {1, 0, 0};
    pose.scaleToMm = 1000;
    pose.landmarks[Landmark::tragionL] = {5, 1.075f, 3};
    pose.landmarks[Landmark::tragionR] = {5, 0.925f, 3};
    const glm::dmat4 m = pose.toHeadFrame();
    auto at = [&](glm::dvec3 p) { return glm::dvec3(m * glm::dvec4(p, 1)); };
    CHECK(glm::length(at({5, 1, 3})) < 1e-4);
    CHECK(glm::length(at({5, 1, 3.1}) - glm::dvec3(0, 100, 0)) < 1e-4);
    CHECK(glm::length(at({5.1, 1, 3}) - glm::dvec3(0, 0, 100)) < 1e-4);
    CHECK(glm::length(at({5, 1.1, 3}) - glm::dvec3(100, 0, 0)) < 1e-4);
}
