#include "app/open.h"

#include <cstdlib>
#include <filesystem>

#include "app/commands.h"
#include "app/window.h"
#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/log.h"
#include "engine/project/project_file.h"

namespace stipple::app {
namespace {
bool hasDisplay() {
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY"})
        if (const char* value = std::getenv(name); value && *value) return true;
    return false;
}

// What a person without a display can still have: the same project as a picture.
int renderFirstPicture(Arguments arguments) {
    std::filesystem::path folder = cacheFolder();
    if (folder.empty()) folder = std::filesystem::temp_directory_path();
    arguments.output = (folder / "first-picture.png").string();
    logInfo("There is no display, so no window can open; rendering a picture instead.");
    runRender(arguments);
    printAnswer("The picture is " + arguments.output + "\n");
    return 0;
}
}  // namespace

int runOpen(const Arguments& arguments) {
    if (!hasDisplay()) {
        if (!arguments.fileProblem.empty()) throw InputError(arguments.fileProblem);
        return renderFirstPicture(arguments);
    }
    WindowOptions options;
    options.project = arguments.projectFile;
    options.problem = arguments.fileProblem;
    if (isProjectPath(arguments.file) && options.problem.empty()) options.file = arguments.file;
    if (!arguments.view.empty() || arguments.camera)
        options.firstCamera = [arguments](const Head& head) { return cameraOf(arguments, head); };
    if (arguments.sizeGiven) options.size = arguments.size;
    options.present = arguments.present;
    return runWindow(options);
}

}  // namespace stipple::app
