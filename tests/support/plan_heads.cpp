#include "tests/support/plan_heads.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "engine/base/files.h"
#include "engine/base/units.h"
#include "engine/head/import_scene.h"
#include "engine/head/regions.h"

namespace stipple {

namespace {

using glm::vec3;

constexpr char kHeadsFolder[] = "../shared/heads";

Mesh ellipsoidMesh(vec3 centre, vec3 radii) {
    constexpr int kRings = 120, kSegments = 240;
    Mesh mesh;
    for (int r = 0; r <= kRings; ++r) {
        for (int s = 0; s <= kSegments; ++s) {
            const double polar = kPi * r / kRings, turn = 2 * kPi * s / kSegments;
            const vec3 n(float(std::sin(polar) * std::sin(turn)), float(std::cos(polar)),
                         float(std::sin(polar) * std::cos(turn)));
            mesh.positions.push_back(centre + radii * n);
        }
    }
    for (uint32_t r = 0; r < kRings; ++r) {
        for (uint32_t s = 0; s < kSegments; ++s) {
            const uint32_t a = r * (kSegments + 1) + s, c = a + kSegments + 1;
            mesh.triangles.push_back({a, c, c + 1});
            mesh.triangles.push_back({a, c + 1, a + 1});
        }
    }
    mesh.parts.assign(mesh.triangles.size(), Part::skin);
    return mesh;
}

HeadPtr withChart(Head head) {
    head.bvh = Bvh(head.mesh.positions, head.mesh.triangles, findHeadSkin(head.mesh));
    head.chart = Chart(head.bvh, head.landmarks);
    return std::make_shared<const Head>(std::move(head));
}

vec3 vectorOf(const nlohmann::json& list) { return {list.at(0), list.at(1), list.at(2)}; }

HeadPtr realHead(const std::string& name, const nlohmann::json& marks) {
    Head head;
    head.name = name;
    head.mesh = readSceneFile(std::filesystem::path(kHeadsFolder) / name, name.substr(name.rfind('.') + 1)).mesh;
    const vec3 up = vectorOf(marks.at("up")), forward = vectorOf(marks.at("forward")), left = glm::cross(up, forward);
    const auto& points = marks.at("landmarks");
    const vec3 origin = 0.5f * (vectorOf(points.at("tragion_L")) + vectorOf(points.at("tragion_R")));
    const auto scale = marks.at("scale_to_mm").get<float>();
    auto toHead = [&](vec3 p) {
        p -= origin;
        return scale * vec3(glm::dot(p, left), glm::dot(p, up), glm::dot(p, forward));
    };
    for (vec3& p : head.mesh.positions) p = toHead(p);
    for (int i = 0; i < kLandmarkCount; ++i) {
        head.landmarks.points[size_t(i)] = toHead(vectorOf(points.at(std::string(landmarkName(Landmark(i))))));
    }
    return withChart(std::move(head));
}

}  // namespace

HeadPtr ellipsoidHead() {
    const vec3 centre(0, 20, -1), radii(76, 111, 101);
    Head head;
    head.name = "ellipsoid";
    head.mesh = ellipsoidMesh(centre, radii);
    auto inFront = [&](float y, float towards) {
        const float level = (y - centre.y) / radii.y;
        return vec3(0, y, centre.z + towards * radii.z * std::sqrt(1 - level * level));
    };
    Landmarks& marks = head.landmarks;
    marks[Landmark::glabella] = inFront(40, 1);
    marks[Landmark::sellion] = inFront(24, 1);
    marks[Landmark::pronasale] = inFront(-20, 1);
    marks[Landmark::menton] = inFront(-85, 1);
    marks[Landmark::vertex] = centre + vec3(0, radii.y, 0);
    marks[Landmark::opisthocranion] = inFront(30, -1);
    marks[Landmark::inion] = inFront(-5, -1);
    const float side = radii.x * std::sqrt(1 - 400 / (radii.y * radii.y));
    marks[Landmark::tragionL] = {side, 0, -1};
    marks[Landmark::tragionR] = {-side, 0, -1};
    return withChart(std::move(head));
}

HeadPtr ballPlanHead(float radiusMm) {
    Head head;
    head.name = "ball";
    head.mesh = ellipsoidMesh(vec3(0), vec3(radiusMm));
    Landmarks& marks = head.landmarks;
    for (vec3& point : marks.points) point = {0, 0, radiusMm};
    marks[Landmark::vertex] = {0, radiusMm, 0};
    marks[Landmark::opisthocranion] = marks[Landmark::inion] = {0, 0, -radiusMm};
    marks[Landmark::tragionL] = {radiusMm, 0, 0};
    marks[Landmark::tragionR] = {-radiusMm, 0, 0};
    return withChart(std::move(head));
}

const Head& studioHead() {
    static const HeadPtr head = loadBuiltInHead();
    return *head;
}

std::vector<HeadPtr> realPlanHeads() {
    std::vector<HeadPtr> heads;
    const std::filesystem::path folder(kHeadsFolder);
    if (!std::filesystem::exists(folder / "marks.json")) {
        const char* ci = std::getenv("CI");
        REQUIRE_FALSE_MESSAGE((ci && std::string(ci) == "true"), "the real heads are missing");
        std::printf("skipped: no real heads in %s\n", kHeadsFolder);
        return heads;
    }
    const auto marks = nlohmann::json::parse(readFile(folder / "marks.json"));
    for (const auto& [name, entry] : marks.items()) {
        if (std::filesystem::exists(folder / name)) heads.push_back(realHead(name, entry));
    }
    return heads;
}

}  // namespace stipple
