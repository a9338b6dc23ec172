#include "engine/plan/border.h"

#include "engine/plan/border_tail.h"
#include "engine/plan/line_points.h"

namespace stipple {

TreatmentBorder traceBorder(const Head& head, const HairlinePlan& hairline) {
    const std::vector<ShapePoint> points = placedPoints(head, hairline);
    const TailShift shift{hairline.sideburnMm, hairline.napeMm};
    const SideTail right = sideTail(head, -1, points.front().at, shift),
                   left = sideTail(head, 1, points.back().at, shift);
    const auto rightFront = right.knots.rend() - long(right.frontCount);
    std::vector<CurveKnot> knots(rightFront, right.knots.rend());
    for (const ShapePoint& p : points) knots.push_back({head.chart.planeOf(head.chart.surfaceOf(p.at)), p.corner});
    const size_t frontEnd = knots.size() + left.frontCount - 1, footL = knots.size() + left.footAt;
    knots.insert(knots.end(), left.knots.begin(), left.knots.end());
    const size_t nape = knots.size() - 1, footR = nape + right.knots.size() - 1 - right.footAt;
    knots.insert(knots.end(), right.knots.rbegin() + 1, rightFront);  // both end in the middle of the back
    SkinCurve curve = traceCurve(head.chart, knots, true);
    return {std::move(curve.points), curve.knotAt[frontEnd] + 1, curve.knotAt[footR], curve.knotAt[footL],
            curve.knotAt[nape]};
}

}  // namespace stipple
