#include "tests/cpu/pose_marked_head.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <nlohmann/json.hpp>

#include "engine/base/files.h"
#include "engine/base/units.h"
#include "engine/head/import_scene.h"

namespace stipple {

namespace {

const std::filesystem::path kFolder = "../shared/heads";

bool folderIsThere() {
    if (std::filesystem::is_directory(kFolder)) return true;
    const char* ci = std::getenv("CI");
    REQUIRE_MESSAGE(!(ci && std::string(ci) == "true"), "the folder ../shared/heads is missing");
    std::cout << "skipped: no folder ../shared/heads\n";
    return false;
}

glm::dvec3 vec3Of(const nlohmann::json& j) {
    return {j.at(0).get<double>(), j.at(1).get<double>(), j.at(2).get<double>()};
}

void addVertex(Mesh& mesh, glm::dvec3 p) {
    mesh.positions.push_back(glm::vec3(p));
    mesh.normals.push_back(glm::vec3(0));
}

// Facets of a ball between `rings` + 1 rings of `segments` vertices, the first of which is `first`.
void addBallTriangles(Mesh& mesh, unsigned first, unsigned rings, unsigned segments) {
    for (unsigned r = 0; r < rings; ++r) {
        for (unsigned s = 0; s < segments; ++s) {
            unsigned a = first + r * segments + s, b = first + r * segments + (s + 1) % segments;
            mesh.triangles.push_back({a, b, a + segments});
            mesh.triangles.push_back({b, b + segments, a + segments});
        }
    }
    mesh.parts.resize(mesh.triangles.size(), Part::skin);
}

}  // namespace

glm::dvec3 MarkedHead::ears() const {
    return (marks[size_t(Landmark::tragionL)] + marks[size_t(Landmark::tragionR)]) * 0.5;
}

std::vector<std::string> markedHeadNames() {
    if (!folderIsThere()) return {};
    return {"lee-perry-smith.glb", "hrtf-z-up.ply", "ict-neutral.obj", "niosh-medium.stl", "makehuman-young.dae"};
}

std::optional<MarkedHead> readMarkedHead(const std::string& name) {
    if (!folderIsThere()) return std::nullopt;
    const auto marks = nlohmann::json::parse(readFile(kFolder / "marks.json")).at(name);
    MarkedHead head;
    head.name = name;
    head.mesh = readSceneFile(kFolder / name, std::filesystem::path(name).extension().string().substr(1)).mesh;
    head.scaleToMm = marks.at("scale_to_mm");
    head.scaleUncertainty = marks.at("scale_uncertainty_pct").get<double>() / 100;
    std::string unit = marks.at("unit");
    head.unit = unit.substr(0, unit.find(' '));  // "cm (ICT FaceKit; known)"
    head.up = glm::normalize(vec3Of(marks.at("up")));
    head.forward = glm::normalize(vec3Of(marks.at("forward")));
    head.pitchUncertaintyDeg = marks.at("frame_uncertainty_deg").at("pitch");
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        std::string mark(landmarkName(Landmark(i)));
        head.marks[i] = vec3Of(marks.at("landmarks").at(mark));
        head.uncertaintyMm[i] = marks.at("uncertainty_mm").at(mark);
    }
    return head;
}

MarkedHead moved(MarkedHead head, const glm::dmat3& turn, double factor, glm::dvec3 shift) {
    for (glm::vec3& p : head.mesh.positions) p = glm::vec3(turn * glm::dvec3(p) * factor + shift);
    for (glm::dvec3& m : head.marks) m = turn * m * factor + shift;
    head.up = turn * head.up;
    head.forward = turn * head.forward;
    head.scaleToMm /= factor;
    return head;
}

glm::dmat3 turnAbout(glm::dvec3 axis, double deg) {
    double a = deg * kPi / 180;
    glm::dvec3 k = glm::normalize(axis);
    glm::dmat3 cross(0, k.z, -k.y, -k.z, 0, k.x, k.y, -k.x, 0);
    return glm::dmat3(1) + std::sin(a) * cross + (1 - std::cos(a)) * (cross * cross);
}

