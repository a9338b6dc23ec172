// All that one picture needs. Filled by the project or by an export; the renderer reads it and nothing else.
#pragma once
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "engine/base/image.h"
#include "engine/dots/look.h"
#include "engine/dots/treatment.h"
#include "engine/head/head.h"
#include "engine/plan/scalp_map.h"
#include "engine/render/camera.h"

namespace stipple {

enum class CompareState { before, after, split };
enum class Tier { base, high };       // high: light spreads in the skin from place to place, and shadows are finer
enum class Quality { full, moving };  // moving: one light lobe, no relief, fewer taps; the same mean tone

struct LineOverlay {  // drawn over the picture, hidden behind the head
    std::vector<glm::vec3> pointsMm;
    glm::vec4 colour{1};  // sRGB, straight alpha
    float widthPx = 2;
    bool closed = false;
};
struct LabelOverlay {
    glm::vec3 pointMm;
    std::string text;
    glm::vec4 colour{1};
};

struct FrameInputs {
    Camera camera;
    glm::ivec2 size{1280, 720};
    Quality quality = Quality::full;
    CompareState state = CompareState::after;
    float splitAt = 0.5f;  // share of the width that shows 'before', at the left

    shared::LookParams look{};
    glm::vec3 fieldOpticalDepth{};
    float fieldPower = 1;  // to which the mask is raised
    OldField oldField{};
    Scars scars{};
    float scarFieldShare = 1;                      // of the field in scar tissue
    glm::vec3 skinAlbedo{0.352f, 0.209f, 0.093f};  // linear
    float skinOil = 0.35f;                         // 0 dry .. 1 oily
    float rednessOfScalp = 1;
    float skinTexture = 1;      // of relief and mottling; 0: even skin
    float foreheadCreases = 0;  // 0 none .. 1 those of about 60 years

    std::string lightRig = "daylight";
    Tier tier = Tier::base;  // high is not drawn at the moving level
    float lightTurnDeg = 0;  // about the vertical (lights.h)
    float shine = 1;         // 0: no highlight at all
    bool pits = true;        // follicles and crisp dots cut pits into the highlight
    bool toneCurve = true;   // Khronos PBR Neutral
    bool dither = true;
    bool transparent = false;
    bool showBrows = true;
    bool zonesOverlay = false;
    std::vector<LineOverlay> lines;
    std::vector<LabelOverlay> labels;
};

// What lies on the GPU; each part is handed over again only when it changed.
struct SceneInputs {
    HeadPtr head;
    const SiteSet* sites = nullptr;  // with `placed`: after a change of head or seed
    const std::vector<PlacedSite>* placed = nullptr;
};

}  // namespace stipple
