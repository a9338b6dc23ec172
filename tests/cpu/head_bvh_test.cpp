#include <doctest/doctest.h>

#include <optional>
#include <random>

#include "engine/head/bvh.h"
#include "tests/support/head_shapes.h"
#include "tests/support/nearly.h"

using namespace stipple;

namespace {

struct Soup {
    std::vector<glm::vec3> positions;
    std::vector<glm::uvec3> triangles;
};

float uniform(std::mt19937& random, float low, float high) {
    return low + (high - low) * float(random()) / float(std::mt19937::max());
}

glm::vec3 somewhere(std::mt19937& random, float size) {
    const float x = uniform(random, -size, size), y = uniform(random, -size, size);
    return {x, y, uniform(random, -size, size)};
}

Soup randomSoup(std::mt19937& random, int count) {
    Soup soup;
    for (int i = 0; i < count; ++i) {
        const glm::vec3 middle = somewhere(random, 100);
        for (int k = 0; k < 3; ++k) soup.positions.push_back(middle + somewhere(random, 15));
        soup.triangles.push_back({3 * i, 3 * i + 1, 3 * i + 2});
    }
    return soup;
}

// Distance along the ray to one triangle, in double.
std::optional<double> hitOne(const Soup& soup, glm::uvec3 t, glm::dvec3 origin, glm::dvec3 direction) {
    const glm::dvec3 a = soup.positions[t.x], u = glm::dvec3(soup.positions[t.y]) - a,
                     v = glm::dvec3(soup.positions[t.z]) - a;
    const glm::dvec3 n = glm::cross(u, v);
    const double along = glm::dot(n, a - origin) / glm::dot(n, direction);
    const glm::dvec3 p = origin + along * direction - a;
    const double b1 = glm::dot(glm::cross(p, v), n) / glm::dot(n, n),
                 b2 = glm::dot(glm::cross(u, p), n) / glm::dot(n, n);
    if (along < 0 || b1 < 0 || b2 < 0 || b1 + b2 > 1) return std::nullopt;
    return along;
}

// Squared distance by dense sampling of the triangle: an upper bound that is nearly the truth.
double nearestOne(const Soup& soup, glm::uvec3 t, glm::dvec3 p) {
    double best = 1e300;
    constexpr int kSteps = 40;
    for (int i = 0; i <= kSteps; ++i) {
        for (int j = 0; i + j <= kSteps; ++j) {
            const double b1 = double(i) / kSteps, b2 = double(j) / kSteps;
            const glm::dvec3 q = (1 - b1 - b2) * glm::dvec3(soup.positions[t.x]) +
                                 b1 * glm::dvec3(soup.positions[t.y]) + b2 * glm::dvec3(soup.positions[t.z]);
            best = std::min(best, glm::dot(q - p, q - p));
        }
    }
    return best;
}

}  // namespace

TEST_CASE("first, last and any hit agree with trying every triangle") {
    std::mt19937 random(7);
    const Soup soup = randomSoup(random, 800);
    const Bvh bvh(soup.positions, soup.triangles);
    int hits = 0;
    for (int ray = 0; ray < 600; ++ray) {
        const glm::vec3 origin = somewhere(random, 120), direction = glm::normalize(somewhere(random, 1));
        std::optional<double> first, last;
        for (const glm::uvec3& t : soup.triangles) {
            const auto at = hitOne(soup, t, origin, direction);
            if (!at || *at > 150) continue;
            first = first ? std::min(*first, *at) : *at;
            last = last ? std::max(*last, *at) : *at;
        }
        const auto found = bvh.firstHit(origin, direction, 150), far = bvh.lastHit(origin, direction, 150);
        REQUIRE(found.has_value() == first.has_value());
        REQUIRE(far.has_value() == last.has_value());
        CHECK(bvh.anyHit(origin, direction, 150) == first.has_value());
        if (!first) continue;
        ++hits;
        CHECK(double(found->distanceMm) == nearly(*first, 1e-4));
        CHECK(double(far->distanceMm) == nearly(*last, 1e-4));
        CHECK(glm::distance(found->position, origin + found->distanceMm * direction) < 1e-3f);
        CHECK_FALSE(bvh.anyHit(origin, direction, float(*first) * 0.999f - 1e-3f));
    }
    CHECK(hits > 100);
}

