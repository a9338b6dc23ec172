// The two pictures of 'Is this right?', and what lies on them.
#pragma once
#include "app/ui/box.h"
#include "app/ui/session.h"

namespace stipple::ui {

// Sets cameras and sizes, draws the pictures side by side into the box and takes the hands on them.
void checkPictures(Session& session, Box box);

// On one picture: the points with their names, the tapes, what is painted out, the brush's ring.
struct CheckPlace {
    size_t index;  // of HeadCheck::pictures
    std::string name;
    Box box;
};
void checkPointsOn(Session& session, const CheckPlace& place);
void checkTapesOn(Session& session, const CheckPlace& place);
void paintTintOn(Session& session, const CheckPlace& place);
void brushRingOn(Session& session, const CheckPlace& place);

}  // namespace stipple::ui
