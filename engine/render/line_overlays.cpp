#include "engine/render/line_overlays.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "engine/gl/pass.h"

namespace stipple {

namespace {

constexpr float kMarkWidthPx = 7;

// A rod with round ends on the screen; of no length it is a disc.
struct Segment {
    glm::vec4 from;  // xyz mm, w width in pixels
    glm::vec4 to;    // xyz mm
    glm::vec4 colour;
};
constexpr std::array kAttributes = {gl::VertexAttribute{0, 4, offsetof(Segment, from)},
                                    gl::VertexAttribute{1, 4, offsetof(Segment, to)},
                                    gl::VertexAttribute{2, 4, offsetof(Segment, colour)}};

bool sameLine(const LineOverlay& a, const LineOverlay& b) {
    return a.pointsMm == b.pointsMm && a.colour == b.colour && a.widthPx == b.widthPx && a.closed == b.closed;
}
bool sameLabel(const LabelOverlay& a, const LabelOverlay& b) { return a.pointMm == b.pointMm && a.colour == b.colour; }

void addLine(const LineOverlay& line, std::vector<Segment>& segments) {
    const size_t count = line.pointsMm.size();
    const size_t ends = line.closed && count > 2 ? count : count - std::min<size_t>(count, 1);
    for (size_t i = 0; i < ends; ++i)
        segments.push_back(
            {glm::vec4(line.pointsMm[i], line.widthPx), glm::vec4(line.pointsMm[(i + 1) % count], 0), line.colour});
}

}  // namespace

void LineOverlays::upload() {
    std::vector<Segment> segments;
    for (const LineOverlay& line : lines_) addLine(line, segments);
    for (const LabelOverlay& label : labels_)
        segments.push_back({glm::vec4(label.pointMm, kMarkWidthPx), glm::vec4(label.pointMm, 0), label.colour});
    segmentCount_ = segments.size();
    if (segments.empty()) return;
    segments_ = gl::Buffer("overlay lines", gl::bytesOf(std::span<const Segment>(segments)));
    segmentArray_ = gl::VertexArray("overlay lines", segments_, sizeof(Segment), kAttributes, nullptr, 1);
}

void LineOverlays::draw(const FrameInputs& inputs, const Targets& targets, const gl::Program& line) {
    const bool same = std::equal(lines_.begin(), lines_.end(), inputs.lines.begin(), inputs.lines.end(), sameLine) &&
                      std::equal(labels_.begin(), labels_.end(), inputs.labels.begin(), inputs.labels.end(), sameLabel);
    if (!same) {
        lines_ = inputs.lines;
        labels_ = inputs.labels;
        upload();
    }
    if (segmentCount_ == 0) return;
    gl::PassState pass;
    pass.target = &targets.shown;
    pass.blend = gl::Blend::over;
    gl::beginPass(pass);
    gl::bindTexture(slots::kHeadDepth, targets.headDepth);
    line.set("uShownSize", glm::vec2(targets.shape.shown));
    gl::draw(line, segmentArray_, gl::Primitive::triangleStrip, 4, int(segmentCount_));
}

}  // namespace stipple
