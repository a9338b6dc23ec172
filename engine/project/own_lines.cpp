// Hairlines that a person keeps, one file each.
#include <algorithm>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/text.h"
#include "engine/project/file/fields_json.h"
#include "engine/project/file/points_json.h"
#include "engine/project/presets.h"

namespace stipple {
namespace fs = std::filesystem;

namespace {

constexpr size_t kMostBytes = size_t(1) << 20, kLongestName = 40, kMostLines = 200;

// Made where it is not there; empty where there is no place to write.
fs::path linesFolder() {
    const fs::path data = dataFolder();
    if (data.empty()) return {};
    std::error_code error;
    fs::create_directories(data / "lines", error);
    return error ? fs::path() : data / "lines";
}

bool isOfLine(const Field& field) { return field.info.path.starts_with("plan.hairline."); }

// What makes a line goes into its file even where it is usual, so that it takes the place of any other.
bool isKept(const Field& field, const Project& project) {
    const std::string& path = field.info.path;
    const bool makesLine = path == "plan.hairline.shape" || path == "plan.hairline.height_mm";
    return isOfLine(field) && (makesLine || !isDefault(field, project));
}

Preset readLine(const fs::path& file, std::vector<std::string>& notes) {
    const std::string name = file.string();
    const Json json = parseJson(readFile(file, kMostBytes), name);
    const JsonValue value(json, name);
    Preset line{value.at("name").text(), "A line of your own", {}, {}};
    const JsonValue values = value.at("fields");
    Project project;
    readFields(values, isOfLine, project, notes);
    for (const Field& field : fields())
        if (isOfLine(field) && values.find(field.info.path))
            line.settings.push_back(field.info.path + "=" + formatFieldValue(field.info, field.get(project)));
    if (const auto points = value.find("line")) line.line = lineOf(*points, notes);
    return line;
}

// A name may hold what a file's may not.
fs::path fileOf(const std::string& name) {
    std::string safe;
    for (const char c : name) safe += c == '/' || c == '.' || static_cast<unsigned char>(c) < 0x20 ? '_' : c;
    return linesFolder() / (safe + ".json");
}

void requireName(const std::string& name) {
    if (name.empty() || name.size() > kLongestName)
        throw InputError("A line is kept under a name of 1 to " + std::to_string(kLongestName) +
                         " letters; choose another.");
    const auto& all = presets();
    if (std::any_of(all.begin(), all.end(), [&](const Preset& preset) { return preset.name == name; }))
        throw InputError("\"" + name + "\" is a preset of the program; choose another name.");
}

}  // namespace

std::vector<Preset> ownLines(std::vector<std::string>& notes) {
    std::vector<Preset> lines;
    const fs::path folder = linesFolder();
    if (folder.empty()) return lines;
    std::vector<fs::path> files;
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error))
        if (entry.path().extension() == ".json" && files.size() < kMostLines) files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const fs::path& file : files) {
        try {
            lines.push_back(readLine(file, notes));
        } catch (const InputError& problem) {
            notes.emplace_back(problem.what());
        }
    }
    return lines;
}

void keepOwnLine(const Project& project, const std::string& name) {
    requireName(name);
    if (linesFolder().empty()) throw InputError("There is no folder to keep lines in; is the home folder read-only?");
    Json json{{"name", name}, {"fields", Json::object()}};
    const Json all = fieldsJson(project, isOfLine);
    for (const Field& field : fields())
        if (isKept(field, project)) json["fields"][field.info.path] = all[field.info.path];
    if (const auto& points = project.plan.hairline.points; !points.empty()) json["line"] = lineJson(points);
    writeFileAtomic(fileOf(name), json.dump(1, ' ', false, Json::error_handler_t::replace) + "\n");
}

void forgetOwnLine(const std::string& name) {
    std::error_code error;
    fs::remove(fileOf(name), error);
}

}  // namespace stipple
