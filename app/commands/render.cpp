#include <filesystem>

#include "app/commands.h"
#include "engine/base/compare.h"
#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/log.h"
#include "engine/base/text.h"
#include "engine/export/overlay_lines.h"
#include "engine/export/phone_camera.h"
#include "engine/export/picture.h"
#include "engine/export/picture_labels.h"
#include "engine/gl/context_egl.h"

namespace stipple::app {
namespace {
void compareWithReference(const Arguments& arguments, const Image8& image) {
    const ImageDifference d = compareImages(image, readPng(arguments.reference));
    const std::string figures = "worst tile " + formatFixed(d.worstTile, 2) + ", mean " + formatFixed(d.mean, 3) +
                                ", worst pixel " + formatFixed(d.worst, 0) + " at " + std::to_string(d.x) + "," +
                                std::to_string(d.y);
    if (d.worstTile > arguments.referenceThreshold)
        throw InputError("The picture differs from \"" + arguments.reference + "\": " + figures + ".");
    logInfo("As the reference: " + figures);
}

}  // namespace

void runRender(const Arguments& arguments) {
    requireWritableFolder(arguments.output);
    Pipeline pipeline;
    const Pipeline::Changed changed = pipeline.update(arguments.project);
    warnOfDoubt(*pipeline.head());
    warnOfTotal(pipeline, arguments.project);
    warnOfWhatIf(arguments.project);

    const gl::HeadlessContext context;
    Renderer renderer;
    handOver(renderer, pipeline, changed);
    FrameInputs frame = frameOf(arguments.project, pipeline, cameraOf(arguments, *pipeline.head()), arguments.size);
    if (arguments.trueSize) frame.camera = atTrueSize(frame.camera, *arguments.trueSize, frame.size, *pipeline.head());
    frame.state = arguments.state;
    frame.transparent = arguments.transparent;
    frame.zonesOverlay = arguments.overlay == "zones";
    if (frame.zonesOverlay) {
        addBridges(frame, *pipeline.head());
        addDrawnZones(frame, *pipeline.head(), arguments.project.plan.drawn);
    }
    if (arguments.overlay == "landmarks") addLandmarks(frame, *pipeline.head());
    if (arguments.overlay == "tape") addTapes(frame, pipeline);
    if (arguments.overlay == "patch") addPatch(frame, pipeline);
    renderer.render(frame);

    if (lowerCase(std::filesystem::path(arguments.output).extension().string()) == ".pfm") {
        writePfm(arguments.output, renderer.readLinear());
        return;
    }
    Image8 image = renderer.readImage();
    PictureNotes notes;
    if (arguments.trueSize) notes.push_back(trueSizeNote(*arguments.trueSize));
    if (arguments.phoneCamera) {
        image = asPhoneCamera(image);
        notes.emplace_back(kPhoneCameraNote);
    }
    drawLabels(image, frame, *pipeline.head());
    writePng(arguments.output, image, pictureText(arguments.project, notes));
    if (!arguments.reference.empty()) compareWithReference(arguments, image);
}

}  // namespace stipple::app
