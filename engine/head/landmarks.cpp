#include "engine/head/landmarks.h"

namespace stipple {

std::string_view landmarkName(Landmark landmark) {
    static constexpr std::array<std::string_view, kLandmarkCount> kNames{
        "glabella", "sellion", "pronasale", "menton", "tragion_L", "tragion_R", "vertex", "opisthocranion", "inion"};
    return kNames[size_t(landmark)];
}

}  // namespace stipple
