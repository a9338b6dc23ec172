#include "engine/project/file/state_json.h"

#include "engine/project/edits.h"
#include "engine/project/file/drawn_json.h"
#include "engine/project/file/fields_json.h"
#include "engine/project/file/head_json.h"
#include "engine/project/file/points_json.h"

namespace stipple {
namespace {
// A look's rows are those of a project that has its plan, time, view and what-if.
Project projectOfLook(const Look& look) {
    Project project;
    project.plan = look.plan;
    project.time = look.time;
    project.view = look.view;
    project.whatIf = look.whatIf;
    return project;
}
}  // namespace

Json StateWriter::lookJson(const Look& look) {
    Json json = {{"name", look.name}, {"fields", fieldsJson(projectOfLook(look), isLookField)}};
    putDrawn(json, look.plan);
    if (look.view.camera) json["camera"] = cameraJson(*look.view.camera);
    if (!look.thumbnailPng.empty()) json["thumbnail"] = thumbnails_.keyOf(look.thumbnailPng);
    return json;
}

const Json& StateWriter::looksJson(const std::vector<Look>& looks) {
    if (looks != lastLooks_) {
        lastLooksJson_ = Json::array();
        for (const Look& look : looks) lastLooksJson_.push_back(lookJson(look));
        lastLooks_ = looks;
    }
    return lastLooksJson_;
}

Json StateWriter::stateJson(const Project& project) {
    Json json = {{"head", headJson(project.head, folder_)}, {"fields", fieldsJson(project, isStoredField)}};
    putDrawn(json, project.plan);
    if (project.view.camera) json["camera"] = cameraJson(*project.view.camera);
    json["client"] = {{"reference", project.client.reference}, {"words", project.client.words}};
    json["looks"] = looksJson(project.looks);
    return json;
}

Look StateReader::lookOf(const JsonValue& object, std::vector<std::string>& notes) const {
    Project project;
    if (const auto fields = object.find("fields")) readFields(*fields, isLookField, project, notes);
    readDrawn(object, project.plan, notes);
    if (const auto camera = object.find("camera")) project.view.camera = cameraOf(*camera, notes);
    Look look{object.at("name").text(), project.plan, project.time, project.view, project.whatIf, {}};
    if (const auto key = object.find("thumbnail")) look.thumbnailPng = thumbnails_.pngOf(key->text());
    return look;
}

std::vector<Look> StateReader::looksOf(const JsonValue& list, std::vector<std::string>& notes) const {
    const size_t count = list.size(kMostKeys);
    if (count > kMostLooks)
        notes.push_back("\"" + list.fileName() + "\" had " + std::to_string(count) + " looks; the first " +
                        std::to_string(kMostLooks) + " were kept.");
    std::vector<Look> looks;
    for (size_t i = 0; i < std::min(count, kMostLooks); ++i) looks.push_back(lookOf(list.at(i), notes));
    return looks;
}

Project StateReader::projectOf(const JsonValue& state, std::vector<std::string>& notes) const {
    Project project;
    if (const auto fields = state.find("fields")) readFields(*fields, isStoredField, project, notes);
    readDrawn(state, project.plan, notes);
    if (const auto head = state.find("head")) readHead(*head, folder_, project.head, notes);
    if (const auto camera = state.find("camera")) project.view.camera = cameraOf(*camera, notes);
    if (const auto client = state.find("client")) {
        if (const auto reference = client->find("reference")) project.client.reference = reference->text();
        if (const auto words = client->find("words")) project.client.words = words->text();
    }
    if (const auto looks = state.find("looks")) project.looks = looksOf(*looks, notes);
    return project;
}

}  // namespace stipple
