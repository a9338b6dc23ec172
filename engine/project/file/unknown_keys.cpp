#include "engine/project/file/unknown_keys.h"

#include <algorithm>
#include <map>
#include <utility>

#include "engine/head/landmarks.h"
#include "engine/project/fields.h"

namespace stipple {
namespace {

struct KnownKeys {
    std::vector<std::string> plain;
    bool areFields = false;                                        // the rows of the field table are known too
    bool isOpen = false;                                           // any key is known
    std::vector<std::pair<std::string, const KnownKeys*>> inside;  // objects and lists of objects
};

const KnownKeys kFields{.areFields = true};
const KnownKeys kAny{.isOpen = true};
const KnownKeys kHints{.plain = {"up", "forward", "unit", "scale_to_mm", "mirrored"}};
const KnownKeys kLandmarks{.plain = landmarkNames()};
const KnownKeys kPaintOut{.plain = {"guess"}, .inside = {{"strokes", &kAny}}};
const KnownKeys kHead{.plain = {"built_in", "file", "sha256", "confirmed"},
                      .inside = {{"hints", &kHints}, {"landmarks", &kLandmarks}, {"painted_out", &kPaintOut}}};
const KnownKeys kCamera{.plain = {"azimuth_deg", "elevation_deg", "distance_mm", "target_mm"}};
const KnownKeys kClient{.plain = {"reference", "words"}};
const KnownKeys kLook{.plain = {"name", "thumbnail", "line"},
                      .inside = {{"fields", &kFields}, {"brushes", &kAny}, {"zones", &kAny}, {"camera", &kCamera}}};
const KnownKeys kStep{.plain = {"name", "path", "change"}};
const KnownKeys kHistory{.plain = {"position", "opened"}, .inside = {{"steps", &kStep}}};
const KnownKeys kFile{.plain = {"format", "version", "app", "line"},
                      .inside = {{"head", &kHead},
                                 {"fields", &kFields},
                                 {"brushes", &kAny},
                                 {"zones", &kAny},
                                 {"camera", &kCamera},
                                 {"client", &kClient},
                                 {"looks", &kLook},
                                 {"history", &kHistory},
                                 {"thumbnails", &kAny}}};

bool isKnown(const KnownKeys& known, const std::string& key) {
    if (known.isOpen || std::find(known.plain.begin(), known.plain.end(), key) != known.plain.end()) return true;
    return known.areFields &&
           std::any_of(fields().begin(), fields().end(), [&](const Field& field) { return field.info.path == key; });
}

const KnownKeys* insideOf(const KnownKeys& known, const std::string& key) {
    for (const auto& [name, inner] : known.inside)
        if (name == key) return inner;
    return nullptr;
}

// "A", or "A#2" for the second of that name.
class ElementNames {
public:
    std::string next(const Json& element) {
        const auto name = element.is_object() ? element.find("name") : element.end();
        const bool named = element.is_object() && name != element.end() && name->is_string();
        const std::string text = named ? name->get<std::string>() : "";
        const int count = ++counts_[text];
        return count == 1 ? text : text + "#" + std::to_string(count);
    }

private:
    std::map<std::string, int> counts_;
};

Json collect(const Json& json, const KnownKeys& known, const std::string& path, std::vector<std::string>& paths);

Json collectInside(const Json& json, const KnownKeys& known, const std::string& path, std::vector<std::string>& paths) {
    if (json.is_object()) return collect(json, known, path + ".", paths);
    Json elements = Json::object();
    if (!json.is_array()) return elements;
    ElementNames names;
    for (const Json& element : json) {
        const std::string name = names.next(element);
        if (!element.is_object()) continue;
        const std::string here = path + ".";
        if (Json node = collect(element, known, here + name + ".", paths); !node.empty())
            elements[name] = std::move(node);
    }
    return elements;
}

Json collect(const Json& json, const KnownKeys& known, const std::string& path, std::vector<std::string>& paths) {
    Json node = Json::object();
    for (const auto& item : json.items()) {
        const std::string& key = item.key();
        if (const KnownKeys* inner = insideOf(known, key)) {
            if (Json inside = collectInside(item.value(), *inner, path + key, paths); !inside.empty())
                node["in"][key] = std::move(inside);
        } else if (!isKnown(known, key)) {
            node["keep"][key] = item.value();
            paths.push_back(path + key);
        }
    }
    return node;
}

void put(Json& json, const Json& node) {
    if (!json.is_object() || !node.is_object()) return;
    if (const auto keep = node.find("keep"); keep != node.end())
        for (const auto& item : keep->items())
            if (!json.contains(item.key())) json[item.key()] = item.value();
    const auto in = node.find("in");
    if (in == node.end()) return;
    for (const auto& item : in->items()) {
        const auto inner = json.find(item.key());
        if (inner == json.end()) continue;
        if (!inner->is_array()) {
            put(*inner, item.value());
            continue;
        }
        ElementNames names;
        for (Json& element : *inner)
            if (const auto found = item.value().find(names.next(element)); found != item.value().end())
                put(element, *found);
    }
}

}  // namespace

Json unknownKeysOf(const Json& file, std::vector<std::string>& paths) { return collect(file, kFile, "", paths); }

void putUnknownKeys(Json& file, const Json& unknown) { put(file, unknown); }

}  // namespace stipple
