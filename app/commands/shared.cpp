// What several commands do alike.
#include <filesystem>

#include "app/commands.h"
#include "engine/base/error.h"
#include "engine/base/log.h"
#include "engine/head/doubt.h"
#include "engine/project/field_words.h"
#include "engine/project/shown_project.h"
#include "engine/render/camera.h"

namespace stipple::app {

Camera cameraOf(const Arguments& arguments, const Head& head) {
    if (arguments.camera) {
        Camera camera = *arguments.camera;
        if (!arguments.cameraHasTarget) camera.targetMm = defaultTarget(head);
        return camera;
    }
    if (arguments.view.empty() && arguments.project.view.camera) return Camera{*arguments.project.view.camera};
    return namedView(arguments.view.empty() ? "three-quarter" : arguments.view, head);
}

void warnOfDoubt(const Head& head) {
    if (head.builtIn || !isDoubtful(head.pose)) return;
    logWarning(
        "\"" + head.name +
        "\" hardly looks like a head; if it is one, look how it was laid with --overlay landmarks and turn it with "
        "--head-up and --head-forward.");
}

void warnOfTotal(const Pipeline& pipeline, const Project& project) {
    const size_t dots = pipeline.visible().pigment, asked = shownProject(project).plan.total;
    if (dots >= asked) return;
    logWarning("plan.total asks for " + std::to_string(asked) + " dots, but there is room for " + std::to_string(dots) +
               " on this head with this line and own hair; these are shown.");
}

void warnOfWhatIf(const Project& project) {
    const std::string mistake = whatIfText(project);
    if (!mistake.empty()) logWarning("What if: " + mistake + ". This is the plan as that mistake would put it down.");
}

void requireWritableFolder(const std::string& output) {
    const std::filesystem::path path = output;
    const std::filesystem::path folder = path.has_parent_path() ? path.parent_path() : ".";
    if (!std::filesystem::is_directory(folder))
        throw InputError("There is no folder \"" + folder.string() + "\" to write \"" + path.filename().string() +
                         "\" into; make it first.");
}

}  // namespace stipple::app
