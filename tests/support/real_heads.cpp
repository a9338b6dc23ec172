#include "tests/support/real_heads.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>

#include "engine/base/error.h"

namespace stipple {
namespace {

const std::filesystem::path kFolder = "../shared/heads";

glm::vec3 pointOf(const nlohmann::json& j) { return {j[0].get<float>(), j[1].get<float>(), j[2].get<float>()}; }

}  // namespace

nlohmann::json realHeadMarks() {
    if (std::filesystem::exists(kFolder / "marks.json"))
        return nlohmann::json::parse(std::ifstream(kFolder / "marks.json"));
    const char* ci = std::getenv("CI");
    STIPPLE_CHECK(!(ci && std::string(ci) == "true"), "no real heads in ", kFolder);
    std::puts("skipped: no real heads beside the repository");
    return nlohmann::json::object();
}

HeadPtr loadRealHead(const std::string& file, const nlohmann::json& marks) {
    ImportHints hints;
    hints.up = pointOf(marks["up"]);
    hints.forward = pointOf(marks["forward"]);
    hints.scaleToMm = marks["scale_to_mm"].get<double>();
    return loadHead(kFolder / file, hints, STIPPLE_IMPORT_WORKER);
}

bool isOffLimits(glm::vec3 p, const nlohmann::json& marks) {
    const nlohmann::json& frankfurt = marks["landmarks_frankfurt_mm"];
    const glm::vec3 glabella = pointOf(frankfurt["glabella"]), inion = pointOf(frankfurt["inion"]);
    const glm::vec3 left = pointOf(frankfurt["tragion_L"]), right = pointOf(frankfurt["tragion_R"]);
    const bool face = p.z > 55 && p.y < glabella.y - 14;
    const bool neck = p.y < inion.y - 72;
    const bool ear = std::abs(p.y) < 25 && p.z < 0 && p.z > -30 && (p.x > left.x + 14 || p.x < right.x - 14);
    return face || neck || ear;
}

}  // namespace stipple
