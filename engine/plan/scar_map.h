// Where scars lie on a head: for each place near one, how far along it and how far beside its middle line.
#pragma once
#include <glm/glm.hpp>
#include <vector>

#include "engine/head/head.h"
#include "engine/plan/scalp_grid.h"
#include "engine/plan/scar.h"

namespace stipple {

struct ScarSpot {
    int index = -1;      // in the list; -1: no scar near
    float alongMm = 0;   // from its middle, towards the right as seen from outside
    float besideMm = 0;  // above its middle line
};

// The middle line on the proxy from end to end, as many points as `steps` and one more, going on straight to both sides
// by `beyondMm`.
std::vector<glm::vec3> scarLine(const Chart& chart, const Scar& scar, float beyondMm, int steps);

// The scar with its middle where `place` is. Its ends stay on the scalp.
class ScarMap {
public:
    ScarMap() = default;
    ScarMap(const Chart& chart, const ScalpGrid& grid, const Scars& scars);

    bool empty() const { return texels_.empty(); }
    const Scars& scars() const { return scars_; }
    // plane in [0,1]^2. Between texels of the same scar it is bilinear, as the GPU has it.
    ScarSpot at(glm::vec2 plane) const;
    // ScalpGrid::kSize a side: (index or -1, alongMm, besideMm, mm within the bounds); none where there are no scars.
    const std::vector<glm::vec4>& texels() const { return texels_; }

    // Spots are known so far outside a scar's bounds.
    static constexpr float kMarginMm = 14;

private:
    void lay(const Chart& chart, const ScalpGrid& grid, int index);

    Scars scars_{};
    std::vector<glm::vec4> texels_;
};

}  // namespace stipple
