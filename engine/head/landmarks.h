// The points that a head is measured from. FACTS §5-6; names as in DESIGN §4.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace stipple {

enum class Landmark { glabella, sellion, pronasale, menton, tragionL, tragionR, vertex, opisthocranion, inion };
inline constexpr int kLandmarkCount = 9;

// "glabella" ... "tragion_L"; the names of the files and of the JSON.
std::string_view landmarkName(Landmark landmark);
std::vector<std::string> landmarkNames();
std::optional<Landmark> landmarkOf(std::string_view name);

struct Landmarks {
    std::array<glm::vec3, kLandmarkCount> points{};  // in whatever frame the owner says
    std::array<float, kLandmarkCount> confidence{};  // 0..1; 1: known (built-in head or placed by hand)

    glm::vec3& operator[](Landmark l) { return points[size_t(l)]; }
    const glm::vec3& operator[](Landmark l) const { return points[size_t(l)]; }
    bool operator==(const Landmarks&) const = default;
};

}  // namespace stipple
