// What a window costs in which nothing happens.
#pragma once
#include "app/bench/row.h"
#include "app/bench/scene.h"

namespace stipple::bench {

// One second of the window's loop, less the window: the screens, the pace of the picture and the renderer's own
// threads wait as they do there, and whatever asks to be drawn is drawn.
Row idleRow(const Scene& scene, glm::ivec2 size);

}  // namespace stipple::bench
