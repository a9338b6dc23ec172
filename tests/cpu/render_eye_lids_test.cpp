#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/head/head.h"
#include "engine/render/eye_lids.h"
#include "tests/support/head_shapes.h"

using namespace stipple;

TEST_CASE("tears stand where the eyes of a built-in head meet the lower lid, not in their middle") {
    const HeadPtr head = loadBuiltInHead();
    const Mesh& mesh = head->mesh;
    const EyeLids lids(mesh);
    float foremost[2] = {-1e9f, -1e9f}, lidOfForemost[2] = {0, 0};
    int atLid = 0, hidden = 0;
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (mesh.parts[t] != Part::eye) continue;
        const glm::vec3 p = mesh.positions[mesh.triangles[t].x];
        const float mm = lids.lowerLidMm(p);
        CHECK(std::abs(mm) <= EyeLids::kFarMm);
        atLid += std::abs(mm) < 1;
        hidden += mm < 0;
        const int side = p.x > 0 ? 0 : 1;
        if (p.z > foremost[side]) foremost[side] = p.z, lidOfForemost[side] = mm;
    }
    CHECK(atLid > 10);
    CHECK(hidden > 10);
    for (const float mm : lidOfForemost) CHECK(mm > 2);
}

TEST_CASE("a head without eyes has no lids") {
    Mesh ball = ellipsoidMesh({80, 90, 100}, 12, 24);
    CHECK(EyeLids(ball).lowerLidMm({0, 0, 0}) == EyeLids::kFarMm);
}
