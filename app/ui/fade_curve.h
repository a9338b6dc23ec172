// How far dots stand out over time, as the timeline draws it: healing from session to session, then years.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <vector>

#include "engine/project/project.h"

namespace stipple::ui {

// Crisp contrast as a share of the healed state's.
struct FadeCurve {
    static constexpr float kLastYear = 10;
    static constexpr float kTouchUpAt = 0.60f;  // FACTS §3.3: a touch-up is advised when crisp contrast is under 60 %

    struct Year {
        float years = 0, low = 1, typical = 1, high = 1;  // low: outdoors (sun 3), high: protected (sun 0)
    };
    std::vector<glm::vec2> treatment;  // day, share; from the first session until the plan counts as healed
    std::vector<Year> years;           // 0 to kLastYear, even steps
    std::optional<float> touchUpYear;  // where `typical` (the plan's own sun) falls under kTouchUpAt

    float at(const Plan& plan, float days) const;  // of `typical` and `treatment`
};

FadeCurve fadeCurve(const Project& project);

}  // namespace stipple::ui
