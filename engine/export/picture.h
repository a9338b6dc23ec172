// From a project to a picture: what the window, the command line and every export share.
#pragma once
#include <string>
#include <vector>

#include "engine/base/image.h"
#include "engine/project/pipeline.h"
#include "engine/project/project.h"
#include "engine/render/frame.h"
#include "engine/render/renderer.h"
#include "engine/render/true_size.h"

namespace stipple {

// What stands in every picture that is kept.
inline constexpr const char* kSimulationNote =
    "Simulation of scalp micropigmentation, not a promise of a result; years are a design estimate.";

// The frame of a project as it stands; camera and size are the caller's. State, overlays and transparency are left at
// their defaults.
// densityScale: of the project's visible dots.
FrameInputs frameOf(const Project& asked, const Head& head, float densityScale, const Camera& camera, glm::ivec2 size);
FrameInputs frameOf(const Project& project, const Pipeline& pipeline, const Camera& camera, glm::ivec2 size);

// Hands to the renderer what a pipeline update changed.
void handOver(Renderer& renderer, const Pipeline& pipeline, const Pipeline::Changed& changed);

// The same, with the what-if that is shown.
std::string simulationNote(const Project& project);

// What else is to be said of one picture, each in a sentence.
using PictureNotes = std::vector<std::string>;
inline constexpr const char* kPhoneCameraNote = "Sharpened, with the tone and noise of a phone's camera.";
std::string trueSizeNote(const TrueSize& trueSize);

// What a PNG of this project carries as text: the fields that make the picture (never names or paths), and one line
// that it is a simulation (DESIGN §6) and how it was taken.
PngText pictureText(const Project& project, const PictureNotes& notes = {});

// The fields of a project that make its picture and are not at their default, as {"plan.density": "120", ...} in JSON.
std::string changedFieldsJson(const Project& project);

}  // namespace stipple
