// Where a file chooser begins.
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <map>

#include "app/ui/folder_listing.h"

namespace stipple::ui {
namespace fs = std::filesystem;
namespace {

fs::path folderOfVariable(const char* name) {
    const char* value = std::getenv(name);
    return value && *value == '/' ? fs::path(value) : fs::path();
}

// Lines as XDG_DESKTOP_DIR="$HOME/Desktop" (freedesktop.org, xdg-user-dirs): the folders may have names in any
// language.
std::map<std::string, fs::path> userFolders() {
    std::map<std::string, fs::path> found;
    fs::path config = folderOfVariable("XDG_CONFIG_HOME");
    if (config.empty()) config = homeFolder() / ".config";
    std::ifstream lines(config / "user-dirs.dirs");
    for (std::string line; std::getline(lines, line);) {
        const size_t equals = line.find("=\"");
        const size_t end = line.rfind('"');
        if (line.starts_with('#') || equals == std::string::npos || end < equals + 2) continue;
        std::string value = line.substr(equals + 2, end - equals - 2);
        if (value.starts_with("$HOME")) value = homeFolder().string() + value.substr(5);
        found[line.substr(0, equals)] = value;
    }
    return found;
}

bool isFolder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

void addIfThere(std::vector<Place>& places, const std::string& title, const fs::path& folder) {
    if (folder != homeFolder() && isFolder(folder)) places.push_back({title, folder});
}

// Sticks and cards, where the desktop puts them.
void addPluggedIn(std::vector<Place>& places) {
    const char* user = std::getenv("USER");
    if (!user || !*user) return;
    for (const fs::path& mounts : {fs::path("/media") / user, fs::path("/run/media") / user})
        for (const FolderEntry& entry : listFolder(mounts, {}).entries)
            if (entry.isFolder) places.push_back({entry.name, mounts / entry.name});
}

}  // namespace

fs::path homeFolder() {
    const fs::path home = folderOfVariable("HOME");
    return home.empty() ? fs::path("/") : home;
}

std::vector<Place> usualPlaces() {
    std::vector<Place> places{{"Home", homeFolder()}};
    constexpr std::array<std::pair<const char*, const char*>, 3> kUsual{
        {{"Desktop", "XDG_DESKTOP_DIR"}, {"Documents", "XDG_DOCUMENTS_DIR"}, {"Downloads", "XDG_DOWNLOAD_DIR"}}};
    const auto folders = userFolders();
    for (const auto& [title, variable] : kUsual) {
        const auto named = folders.find(variable);
        addIfThere(places, title, named == folders.end() ? homeFolder() / title : named->second);
    }
    addPluggedIn(places);
    places.push_back({"Computer", "/"});
    return places;
}

}  // namespace stipple::ui
