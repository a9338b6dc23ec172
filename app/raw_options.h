// The command line's words as typed, before they are checked.
#pragma once
#include <string>
#include <vector>

namespace stipple::app {

struct RawOptions {
    std::string file, head, output, size, view, camera, state, overlay, up, forward, unit, scale, threshold, preset,
        what, futures;
    std::string dots, frames, sweep, seenFrom, pixelsPerMm, eyeToScreen;
    std::vector<std::string> settings, over, pictures, landmarks, tapes;
    bool mirrored = false;
};

}  // namespace stipple::app
