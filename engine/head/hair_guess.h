// Where the scan of a head seems to carry hair: darker than the bare skin of its face, rougher than its forehead, or
// standing off the skull. A guess, for a person to confirm.
#pragma once
#include <vector>

#include "engine/head/mesh.h"

namespace stipple {

struct Head;

struct HairGuess {
    // 1 where hair seems to be, 0 where not, over the directions from the chart's centre (chart_proxy.h); empty where
    // none was found.
    std::vector<float> weights;
    float confidence = 0;  // 0..1
    double areaCm2 = 0;
    bool isDark = false, isLump = false;  // seen in the colours, in the form

    bool empty() const { return weights.empty(); }
};

// On the scalp alone. `head` is one as first posed.
HairGuess guessHair(const Head& head);

// What `inspect` and the screens say of it.
Finding hairFinding(const HairGuess& guess);

}  // namespace stipple
