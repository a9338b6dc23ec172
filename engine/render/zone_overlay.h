// A tint over the head that tells the zones of the plan apart.
#pragma once
#include <optional>

#include "engine/gl/texture.h"
#include "engine/head/head.h"
#include "engine/plan/scalp_map.h"
#include "engine/render/head_buffers.h"
#include "engine/render/programs.h"
#include "engine/render/targets.h"

namespace stipple {

class ZoneOverlay {
public:
    void setHead(HeadPtr head);
    void setMap(const ScalpMap& map);
    // softnessMm bounds the front zone (engine/plan/zones.h). Zones are worked out when they are first drawn.
    void draw(const Targets& targets, const HeadBuffers& buffers, float softnessMm, const gl::Program& zones);

private:
    void update(float softnessMm);

    HeadPtr head_;
    ScalpMap map_;
    std::optional<float> madeForSoftness_;
    gl::Texture zones_;
};

}  // namespace stipple
