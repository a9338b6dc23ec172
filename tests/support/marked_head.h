// Real heads with landmarks placed by hand, for the tests of the pose solver, and how far a solution is from them.
#pragma once
#include <array>
#include <filesystem>
#include <glm/glm.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/head/landmarks.h"
#include "engine/head/mesh.h"
#include "engine/head/pose.h"

namespace stipple {

struct MarkedHead {
    std::string name;
    Mesh mesh;                                   // file coordinates
    double scaleToMm = 1, scaleUncertainty = 0;  // the latter as a share; above 0 the file's unit is arbitrary
    std::string unit;                            // as the solver should name it
    glm::dvec3 up{0, 1, 0}, forward{0, 0, 1};
    double pitchUncertaintyDeg = 0;
    std::array<glm::dvec3, kLandmarkCount> marks{};
    std::array<double, kLandmarkCount> uncertaintyMm{};

    glm::dvec3 mark(Landmark l) const { return marks[size_t(l)]; }
    glm::dvec3 ears() const;                   // midway between the tragions, file coordinates
    glm::dmat3 axes() const;                   // columns: left, up, forward
    glm::dvec3 toHead(glm::dvec3 file) const;  // mm from the ears: left, up, forward
    glm::dvec3 toFile(glm::dvec3 head) const;
    bool hasRealUnit() const { return scaleUncertainty == 0; }
};

// The names in ../shared/heads, or none (with a line on standard output) where that folder is missing outside CI.
std::vector<std::string> markedHeadNames();
// Read as the program does, in the import worker, without normals and colours. Nothing where the folder is missing
// outside CI.
std::optional<MarkedHead> readMarkedHead(const std::string& name);
// One of our own heads: `stem`.glb with its landmarks in `stem`.json.
MarkedHead readGeneratedHead(const std::filesystem::path& stem);

// The same head in other coordinates: x -> turn * x * factor + shift.
MarkedHead moved(MarkedHead head, const glm::dmat3& turn, double factor, glm::dvec3 shift);
glm::dmat3 turnAbout(glm::dvec3 axis, double deg);

double angleDeg(glm::dvec3 a, glm::dvec3 b);

// How far a solution is from the marks.
struct PoseErrors {
    // Distance minus uncertainty, mm; the vertex by height and the opisthocranion by depth, since both slide along a
    // flat curve.
    std::array<double, kLandmarkCount> excessMm{};
    // The same between both head frames, each with its own axes, scale and ears.
    std::array<double, kLandmarkCount> frameExcessMm{};
    double upDeg = 0, forwardDeg = 0;
    double scale = 0;  // found / true - 1

    Landmark worst() const;
    double worstMm() const { return excessMm[size_t(worst())]; }
};
PoseErrors errorsOf(const HeadPose& pose, const MarkedHead& head);

}  // namespace stipple
