// What each session puts down, and what a transplant over the same skin would: follicular units, hairs and dots told
// apart.
#pragma once
#include <vector>

#include "engine/dots/sites.h"
#include "engine/dots/treatment.h"

namespace stipple {

struct SessionStatistics {
    float day = 0;
    size_t dots = 0;  // a pair counts once; over all sessions, all dots
    double hours = 0;
    int shade = 0;
    float depthMm = 0;
};
std::vector<SessionStatistics> sessionStatistics(const SiteSet& sites, const VisibleDots& visible, const Plan& plan);

// Of those that the plan has.
struct TouchUpStatistics {
    int number = 0;   // from 1
    float years = 0;  // since the plan has healed
    float day = 0;
    size_t dots = 0;
    double hours = 0;
    int shade = 0;
};
std::vector<TouchUpStatistics> touchUpStatistics(const VisibleDots& visible, const Plan& plan);

double hoursTogether(const std::vector<SessionStatistics>& sessions);

// Hairs of one's own that are drawn; VisibleDots::hair counts follicular units.
size_t ownHairs(const VisibleDots& visible);

// A transplant sets 20-40 follicular units a cm2 (FACTS §1 'Transplant density').
struct Transplant {
    double areaCm2 = 0;
    static constexpr double kLeastUnitsPerCm2 = 20, kMostUnitsPerCm2 = 40;
    // FACTS §1: 143 hairs in 74.4 units of a cm2 (Guo 2017) to 163 in 72 (Visessiri 2020).
    static constexpr double kHairsAUnit = 2.1;
    double leastUnits() const { return areaCm2 * kLeastUnitsPerCm2; }
    double mostUnits() const { return areaCm2 * kMostUnitsPerCm2; }
};

}  // namespace stipple
