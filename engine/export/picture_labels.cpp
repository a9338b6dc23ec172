#include "engine/export/picture_labels.h"

#include <algorithm>

#include "engine/export/label_layout.h"
#include "engine/export/text_image.h"

namespace stipple {
namespace {
const glm::vec4 kPlateColour{0.086f, 0.086f, 0.094f, 0.78f};
constexpr float kLeaderFromPx = 1.6f;  // of the gap: nearer labels need no line to their point

// Letters grow with the picture, so that they read alike when it is printed or shown at one size.
TextStyle labelStyle(glm::ivec2 size) {
    return {std::clamp(float(std::min(size.x, size.y)) / 46, 10.0f, 72.0f), TextWeight::medium};
}

struct Plate {
    const LabelOverlay* label;
    glm::vec2 padPx;
};

void drawPlate(Image8& picture, const LabelBox& box, const Plate& plate, glm::vec2 corner, const TextStyle& style,
               float gapPx) {
    const glm::vec2 nearest = glm::clamp(box.pointPx, corner, corner + box.sizePx);
    if (glm::distance(nearest, box.pointPx) > kLeaderFromPx * gapPx) {
        const glm::vec2 from = box.pointPx + glm::normalize(nearest - box.pointPx) * (0.6f * gapPx);
        strokeLine(picture, from, nearest, style.emPx / 5, kPlateColour);
        strokeLine(picture, from, nearest, style.emPx / 11, plate.label->colour);
    }
    fillRounded(picture, corner, box.sizePx, style.emPx * 0.35f, kPlateColour);
    const float ascent = textExtent(plate.label->text, style).ascentPx;
    drawText(picture, plate.label->text, corner + plate.padPx + glm::vec2(0, ascent), style, plate.label->colour);
}
}  // namespace

std::optional<glm::vec2> seenAt(const FrameInputs& frame, const Head& head, glm::vec3 pointMm) {
    // Marks lie on the skin, and stand out a little where it turns away.
    constexpr float kStandOutMm = 2.5f;
    const glm::vec3 eye = frame.camera.eye();
    const glm::vec3 from = pointMm + glm::normalize(pointMm - head.chart.centre()) * kStandOutMm;
    if (head.bvh.anyHit(from, glm::normalize(eye - from), glm::distance(eye, from))) return {};
    const glm::vec4 clip =
        frame.camera.projection(frame.size, glm::length(pointMm) + 1) * frame.camera.view() * glm::vec4(pointMm, 1);
    if (clip.w <= 0) return {};
    const glm::vec2 at = glm::vec2(clip.x, -clip.y) / clip.w * 0.5f + 0.5f;
    if (at.x < 0 || at.y < 0 || at.x > 1 || at.y > 1) return {};
    return at * glm::vec2(frame.size);
}

void drawLabels(Image8& picture, const FrameInputs& frame, const Head& head) {
    const TextStyle style = labelStyle(frame.size);
    const float gapPx = 1.1f * style.emPx;
    std::vector<LabelBox> boxes;
    std::vector<Plate> plates;
    for (const LabelOverlay& label : frame.labels) {
        const std::optional<glm::vec2> point = seenAt(frame, head, label.pointMm);
        if (!point) continue;
        const TextExtent extent = textExtent(label.text, style);
        const glm::vec2 text(extent.widthPx, extent.ascentPx + extent.descentPx);
        const glm::vec2 pad(0.5f * style.emPx, 0.12f * style.emPx), box = text + 2.0f * pad;
        if (box.x > float(frame.size.x) || box.y > float(frame.size.y)) continue;
        boxes.push_back({*point, box});
        plates.push_back({&label, pad});
    }
    const std::vector<glm::vec2> corners = labelPlaces(boxes, frame.size, gapPx);
    for (size_t i = 0; i < boxes.size(); ++i) drawPlate(picture, boxes[i], plates[i], corners[i], style, gapPx);
}

}  // namespace stipple
