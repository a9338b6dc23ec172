// One state of a project as JSON: head, fields, camera, client, looks. The same for the state now and, as merge patches
// between them, for those of the history.
#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "engine/project/file/json_reading.h"
#include "engine/project/file/thumbnails_json.h"
#include "engine/project/project.h"

namespace stipple {

class StateWriter {
public:
    explicit StateWriter(std::filesystem::path realFolder) : folder_(std::move(realFolder)) {}
    Json stateJson(const Project& project);
    const Thumbnails& thumbnails() const { return thumbnails_; }

private:
    Json lookJson(const Look& look);
    const Json& looksJson(const std::vector<Look>& looks);

    std::filesystem::path folder_;
    Thumbnails thumbnails_;
    std::vector<Look> lastLooks_;  // looks seldom change from state to state
    Json lastLooksJson_ = Json::array();
};

class StateReader {
public:
    StateReader(std::filesystem::path realFolder, Thumbnails thumbnails)
        : folder_(std::move(realFolder)), thumbnails_(std::move(thumbnails)) {}
    // What is missing is at its default.
    Project projectOf(const JsonValue& state, std::vector<std::string>& notes) const;

private:
    Look lookOf(const JsonValue& object, std::vector<std::string>& notes) const;
    std::vector<Look> looksOf(const JsonValue& list, std::vector<std::string>& notes) const;

    std::filesystem::path folder_;
    Thumbnails thumbnails_;
};

}  // namespace stipple
