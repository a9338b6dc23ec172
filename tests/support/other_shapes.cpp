#include "tests/support/other_shapes.h"

#include <array>
#include <cmath>
#include <map>

#include "engine/base/units.h"

namespace stipple {

namespace {

// Facets of a ball between `rings` + 1 rings of `segments` vertices, the first of which is `first`.
void addBallTriangles(Mesh& mesh, unsigned first, unsigned rings, unsigned segments) {
    for (unsigned r = 0; r < rings; ++r) {
        for (unsigned s = 0; s < segments; ++s) {
            unsigned a = first + r * segments + s, b = first + r * segments + (s + 1) % segments;
            mesh.triangles.push_back({a, a + segments, b});
            mesh.triangles.push_back({b, a + segments, b + segments});
        }
    }
    mesh.parts.resize(mesh.triangles.size(), Part::skin);
}

Mesh placed(Mesh mesh, glm::vec3 at) {
    for (glm::vec3& p : mesh.positions) p += at;
    return mesh;
}

Mesh stretched(Mesh mesh, glm::vec3 factors) {
    for (glm::vec3& p : mesh.positions) p *= factors;
    return mesh;
}

Mesh torusMesh(float radius, float tube) {
    constexpr unsigned kAround = 60, kTube = 24;
    Mesh mesh;
    for (unsigned i = 0; i < kAround; ++i) {
        for (unsigned j = 0; j < kTube; ++j) {
            const double u = 2 * kPi * i / kAround, v = 2 * kPi * j / kTube;
            const double r = double(radius) + double(tube) * std::cos(v);
            mesh.positions.push_back(glm::vec3(r * std::cos(u), double(tube) * std::sin(v), r * std::sin(u)));
            const unsigned a = i * kTube + j, b = i * kTube + (j + 1) % kTube;
            const unsigned c = (i + 1) % kAround * kTube + j, d = (i + 1) % kAround * kTube + (j + 1) % kTube;
            mesh.triangles.push_back({a, b, d});
            mesh.triangles.push_back({a, d, c});
        }
    }
    mesh.parts.resize(mesh.triangles.size(), Part::skin);
    return mesh;
}

Mesh chairMesh() {
    Mesh mesh = boxMesh({220, 20, 220}, 12);
    addMesh(mesh, placed(boxMesh({220, 240, 18}, 12), {0, 250, -205}));
    for (float x : {-195.0f, 195.0f})
        for (float z : {-195.0f, 195.0f}) addMesh(mesh, placed(boxMesh({20, 220, 20}, 8), {x, -235, z}));
    return mesh;
}

Mesh carMesh() {
    Mesh mesh = boxMesh({850, 300, 2100}, 16);
    addMesh(mesh, placed(boxMesh({750, 300, 1000}, 12), {0, 550, -200}));
    for (float x : {-800.0f, 800.0f})
        for (float z : {-1300.0f, 1300.0f})
            addMesh(mesh, placed(stretched(ballMesh(320, 14), {0.3f, 1, 1}), {x, -300, z}));
    return mesh;
}

// Ball of many lumps: potato, stone, tree crown.
Mesh lumpyMesh() {
    Mesh mesh = ballMesh(100, 40);
    for (glm::vec3& p : mesh.positions) {
        const glm::vec3 n = p / 100.0f;
        p *= 1 + 0.12f * std::sin(5 * n.x + 1) * std::cos(4 * n.y) + 0.1f * std::sin(7 * n.z + 3 * n.y);
    }
    return mesh;
}

Mesh vaseMesh() {
    Mesh mesh = ballMesh(100, 40);
    for (glm::vec3& p : mesh.positions) {
        const float wide = 0.75f + 0.4f * std::sin(p.y / 35);
        p = {p.x * wide, p.y * 1.6f, p.z * wide};
    }
    return mesh;
}

Mesh bodyWithoutHead() {
    MarkedHead body;
    body.mesh.parts.clear();
    addBody(body, {0.5, -0.86, 0});
    return body.mesh;
}

}  // namespace

Mesh ballMesh(float radius, int rings) {
    Mesh mesh;
    for (int r = 0; r <= rings; ++r) {
        for (int s = 0; s < 2 * rings; ++s) {
            double polar = kPi * r / rings, turn = kPi * s / rings;
            mesh.positions.push_back(
                glm::vec3(double(radius) * glm::dvec3(std::sin(polar) * std::sin(turn), std::cos(polar),
                                                      std::sin(polar) * std::cos(turn))));
        }
    }
    addBallTriangles(mesh, 0, unsigned(rings), 2 * unsigned(rings));
    return mesh;
}

Mesh boxMesh(glm::vec3 halfSides, int cells) {
    Mesh mesh;
    const auto n = unsigned(cells);
    for (int axis = 0; axis < 3; ++axis) {
        for (float side : {-1.0f, 1.0f}) {
            const auto first = unsigned(mesh.positions.size());
            for (unsigned i = 0; i < (n + 1) * (n + 1); ++i) {
                glm::vec3 p;
                p[axis] = side;
                p[(axis + 1) % 3] = 2 * float(i % (n + 1)) / float(n) - 1;
                p[(axis + 2) % 3] = 2 * float(i / (n + 1)) / float(n) - 1;
                mesh.positions.push_back(p * halfSides);
            }
            for (unsigned i = 0; i < n * n; ++i) {
                const unsigned a = first + i / n * (n + 1) + i % n, c = a + n + 1;
                glm::uvec3 one(a, a + 1, c + 1), two(a, c + 1, c);
                if (side < 0) std::swap(one.y, one.z), std::swap(two.y, two.z);
                mesh.triangles.push_back(one);
                mesh.triangles.push_back(two);
            }
        }
    }
    mesh.parts.resize(mesh.triangles.size(), Part::skin);
    return mesh;
}

void addMesh(Mesh& mesh, const Mesh& more) {
    const auto first = unsigned(mesh.positions.size());
    mesh.positions.insert(mesh.positions.end(), more.positions.begin(), more.positions.end());
    for (const glm::uvec3& t : more.triangles) mesh.triangles.push_back(t + first);
    mesh.parts.insert(mesh.parts.end(), more.parts.begin(), more.parts.end());
}

Mesh clustered(const Mesh& mesh, double cell) {
    Mesh out;
    std::map<std::array<long, 3>, unsigned> numbers;
    std::vector<unsigned> newNumber(mesh.positions.size());
    std::vector<glm::dvec4> sums;
    for (size_t i = 0; i < newNumber.size(); ++i) {
        std::array<long, 3> key;
        for (int a = 0; a < 3; ++a) key[size_t(a)] = long(std::floor(double(mesh.positions[i][a]) / cell));
        newNumber[i] = numbers.emplace(key, unsigned(sums.size())).first->second;
        if (newNumber[i] == sums.size()) sums.push_back(glm::dvec4(0));
        sums[newNumber[i]] += glm::dvec4(glm::dvec3(mesh.positions[i]), 1);
    }
    for (const glm::dvec4& s : sums) out.positions.push_back(glm::vec3(glm::dvec3(s) / s.w));
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        const glm::uvec3 c = mesh.triangles[t], n(newNumber[c.x], newNumber[c.y], newNumber[c.z]);
        if (n.x == n.y || n.y == n.z || n.z == n.x) continue;
        out.triangles.push_back(n);
        out.parts.push_back(mesh.parts[t]);
    }
    return out;
}

