// What the picture and the counts are of: the project, or its patch test alone while that is on, or its plan as a
// mistake would put it down.
#pragma once
#include <utility>

#include "engine/project/project.h"

namespace stipple {

inline bool showsPatch(const Project& project) { return patchCells(project.patch) > 0; }
// The patch test is of the plan as it is.
inline bool showsWhatIf(const Project& project) { return project.whatIf.kind != Mistake::none && !showsPatch(project); }

// With the plan that is shown instead of its own. The project itself stays as it is; twice is the same as once.
inline Project shownProject(Project project) {
    if (showsPatch(project))
        project.plan = planOfPatch(std::move(project.plan), project.patch);
    else
        project.plan = planWithMistake(std::move(project.plan), project.whatIf);
    return project;
}

}  // namespace stipple
