// How far dots stand out over time, as the timeline draws it: healing from session to session, then years.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "engine/project/project.h"

namespace stipple::ui {

// Crisp contrast as a share of what the typical estimate has when it is healed.
struct FadeCurve {
    static constexpr float kLastYear = 10;
    static constexpr float kTouchUpAt = 0.60f;  // FACTS §3.3: advised when crisp contrast is under 60 % of healed

    struct Year {
        float years = 0, low = 1, typical = 1, high = 1;
        float of(Estimate estimate) const;
    };
    Estimate estimate = Estimate::typical;  // the plan's own: that of all below but the years' band
    float healed = 1;                       // its share when healed
    std::vector<glm::vec2> treatment;       // day, share; from the first session until the plan counts as healed
    std::vector<Year> years;                // 0 to kLastYear, even steps
    std::optional<float> touchUpYear;       // where it falls under kTouchUpAt of `healed`

    float at(const Plan& plan, float days) const;
};

FadeCurve fadeCurve(const Project& project);

// Year at which the next touch-up would be advised after those that the plan has, to a half; a usual one where the
// curve does not fall so far.
float nextTouchUpYear(const Project& project);

}  // namespace stipple::ui
