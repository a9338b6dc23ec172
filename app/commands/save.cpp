#include "app/commands.h"
#include "engine/project/head_loader.h"

namespace stipple::app {
namespace {
// Of a project, the camera moves without a step; what is made anew begins there.
void placeCamera(Document& document, const Viewpoint& camera, bool isProject) {
    if (isProject) {
        document.setCamera(camera);
        return;
    }
    Project project = document.project();
    project.view.camera = camera;
    document = Document(project);
}
}  // namespace

void runSave(const Arguments& arguments) {
    requireWritableFolder(arguments.output);
    ProjectFile file = arguments.projectFile;
    const bool isProject = isProjectPath(arguments.file);
    const bool placesCamera = arguments.camera || !arguments.view.empty();
    // A head file that is no head is told now, not when the project is opened.
    if (placesCamera || (!isProject && !arguments.project.head.file.empty())) {
        const HeadPtr head = HeadLoader().load(arguments.project.head);
        warnOfDoubt(*head);
        if (placesCamera) placeCamera(file.document, cameraOf(arguments, *head), isProject);
    }
    recordHeadHash(file.document);
    writeProject(arguments.output, file);
}

}  // namespace stipple::app
