// The named views: framings tuned by eye on one head, carried over to any other by its landmarks.
#include <array>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/render/camera.h"

namespace stipple {
namespace {

// Landmarks of the head on which the framings were tuned, mm.
constexpr float kVertexY = 130.7f, kGlabellaZ = 95.7f, kOpisthocranionZ = -104.9f, kTragionX = 72.7f;

struct Framing {
    glm::vec3 targetMm;  // on the head above
    float azimuthDeg, elevationDeg;
    float widthMm;  // of what a wide picture shows at the target
};

const std::array<std::string, 11> kNames = {"front",    "left",   "right", "back", "top",  "three-quarter",
                                            "hairline", "temple", "crown", "nape", "macro"};
const std::array<Framing, 11> kFramings = {{
    {{0, 43, 17}, 0, 7, 390},
    {{0, 40, -7}, 90, 5, 400},
    {{0, 40, -7}, -90, 5, 400},
    {{0, 38, -23}, 180, 6, 400},
    {{0, 70, -7}, 180, 80, 400},
    {{4, 47, 9}, 35, 15, 385},
    {{17, 90, 57}, 38, 34, 190},
    {{58, 74, 35}, 52, 20, 130},
    {{0, 95, -33}, 180, 52, 260},
    {{0, 10, -73}, 180, 0, 230},
    {{29, 107, 56}, 28, 46, 60},
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
