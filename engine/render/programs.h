// The renderer's shader programs.
#pragma once
#include <string>

#include "engine/gl/program.h"
#include "engine/gl/vertex_array.h"

namespace stipple {

struct Programs {
    gl::Program depth{"depth", {"shaders/depth.vert", "shaders/depth.frag"}};
    gl::Program prepare{"prepare dots", {"shaders/dots.comp"}};
    gl::Program dot{"dots", {"shaders/dot.vert", "shaders/dot.frag"}};
    gl::Program dotMap{"dots on the map", {"shaders/dot_map.vert", "shaders/dot.frag"}};
    gl::Program headPigment{"pigment from the map", {"shaders/head_pigment.vert", "shaders/head_pigment.frag"}};
    gl::Program headPigmentWide{"pigment from the map, wide pixels",
                                {"shaders/head_pigment.vert", "shaders/head_pigment_wide.frag"}};
    gl::Program skin{"skin", {"shaders/skin.vert", "shaders/skin.frag"}};
    gl::Program skinMoving{"skin, moving level", {"shaders/skin.vert", "shaders/skin_moving.frag"}};
    gl::Program skinGliding{"skin, moving level by vertices",
                            {"shaders/skin_gliding.vert", "shaders/skin_gliding.frag"}};
    gl::Program strand{"strands", {"shaders/skin.vert", "shaders/strand.frag"}};
    gl::Program prepareShafts{"prepare hairs", {"shaders/shafts.comp"}};
    gl::Program shaft{"hairs", {"shaders/shaft.vert", "shaders/shaft.frag"}};
    gl::Program shaftShadow{"hairs' shadows", {"shaders/shaft_shadow.vert", "shaders/shaft_shadow.frag"}};
    gl::Program background{"background", {"shaders/screen.vert", "shaders/background.frag"}};
    gl::Program tone{"tone", {"shaders/screen.vert", "shaders/tone.frag"}};
    gl::Program line{"lines", {"shaders/overlay_line.vert", "shaders/overlay_line.frag"}};
    gl::Program zones{"zones", {"shaders/overlay_zones.vert", "shaders/overlay_zones.frag"}};
    gl::VertexArray noVertices{"no vertices"};  // for shaders that make their own

    // The compilers' lines of all that did not compile; those keep what they had.
    std::string reload();
};

// Slots that programs and buffers agree on (the shaders' `binding`).
constexpr int kScreenVertices = 3;  // one triangle that covers the screen
namespace slots {
constexpr unsigned kFrameUniforms = 0, kLookUniforms = 1, kSkinBlur = 2;
constexpr unsigned kSites = 0, kMarks = 1, kDots = 2, kSteps = 3;
constexpr unsigned kPigment = 0, kRelief = 1, kShadow = 2, kFieldMask = 3, kBaseColour = 4, kScalpMap = 5;
constexpr unsigned kPicture = 0;                     // of the tone pass
constexpr unsigned kHeadDepth = 6, kZones = 7;       // of the overlays
constexpr unsigned kScarMap = 8, kOldFieldMask = 9;  // of the skin
constexpr unsigned kLight = 10, kShadowDepth = 11;   // of the high tier
}  // namespace slots

}  // namespace stipple
