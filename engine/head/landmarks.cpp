#include "engine/head/landmarks.h"

namespace stipple {

std::string_view landmarkName(Landmark landmark) {
    static constexpr std::array<std::string_view, kLandmarkCount> kNames{
        "glabella", "sellion", "pronasale", "menton", "tragion_L", "tragion_R", "vertex", "opisthocranion", "inion"};
    return kNames[size_t(landmark)];
}

std::vector<std::string> landmarkNames() {
    std::vector<std::string> names;
    for (int i = 0; i < kLandmarkCount; ++i) names.emplace_back(landmarkName(Landmark(i)));
    return names;
}

std::optional<Landmark> landmarkOf(std::string_view name) {
    for (int i = 0; i < kLandmarkCount; ++i)
        if (landmarkName(Landmark(i)) == name) return Landmark(i);
    return std::nullopt;
}

}  // namespace stipple
