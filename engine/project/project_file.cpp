#include "engine/project/project_file.h"

#include <cmath>
#include <map>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/text.h"
#include "engine/project/file/head_json.h"
#include "engine/project/file/history_json.h"
#include "engine/project/file/migrations.h"
#include "engine/project/file/unknown_keys.h"

namespace stipple {
namespace fs = std::filesystem;

namespace {

constexpr const char* kFormat = "stipple-project";
constexpr size_t kMostBytes = size_t(64) << 20;

size_t versionOf(const Json& file, const std::string& name) {
    const auto format = file.is_object() ? file.find("format") : file.end();
    const auto version = file.is_object() ? file.find("version") : file.end();
    const bool isOurs = file.is_object() && format != file.end() && *format == kFormat && version != file.end() &&
                        version->is_number_integer() && version->get<double>() >= 1;
    if (!isOurs) throw InputError("\"" + name + "\" is not a Stipple project; choose a file that Stipple has saved.");
    if (version->get<double>() > kProjectVersion)
        throw InputError("\"" + name + "\" was saved by a newer Stipple (its version is " + version->dump() +
                         ", this one reads up to " + std::to_string(kProjectVersion) + "); update Stipple to open it.");
    return version->get<size_t>();
}

void tellUnknown(const std::vector<std::string>& paths, const std::string& name, std::vector<std::string>& notes) {
    if (paths.empty()) return;
    constexpr size_t kMostTold = 3;
    const size_t told = std::min(paths.size(), kMostTold);
    const std::string more = paths.size() > told ? " and " + std::to_string(paths.size() - told) + " more" : "";
    notes.push_back("\"" + name + "\" has keys that this version does not know and keeps as they are: " +
                    joinText(std::span(paths).first(told), ", ") + more + ".");
}

// Without its oldest steps; those after its position go once there are no others.
Document withoutOldest(const Document& document, size_t count) {
    const std::span<const Document::Step> steps = document.steps();
    const size_t dropped = std::min(count, document.position()), kept = steps.size() - count;
    const auto first = steps.begin() + std::ptrdiff_t(dropped);
    return Document(dropped == 0 ? document.opened() : steps[dropped - 1].after,
                    std::vector<Document::Step>(first, first + std::ptrdiff_t(kept)), document.position() - dropped,
                    document.project());
}

Json fileJson(const ProjectFile& file, const fs::path& folder) {
    StateWriter writer(folder);
    Json json = {{"format", kFormat}, {"version", kProjectVersion}, {"app", STIPPLE_VERSION}};
    const Json now = writer.stateJson(file.document.project());
    json.update(now);
    if (!file.document.steps().empty() || !(file.document.opened() == file.document.project()))
        json["history"] = historyJson(file.document, now, writer);
    if (Json pictures = writer.thumbnails().json(); !pictures.empty()) json["thumbnails"] = std::move(pictures);
    putUnknownKeys(json, Json::parse(file.unknownKeys));
    return json;
}

}  // namespace

ProjectFile projectOfText(const std::string& text, const std::string& name, const fs::path& folder,
                          std::vector<std::string>& notes) {
    if (text.size() > kMostBytes)
        throw InputError("\"" + name + "\" is larger than 64 MB, too large for a project; choose another file.");
    Json json = parseJson(text, name);
    migrate(json, versionOf(json, name), migrations());

    const JsonValue file(json, name);
    const auto pictures = file.find("thumbnails");
    const StateReader reader(realFolder(folder), pictures ? Thumbnails(*pictures, notes) : Thumbnails());
    const Project now = reader.projectOf(file, notes);
    const auto history = file.find("history");
    std::vector<std::string> unknown;
    ProjectFile read{history ? documentOf(now, file, *history, reader, notes) : Document(now),
                     unknownKeysOf(json, unknown).dump()};
    tellUnknown(unknown, name, notes);
    return read;
}

ProjectFile readProject(const fs::path& path, std::vector<std::string>& notes) {
    return projectOfText(readFile(path, kMostBytes), path.string(), path.parent_path(), notes);
}

std::string projectText(const ProjectFile& file, const fs::path& folder) {
    const Document& document = file.document;
    if (document.isDragging()) {
        ProjectFile ended = file;
        ended.document.endDrag();
        return projectText(ended, folder);
    }
    std::string text = fileJson(file, realFolder(folder)).dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
    if (text.size() <= kMostBytes) return text;
    const size_t steps = document.steps().size();
    if (steps == 0)
        throw InputError("The project is larger than 64 MB, more than can be read again; shorten the client's words.");
    return projectText({withoutOldest(document, (steps + 1) / 2), file.unknownKeys}, folder);
}

void writeProject(const fs::path& path, const ProjectFile& file) {
    constexpr unsigned kOwnerOnly = 0600;
    writeFileAtomic(path, projectText(file, path.parent_path()), kOwnerOnly);
}

}  // namespace stipple
