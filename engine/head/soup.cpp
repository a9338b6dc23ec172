#include "engine/head/soup.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "engine/base/error.h"

namespace stipple {
namespace {

constexpr size_t kFewTriangles = 5000;  // so few cost nothing
constexpr size_t kFewLoose = 60'000;    // so few cost little, and noise may have torn a head's corners apart
constexpr double kLooseShare = 0.8;     // pieces a triangle; strips of hair have two and more triangles each
constexpr double kMostBoxAreas = 200;   // heads have 1 to 3, with a hundred thousand strips of hair below 200

double boxArea(const Mesh& mesh) {
    glm::dvec3 low(1e300), high(-1e300);
    for (const glm::uvec3& t : mesh.triangles) {
        for (int k = 0; k < 3; ++k) {
            low = glm::min(low, glm::dvec3(mesh.positions[t[k]]));
            high = glm::max(high, glm::dvec3(mesh.positions[t[k]]));
        }
    }
    const glm::dvec3 sides = high - low;
    return 2 * (sides.x * sides.y + sides.y * sides.z + sides.z * sides.x);
}

}  // namespace

void refuseSoup(const Mesh& mesh, const Weld& weld) {
    if (mesh.triangles.size() < kFewTriangles) return;
    const Pieces pieces = findPieces(mesh.positions, mesh.triangles, weld);
    const size_t count = pieces.areas.size();
    if (count > kFewLoose && double(count) > kLooseShare * double(mesh.triangles.size()))
        throw InputError("The mesh is a heap of " + std::to_string(count) +
                         " loose triangles; export it as one surface, with its points merged.");
    const double area = std::accumulate(pieces.areas.begin(), pieces.areas.end(), 0.0);
    if (area > kMostBoxAreas * boxArea(mesh))
        throw InputError("The triangles of the mesh cross one another all over and make no surface; export it again.");
}

}  // namespace stipple
