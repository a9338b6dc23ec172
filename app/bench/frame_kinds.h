// The kinds of frames that are measured side by side.
#pragma once
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "app/bench/flat_head.h"
#include "app/bench/row.h"
#include "app/bench/scene.h"

namespace stipple::bench {

// Renderers by what they hold: one whose marks or targets change from frame to frame would be slower than a window's.
struct Renderers {
    Renderers(const Scene& scene, size_t dots);

    Renderer bare, dotted, movingBare, moving;
    std::unique_ptr<Renderer> fewer;  // 300,000, beside a million
    FlatHead flat;
};

struct Kind {
    std::string what;
    Renderer* renderer = nullptr;  // none: the flat head
    Quality quality = Quality::full;
    PigmentPath path = PigmentPath::direct;
    bool waited = false;  // each pass is waited for and timed

    bool isAsAsked = true;  // false where a picture is too fine for the map that was asked for
    Samples frames;
    std::map<std::string, Samples> passes;  // where waited
};
std::vector<Kind> frameKinds(Renderers& renderers);

// The camera turns about the head; one frame of each kind and then the next of each, the first few not counted.
void drawInTurn(const Scene& scene, glm::ivec2 size, int frames, std::vector<Kind>& kinds, FlatHead& flat);
// What the passes before the skin took beyond those of the same frame without dots. Both waited.
Samples shareOfDots(const Kind& dotted, const Kind& bare);

void drawFrame(Kind& kind, FlatHead& flat, const FrameInputs& inputs);
// Of the frame that was drawn last, which waited.
void addPasses(const Renderer& renderer, std::map<std::string, Samples>& passes);

}  // namespace stipple::bench
