// When two projects come to the same picture, and which changes of a head need it to be made ready anew.
#pragma once
#include "engine/project/project.h"

namespace stipple::window {

// Looks, notes and the camera are no part of what the pipeline makes.
bool makeTheSame(const Project& a, const Project& b);
Project atTimeOf(Project project, const Project& other);

// That a file was read, or looked at, is no other head.
bool areSameHead(HeadSource a, const HeadSource& b);
// Landmarks that are put right, and hair that is painted out, only change the head that is there.
bool mustBeLoaded(HeadSource wanted, const HeadSource& shown);

}  // namespace stipple::window
