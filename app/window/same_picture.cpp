#include "app/window/same_picture.h"

#include <utility>

namespace stipple::window {

bool areSameHead(HeadSource a, const HeadSource& b) {
    a.sha256 = b.sha256;
    a.isConfirmed = b.isConfirmed;
    return a == b;
}

bool mustBeLoaded(HeadSource wanted, const HeadSource& shown) {
    wanted.landmarkFixes = shown.landmarkFixes;
    wanted.paintOut = shown.paintOut;
    return !areSameHead(std::move(wanted), shown);
}

// What a project may get besides these is part of its picture.
bool makeTheSame(const Project& a, const Project& b) {
    if (!areSameHead(a.head, b.head)) return false;
    Project as = a;
    as.head = b.head;
    as.client = b.client;
    as.practice = b.practice;
    as.looks = b.looks;
    as.view.camera = b.view.camera;
    return as == b;
}

Project atTimeOf(Project project, const Project& other) {
    project.time.days = other.time.days;
    return project;
}

}  // namespace stipple::window
