#include "engine/head/pose.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <numeric>

#include "tests/cpu/pose_marked_head.h"

using namespace stipple;

namespace {

constexpr float kAccepted = 0.4f;  // confidence from which a pose counts as found

// One of the 24 turns that map axes to axes: `side` 0..5 chooses where +Y goes, `quarter` 0..3 the turn about it.
glm::dmat3 axisTurn(int side, int quarter) {
    glm::dmat3 tip = side < 4 ? turnAbout({1, 0, 0}, 90.0 * side) : turnAbout({0, 0, 1}, side == 4 ? 90 : -90);
    return turnAbout({0, 1, 0}, 90.0 * quarter) * tip;
}

}  // namespace

TEST_CASE("a head file needs no hints: unit, axes and landmarks of the marked heads are found") {
    for (const std::string& name : markedHeadNames()) {
        auto head = readMarkedHead(name);
        HeadPose pose = solvePose(head->mesh, {});
        checkFound(pose, *head);
        CHECK(pose.unit == head->unit);
        CHECK(pose.poseConfidence > kAccepted);
        for (float c : pose.landmarks.confidence) {
            CHECK(c > 0.3f);
            CHECK(c <= 1);
        }
    }
}

TEST_CASE("metres and inches are told from millimetres") {
    auto head = readMarkedHead("hrtf-z-up.ply");
    if (!head) return;
    MarkedHead metres = moved(*head, glm::dmat3(1), 0.001, {});
    HeadPose pose = solvePose(metres.mesh, {});
    checkFound(pose, metres);
    CHECK(pose.unit == "m");

    MarkedHead inches = moved(*head, glm::dmat3(1), 0.0393701, {});
    pose = solvePose(inches.mesh, {});
    checkFound(pose, inches);
    CHECK(pose.unit == "inch");
    CHECK(pose.scaleToMm == 25.4);
}

TEST_CASE("it does not matter which of the file's axes is up, and which is forward") {
    auto head = readMarkedHead("niosh-medium.stl");
    if (!head) return;
    for (int side = 0; side < 6; ++side) {
        CAPTURE(side);
        MarkedHead turned = moved(*head, axisTurn(side, (side * 3 + 1) % 4), 1, {});
        HeadPose pose = solvePose(turned.mesh, {});
        checkFound(pose, turned);
        CHECK(pose.poseConfidence > kAccepted);
    }
}

TEST_CASE("a head that is tilted by 20 degrees is found as well as an upright one") {
    auto head = readMarkedHead("lee-perry-smith.glb");
    if (!head) return;
    for (glm::dvec3 axis : {glm::dvec3(1, 0.3, 0), glm::dvec3(-0.5, 0.4, 1)}) {
        MarkedHead tilted = moved(*head, turnAbout(axis, 20), 1, {});
        checkFound(solvePose(tilted.mesh, {}), tilted);
    }
}

TEST_CASE("a head 10 m from the file's origin keeps its detail") {
    auto head = readMarkedHead("hrtf-z-up.ply");
    if (!head) return;
    MarkedHead far = moved(*head, glm::dmat3(1), 1, {10000, -10000, 10000});
    HeadPose pose = solvePose(far.mesh, {});
    checkFound(pose, far);
    glm::dmat4 toHead = pose.toHeadFrame();
    auto headFrameLandmark = [&](Landmark l) {
        return glm::dvec3(toHead * glm::dvec4(glm::dvec3(pose.landmarks[l]), 1));
    };
    CHECK(glm::length(headFrameLandmark(Landmark::tragionL) + headFrameLandmark(Landmark::tragionR)) < 1e-6);
    CHECK(headFrameLandmark(Landmark::pronasale).z > 90);
}

TEST_CASE("a mesh that is inside out is the same head") {
    auto head = readMarkedHead("makehuman-young.dae");
    if (!head) return;
    for (glm::uvec3& t : head->mesh.triangles) std::swap(t.y, t.z);
    checkFound(solvePose(head->mesh, {}), *head);
}

TEST_CASE("the same mesh gives the same answer, and the order of its vertices hardly matters") {
    auto head = readMarkedHead("niosh-medium.stl");
    if (!head) return;
    const HeadPose first = solvePose(head->mesh, {});
    const HeadPose again = solvePose(head->mesh, {});
    CHECK(first.landmarks == again.landmarks);
    CHECK(first.up == again.up);
    CHECK(first.forward == again.forward);

    const size_t count = head->mesh.positions.size();
    size_t stride = 7919;  // a prime: stepping by it visits every vertex once
    while (std::gcd(stride, count) != 1) ++stride;
    Mesh shuffled = head->mesh;
    std::vector<unsigned> newPlace(count);
    for (size_t i = 0; i < count; ++i) newPlace[i] = unsigned(i * stride % count);
    for (size_t i = 0; i < count; ++i) shuffled.positions[newPlace[i]] = head->mesh.positions[i];
    for (glm::uvec3& t : shuffled.triangles) t = {newPlace[t.x], newPlace[t.y], newPlace[t.z]};
    const HeadPose other = solvePose(shuffled, {});
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
    addEllipsoid(scene, {300, -1600, 200}, {1500, 8, 1500});
    checkFound(solvePose(scene.mesh, {}), scene);
}

TEST_CASE("what is no head comes out with low confidence") {
    constexpr float kDoubtful = 0.3f;
    CHECK(solvePose(ballMesh(100, 40), {}).poseConfidence < kDoubtful);

    Mesh box;  // 150 x 220 x 190, each side a grid of 20 x 20 squares
    for (int axis = 0; axis < 3; ++axis) {
        for (float side : {-1.0f, 1.0f}) {
            constexpr unsigned kCells = 20;
            unsigned first = unsigned(box.positions.size());
            for (unsigned i = 0; i < (kCells + 1) * (kCells + 1); ++i) {
                glm::vec3 p;
                p[axis] = side;
                p[(axis + 1) % 3] = float(i % (kCells + 1)) / (kCells / 2.0f) - 1;
                p[(axis + 2) % 3] = float(i / (kCells + 1)) / (kCells / 2.0f) - 1;
                box.positions.push_back(p * glm::vec3(75, 110, 95));
            }
            for (unsigned y = 0; y < kCells; ++y) {
                for (unsigned x = 0; x < kCells; ++x) {
                    unsigned a = first + y * (kCells + 1) + x, c = a + kCells + 1;
                    box.triangles.push_back({a, a + 1, c + 1});
                    box.triangles.push_back({a, c + 1, c});
                }
            }
        }
    }
    CHECK(solvePose(box, {}).poseConfidence < kDoubtful);
}

TEST_CASE("a missing crown lowers the confidence of the landmarks that were there, and only of those") {
    auto head = readMarkedHead("niosh-medium.stl");
    if (!head) return;
    const glm::dvec3 ears = head->ears();
    std::erase_if(head->mesh.triangles, [&](const glm::uvec3& t) {
        return glm::dot(glm::dvec3(head->mesh.positions[t.x]) - ears, head->up) > head->scaleToMm * 85;
    });
    head->mesh.parts.resize(head->mesh.triangles.size());
    HeadPose pose = solvePose(head->mesh, {});
    CHECK(pose.poseConfidence > kAccepted);
    CHECK(pose.landmarks.confidence[size_t(Landmark::vertex)] < 0.15f);
    CHECK(pose.landmarks.confidence[size_t(Landmark::glabella)] > kAccepted);
    CHECK(pose.landmarks.confidence[size_t(Landmark::tragionL)] > kAccepted);
}
