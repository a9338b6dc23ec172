#include "app/window/small_pictures.h"

#include "engine/export/thumbnail.h"
#include "engine/project/shown_project.h"

namespace stipple::window {
namespace {

// The moving level is nothing here: pictures of this size cost little but what every picture costs.
std::string pngOf(Stage& stage, const Project& project, const Camera& camera, glm::ivec2 size) {
    return encodePng(thumbnailOf(stage.smallPicture(project, camera, 2 * size, Quality::full), size.x, size.y));
}

}  // namespace

std::string thumbnailPng(Stage& stage, const ui::Session& session, glm::ivec2 size) {
    return stage.hasHead() ? pngOf(stage, stage.shown(), session.camera, size) : "";
}

int TimePictureMaker::firstOld(const Stage& stage, const ui::Session& session) const {
    const ui::TimePictures& pictures = session.timePictures;
    if (pictures.wantedSize.x <= 0) return -1;
    const Key wanted{stage.planState(), session.camera, pictures.wantedSize};
    for (size_t i = 0; i < made_.size(); ++i)
        if (!(made_[i] == wanted)) return int(i);
    return -1;
}

bool TimePictureMaker::isBehind(const Stage& stage, const ui::Session& session) const {
    return firstOld(stage, session) >= 0;
}

bool TimePictureMaker::makeNext(Stage& stage, ui::Session& session) {
    const int index = firstOld(stage, session);
    if (index < 0) return false;
    ui::TimePictures& pictures = session.timePictures;
    Project project = stage.shown();
    const float years = ui::TimePictures::kYears[size_t(index)];
    project.time.days = years < 0 ? 0 : daysAtYears(shownProject(project).plan, years);
    pictures.png[size_t(index)] = pngOf(stage, project, session.camera, pictures.wantedSize);
    made_[size_t(index)] = {stage.planState(), session.camera, pictures.wantedSize};
    return true;
}

}  // namespace stipple::window
