#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_FRESH_DOT
#define STIPPLE_SHARED_FRESH_DOT
STIPPLE_SHARED_BEGIN

// What a fresh dot has besides its ink (FACTS §3.1, studies' CHANGES §5): a rim of blood round it, which goes as the
// redness does; on some a crust, on more of them as it dries, which flake off one by one; and points of blood. Peak
// absorptances: all of it multiplies skin, so that it is pink on light and dusky on dark.
// It comes on top of what the ink takes: the grey around a fresh dot is no lighter for it.
const float kRednessDays = 1.2f;
const vec3 kRim = vec3(0.025f, 0.080f, 0.054f);
const vec3 kCrust = vec3(0.80f, 0.90f, 0.93f);
const vec3 kBloodPoint = vec3(0.42f, 0.93f, 0.90f);

// Contrast of a core that is still under its scab, of what its ink alone would have (proposed; fitted on pictures to
// LOOK 'Numbers to hold', day of a session, dot over between). What the core does not take goes to the grey around.
STIPPLE_FN float freshContrast(float ageDays) { return 1.0f - 0.24f * exp(-(ageDays / 4.0f) * (ageDays / 4.0f)); }

// Shares of the dots that have a crust, and that are points of blood, so long after their session.
STIPPLE_FN float crustShare(float ageDays) {
    return (0.14f + 0.30f * smoothstep(0.5f, 3.0f, ageDays)) * (1.0f - smoothstep(4.0f, 10.0f, ageDays));
}
STIPPLE_FN float bloodShare(float ageDays) { return 0.05f * exp(-ageDays / kRednessDays); }

// The core of the dot of a label in 0..1.
STIPPLE_FN vec3 freshCore(vec3 core, float label, float ageDays) {
    float crust = crustShare(ageDays);
    if (label < crust) return max(core, kCrust * (1.0f - smoothstep(6.0f, 10.0f, ageDays)));
    return label < crust + bloodShare(ageDays) ? max(core, kBloodPoint) : core;
}
STIPPLE_FN vec3 meanRim(float ageDays) { return kRim * exp(-ageDays / kRednessDays); }

STIPPLE_SHARED_END
#endif