void addBallTo(MarkedHead& head, glm::dvec3 centreMm, glm::dvec3 halfAxesMm, glm::dvec3 longAxis) {
    constexpr unsigned kRings = 18, kSegments = 28;
    glm::dvec3 y = glm::normalize(longAxis);
    glm::dvec3 x = glm::normalize(glm::cross(y, std::abs(y.z) < 0.6 ? glm::dvec3(0, 0, 1) : glm::dvec3(-1, 0, 0)));
    glm::dvec3 z = glm::cross(x, y);
    auto first = unsigned(head.mesh.positions.size());
    for (unsigned r = 0; r <= kRings; ++r) {
        for (unsigned s = 0; s < kSegments; ++s) {
            double polar = kPi * r / kRings, turn = -2 * kPi * s / kSegments;
            glm::dvec3 q = centreMm + halfAxesMm.x * std::sin(polar) * std::cos(turn) * x +
                           halfAxesMm.y * std::cos(polar) * y + halfAxesMm.z * std::sin(polar) * std::sin(turn) * z;
            head.mesh.positions.push_back(glm::vec3(head.toFile(q)));
        }
    }
    addBallTriangles(head.mesh, first, kRings, kSegments);
}

void addShoulders(MarkedHead& head) {
    addBallTo(head, {0, -160, -15}, {60, 120, 60});
    addBallTo(head, {0, -245, -15}, {210, 55, 75});
}

void addBody(MarkedHead& head, glm::dvec3 armDirection) {
    addBallTo(head, {0, -400, -10}, {170, 330, 110});
    addBallTo(head, {0, -160, -15}, {60, 120, 60});
    addBallTo(head, {0, -230, -15}, {190, 50, 70});
    for (double side : {-1.0, 1.0}) {
        glm::dvec3 arm = glm::normalize(armDirection * glm::dvec3(side, 1, 1)), shoulder(side * 180, -240, -15);
        addBallTo(head, shoulder + arm * 300.0, {45, 330, 45}, arm);
        addBallTo(head, shoulder + arm * 680.0, {45, 100, 25}, arm);
        addBallTo(head, {side * 90, -910, 0}, {85, 260, 85});
        addBallTo(head, {side * 90, -1340, 0}, {60, 250, 60});
    }
}

std::vector<OtherShape> shapesThatAreNoHeads() {
    return {{"ball", ballMesh(100, 40)},
            {"egg", stretched(ballMesh(100, 40), {0.75f, 1.1f, 0.95f})},
            {"box", boxMesh({75, 110, 95}, 20)},
            {"crate", boxMesh({1, 0.6f, 0.8f}, 10)},
            {"torus", torusMesh(100, 35)},
            {"chair", chairMesh()},
            {"car", carMesh()},
            {"lumps", lumpyMesh()},
            {"vase", vaseMesh()},
            {"bottle", stretched(ballMesh(40, 40), {1, 4, 1})},
            {"body without a head", bodyWithoutHead()}};
}

}  // namespace stipple
