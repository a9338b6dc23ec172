// A head as large on the screen as a real one looks from some way off.
#pragma once
#include <glm/glm.hpp>

#include "engine/head/head.h"
#include "engine/render/camera.h"

namespace stipple {

struct TrueSize {
    float seenFromMm = 1000;    // from the eye to the nearest skin of the real head
    float pixelsPerMm = 3.78f;  // of the screen
    float eyeToScreenMm = 600;  // of the person who looks at it; proposed
    bool operator==(const TrueSize&) const = default;
};

// The same direction and target, seen by an eye at that distance; the lens gives each part of the picture, on that
// screen, the angle at the person's eye that the part of a real head has from there. So the picture is
// eyeToScreenMm / seenFromMm times as large as life, and shows as much of the head as `size` has room for.
Camera atTrueSize(Camera camera, const TrueSize& trueSize, glm::ivec2 size, const Head& head);

}  // namespace stipple
