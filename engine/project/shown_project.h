// What the picture and the counts are of: the project, or its patch test alone while that is on.
#pragma once
#include "engine/project/project.h"

namespace stipple {

inline bool showsPatch(const Project& project) { return patchCells(project.patch) > 0; }

// With the plan of the patch test instead of its own, while that is on. The project itself stays as it is.
inline Project shownProject(Project project) {
    if (showsPatch(project)) project.plan = planOfPatch(std::move(project.plan), project.patch);
    return project;
}

}  // namespace stipple
