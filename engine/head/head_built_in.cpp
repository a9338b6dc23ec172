#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/base/error.h"
#include "engine/base/resources.h"
#include "engine/base/text.h"
#include "engine/head/head_build.h"
#include "engine/head/import_scene.h"

namespace stipple {
namespace {

// The side file's landmarks: head frame, mm.
Landmarks landmarksOf(const nlohmann::json& side) {
    Landmarks landmarks;
    for (int i = 0; i < kLandmarkCount; ++i) {
        const auto& p = side.at("landmarks").at(std::string(landmarkName(Landmark(i))));
        landmarks.points[size_t(i)] = {p.at(0).get<float>(), p.at(1).get<float>(), p.at(2).get<float>()};
        landmarks.confidence[size_t(i)] = 1;
    }
    return landmarks;
}

void requireBuiltIn(const std::string& name) {
    const std::vector<std::string> names = builtInHeadNames();
    if (std::find(names.begin(), names.end(), name) == names.end())
        throw InputError("There is no built-in head \"" + name + "\": there are " + joinText(names, ", ") + ".");
}

}  // namespace

HeadPtr loadBuiltInHead(const std::string& name, const TapeMeasures&) {
    requireBuiltIn(name);
    const std::string path = "assets/heads/" + name;
    const auto side = nlohmann::json::parse(resourceText(path + ".json"));
    SceneMesh scene = readSceneMemory(resourceText(path + ".glb"), "glb", name);

    HeadDraft draft;
    draft.name = name;
    draft.format = "glb";
    draft.builtIn = true;
    draft.landmarks = landmarksOf(side);
    draft.mesh = std::move(scene.mesh);
    const auto unitMm = side.at("unit_mm").get<float>();
    for (glm::vec3& p : draft.mesh.positions) p *= unitMm;
    draft.pose.landmarks = draft.landmarks;
    // The second colour set: scalp mask, brow paint, lips, occlusion. The scalp mask ends too sharply to shade with.
    STIPPLE_CHECK(scene.moreColours.size() == draft.mesh.positions.size(), name, " has no baked masks");
    for (const glm::vec4& masks : scene.moreColours) draft.occlusion.push_back(masks.a);
    return buildHead(std::move(draft));
}

}  // namespace stipple
