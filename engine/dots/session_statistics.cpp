#include "engine/dots/session_statistics.h"

#include <algorithm>
#include <numeric>

namespace stipple {

std::vector<SessionStatistics> sessionStatistics(const SiteSet& sites, const VisibleDots& visible, const Plan& plan) {
    std::vector<SessionStatistics> sessions(static_cast<size_t>(plan.sessions));
    for (const uint32_t mark : visible.marks)
        if (Mark::isPlanDot(mark)) ++sessions[size_t(sessionOf(sites.sites[mark & Mark::kSiteBits], plan))].dots;
    for (int k = 0; k < plan.sessions; ++k) {
        SessionStatistics& session = sessions[size_t(k)];
        session.day = sessionDay(plan, k);
        session.hours = sessionHours(plan, k, session.dots);
        session.shade = sessionShade(plan, k);
        session.depthMm = sessionDepthMm(plan, k);
    }
    return sessions;
}

std::vector<TouchUpStatistics> touchUpStatistics(const VisibleDots& visible, const Plan& plan) {
    std::vector<TouchUpStatistics> touchUps;
    for (int k = 0; k < kMostTouchUps; ++k) {
        if (touchUpShare(plan, k) <= 0) continue;
        const size_t dots = visible.touchUps[size_t(k)];
        touchUps.push_back({.number = k + 1,
                            .years = plan.touchUp[size_t(k)].years,
                            .day = touchUpDay(plan, k),
                            .dots = dots,
                            .hours = double(dots) / double(plan.dotsPerHour),
                            .shade = touchUpShade(plan, k)});
    }
    return touchUps;
}

double hoursTogether(const std::vector<SessionStatistics>& sessions) {
    return std::accumulate(sessions.begin(), sessions.end(), 0.0,
                           [](double sum, const SessionStatistics& session) { return sum + session.hours; });
}

size_t ownHairs(const VisibleDots& visible) {
    return size_t(std::count_if(visible.marks.begin(), visible.marks.end(),
                                [](uint32_t mark) { return (mark & Mark::kHair) != 0; }));
}

}  // namespace stipple
