#include "app/window/same_picture.h"

#include <utility>

namespace stipple::window {
namespace {

View withoutCamera(View view) {
    view.camera.reset();
    return view;
}

}  // namespace

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

bool makeTheSame(const Project& a, const Project& b) {
    return areSameHead(a.head, b.head) && a.plan == b.plan && a.hair == b.hair && a.scars == b.scars &&
           a.patch == b.patch && a.whatIf == b.whatIf && a.skin == b.skin && a.time == b.time &&
           withoutCamera(a.view) == withoutCamera(b.view);
}

Project atTimeOf(Project project, const Project& other) {
    project.time.days = other.time.days;
    return project;
}

}  // namespace stipple::window
