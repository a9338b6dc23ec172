// What any command takes as FILE, and whether a project's head file is there.
#include <algorithm>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/hash.h"
#include "engine/base/image.h"
#include "engine/base/text.h"
#include "engine/project/file/drawn_json.h"
#include "engine/project/file/json_reading.h"
#include "engine/project/project_file.h"

namespace stipple {
namespace fs = std::filesystem;

namespace {

constexpr size_t kMostPictureBytes = size_t(256) << 20;

bool endsWith(const fs::path& path, const char* ending) { return lowerCase(path.extension().string()) == ending; }

std::string fieldsOfPicture(const std::string& file) {
    for (const auto& [key, value] : pngTextOf(readFile(file, kMostPictureBytes), file))
        if (key == "stipple") return value;
    throw InputError("\"" + file +
                     "\" is a picture without Stipple's fields; choose a project, a head file or a picture that " +
                     "Stipple has saved with them.");
}

// A value of a field in a picture's text; one out of its range is brought into it.
double pictureValue(const Field& field, const JsonValue& value, std::vector<std::string>& notes) {
    const std::string text = value.text();
    const auto number = parseNumber(text);
    const FieldInfo& info = field.info;
    const bool isNumber = info.type == FieldType::number || info.type == FieldType::integer;
    if (isNumber && number && (*number < info.min || *number > info.max)) {
        const double kept = std::clamp(*number, info.min, info.max);
        notes.push_back(info.path + " in \"" + value.fileName() + "\" was " + text + "; it is now " +
                        formatNumber(kept) + ".");
        return kept;
    }
    try {
        return parseFieldValue(info, text);
    } catch (const UsageError& error) {
        throw InputError("In \"" + value.fileName() + "\" " + error.what());
    }
}

Project projectOfPicture(const std::string& file, std::vector<std::string>& notes) {
    const Json json = parseJson(fieldsOfPicture(file), file);
    const JsonValue values(json, file);
    Project project;
    for (const Field& field : fields())
        if (const auto value = values.find(field.info.path)) field.set(project, pictureValue(field, *value, notes));
    readDrawn(values, project.plan, notes);
    return project;
}

}  // namespace

bool isProjectPath(const fs::path& path) { return endsWith(path, ".stipple"); }

ProjectFile openFile(const std::string& file, std::vector<std::string>& notes) {
    if (isProjectPath(file)) return readProject(file, notes);
    if (endsWith(file, ".png")) return {Document(projectOfPicture(file, notes))};
    Project project;
    project.head.file = file;
    return {Document(project)};
}

Project projectOfFile(const std::string& file, std::vector<std::string>& notes) {
    return openFile(file, notes).document.project();
}

HeadFileState headFileState(const HeadSource& head) {
    if (head.file.empty()) return HeadFileState::found;
    std::error_code error;
    if (!fs::exists(head.file, error)) return HeadFileState::missing;
    if (head.sha256.empty() || !fs::is_regular_file(head.file, error)) return HeadFileState::found;
    return sha256OfFile(head.file) == head.sha256 ? HeadFileState::found : HeadFileState::changed;
}

void recordHeadHash(Document& document) {
    const HeadSource head = document.project().head;
    if (!head.file.empty() && head.sha256.empty())
        document.renewHeadFile(head.file, head.file, sha256OfFile(head.file));
}

}  // namespace stipple
