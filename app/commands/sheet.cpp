#include "app/commands.h"
#include "engine/export/contact_sheet.h"
#include "engine/gl/context_egl.h"

namespace stipple::app {

void runSheet(const Arguments& arguments) {
    requireWritableFolder(arguments.output);
    SheetRequest request{.project = arguments.project, .cellPx = arguments.size, .state = arguments.state};
    request.cameraOf = [&](const Head& head) { return cameraOf(arguments, head); };
    for (const SheetAxis& axis : arguments.over) {
        const Field& field = fieldAt(axis.path);
        SheetValues& over = request.over.emplace_back(SheetValues{&field, {}});
        for (const std::string& value : axis.values) over.values.push_back(parseFieldValue(field.info, value));
    }
    const gl::HeadlessContext context;
    Pipeline pipeline;
    Renderer renderer;
    const Image8 picture = contactSheet(request, pipeline, renderer);
    warnOfDoubt(*pipeline.head());
    writePng(arguments.output, picture, pictureText(arguments.project));
}

}  // namespace stipple::app
