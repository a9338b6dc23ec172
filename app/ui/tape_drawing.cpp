#include "app/ui/tape_drawing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <glm/glm.hpp>
#include <vector>

#include "app/ui/paint.h"
#include "engine/base/units.h"

namespace stipple::ui {
namespace {

constexpr int kSteps = 72;
constexpr float kBoxMm = 262;  // what the drawing's shorter side shows

using Outline = std::vector<glm::vec2>;  // mm, y towards the top of the drawing

// From above, the face at the top: an egg, wider behind than in front.
Outline fromAbove(const HeadOutline& head) {
    Outline points;
    for (int i = 0; i < kSteps; ++i) {
        const float angle = float(2 * kPi) * float(i) / kSteps;
        const float front = std::cos(angle), narrow = 1 - 0.10f * front - 0.05f * front * front;
        points.push_back(
            {float(head.breadth) * 0.5f * std::sin(angle) * narrow * 1.06f, float(head.length) * 0.5f * front});
    }
    return points;
}

// Height of the vault over the ears that makes the tape as long as it is: half an ellipse (Ramanujan's formula).
float vaultHeight(double breadth, double arc) {
    const double a = breadth * 0.5;
    double low = 40, high = 260;
    for (int i = 0; i < 40; ++i) {
        const double b = (low + high) * 0.5, h = std::pow((a - b) / (a + b), 2);
        const double half = kPi * (a + b) * (1 + 3 * h / (10 + std::sqrt(4 - 3 * h))) * 0.5;
        (half < arc ? low : high) = b;
    }
    return float(low);
}

Outline fromTheFront(const HeadOutline& head) {
    const float half = float(head.breadth) * 0.5f, height = vaultHeight(head.breadth, head.arc);
    Outline points;
    for (int i = 0; i <= kSteps / 2; ++i) {
        const float angle = float(kPi) * float(i) / float(kSteps / 2);
        points.push_back({half * std::cos(angle), height * std::sin(angle)});
    }
    const Outline jaw{{-0.93f, -38}, {-0.8f, -74}, {-0.42f, -112}, {0, -122}, {0.42f, -112}, {0.8f, -74}, {0.93f, -38}};
    for (const glm::vec2& p : jaw) points.push_back({half * p.x, p.y});
    return points;
}

class Paper {
public:
    Paper(Box box, glm::vec2 middleMm)
        : middle_(box.centre()), origin_(middleMm), pixels_(std::min(box.width(), box.height()) / kBoxMm) {}
    ImVec2 at(glm::vec2 mm) const {
        return {middle_.x + (mm.x - origin_.x) * pixels_, middle_.y - (mm.y - origin_.y) * pixels_};
    }
    void line(const Outline& points, ImU32 colour, float width, bool closed) const {
        std::vector<ImVec2> on;
        for (const glm::vec2& p : points) on.push_back(at(p));
        drawList()->AddPolyline(on.data(), int(on.size()), colour, closed ? ImDrawFlags_Closed : 0, width);
    }
    // A straight measure with its ends, as between two books.
    void caliper(glm::vec2 from, glm::vec2 to) const {
        const ImU32 ink = colours().accent;
        const glm::vec2 along = glm::normalize(to - from), across = glm::vec2(-along.y, along.x) * 34.f;
        line({from, to}, ink, px(2), false);
        for (const glm::vec2& end : {from, to}) line({end - across, end + across}, ink, px(2), false);
    }

private:
    ImVec2 middle_;
    glm::vec2 origin_;
    float pixels_;
};

// A bow between two points that stands out by `out` in its middle.
Outline bow(glm::vec2 from, glm::vec2 to, glm::vec2 out) {
    Outline points;
    for (int i = 0; i <= kSteps / 4; ++i) {
        const float t = float(i) / float(kSteps / 4);
        points.push_back(glm::mix(from, to, t) + out * std::sin(float(kPi) * t));
    }
    return points;
}

void ears(const Paper& paper, float halfMm, float yMm, float heightMm, ImU32 ink) {
    for (const float side : {-1.f, 1.f}) {
        const float x = side * (halfMm - 1);
        paper.line(bow({x, yMm + heightMm * 0.5f}, {x, yMm - heightMm * 0.5f}, {side * 13, 3}), ink, px(1.5f), false);
    }
}

void fromAboveDrawing(Box box, Tape shown, const HeadOutline& own, const HeadOutline& asked) {
    const Palette& p = colours();
    const Paper paper(box, {0, 0});
    const float nose = float(asked.length) * 0.5f;
    if (own.length != asked.length || own.breadth != asked.breadth) paper.line(fromAbove(own), p.outline, px(1), true);
    ears(paper, float(asked.breadth) * 0.52f, -10, 34, p.text3);
    paper.line(bow({-13, nose - 1}, {13, nose - 1}, {0, 19}), p.text3, px(1.5f), false);
    const bool around = shown == Tape::circumference;
    paper.line(fromAbove(asked), around ? p.accent : p.text, px(around ? 3 : 1.5f), true);
    if (shown == Tape::length) paper.caliper({0, -nose}, {0, nose});
    if (shown == Tape::breadth) paper.caliper({-float(asked.breadth) * 0.5f, -20}, {float(asked.breadth) * 0.5f, -20});
}

void fromTheFrontDrawing(Box box, const HeadOutline& own, const HeadOutline& asked) {
    const Palette& p = colours();
    const Paper paper(box, {0, 12});
    const Outline outline = fromTheFront(asked);
    if (own.arc != asked.arc || own.breadth != asked.breadth) paper.line(fromTheFront(own), p.outline, px(1), true);
    ears(paper, float(asked.breadth) * 0.49f, -8, 56, p.text3);
    for (const float side : {-1.f, 1.f})
        paper.line(bow({side * 46, 17}, {side * 16, 19}, {0, 6}), p.text3, px(1.5f), false);
    paper.line(bow({-11, -36}, {11, -36}, {0, -6}), p.text3, px(1.5f), false);
    paper.line(bow({-22, -70}, {22, -70}, {0, -4}), p.text3, px(1.5f), false);
    paper.line(outline, p.text, px(1.5f), true);
    paper.line({outline.begin(), outline.begin() + kSteps / 2 + 1}, p.accent, px(3), false);
}

}  // namespace

void tapeDrawing(Box box, Tape shown, const HeadOutline& own, const HeadOutline& asked) {
    fill(box, colours().sunken, px(kRadius));
    drawList()->PushClipRect(box.min, box.max, true);
    if (shown == Tape::arc)
        fromTheFrontDrawing(box, own, asked);
    else
        fromAboveDrawing(box, shown, own, asked);
    drawList()->PopClipRect();
}

}  // namespace stipple::ui
