#include "tests/support/marked_head.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "engine/base/files.h"
#include "engine/base/units.h"
#include "engine/head/import.h"

namespace stipple {

namespace {

const std::filesystem::path kFolder = "../shared/heads";

bool folderIsThere() {
    if (std::filesystem::is_directory(kFolder)) return true;
    const char* ci = std::getenv("CI");
    if (ci && std::string(ci) == "true") throw std::runtime_error("the folder ../shared/heads is missing");
    std::cout << "skipped: no folder ../shared/heads\n";
    return false;
}

glm::dvec3 vec3Of(const nlohmann::json& j) {
    return {j.at(0).get<double>(), j.at(1).get<double>(), j.at(2).get<double>()};
}

// Read as the program does, in the import worker; positions, triangles and parts alone.
Mesh bareMesh(const std::filesystem::path& path) {
    Mesh mesh, read = importHeadFile(path, {}, STIPPLE_IMPORT_WORKER).mesh;
    mesh.positions = std::move(read.positions);
    mesh.triangles = std::move(read.triangles);
    mesh.parts = std::move(read.parts);
    return mesh;
}

std::filesystem::path withSuffix(std::filesystem::path stem, const char* suffix) { return stem += suffix; }

double distanceOf(Landmark landmark, glm::dvec3 miss, glm::dvec3 up, glm::dvec3 forward) {
    if (landmark == Landmark::vertex) return std::abs(glm::dot(miss, up));
    if (landmark == Landmark::opisthocranion) return std::abs(glm::dot(miss, forward));
    return glm::length(miss);
}

}  // namespace

glm::dvec3 MarkedHead::ears() const { return (mark(Landmark::tragionL) + mark(Landmark::tragionR)) * 0.5; }
glm::dmat3 MarkedHead::axes() const { return {glm::cross(up, forward), up, forward}; }
glm::dvec3 MarkedHead::toHead(glm::dvec3 file) const { return glm::transpose(axes()) * (file - ears()) * scaleToMm; }
glm::dvec3 MarkedHead::toFile(glm::dvec3 head) const { return ears() + axes() * head / scaleToMm; }

std::vector<std::string> markedHeadNames() {
    if (!folderIsThere()) return {};
    return {"lee-perry-smith.glb", "hrtf-z-up.ply", "ict-neutral.obj", "niosh-medium.stl", "makehuman-young.dae"};
}

std::optional<MarkedHead> readMarkedHead(const std::string& name) {
    if (!folderIsThere()) return std::nullopt;
    const auto marks = nlohmann::json::parse(readFile(kFolder / "marks.json")).at(name);
    MarkedHead head;
    head.name = name;
    head.mesh = bareMesh(kFolder / name);
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

MarkedHead readGeneratedHead(const std::filesystem::path& stem) {
    const auto side = nlohmann::json::parse(readFile(withSuffix(stem, ".json")));
    MarkedHead head;
    head.name = stem.filename().string();
    head.mesh = bareMesh(withSuffix(stem, ".glb"));
    head.scaleToMm = side.at("unit_mm");
    head.unit = "m";
    // The sculpt's own marks are exact, but where a person would put them is not.
    head.uncertaintyMm = {3, 2, 1.5, 4, 2, 2, 4, 6, 10};
    head.pitchUncertaintyDeg = 2;
    for (size_t i = 0; i < kLandmarkCount; ++i)
        head.marks[i] = vec3Of(side.at("landmarks").at(std::string(landmarkName(Landmark(i))))) / head.scaleToMm;
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

double angleDeg(glm::dvec3 a, glm::dvec3 b) {
    return std::atan2(glm::length(glm::cross(a, b)), glm::dot(a, b)) * 180 / kPi;
}

Landmark PoseErrors::worst() const {
    return Landmark(std::max_element(excessMm.begin(), excessMm.end()) - excessMm.begin());
}

PoseErrors errorsOf(const HeadPose& pose, const MarkedHead& head) {
    PoseErrors out;
    const glm::dmat4 toHeadFrame = pose.toHeadFrame();
    for (size_t i = 0; i < kLandmarkCount; ++i) {
        const glm::dvec3 found(pose.landmarks.points[i]);
        const Landmark landmark = Landmark(i);
        const glm::dvec3 miss = (found - head.marks[i]) * head.scaleToMm;
        out.excessMm[i] = distanceOf(landmark, miss, head.up, head.forward) - head.uncertaintyMm[i];
        const glm::dvec3 frameMiss = glm::dvec3(toHeadFrame * glm::dvec4(found, 1)) - head.toHead(head.marks[i]);
        out.frameExcessMm[i] = distanceOf(landmark, frameMiss, {0, 1, 0}, {0, 0, 1}) - head.uncertaintyMm[i];
    }
    out.upDeg = angleDeg(glm::dvec3(pose.up), head.up);
    out.forwardDeg = angleDeg(glm::dvec3(pose.forward), head.forward);
    out.scale = pose.scaleToMm / head.scaleToMm - 1;
    return out;
}

}  // namespace stipple
