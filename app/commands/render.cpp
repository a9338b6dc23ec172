#include <filesystem>

#include "app/commands.h"
#include "engine/base/compare.h"
#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/log.h"
#include "engine/base/text.h"
#include "engine/export/overlay_lines.h"
#include "engine/export/picture.h"
#include "engine/gl/context_egl.h"

namespace stipple::app {
namespace {
Camera cameraOf(const Arguments& arguments, const Head& head) {
    if (!arguments.camera) return namedView(arguments.view, head);
    Camera camera = *arguments.camera;
    if (!arguments.cameraHasTarget) camera.targetMm = defaultTarget(head);
    return camera;
}

void compareWithReference(const Arguments& arguments, const Image8& image) {
    const ImageDifference d = compareImages(image, readPng(arguments.reference));
    const std::string figures = "worst tile " + formatFixed(d.worstTile, 2) + ", mean " + formatFixed(d.mean, 3) +
                                ", worst pixel " + formatFixed(d.worst, 0) + " at " + std::to_string(d.x) + "," +
                                std::to_string(d.y);
    if (d.worstTile > arguments.referenceThreshold)
        throw InputError("The picture differs from \"" + arguments.reference + "\": " + figures + ".");
    logInfo("As the reference: " + figures);
}

// An output that cannot be written is told before the work, not after it.
void requireWritableFolder(const std::filesystem::path& output) {
    const std::filesystem::path folder = output.has_parent_path() ? output.parent_path() : ".";
    if (!std::filesystem::is_directory(folder))
        throw InputError("There is no folder \"" + folder.string() + "\" to write \"" + output.filename().string() +
                         "\" into; make it first.");
}
}  // namespace

void runRender(const Arguments& arguments) {
    requireWritableFolder(arguments.output);
    Pipeline pipeline;
    const Pipeline::Changed changed = pipeline.update(arguments.project);

    const gl::HeadlessContext context;
    Renderer renderer;
    handOver(renderer, pipeline, changed);
    FrameInputs frame = frameOf(arguments.project, pipeline, cameraOf(arguments, *pipeline.head()), arguments.size);
    frame.state = arguments.state;
    frame.transparent = arguments.transparent;
    frame.zonesOverlay = arguments.overlay == "zones";
    if (arguments.overlay == "landmarks") addLandmarks(frame, *pipeline.head());
    if (arguments.overlay == "tape") addTapes(frame, pipeline);
    renderer.render(frame);

    if (lowerCase(std::filesystem::path(arguments.output).extension().string()) == ".pfm") {
        writePfm(arguments.output, renderer.readLinear());
        return;
    }
    const Image8 image = renderer.readImage();
    writePng(arguments.output, image, pictureText(arguments.project));
    if (!arguments.reference.empty()) compareWithReference(arguments, image);
}

}  // namespace stipple::app
