#include <doctest/doctest.h>

#include <cmath>
#include <random>

#include "engine/head/pose/icp.h"
#include "engine/head/pose/kd_tree.h"
#include "engine/head/pose/least_squares.h"
#include "engine/head/pose/orientation_limit.h"
#include "engine/head/pose/surface_cloud.h"
#include "engine/head/pose/template_head.h"
#include "tests/cpu/pose_check.h"
#include "tests/support/nearly.h"
#include "tests/support/other_shapes.h"

using namespace stipple;
using namespace stipple::headfit;

namespace {

std::vector<glm::vec3> randomPoints(size_t count, unsigned seed) {
    std::mt19937 random(seed);
    auto unit = [&] { return float(random() % 100000) / 100000.0f; };
    std::vector<glm::vec3> out(count);
    for (glm::vec3& p : out) p = {unit(), unit(), unit()};
    return out;
}

}  // namespace

TEST_CASE("the tree finds the nearest point, with and without a guess") {
    const std::vector<glm::vec3> points = randomPoints(1000, 1), queries = randomPoints(200, 2);
    const KdTree tree(points);
    for (const glm::vec3& q : queries) {
        size_t nearest = 0;
        auto squared = [&](size_t i) { return glm::dot(points[i] - q, points[i] - q); };
        for (size_t i = 1; i < points.size(); ++i)
            if (squared(i) < squared(nearest)) nearest = i;
        for (int guess : {-1, int(nearest), 17}) {
            float limit = 100;
            CHECK(tree.nearest(q, limit, guess) == int(nearest));
            CHECK(limit == squared(nearest));
        }
        float tooNear = squared(nearest) * 0.99f;
        CHECK(tree.nearest(q, tooNear, int(nearest)) == -1);
    }
}

TEST_CASE("least squares gives back the unknowns that made the equations") {
    const std::array<double, 3> truth{2, -1, 0.5};
    LeastSquares<3> system;
    std::mt19937 random(3);
    for (int i = 0; i < 20; ++i) {
        std::array<double, 3> row{};
        double value = 0;
        for (size_t k = 0; k < 3; ++k) {
            row[k] = double(random() % 1000) / 100;
            value += row[k] * truth[k];
        }
        system.add(row, value, 1 + i);
    }
    const auto x = system.solve();
    for (size_t k = 0; k < 3; ++k) CHECK(x[k] == doctest::Approx(truth[k]));
}

TEST_CASE("samples of the surface lie on the outer of two shells and face outwards, whichever way the triangles wind") {
    Mesh shells = ballMesh(100, 30);
    const Mesh inner = ballMesh(80, 30);
    const unsigned first = unsigned(shells.positions.size());
    shells.positions.insert(shells.positions.end(), inner.positions.begin(), inner.positions.end());
    for (const glm::uvec3& t : inner.triangles) shells.triangles.push_back(t + first);
    for (size_t i = 0; i < shells.triangles.size(); i += 2) std::swap(shells.triangles[i].y, shells.triangles[i].z);

    const SurfaceCloud cloud = sampleOuterSurface(shells.positions, shells.triangles, {});
    CHECK(cloud.points.size() > 4000);  // of 9000, of which 61 % fall on the outer ball
    size_t inside = 0, inwards = 0;
    for (size_t i = 0; i < cloud.points.size(); ++i) {
        if (glm::length(cloud.points[i]) < 95) ++inside;
        if (glm::dot(cloud.normals[i], cloud.points[i]) < 0) ++inwards;
    }
    CHECK(inside == 0);
    CHECK(inwards == 0);
}

TEST_CASE("small loose parts are dropped, unless everything is small") {
    Mesh mesh = ballMesh(100, 20);
    const size_t whole = mesh.triangles.size();
    for (unsigned i = 0; i < 5; ++i) {
        const unsigned first = unsigned(mesh.positions.size());
        for (glm::vec3 p : {glm::vec3(150, 0, 0), glm::vec3(152, 0, 0), glm::vec3(150, 2, 0)})
            mesh.positions.push_back(p + glm::vec3(0, 0, 10 * i));
        mesh.triangles.push_back({first, first + 1, first + 2});
    }
    CHECK(dropLooseParts(mesh.positions, mesh.triangles).size() == whole);

    Mesh soup;  // equal positions hang together even where no vertex is shared; here none are equal
    for (const glm::vec3& p : randomPoints(600, 4)) soup.positions.push_back(p);
    for (unsigned i = 0; i < 200; ++i) soup.triangles.push_back({3 * i, 3 * i + 1, 3 * i + 2});
    CHECK(dropLooseParts(soup.positions, soup.triangles).size() > 140);
}

TEST_CASE("the limit on the axes leaves what is near as it is and brings the rest to its border") {
    OrientationLimit limit;
    limit.up = glm::vec3(0, 1, 0);
    limit.forward = glm::vec3(0, 0, 1);
    const glm::mat3 near = rotationBy({0.1f, 0.05f, 0});
    CHECK(limit.clamped(near) == near);
    for (glm::vec3 turn : {glm::vec3(1, 0, 0), glm::vec3(0, 2, 0), glm::vec3(0.5f, -1, 2)}) {
        const glm::mat3 clamped = limit.clamped(rotationBy(turn));
        CHECK(angleDeg(glm::dvec3(clamped[1]), {0, 1, 0}) < kAxisFreedomDeg + 0.1);
        CHECK(angleDeg(glm::dvec3(clamped[2]), {0, 0, 1}) < kAxisFreedomDeg + 0.1);
        CHECK(glm::determinant(clamped) == doctest::Approx(1));
    }
}

TEST_CASE("the template finds itself again after it was turned, moved and scaled a little") {
    const TemplateHead& head = templateHead();
    Similarity truth;
    truth.rotation = rotationBy({0.2f, -0.15f, 0.1f});
    truth.shift = {3, -2, 5};
    truth.scale = 0.11f;
    std::vector<glm::vec3> points, normals;
    for (size_t i = 0; i < head.points.size(); ++i) {
        points.push_back(truth.toData(head.points[i]));
        normals.push_back(truth.rotation * head.normals[i]);
    }
    const SurfaceCloud cloud(points, normals);
    Similarity pose;
    pose.scale = 0.1f;
    pose.shift = {2.5f, -2, 4.5f};
    LastMatches last;
    for (int k = 0; k < 30; ++k) icpStep(cloud, pose, {2800, k < 15 ? 20.0f : 5.0f, 0.7f}, last);
    CHECK(glm::length(pose.toData({0, 0, 100}) - truth.toData({0, 0, 100})) < 0.01f);
    CHECK(pose.scale == nearly(truth.scale, 0.001));
    CHECK(fitScore(cloud, pose, 2800, nullptr, last) < 0.01f);
}