TEST_CASE("the nearest point lies on its triangle and no other triangle is nearer") {
    std::mt19937 random(11);
    const Soup soup = randomSoup(random, 120);
    const Bvh bvh(soup.positions, soup.triangles);
    for (int i = 0; i < 100; ++i) {
        const glm::vec3 point = somewhere(random, 150);
        const auto found = bvh.nearest(point, 1000);
        REQUIRE(found);
        const glm::uvec3 t = soup.triangles[found->triangle];
        const glm::vec3 on = (1 - found->b1 - found->b2) * soup.positions[t.x] + found->b1 * soup.positions[t.y] +
                             found->b2 * soup.positions[t.z];
        CHECK(glm::distance(on, found->position) < 1e-3f);
        CHECK(found->b1 >= 0);
        CHECK(found->b2 >= 0);
        CHECK(found->b1 + found->b2 <= doctest::Approx(1));
        double best = 1e300;
        for (const glm::uvec3& other : soup.triangles) best = std::min(best, nearestOne(soup, other, point));
        CHECK(double(found->distanceMm) <= std::sqrt(best) + 1e-3);
        CHECK(double(found->distanceMm) >= std::sqrt(best) - 1.0);
        CHECK_FALSE(bvh.nearest(point, found->distanceMm * 0.99f));
    }
}

TEST_CASE("no ray leaks through the edges of a closed mesh, and both ways cross it") {
    const Mesh ball = ellipsoidMesh({50, 60, 70}, 40, 80);
    const Bvh bvh(ball.positions, ball.triangles);
    std::mt19937 random(3);
    for (int i = 0; i < 3000; ++i) {
        const glm::vec3 direction = glm::normalize(somewhere(random, 1));
        CHECK(bvh.firstHit({0, 0, 0}, direction, 1000));
    }
    for (const glm::vec3& corner : ball.positions) CHECK(bvh.firstHit({0, 0, 0}, glm::normalize(corner), 1000));
    const auto near = bvh.firstHit({0, 0, 200}, {0, 0, -1}, 1000), far = bvh.lastHit({0, 0, 200}, {0, 0, -1}, 1000);
    REQUIRE(near);
    REQUIRE(far);
    CHECK(near->distanceMm == nearly(130, 0.001));
    CHECK(far->distanceMm == nearly(270, 0.001));
}

TEST_CASE("only the triangles that are in use are met, and none where there are none") {
    const std::vector<glm::vec3> positions{{-1, -1, 0}, {1, -1, 0}, {0, 1, 0}, {-1, -1, 5}, {1, -1, 5}, {0, 1, 5}};
    const std::vector<glm::uvec3> triangles{{0, 1, 2}, {3, 4, 5}};
    const std::vector<uint8_t> use{0, 1};
    const Bvh bvh(positions, triangles, use);
    const auto hit = bvh.firstHit({0, 0, -10}, {0, 0, 1}, 100);
    REQUIRE(hit);
    CHECK(hit->triangle == 1);
    CHECK(hit->distanceMm == doctest::Approx(15));
    const std::vector<uint8_t> none{0, 0};
    const Bvh empty(positions, triangles, none);
    CHECK(empty.empty());
    CHECK_FALSE(empty.firstHit({0, 0, -10}, {0, 0, 1}, 100));
    CHECK_FALSE(empty.nearest({0, 0, 0}, 100));
}

TEST_CASE("a thousand triangles in one place do not trouble the search") {
    std::vector<glm::vec3> positions{{0, 0, 0}, {1, 0, 0}, {0, 1, 0}};
    const std::vector<glm::uvec3> triangles(1000, glm::uvec3(0, 1, 2));
    const Bvh bvh(positions, triangles);
    CHECK(bvh.firstHit({0.2f, 0.2f, -1}, {0, 0, 1}, 10));
    CHECK(bvh.nearest({0.2f, 0.2f, 3}, 10)->distanceMm == doctest::Approx(3));
}
