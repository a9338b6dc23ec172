// The look of dots on the CPU: the same code as the shaders' (shaders/shared/look.h), for numbers and tests.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/plan/old_work.h"
#include "engine/plan/patch_map.h"
#include "engine/plan/plan.h"
#include "shaders/shared/look.h"

namespace stipple {

// Uniforms of a frame from the plan's values.
shared::LookParams lookParams(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time);

// With the old work that lies beneath the plan.
shared::LookParams lookParams(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time,
                              const OldWork& old);

// Share of the dots put down by the end of each session: LookParams::sessionEnd.
glm::vec4 sessionEnds(const Plan& plan);

// Optical depth of the even field where the mask is 1, which is where the plan is densest and darkest, per channel:
// what the mean treated dot takes from the light beyond what its drawn mark takes, times dots a mm2 (LOOK 'What makes
// it real' 1).
glm::vec3 fieldOpticalDepth(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time);

// The same of old work, before the laser and as it is: the grey between its dots where they are densest.
struct OldField {
    glm::vec3 beforeLaser{}, now{};
};
OldField oldFieldOpticalDepth(const OldWork& old, const Plan& plan, const OwnHair& hair, const Skin& skin,
                              const TimePoint& time);

// The even field in scar tissue as a share of that beside it.
float scarFieldShare(const Plan& plan, const OwnHair& hair, const Skin& skin, const TimePoint& time);

// Of the cells of a patch test; the grey as it is healed. At another time a share is raised to that power, so that it
// is right for the lightest cell and the darkest, and lies between for the others.
PatchShares patchShares(const Plan& plan, const OwnHair& hair, const Skin& skin, const PatchTest& patch);
float patchGreyPower(const Plan& plan, const OwnHair& hair, const Skin& skin, const PatchTest& patch,
                     const TimePoint& time);

// FACTS' absolute figures for the plan's dot (§4.3): crisp peak contrast (G), and 1 - e^(-phi E) per channel. Touch-ups
// are in both: `crisp` is the sum over all dots that are there for each that the plan puts down.
struct LookAtTime {
    double years = 0;
    double crisp = 0;
    glm::dvec3 fieldRgb{};
};
// Low and high differ from typical at healing already: set them against the typical figure of year 0.
LookAtTime lookAtYears(const Plan& plan, const Skin& skin, float sun, double years,
                       Estimate estimate = Estimate::typical);
// The same look's `crisp` alone, which takes a hundredth of the time.
double crispAtYears(const Plan& plan, const Skin& skin, float sun, double years, Estimate estimate = Estimate::typical);
// At 0 0.5 1 2 3 4 5 6 8 10 years.
std::vector<LookAtTime> lookOverTime(const Plan& plan, const Skin& skin, float sun,
                                     Estimate estimate = Estimate::typical);
// The same of dots in scar tissue, which takes less of them and loses it faster.
std::vector<LookAtTime> lookOverTimeInScar(const Plan& plan, const Skin& skin, float sun,
                                           Estimate estimate = Estimate::typical);

// FACTS §2: decadic absorption of a healed dot of shade 1..6, per mm.
double shadeAbsorptionPerMm(int shade, const Dilutions& dilutions = kUsualDilutions);
// Share of the dots with a second mark.
float pairShareOf(const DotPlan& dot);
// Ink radius of a dot whose visible diameter at half depth is given (LOOK 'A contradiction'), mm; at least 0.02.
double inkRadiusOfVisible(double visibleDiameterMm);
double visibleDiameterOfInk(double inkRadiusMm);

}  // namespace stipple
