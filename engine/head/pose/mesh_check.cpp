#include "engine/head/pose/mesh_check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>

#include "engine/base/error.h"

namespace stipple::headfit {

namespace {

constexpr size_t kMinTriangles = 50;
constexpr double kSmallest = 1e-12, kLargest = 1e12;  // units across: beyond them single precision fails

bool isFinite(glm::vec3 p) { return std::isfinite(p.x) && std::isfinite(p.y) && std::isfinite(p.z); }

// Throws for coordinates that no arithmetic in single precision survives.
glm::dvec3 middleOfBox(const Mesh& mesh) {
    glm::dvec3 low(std::numeric_limits<double>::max()), high(std::numeric_limits<double>::lowest());
    for (const glm::uvec3& t : mesh.triangles) {
        for (int k = 0; k < 3; ++k) {
            STIPPLE_CHECK(t[k] < mesh.positions.size(), "corner ", t[k], " of ", mesh.positions.size(), " vertices");
            glm::vec3 p = mesh.positions[t[k]];
            if (!isFinite(p))
                throw InputError(
                    "The mesh holds coordinates that are not finite; export it again from the program that made it.");
            low = glm::min(low, glm::dvec3(p));
            high = glm::max(high, glm::dvec3(p));
        }
    }
    const glm::dvec3 sides = high - low;
    const double size = std::max({sides.x, sides.y, sides.z});
    if (size < kSmallest || size > kLargest)
        throw InputError(std::string("The mesh is too ") + (size < kSmallest ? "small" : "large") +
                         " for any unit of length; export it in millimetres.");
    return (low + high) * 0.5;
}

// All corners in one plane or on one line: the covariance has a vanishing eigenvalue, here thinner than about 1 : 200.
bool isFlat(const CentredMesh& mesh, const std::vector<glm::uvec3>& triangles) {
    glm::dmat3 moments(0.0);
    glm::dvec3 sum(0.0);
    double count = 3.0 * double(triangles.size());
    for (const glm::uvec3& t : triangles) {
        for (int k = 0; k < 3; ++k) {
            glm::dvec3 p(mesh.positions[t[k]]);
            sum += p;
            moments += glm::outerProduct(p, p);
        }
    }
    glm::dmat3 covariance = moments / count - glm::outerProduct(sum, sum) / (count * count);
    double mean = (covariance[0][0] + covariance[1][1] + covariance[2][2]) / 3;
    return !(glm::determinant(covariance) > 1e-4 * mean * mean * mean);
}

}  // namespace

CentredMesh checkedAndCentred(const Mesh& mesh) {
    if (mesh.triangles.size() < kMinTriangles)
        throw InputError("The mesh has only " + std::to_string(mesh.triangles.size()) +
                         (mesh.triangles.size() == 1 ? " triangle" : " triangles") +
                         ", too few for a head; check that the file holds a surface.");
    CentredMesh out;
    out.origin = middleOfBox(mesh);
    out.positions.reserve(mesh.positions.size());
    for (const glm::vec3& p : mesh.positions) {
        glm::vec3 moved(glm::dvec3(p) - out.origin);
        out.positions.push_back(isFinite(moved) ? moved : glm::vec3(0));  // a vertex that no triangle uses
    }
    if (isFlat(out, mesh.triangles))
        throw InputError("The mesh is flat and cannot be a head; check that the file holds a head.");
    return out;
}

}  // namespace stipple::headfit
