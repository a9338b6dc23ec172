// The projects that were open last, for the start screen; a small JSON file in the state folder that several windows
// share.
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace stipple {

struct RecentProject {
    std::filesystem::path path;  // absolute
    int64_t usedAtS = 0;         // seconds since 1970, UTC
    std::string thumbnailPng;    // "" where there is none
    bool missing = false;        // there is no such file now
    bool operator==(const RecentProject&) const = default;
};

class RecentList {
public:
    static constexpr size_t kMost = 12;

    // $XDG_STATE_HOME/stipple/recent.json, mode 0600. A list that is not there or cannot be read is empty.
    RecentList();
    explicit RecentList(const std::filesystem::path& folder);

    // Newest first.
    const std::vector<RecentProject>& projects() const { return projects_; }
    void refresh();  // as it is on disk now

    // Puts the project first. Return "", or in one sentence why the list could not be written.
    std::string add(const std::filesystem::path& project, const std::string& thumbnailPng);
    std::string forget(const std::filesystem::path& project);

private:
    template <typename Change>
    std::string changed(const Change& change);

    std::filesystem::path file_;
    std::vector<RecentProject> projects_;
};

}  // namespace stipple
