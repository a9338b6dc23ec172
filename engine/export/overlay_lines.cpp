#include "engine/export/overlay_lines.h"

#include <algorithm>

#include "engine/base/text.h"
#include "engine/export/picture_labels.h"
#include "engine/head/brow_line.h"
#include "engine/plan/drawn_curve.h"
#include "engine/plan/hairline.h"

namespace stipple {
namespace {
const glm::vec4 kMarkColour{0.706f, 0.714f, 0.949f, 1};  // the panel's accent
const glm::vec4 kFeatherColour{0.706f, 0.714f, 0.949f, 0.6f};
const glm::vec4 kTapeColour{1, 1, 1, 1};
const glm::vec4 kBridgeColour{0.93f, 0.11f, 0.25f, 1};  // of no zone
constexpr float kCrossMm = 4;
constexpr float kLiftMm = 0.4f;  // above the skin, so that it is not cut into

void addCross(FrameInputs& frame, glm::vec3 at, glm::vec3 outward) {
    const glm::vec3 lifted = at + outward * kLiftMm;
    const glm::vec3 side = glm::normalize(glm::cross(outward, glm::vec3(0, 1, 0.01f)));
    const glm::vec3 up = glm::cross(side, outward);
    for (const glm::vec3& arm : {side, up})
        frame.lines.push_back({{lifted - arm * kCrossMm, lifted + arm * kCrossMm}, kMarkColour, 2, false});
}

// "tragion_L" is "tragion L" to people.
std::string landmarkText(Landmark landmark) {
    std::string text(landmarkName(landmark));
    std::replace(text.begin(), text.end(), '_', ' ');
    return text;
}

std::vector<glm::vec3> lifted(const Head& head, std::vector<glm::vec3> line) {
    for (glm::vec3& p : line) p += glm::normalize(p - head.chart.centre()) * kLiftMm;
    return line;
}

// Along the meridian of an azimuth, from one height to another, on the chart's proxy.
std::vector<glm::vec3> meridian(const Head& head, float azimuthDeg, float from, float to) {
    constexpr int kSteps = 60;
    std::vector<glm::vec3> points;
    for (int i = 0; i <= kSteps; ++i) {
        const float t = float(i) / kSteps;
        const glm::vec3 p = head.chart.surfaceOf(ScalpCoordinate{azimuthDeg, from + (to - from) * t});
        points.push_back(p + glm::normalize(p - head.chart.centre()) * kLiftMm);
    }
    return points;
}

// The point of a tape in the middle of what is seen of it.
glm::vec3 seenMiddle(const FrameInputs& frame, const Head& head, const std::vector<glm::vec3>& tape) {
    std::vector<size_t> seen;
    for (size_t i = 0; i < tape.size(); ++i)
        if (seenAt(frame, head, tape[i])) seen.push_back(i);
    return tape[seen.empty() ? tape.size() / 2 : seen[seen.size() / 2]];
}

void addDrawnCurve(FrameInputs& frame, const Head& head, const DrawnZone& zone, const std::vector<ShapePoint>& points) {
    const std::vector<glm::vec3> curve = drawnCurve(head.chart, points).points;
    frame.lines.push_back({lifted(head, curve), kMarkColour, 2, true});
    if (zone.featherMm <= 0) return;
    for (const float side : {0.5f, -0.5f})
        frame.lines.push_back(
            {lifted(head, besideCurve(head.chart, curve, side * zone.featherMm)), kFeatherColour, 1, true});
}

std::string centimetres(double mm) { return formatFixed(mm / 10, 1) + " cm"; }
}  // namespace

void addBridges(FrameInputs& frame, const Head& head) {
    for (const std::vector<glm::vec3>& rim : head.bridges) {
        glm::vec3 middle(0);
        for (const glm::vec3& p : rim) middle += p / float(rim.size());
        const glm::vec3 onSkin = head.chart.surfaceAlong(middle - head.chart.centre());
        frame.labels.push_back({onSkin, "bridged hole", kBridgeColour});
        frame.lines.push_back({lifted(head, rim), kBridgeColour, 2, true});
    }
}

void addLandmarks(FrameInputs& frame, const Head& head) {
    addBridges(frame, head);
    for (int i = 0; i < kLandmarkCount; ++i) {
        const glm::vec3 at = head.landmarks.points[size_t(i)];
        const glm::vec3 outward = glm::normalize(at - head.chart.centre());
        addCross(frame, at, outward);
        frame.labels.push_back({at + outward * kLiftMm, landmarkText(Landmark(i)), kMarkColour});
    }
    std::vector<glm::vec3> brow = lifted(head, findBrowLine(head).points);
    if (brow.size() > 1) frame.lines.push_back({std::move(brow), kMarkColour, 1.5f, false});
}

void addTapes(FrameInputs& frame, const Pipeline& pipeline) {
    const Head& head = *pipeline.head();
    const auto& line = pipeline.map().frontLine();
    const HairlineMeasures measures = measureHairline(head, line);
    const float front = head.chart.coordinateOf(line[line.size() / 2]).height;
    std::vector<glm::vec3> toFront = meridian(head, 0, 0, front);
    frame.labels.push_back({seenMiddle(frame, head, toFront), centimetres(measures.glabellaToFront), kTapeColour});
    frame.lines.push_back({std::move(toFront), kTapeColour, 2, false});

    const glm::vec3 left = head.landmarks[Landmark::tragionL], right = head.landmarks[Landmark::tragionR];
    std::vector<glm::vec3> over = meridian(head, -90, head.chart.coordinateOf(right).height, 1);
    const std::vector<glm::vec3> down = meridian(head, 90, 1, head.chart.coordinateOf(left).height);
    over.insert(over.end(), down.begin() + 1, down.end());
    frame.labels.push_back({seenMiddle(frame, head, over),
                            centimetres(tapeMm(head, left, right, head.landmarks[Landmark::vertex])), kTapeColour});
    frame.lines.push_back({std::move(over), kTapeColour, 2, false});

    frame.lines.push_back({lifted(head, line), kMarkColour, 2, false});
}

void addDrawnZones(FrameInputs& frame, const Head& head, const DrawnZones& zones) {
    for (size_t i = 0; i < zones.size(); ++i) {
        if (zones[i].isFree()) continue;
        const std::vector<ShapePoint> own = drawnPoints(head.chart, zones[i]);
        addDrawnCurve(frame, head, zones[i], own);
        if (zones[i].mirrored) addDrawnCurve(frame, head, zones[i], onOtherSide(own));
        frame.labels.push_back({head.chart.surfaceOf(own.front().at), drawnZoneName(i, {}), kMarkColour});
    }
}

void addPatch(FrameInputs& frame, const Pipeline& pipeline) {
    const Chart& chart = pipeline.head()->chart;
    const PatchTest& patch = pipeline.map().patch().patch();
    for (int cell = 0; cell < patchCells(patch); ++cell) {
        std::vector<glm::vec3> border = patchCellBorder(chart, patch, cell);
        for (glm::vec3& p : border) p += glm::normalize(p - chart.centre()) * kLiftMm;
        const glm::vec3 topMiddle = border[border.size() / 8];
        frame.labels.push_back({topMiddle, "S" + std::to_string(patchShade(patch, cell)), kTapeColour});
        frame.lines.push_back({std::move(border), kTapeColour, 1.5f, true});
    }
}

}  // namespace stipple
