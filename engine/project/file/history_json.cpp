#include "engine/project/file/history_json.h"

#include <limits>

namespace stipple {
namespace {

constexpr const char* kStateKeys[] = {"head", "fields", "line", "brushes", "zones", "camera", "client", "looks"};

Json stateOf(const JsonValue& file) {
    Json state = Json::object();
    for (const char* key : kStateKeys)
        if (const auto part = file.find(key)) state[key] = part->json();
    return state;
}

// But for camera and head, which can change without a step.
bool sameWork(Project a, const Project& b) {
    a.view.camera = b.view.camera;
    a.head = b.head;
    return a == b;
}

}  // namespace

Json mergeDiff(const Json& from, const Json& to) {
    Json patch = Json::object();
    for (const auto& item : from.items())
        if (!to.contains(item.key())) patch[item.key()] = nullptr;
    for (const auto& item : to.items()) {
        const auto old = from.find(item.key());
        if (old != from.end() && *old == item.value()) continue;
        const bool bothObjects = old != from.end() && old->is_object() && item.value().is_object();
        patch[item.key()] = bothObjects ? mergeDiff(*old, item.value()) : item.value();
    }
    return patch;
}

Json historyJson(const Document& document, const Json& now, StateWriter& writer) {
    Json last = writer.stateJson(document.opened());
    Json history = {{"position", document.position()}, {"opened", mergeDiff(now, last)}, {"steps", Json::array()}};
    for (const Document::Step& step : document.steps()) {
        Json after = writer.stateJson(step.after);
        history["steps"].push_back({{"name", step.name}, {"path", step.path}, {"change", mergeDiff(last, after)}});
        last = std::move(after);
    }
    return history;
}

Document documentOf(const Project& now, const JsonValue& file, const JsonValue& history, const StateReader& reader,
                    std::vector<std::string>& notes) {
    std::vector<std::string> told;  // what was out of range is told of the state now alone
    Json state = stateOf(file);
    const auto projectAfter = [&](const JsonValue& patch) {
        patch.requireObject();
        state.merge_patch(patch.json());
        return reader.projectOf(JsonValue(state, patch.fileName(), patch.key()), told);
    };
    Project opened = projectAfter(history.at("opened"));
    const JsonValue list = history.at("steps");
    std::vector<Document::Step> steps;
    for (size_t i = 0, count = list.size(Document::kMostSteps); i < count; ++i) {
        const JsonValue step = list.at(i);
        std::string name = step.at("name").text(), path = step.at("path").text();
        steps.push_back({std::move(name), std::move(path), projectAfter(step.at("change"))});
    }
    size_t position = history.at("position").count(steps.size());
    const Project& there = position == 0 ? opened : steps[position - 1].after;
    if (!sameWork(now, there)) {
        steps.resize(position++);
        steps.push_back({"Changed in the file", "", now});
        notes.push_back("\"" + file.fileName() + "\" was changed by hand; the undo list has that as its last step.");
    }
    return Document(std::move(opened), std::move(steps), position, now);
}

}  // namespace stipple
