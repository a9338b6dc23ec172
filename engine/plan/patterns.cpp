#include "engine/plan/patterns.h"

#include <algorithm>
#include <array>
#include <string>

#include "engine/plan/areata.h"
#include "engine/plan/preset_file.h"
#include "engine/plan/skin_curve.h"
#include "engine/plan/skin_distance.h"

namespace stipple {

namespace {

using glm::vec2;
using glm::vec3;

struct PatternTable {
    std::array<LossPatternData, kLossPatternCount> patterns;
    ScalpCoordinate crown;
};

bool isAllOrNothing(LossPattern pattern) {
    return pattern == LossPattern::none || pattern == LossPattern::norwood1 || pattern == LossPattern::totalis;
}

// Its loss is the same everywhere, or made from other values than a line.
bool hasNoLine(LossPattern pattern) { return pattern == LossPattern::areata || pattern == LossPattern::diffuse; }

LossPatternData readPattern(const PresetFile& file, const nlohmann::json& entry, bool hasLine, float thinDepthMm) {
    LossPatternData data;
    if (entry.contains("line")) data.line = file.shapePoints(entry, "line");
    if (entry.contains("patch")) data.patch = file.shapePoints(entry, "patch");
    if (hasLine && data.line.empty() == data.patch.empty()) file.fail("a pattern needs either \"line\" or \"patch\"");
    if (entry.contains("fringe")) data.fringe = file.shapePoints(entry, "fringe");
    data.fringeShare = file.numberOr(entry, "fringe_share", 0);
    data.crownRadiusMm = file.numberOr(entry, "crown_radius_mm", 0);
    data.bridgeMm = file.numberOr(entry, "bridge_mm", 0);
    data.thinShare = file.number(entry, "thin_share");
    data.thinDepthMm = file.numberOr(entry, "thin_depth_mm", thinDepthMm);
    data.edgeMm = file.number(entry, "edge_mm");
    data.baldCm2 = file.numberOr(entry, "bald_cm2", 0);
    return data;
}

PatternTable readPatterns() {
    const PresetFile file("assets/presets/loss_patterns.json");
    PatternTable table;
    const auto& crown = file.member(file.root(), "crown");
    table.crown = {file.number(crown, "azimuth_deg"), file.number(crown, "height")};
    const float thinDepthMm = file.number(file.member(file.root(), "thin"), "depth_mm");
    for (int i = 0; i < kLossPatternCount; ++i) {
        if (isAllOrNothing(LossPattern(i))) continue;
        const std::string name = patternName(LossPattern(i));
        bool found = false;
        for (const auto& entry : file.member(file.root(), "patterns")) {
            if (file.member(entry, "name") != name) continue;
            table.patterns[size_t(i)] = readPattern(file, entry, !hasNoLine(LossPattern(i)), thinDepthMm);
            found = true;
        }
        if (!found) file.fail("the pattern \"" + name + "\" is missing");
    }
    return table;
}

const PatternTable& patternTable() {
    static const PatternTable table = readPatterns();
    return table;
}

vec2 planeAt(const Chart& chart, const ShapePoint& point, float side) {
    return chart.planeOf(chart.surfaceOf(ScalpCoordinate{side * point.at.azimuthDeg, point.at.height}));
}

// From the right side's last point over the middle to the left side's last; of a patch, all the way round.
std::vector<CurveKnot> mirroredKnots(const Chart& chart, const std::vector<ShapePoint>& half, bool closed) {
    std::vector<CurveKnot> knots;
    const size_t last = half.size() - 1;
    for (size_t i = closed ? last - 1 : last; i > 0; --i)
        knots.push_back({planeAt(chart, half[i], -1), half[i].corner});
    for (const ShapePoint& point : half) knots.push_back({planeAt(chart, point, 1), point.corner});
    return knots;
}

// Distance to a line or patch, negative where hair is lost: inside a patch, on the face's side of a line.
std::vector<float> lossDistanceMm(const Chart& chart, const ScalpGrid& grid, const std::vector<ShapePoint>& half,
                                  bool closed) {
    constexpr float kBeyondMap = 8;  // plane units; the map is 1 wide
    const auto knots = mirroredKnots(chart, half, closed);
    const SkinLine line = makeSkinLine(chart, traceCurve(chart, knots, closed).points, closed);
    std::vector<vec2> polygon;
    for (const vec3& point : line.points) polygon.push_back(chart.planeOf(point));
    if (!closed) {  // shut in front of the face, which lies towards +y in the plane
        const vec2 left = polygon.back(), right = polygon.front();
        polygon.push_back(left + vec2(0, kBeyondMap));
        polygon.push_back(right + vec2(0, kBeyondMap));
    }
    std::vector<float> distances = distanceToLineMm(grid, line);
    const std::vector<uint8_t> lost = texelsInside(polygon);
    for (size_t i = 0; i < distances.size(); ++i) {
        if (lost[i]) distances[i] = -distances[i];
    }
    return distances;
}

// Union of two regions of loss; a strip of hair between them that is narrower than `bridgeMm` gives way too.
float joinedMm(float a, float b, float bridgeMm) {
    const float overlap = bridgeMm > 0 ? std::max(2 * bridgeMm - std::abs(a - b), 0.0f) / (2 * bridgeMm) : 0.0f;
    return std::min(a, b) - overlap * overlap * bridgeMm * 0.5f;
}

}  // namespace

const char* patternName(LossPattern pattern) {
    static constexpr std::array<const char*, kLossPatternCount> kNames{
        "none",      "norwood_1",  "norwood_2", "norwood_2a", "norwood_3", "norwood_3a", "norwood_3v",
        "norwood_4", "norwood_4a", "norwood_5", "norwood_5a", "norwood_6", "norwood_7",  "ludwig_1",
        "ludwig_2",  "ludwig_3",   "totalis",   "areata",     "diffuse"};
    return kNames[size_t(pattern)];
}

const LossPatternData& lossPatternData(LossPattern pattern) { return patternTable().patterns[size_t(pattern)]; }

ScalpCoordinate crownCentre() { return patternTable().crown; }

bool haveSameLoss(const OwnHair& a, const OwnHair& b) {
    return a.pattern == b.pattern && a.areata == b.areata && a.diffuseShare == b.diffuseShare;
}

std::vector<float> patternDistanceMm(const Chart& chart, const ScalpGrid& grid, const OwnHair& hair) {
    const LossPattern pattern = hair.pattern;
    if (pattern == LossPattern::areata) return areataDistanceMm(chart, grid, hair.areata);
    const bool isFull = pattern == LossPattern::norwood1 || pattern == LossPattern::diffuse;
    if (isFull || isAllOrNothing(pattern))
        return std::vector<float>(grid.positions().size(), isFull ? kFarMm : -kFarMm);
    const LossPatternData& data = lossPatternData(pattern);
    const bool closed = !data.patch.empty();
    std::vector<float> distances = lossDistanceMm(chart, grid, closed ? data.patch : data.line, closed);
    if (data.crownRadiusMm <= 0) return distances;
    const SkinLine crown = makeSkinLine(chart, {chart.surfaceOf(crownCentre())}, false);
    for (size_t i = 0; i < distances.size(); ++i) {
        const float chord = glm::distance(grid.positions()[i], crown.points[0]);
        const float fromCrown = arcOverChordMm(chord, grid.normals()[i], crown.normals[0]);
        distances[i] = joinedMm(distances[i], std::min(fromCrown - data.crownRadiusMm, kFarMm), data.bridgeMm);
    }
    return distances;
}

std::vector<float> fullHairDistanceMm(const Chart& chart, const ScalpGrid& grid, LossPattern pattern,
                                      const std::vector<float>& patternMm) {
    if (isAllOrNothing(pattern) || lossPatternData(pattern).fringe.empty()) return patternMm;
    return lossDistanceMm(chart, grid, lossPatternData(pattern).fringe, false);
}

float thinShareAt(const LossPatternData& pattern, float patternMm) {
    if (pattern.thinDepthMm <= 0) return pattern.thinShare;
    const float t = std::clamp(1 + patternMm / pattern.thinDepthMm, 0.0f, 1.0f);
    const float bald = pattern.thinShare * t * t * (3 - 2 * t);
    if (pattern.fringe.empty()) return bald;
    return glm::mix(bald, pattern.fringeShare,
                    glm::smoothstep(-0.5f * pattern.edgeMm, 0.5f * pattern.edgeMm, patternMm));
}

}  // namespace stipple
