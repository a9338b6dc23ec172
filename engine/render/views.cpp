// The named views: framings tuned by eye on one head, carried over to any other by its landmarks.
#include <array>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/render/camera.h"

namespace stipple {
namespace {

// Landmarks of the head on which the framings were tuned, mm.
constexpr float kVertexY = 131.2f, kGlabellaZ = 98.7f, kOpisthocranionZ = -101.9f, kTragionX = 72.7f;

struct Framing {
    glm::vec3 targetMm;  // on the head above
    float azimuthDeg, elevationDeg;
    float widthMm;  // of what a wide picture shows at the target
};

const std::array<std::string, 11> kNames = {"front",    "left",   "right", "back", "top",  "three-quarter",
                                            "hairline", "temple", "crown", "nape", "macro"};
const std::array<Framing, 11> kFramings = {{
    {{0, 38, 20}, 0, 6, 420},
    {{0, 40, -4}, 90, 5, 400},
    {{0, 40, -4}, -90, 5, 400},
    {{0, 38, -20}, 180, 6, 400},
    {{0, 70, -4}, 180, 80, 360},
    {{4, 45, 12}, 35, 14, 400},
    {{18, 84, 66}, 38, 34, 190},
    {{58, 72, 40}, 52, 20, 130},
    {{0, 95, -30}, 180, 52, 260},
    {{0, 10, -70}, 180, 0, 230},
    {{30, 103, 66}, 28, 44, 60},
}};

constexpr float kDistancePerWidth = 85.0f / 36.0f;  // 85 mm lens, 36 mm frame

}  // namespace

std::span<const std::string> viewNames() { return kNames; }

Camera namedView(const std::string& name, const Head& head) {
    for (size_t i = 0; i < kNames.size(); ++i) {
        if (kNames[i] != name) continue;
        const Framing& framing = kFramings[i];
        const Landmarks& marks = head.landmarks;
        const float across = std::abs(marks[Landmark::tragionL].x - marks[Landmark::tragionR].x) / (2 * kTragionX);
        const float up = marks[Landmark::vertex].y / kVertexY;
        const float along = framing.targetMm.z > 0 ? marks[Landmark::glabella].z / kGlabellaZ
                                                   : marks[Landmark::opisthocranion].z / kOpisthocranionZ;
        Camera camera;
        camera.azimuthDeg = framing.azimuthDeg;
        camera.elevationDeg = framing.elevationDeg;
        camera.targetMm = framing.targetMm * glm::vec3(across, up, along);
        camera.distanceMm = framing.widthMm * kDistancePerWidth * (across + up + along) / 3;
        return keptOutside(camera, head);
    }
    throw UsageError("There is no view \"" + name + "\": it takes " + joinText(kNames, ", ") +
                     didYouMean(name, kNames));
}

}  // namespace stipple
