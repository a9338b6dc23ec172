// The real heads beside the repository, with their axes and unit given, against marks placed by hand.
#include <doctest/doctest.h>

#include "engine/base/units.h"
#include "tests/support/nearly.h"
#include "tests/support/real_heads.h"

using namespace stipple;

namespace {

double siteAreaCm2(const Head& head) {
    double mm2 = 0;
    for (size_t t = 0; t < head.siteTriangles.size(); ++t) {
        if (!head.siteTriangles[t]) continue;
        const glm::uvec3 c = head.mesh.triangles[t];
        const glm::vec3 a = head.mesh.positions[c.x];
        mm2 += 0.5 * double(glm::length(glm::cross(head.mesh.positions[c.y] - a, head.mesh.positions[c.z] - a)));
    }
    return cm2OfMm2(mm2);
}

}  // namespace

TEST_CASE("the real heads come out upright, in true size, with measures as placed by hand") {
    const nlohmann::json all = realHeadMarks();
    for (const auto& [file, marks] : all.items()) {
        const std::string label = file;
        CAPTURE(label);
        const HeadPtr head = loadRealHead(file, marks);
        const auto& measures = marks["measures_mm"];
        CHECK(head->measures.length == nearly(measures["head_length"].get<double>(), 0.04));
        CHECK(head->measures.breadth == nearly(measures["head_breadth"].get<double>(), 0.03));
        CHECK(head->measures.circumference == nearly(measures["circumference"].get<double>(), 0.03));
        CHECK(head->measures.bitragion == nearly(measures["bitragion_breadth"].get<double>(), 0.06));
        CHECK(head->measures.tragionVertex == nearly(measures["tragion_vertex_height"].get<double>(), 0.06));
        CHECK(head->measures.mentonSellion == nearly(measures["menton_sellion"].get<double>(), 0.08));
        CHECK(head->upperHeadCm2 == nearly(marks["scalp_area_cm2"].get<double>(), 0.08));
        CHECK(head->pose.scaleToMm == doctest::Approx(marks["scale_to_mm"].get<double>()));

        const glm::vec3 vertex = head->landmarks[Landmark::vertex], nose = head->landmarks[Landmark::pronasale];
        CHECK(vertex.y > 110);
        CHECK(nose.z > 95);
        CHECK(head->landmarks[Landmark::tragionL].x > 60);
        CHECK(glm::length(head->landmarks[Landmark::tragionL] + head->landmarks[Landmark::tragionR]) < 0.01f);
    }
}

TEST_CASE("sites of the real heads cover the upper head and keep off face, ears and neck") {
    const nlohmann::json all = realHeadMarks();
    for (const auto& [file, marks] : all.items()) {
        const std::string label = file;
        CAPTURE(label);
        const HeadPtr head = loadRealHead(file, marks);
        const double ratio = siteAreaCm2(*head) / marks["scalp_area_cm2"].get<double>();
        CHECK(ratio > 1.0);  // sideburns and nape come on top of the upper head
        CHECK(ratio < 1.3);
        double wrongMm2 = 0;
        for (size_t t = 0; t < head->siteTriangles.size(); ++t) {
            if (!head->siteTriangles[t]) continue;
            REQUIRE(head->mesh.parts[t] == Part::skin);
            const glm::uvec3 c = head->mesh.triangles[t];
            const glm::vec3 a = head->mesh.positions[c.x], b = head->mesh.positions[c.y], d = head->mesh.positions[c.z];
            if (isOffLimits((a + b + d) / 3.0f, marks)) wrongMm2 += 0.5 * double(glm::length(glm::cross(b - a, d - a)));
        }
        CHECK(wrongMm2 < 50);  // half a square centimetre
    }
}
