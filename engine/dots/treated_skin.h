// What treated skin loses of its light, of its dots' means: those of each birth at their own age.
#pragma once
#include "engine/dots/look.h"

namespace stipple {

// Dots of one birth that are there.
struct AgedDots {
    shared::LookParams params;
    float perMm2 = 0;
    float ageDays = 0;
};

// What a place takes whose dots are all of one age.
struct EvenLoss {
    glm::vec3 loss{};        // 1 - mean transmittance
    glm::vec3 drawnDepth{};  // optical depth of what the marks take
};
EvenLoss evenLoss(const AgedDots& dots);

// 1 - mean transmittance and the marks' part of it, of a fully treated place.
struct TreatedSkin {
    glm::vec3 loss{}, drawnDepth{};

    void add(const EvenLoss& dots, float share) {
        loss += share * dots.loss;
        drawnDepth += share * dots.drawnDepth;
    }
    // What lies over all that is there already: a share of the place as dense as `dots`.
    void cover(const EvenLoss& dots, float share) {
        loss = 1.0f - (1.0f - keepLight(loss)) * glm::pow(1.0f - keepLight(dots.loss), glm::vec3(share));
        drawnDepth += share * dots.drawnDepth;
    }
    static glm::vec3 keepLight(glm::vec3 loss) { return glm::clamp(loss, 0.0f, kMostLoss); }
    static constexpr float kMostLoss = 0.95f;
};

// Of a place of that density. The sessions' dots share it, so that those of one age follow FACTS' ratios exactly; a
// touch-up's come on top.
TreatedSkin treatedSkin(const shared::LookParams& p, const Plan& plan, float perCm2);

// Optical depth of the grey beside the marks.
glm::vec3 fieldDepth(const TreatedSkin& treated);

}  // namespace stipple