void addEllipsoid(MarkedHead& head, glm::dvec3 centreMm, glm::dvec3 halfAxesMm, glm::dvec3 longAxis) {
    constexpr unsigned kRings = 18, kSegments = 28;
    glm::dvec3 left = glm::cross(head.up, head.forward), ears = head.ears();
    glm::dvec3 y = glm::normalize(longAxis);
    glm::dvec3 x = glm::normalize(glm::cross(y, std::abs(y.x) < 0.6 ? glm::dvec3(1, 0, 0) : glm::dvec3(0, 0, 1)));
    glm::dvec3 z = glm::cross(x, y);
    unsigned first = unsigned(head.mesh.positions.size());
    for (unsigned r = 0; r <= kRings; ++r) {
        for (unsigned s = 0; s < kSegments; ++s) {
            double polar = kPi * r / kRings, turn = 2 * kPi * s / kSegments;
            glm::dvec3 q = centreMm + halfAxesMm.x * std::sin(polar) * std::cos(turn) * x +
                           halfAxesMm.y * std::cos(polar) * y + halfAxesMm.z * std::sin(polar) * std::sin(turn) * z;
            addVertex(head.mesh, ears + (q.x * left + q.y * head.up + q.z * head.forward) / head.scaleToMm);
        }
    }
    addBallTriangles(head.mesh, first, kRings, kSegments);
}

void addBody(MarkedHead& head, glm::dvec3 armDirection) {
    addEllipsoid(head, {0, -400, -10}, {170, 330, 110});
    addEllipsoid(head, {0, -160, -15}, {60, 120, 60});
    addEllipsoid(head, {0, -230, -15}, {190, 50, 70});
    for (double side : {-1.0, 1.0}) {
        glm::dvec3 arm = glm::normalize(armDirection * glm::dvec3(side, 1, 1)), shoulder(side * 180, -240, -15);
        addEllipsoid(head, shoulder + arm * 300.0, {45, 330, 45}, arm);
        addEllipsoid(head, shoulder + arm * 680.0, {45, 100, 25}, arm);
        addEllipsoid(head, {side * 90, -910, 0}, {85, 260, 85});
        addEllipsoid(head, {side * 90, -1340, 0}, {60, 250, 60});
    }
}

Mesh ballMesh(float radius, int rings) {
    Mesh mesh;
    for (int r = 0; r <= rings; ++r) {
        for (int s = 0; s < 2 * rings; ++s) {
            double polar = kPi * r / rings, turn = kPi * s / rings;
            addVertex(mesh, double(radius) * glm::dvec3(std::sin(polar) * std::sin(turn), std::cos(polar),
                                                        std::sin(polar) * std::cos(turn)));
        }
    }
    addBallTriangles(mesh, 0, unsigned(rings), 2 * unsigned(rings));
    return mesh;
}

std::array<double, kLandmarkCount> excessMm(const HeadPose& pose, const MarkedHead& head) {
    std::array<double, kLandmarkCount> out{};
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        glm::dvec3 miss = glm::dvec3(pose.landmarks.points[i]) - head.marks[i];
        double distance = glm::length(miss);
        if (Landmark(i) == Landmark::vertex) distance = std::abs(glm::dot(miss, head.up));
        if (Landmark(i) == Landmark::opisthocranion) distance = std::abs(glm::dot(miss, head.forward));
        out[i] = head.mmOf(distance) - head.uncertaintyMm[i];
    }
    return out;
}

double angleDeg(glm::dvec3 a, glm::dvec3 b) {
    return std::atan2(glm::length(glm::cross(a, b)), glm::dot(a, b)) * 180 / kPi;
}

void checkFound(const HeadPose& pose, const MarkedHead& head, double limitMm) {
    CAPTURE(head.name);
    CHECK(angleDeg(glm::dvec3(pose.up), head.up) < 4 + head.pitchUncertaintyDeg);
    CHECK(angleDeg(glm::dvec3(pose.forward), head.forward) < 4 + head.pitchUncertaintyDeg);
    double scaleLimit = head.scaleUncertainty > 0 ? 0.06 : 0.03;
    CHECK(std::abs(pose.scaleToMm / head.scaleToMm - 1) < scaleLimit);
    auto excess = excessMm(pose, head);
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        CAPTURE(landmarkName(Landmark(i)));
        CHECK(excess[i] < limitMm);
    }
}

}  // namespace stipple
