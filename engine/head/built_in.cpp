#include "engine/head/built_in.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "engine/base/resources.h"
#include "engine/head/head.h"

namespace stipple {
namespace {

constexpr std::string_view kFolder = "assets/heads/", kSuffix = ".json";

BuiltInHead readSideFile(const std::string& path, const nlohmann::ordered_json& side) {
    BuiltInHead head;
    head.name = path.substr(kFolder.size(), path.size() - kFolder.size() - kSuffix.size());
    head.title = side.at("title");
    head.help = side.at("description");
    for (const auto& [field, value] : side.at("start").items())
        head.start.push_back(field + "=" + (value.is_string() ? value.get<std::string>() : value.dump()));
    return head;
}

std::vector<BuiltInHead> readAll() {
    std::vector<std::pair<int, BuiltInHead>> found;
    for (const std::string& path : resourceNames(kFolder)) {
        if (!path.ends_with(kSuffix)) continue;
        const auto side = nlohmann::ordered_json::parse(resourceText(path));
        found.emplace_back(side.at("order").get<int>(), readSideFile(path, side));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<BuiltInHead> heads;
    for (auto& [order, head] : found) heads.push_back(std::move(head));
    return heads;
}

}  // namespace

const std::vector<BuiltInHead>& builtInHeads() {
    static const std::vector<BuiltInHead> heads = readAll();
    return heads;
}

std::string pictureOf(const BuiltInHead& head) { return std::string(kFolder) + "pictures/" + head.name + ".png"; }

std::vector<std::string> builtInHeadNames() {
    std::vector<std::string> names;
    for (const BuiltInHead& head : builtInHeads()) names.push_back(head.name);
    return names;
}

}  // namespace stipple
