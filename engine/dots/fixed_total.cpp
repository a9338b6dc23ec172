#include "engine/dots/fixed_total.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/plan/zone_density.h"

namespace stipple {
namespace {

// Share of the sites that seem to be needed which are laid at once: more may be more than are needed.
constexpr double kBoldness = 0.9;

struct Candidate {
    float scale;
    uint32_t site;
    bool operator<(const Candidate& other) const {
        return scale != other.scale ? scale < other.scale : site < other.site;
    }
};

bool isHair(uint32_t mark) { return (mark & Mark::kHair) != 0; }

std::vector<Candidate> candidatesOf(const VisibleDots& visible, const std::vector<float>& scales) {
    std::vector<Candidate> candidates;
    candidates.reserve(visible.pigment);
    for (size_t i = 0; i < visible.marks.size(); ++i)
        if (!(visible.marks[i] & (Mark::kHair | Mark::kSecond)))
            candidates.push_back({scales[i], visible.marks[i] & Mark::kSiteBits});
    return candidates;
}

}  // namespace

float scaleToShow(const SiteWish& wish, float rankPerCm2, float hairPerCm2) {
    if (wish.askedPerCm2 <= 0) return INFINITY;
    const float dots =
        rankPerCm2 > hairPerCm2 ? rankPerCm2 - wish.hairShare * hairPerCm2 : rankPerCm2 * (1 - wish.hairShare);
    return dots / wish.askedPerCm2;
}

float mostDensityScale(const Plan& plan) {
    const float densest = densestPerCm2(plan);
    return densest > 0 ? kMostDensityPerCm2 / densest : 0.0f;
}

void keepFirst(VisibleDots& visible, const std::vector<float>& scales, const Plan& plan) {
    STIPPLE_CHECK(scales.size() == visible.marks.size(), scales.size(), " ", visible.marks.size());
    std::vector<Candidate> candidates = candidatesOf(visible, scales);
    if (candidates.empty()) return;
    if (candidates.size() <= plan.total) {
        visible.densityScale = std::max_element(candidates.begin(), candidates.end())->scale;
        return;
    }
    const auto last = candidates.begin() + std::ptrdiff_t(plan.total) - 1;
    std::nth_element(candidates.begin(), last, candidates.end());
    size_t kept = 0;
    for (size_t i = 0; i < visible.marks.size(); ++i) {
        const uint32_t mark = visible.marks[i];
        if (isHair(mark) || !(*last < Candidate{scales[i], mark & Mark::kSiteBits})) {
            visible.marks[kept++] = mark;
        } else if (const int touchUp = touchUpAtScale(plan, scales[i] / last->scale); touchUp > 0) {
            visible.marks[kept++] = mark | Mark::ofTouchUp(touchUp);
            if (!(mark & Mark::kSecond)) ++visible.touchUps[size_t(touchUp - 1)];
        }
    }
    visible.marks.resize(kept);
    visible.pigment = plan.total;
    visible.densityScale = last->scale;
}

size_t sitesForTotal(const Head& head, const Plan& plan, const OwnHair& hair, const VisibleDots& visible, size_t laid) {
    if (plan.total == 0 || visible.pigment == 0) return laid;
    const bool isReached = visible.pigment == plan.total;
    const float scale = isReached ? visible.densityScale : mostDensityScale(plan);
    const size_t most = std::max(laid, sitesNeeded(head, withDensityTimes(plan, scale), hair));
    const size_t next = std::min(most, laid + laid / 3);
    if (isReached) return next;  // the multiple of the density falls as sites come, and with it what is needed
    const double missing = double(plan.total) / double(visible.pigment);
    return std::clamp(size_t(kBoldness * missing * double(laid)), next, most);
}

}  // namespace stipple
