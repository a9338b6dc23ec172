#include "engine/head/head_to_measure.h"

#include <algorithm>
#include <cmath>

#include "engine/base/text.h"
#include "engine/head/measures.h"

namespace stipple {
namespace {

constexpr double kCloseMm = 0.2;  // measures agree
constexpr int kMostHeads = 3;     // built on the way to the measures
constexpr int kSweeps = 6, kSteps = 3;
// The rest of the head follows the vault by these shares, in deviations: neck and jaw of a broad head are broader, the
// face of a long one is longer. Proposed; between the measures of heads correlations are 0.2 to 0.6 (FACTS §6).
constexpr float kJawOfBreadth = 0.3f, kNeckOfBreadth = 0.3f, kNeckOfLength = 0.3f, kFaceOfLength = 0.25f;

// The points of a head that tape and caliper touch. Displaced, they tell nearly what the displaced head measures, at a
// thousandth of the time that it takes to build.
struct TouchedPoints {
    Landmarks landmarks;
    std::vector<glm::vec3> ring, overTop;
    WidestPlace widest;

    explicit TouchedPoints(const Head& head)
        : landmarks(head.landmarks),
          ring(browRing(head.chart, landmarks)),
          overTop(tapePath(head, landmarks[Landmark::tragionL], landmarks[Landmark::tragionR],
                           landmarks[Landmark::vertex])),
          widest(widestAboveEars(head.chart, landmarks)) {}

    TouchedPoints displaced(const IdentityFrame& frame, const Identity& identity) const {
        TouchedPoints moved = *this;
        const auto move = [&](glm::vec3& p) { p += frame.scale * identity.shift(frame.toDesign(p)); };
        for (glm::vec3& p : moved.landmarks.points) move(p);
        for (glm::vec3& p : moved.ring) move(p);
        for (glm::vec3& p : moved.overTop) move(p);
        move(moved.widest.left);
        move(moved.widest.right);
        return moved;
    }
    TapeMeasures measures() const {
        return {double(glm::distance(landmarks[Landmark::glabella], landmarks[Landmark::opisthocranion])),
                double(widest.left.x - widest.right.x), lengthOf(overTop), browTapeMm(ring, landmarks)};
    }
};

TapeMeasures tapeOf(const HeadMeasures& m) { return {m.length, m.breadth, m.arc, m.circumference}; }

// A measure that is asked for, and the slider that brings it.
struct Aim {
    double TapeMeasures::*measure;
    IdentityAxis axis;
    const char* word;
};

std::vector<Aim> aimsOf(const TapeMeasures& tape) {
    std::vector<Aim> aims;
    if (tape.breadth > 0) aims.push_back({&TapeMeasures::breadth, IdentityAxis::headBreadth, "breadth"});
    if (tape.length > 0)
        aims.push_back({&TapeMeasures::length, IdentityAxis::headLength, "length"});
    else if (tape.circumference > 0)
        aims.push_back({&TapeMeasures::circumference, IdentityAxis::headLength, "circumference"});
    if (tape.arc > 0) aims.push_back({&TapeMeasures::arc, IdentityAxis::headHeight, "arc from ear to ear"});
    return aims;
}

class Fitter {
public:
    Fitter(const Head& own, const IdentityFrame& frame, std::vector<Aim> aims)
        : points_(own), frame_(frame), aims_(std::move(aims)) {}

    TapeMeasures measuresWith(const Identity& identity) const { return points_.displaced(frame_, identity).measures(); }

    // Sliders with which the touched points have these measures, or the nearest that are in reach. The measures hang
    // together a little (a broader head has a longer arc), so each slider is set again after the others.
    Identity fitted(Identity identity, const TapeMeasures& wanted) const {
        for (int sweep = 0; sweep < kSweeps; ++sweep)
            for (const Aim& aim : aims_) setSlider(identity, aim, wanted.*aim.measure);
        return identity;
    }

private:
    void setSlider(Identity& identity, const Aim& aim, double wanted) const {
        constexpr float kProbe = 0.5f;
        float& value = identity[aim.axis];
        for (int step = 0; step < kSteps; ++step) {
            const double here = measuresWith(identity).*aim.measure;
            if (std::abs(wanted - here) < 0.1 * kCloseMm) return;
            Identity probe = identity;
            probe[aim.axis] += kProbe;
            const double slope = (measuresWith(probe).*aim.measure - here) / double(kProbe);
            value = std::clamp(value + float((wanted - here) / slope), -kMostDeviations, kMostDeviations);
        }
    }

    TouchedPoints points_;
    IdentityFrame frame_;
    std::vector<Aim> aims_;
};

Identity withFollowers(Identity identity) {
    const float length = identity[IdentityAxis::headLength], breadth = identity[IdentityAxis::headBreadth];
    identity[IdentityAxis::jawWidth] = kJawOfBreadth * breadth;
    identity[IdentityAxis::neckGirth] = kNeckOfBreadth * breadth + kNeckOfLength * length;
    identity[IdentityAxis::faceLength] = kFaceOfLength * length;
    return identity;
}

Finding outOfReach(const Aim& aim, double wantedMm, double reachedMm) {
    return {"A " + std::string(aim.word) + " of " + formatFixed(wantedMm, 0) +
                " mm is out of reach of this head; it has the nearest, " + formatFixed(reachedMm, 0) + " mm",
            "", 1};
}

}  // namespace

HeadPtr makeToMeasure(const HeadPtr& own, const IdentityFrame& frame, const TapeMeasures& tape) {
    const std::vector<Aim> aims = aimsOf(tape);
    if (aims.empty()) return own;
    const Fitter fitter(*own, frame, aims);
    HeadPtr head = own;
    Identity identity;
    TapeMeasures asked = tape;
    double worstMm = 0;
    for (int built = 0; built < kMostHeads; ++built) {
        // what the whole head measures beside its touched points
        const TapeMeasures whole = tapeOf(head->measures), touched = fitter.measuresWith(identity);
        worstMm = 0;
        for (const Aim& aim : aims) {
            asked.*aim.measure = tape.*aim.measure - (whole.*aim.measure - touched.*aim.measure);
            worstMm = std::max(worstMm, std::abs(tape.*aim.measure - whole.*aim.measure));
        }
        if (worstMm < kCloseMm) break;
        const Identity next = fitter.fitted(identity, asked);
        if (next == identity) break;
        identity = next;
        head = displacedHead(own, frame, withFollowers(identity));
    }
    std::vector<Finding> missed;
    for (const Aim& aim : aims) {
        constexpr double kToldMm = 1;
        const double reached = tapeOf(head->measures).*aim.measure;
        if (std::abs(tape.*aim.measure - reached) > kToldMm)
            missed.push_back(outOfReach(aim, tape.*aim.measure, reached));
    }
    if (missed.empty()) return head;
    auto told = std::make_shared<Head>(*head);
    told->findings.insert(told->findings.end(), missed.begin(), missed.end());
    return told;
}

}  // namespace stipple
