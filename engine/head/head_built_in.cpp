#include <algorithm>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>

#include "engine/base/error.h"
#include "engine/base/resources.h"
#include "engine/base/text.h"
#include "engine/head/head_build.h"
#include "engine/head/head_to_measure.h"
#include "engine/head/import_scene.h"

namespace stipple {
namespace {

glm::vec3 pointOf(const nlohmann::json& p) {
    return {p.at(0).get<float>(), p.at(1).get<float>(), p.at(2).get<float>()};
}

// The side file's landmarks: head frame, mm.
Landmarks landmarksOf(const nlohmann::json& side) {
    Landmarks landmarks;
    for (int i = 0; i < kLandmarkCount; ++i) {
        landmarks.points[size_t(i)] = pointOf(side.at("landmarks").at(std::string(landmarkName(Landmark(i)))));
        landmarks.confidence[size_t(i)] = 1;
    }
    return landmarks;
}

void requireBuiltIn(const std::string& name) {
    const std::vector<std::string> names = builtInHeadNames();
    if (std::find(names.begin(), names.end(), name) == names.end())
        throw InputError("There is no built-in head \"" + name + "\": there are " + joinText(names, ", ") + ".");
}

struct OwnHead {
    HeadPtr head;
    IdentityFrame frame;
};

OwnHead readHead(const std::string& name) {
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
    const auto& identity = side.at("identity");
    return {buildHead(std::move(draft)), {pointOf(identity.at("origin_mm")), identity.at("scale").get<float>()}};
}

// The head with its own measures: one for as long as anybody holds it, since the sites of every head made from it lie
// on it.
OwnHead ownHead(const std::string& name) {
    struct Kept {
        std::weak_ptr<const Head> head;
        IdentityFrame frame;
    };
    static std::mutex mutex;
    static std::map<std::string, Kept> kept;
    const std::lock_guard lock(mutex);
    if (const auto found = kept.find(name); found != kept.end())
        if (HeadPtr head = found->second.head.lock()) return {head, found->second.frame};
    const OwnHead own = readHead(name);
    kept[name] = {own.head, own.frame};
    return own;
}

}  // namespace

HeadPtr loadBuiltInHead(const std::string& name, const TapeMeasures& tape) {
    requireBuiltIn(name);
    const OwnHead own = ownHead(name);
    return makeToMeasure(own.head, own.frame, tape);
}

}  // namespace stipple
