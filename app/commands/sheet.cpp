#include "app/commands.h"
#include "engine/export/futures_sheet.h"
#include "engine/gl/context_egl.h"

namespace stipple::app {
namespace {

SheetRequest requestOf(const Arguments& arguments) {
    if (arguments.futures) return futuresSheet(arguments.project, *arguments.futures);
    SheetRequest request{.project = arguments.project, .note = simulationNote(arguments.project)};
    for (const SheetAxis& axis : arguments.over) {
        const Field& field = fieldAt(axis.path);
        if (axis.path == kMistakePath) request.note = kSimulationNote;  // each picture says its own
        SheetValues& over = request.over.emplace_back(SheetValues{&field, {}});
        for (const std::string& value : axis.values) over.values.push_back(parseFieldValue(field.info, value));
    }
    return request;
}

}  // namespace

void runSheet(const Arguments& arguments) {
    requireWritableFolder(arguments.output);
    SheetRequest request = requestOf(arguments);
    request.cellPx = arguments.size;
    request.state = arguments.state;
    request.cameraOf = [&](const Head& head) { return cameraOf(arguments, head); };
    const gl::HeadlessContext context;
    Pipeline pipeline;
    Renderer renderer;
    const Image8 picture = contactSheet(request, pipeline, renderer);
    warnOfDoubt(*pipeline.head());
    writePng(arguments.output, picture, pictureText(arguments.project));
}

}  // namespace stipple::app
