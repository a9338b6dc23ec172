#include "engine/project/touch_up_edits.h"

namespace stipple {

int freeTouchUp(const Plan& plan) {
    for (int k = 0; k < kMostTouchUps; ++k)
        if (touchUpShare(plan, k) <= 0) return k;
    return -1;
}

Project withTouchUp(Project project, int touchUp, float years) {
    project.plan.touchUp[size_t(touchUp)] = {.years = years};
    return project;
}

Project withoutTouchUp(Project project, int touchUp) {
    project.plan.touchUp[size_t(touchUp)] = {};
    return project;
}

}  // namespace stipple
