#include "engine/export/picture.h"

#include "engine/base/text.h"
#include "engine/dots/skin_albedo.h"
#include "engine/project/field_words.h"
#include "engine/project/fields.h"
#include "engine/project/file/drawn_json.h"
#include "engine/project/shown_project.h"
#include "engine/render/skin_constants.h"

namespace stipple {

FrameInputs frameOf(const Project& project, const Pipeline& pipeline, const Camera& camera, glm::ivec2 size) {
    return frameOf(project, *pipeline.head(), pipeline.visible().densityScale, camera, size);
}

FrameInputs frameOf(const Project& asked, const Head& head, float densityScale, const Camera& camera, glm::ivec2 size) {
    const Project project = shownProject(asked);
    FrameInputs frame;
    frame.camera = keptOutside(camera, head);
    frame.size = size;
    frame.look = lookParams(project.plan, project.hair, project.skin, project.time, project.old);
    const Plan plan = withDensityTimes(project.plan, densityScale);
    frame.fieldOpticalDepth = fieldOpticalDepth(plan, project.hair, project.skin, project.time);
    frame.oldField = oldFieldOpticalDepth(project.old, plan, project.hair, project.skin, project.time);
    if (showsPatch(project))
        frame.fieldPower = patchGreyPower(plan, project.hair, project.skin, project.patch, project.time);
    frame.scars = project.scars;
    if (project.scars != Scars{}) frame.scarFieldShare = scarFieldShare(plan, project.hair, project.skin, project.time);
    frame.skinAlbedo = skinAlbedo(project.skin);
    // Dry, normal and oily skin; the middle is the look study's scalp (CHANGES §4).
    frame.skinOil = project.skin.type == SkinType::dry ? 0.05f : project.skin.type == SkinType::oily ? 0.75f : 0.35f;
    frame.skinTexture = project.skin.texture;
    frame.foreheadCreases = creasesAtAge(float(project.client.ageYears));
    frame.lightRig = formatFieldValue(fieldAt("view.light").info, double(project.view.light));
    frame.lightTurnDeg = project.view.lightTurnDeg;
    frame.shine = project.view.shine;
    frame.pits = project.view.pits;
    frame.tier = project.view.tier == ViewTier::high ? Tier::high : Tier::base;
    frame.toneCurve = project.view.tone == ViewTone::neutral;
    frame.dither = project.view.dither;
    frame.showBrows = project.view.brows;
    return frame;
}

void handOver(Renderer& renderer, const Pipeline& pipeline, const Pipeline::Changed& changed) {
    if (changed.head) renderer.setHead(pipeline.head());
    if (changed.sites) renderer.setSites(pipeline.sites(), pipeline.placed());
    if (changed.map) renderer.setMap(pipeline.map());
    if (changed.fieldMask) renderer.setFieldMask(pipeline.fieldMask(), Pipeline::kFieldMaskSize);
    if (changed.oldFieldMask) renderer.setOldFieldMask(pipeline.oldFieldMask(), Pipeline::kFieldMaskSize);
    if (changed.visible) renderer.setVisible(pipeline.visible());
}

std::string changedFieldsJson(const Project& project) {
    Json changed = Json::object();
    for (const Field& field : fields()) {
        const std::string& path = field.info.path;
        const bool isOfPicture = !path.starts_with("client.") && !path.starts_with("practice.");
        if (isOfPicture && !followsFromOthers(field) && !isDefault(field, project))
            changed[path] = formatFieldValue(field.info, field.get(project));
    }
    Plan nameless = project.plan;  // a name is the practice's own word and goes into no picture
    for (DrawnZone& zone : nameless.drawn) zone.name.clear();
    putDrawn(changed, nameless);
    return changed.dump();
}

std::string simulationNote(const Project& project) {
    const std::string mistake = whatIfText(project);
    if (mistake.empty()) return kSimulationNote;
    return std::string(kSimulationNote) + " What if: " + mistake + ", which is not as planned.";
}

std::string trueSizeNote(const TrueSize& trueSize) {
    return "As large as a real head seen from " + formatFixed(trueSize.seenFromMm / 1000, 1) + " m, for an eye " +
           formatFixed(trueSize.eyeToScreenMm / 1000, 2) + " m from a screen of " +
           formatFixed(trueSize.pixelsPerMm, 2) + " pixels per mm.";
}

PngText pictureText(const Project& project, const PictureNotes& notes) {
    std::string description = simulationNote(project);
    for (const std::string& note : notes) description += " " + note;
    return {{"Software", "Stipple"}, {"Description", description}, {"stipple", changedFieldsJson(project)}};
}

}  // namespace stipple
