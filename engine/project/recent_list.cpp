#include "engine/project/recent_list.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>

#include "engine/base/base64.h"
#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/unix_time.h"
#include "engine/project/file/json_reading.h"

namespace stipple {
namespace fs = std::filesystem;

namespace {

constexpr const char* kFormat = "stipple-recent";
constexpr size_t kMostBytes = size_t(16) << 20;

RecentProject recentOf(const JsonValue& object) {
    RecentProject recent{object.at("path").text(), int64_t(object.at("used_at").number())};
    if (const auto png = object.find("thumbnail")) recent.thumbnailPng = bytesOfBase64(png->text()).value_or("");
    return recent;
}

std::vector<RecentProject> readList(const fs::path& file) {
    std::vector<RecentProject> projects;
    try {
        const std::string name = file.string();
        const Json json = parseJson(readFile(file, kMostBytes), name);
        const JsonValue list = JsonValue(json, name).at("projects");
        for (size_t i = 0, count = list.size(RecentList::kMost); i < count; ++i)
            projects.push_back(recentOf(list.at(i)));
    } catch (const InputError&) {
        return {};
    }
    return projects;
}

std::string listText(const std::vector<RecentProject>& projects) {
    Json list = Json::array();
    for (const RecentProject& recent : projects) {
        list.push_back({{"path", recent.path.string()}, {"used_at", recent.usedAtS}});
        if (!recent.thumbnailPng.empty()) list.back()["thumbnail"] = base64Of(recent.thumbnailPng);
    }
    return Json{{"format", kFormat}, {"version", 1}, {"projects", list}}.dump(1, ' ', false,
                                                                              Json::error_handler_t::replace) +
           "\n";
}

// Other windows wait meanwhile. Where there can be no lock, none is held.
class ListLock {
public:
    explicit ListLock(const fs::path& list)
        : descriptor_(open((list.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        if (descriptor_ >= 0) flock(descriptor_, LOCK_EX);
    }
    ~ListLock() {
        if (descriptor_ >= 0) close(descriptor_);
    }
    ListLock(const ListLock&) = delete;
    ListLock& operator=(const ListLock&) = delete;

private:
    int descriptor_;
};

void removePath(std::vector<RecentProject>& projects, const fs::path& path) {
    std::erase_if(projects, [&](const RecentProject& recent) { return recent.path == path; });
}

fs::path wholePath(const fs::path& path) {
    std::error_code error;
    const fs::path absolute = fs::absolute(path, error);
    return (error ? path : absolute).lexically_normal();
}

}  // namespace

RecentList::RecentList() : RecentList(stateFolder()) {}

RecentList::RecentList(const fs::path& folder) : file_(folder.empty() ? fs::path() : folder / "recent.json") {
    refresh();
}

void RecentList::refresh() {
    projects_ = readList(file_);
    for (RecentProject& recent : projects_) {
        std::error_code error;
        recent.missing = !fs::exists(recent.path, error);
    }
}

template <typename Change>
std::string RecentList::changed(const Change& change) {
    std::string trouble = "there is no home folder";
    if (!file_.empty()) {
        try {
            std::error_code error;
            fs::create_directories(file_.parent_path(), error);
            const ListLock lock(file_);
            std::vector<RecentProject> projects = readList(file_);
            change(projects);
            projects.resize(std::min(projects.size(), kMost));
            constexpr unsigned kOwnerOnly = 0600;
            writeFileAtomic(file_, listText(projects), kOwnerOnly);
            trouble.clear();
        } catch (const InputError& error) {
            trouble = error.what();
        }
    }
    refresh();
    return trouble.empty() ? "" : "The list of recent projects cannot be kept: " + trouble;
}

std::string RecentList::add(const fs::path& project, const std::string& thumbnailPng) {
    const fs::path path = wholePath(project);
    return changed([&](std::vector<RecentProject>& projects) {
        removePath(projects, path);
        projects.insert(projects.begin(), {path, unixTimeS(), thumbnailPng});
    });
}

std::string RecentList::forget(const fs::path& project) {
    const fs::path path = wholePath(project);
    return changed([&](std::vector<RecentProject>& projects) { removePath(projects, path); });
}

}  // namespace stipple
