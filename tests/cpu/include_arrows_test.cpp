// DESIGN §3: which room may include which, and who may see which library. Read off the #include lines of every source
// file.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {
const std::string kShared = "shaders/shared";

// Room -> rooms that its files may include besides its own.
const std::map<std::string, std::set<std::string>> kArrows = {
    {"engine/base", {}},
    {"engine/head", {"engine/base"}},
    {"engine/plan", {"engine/head", "engine/base"}},
    {"engine/dots", {"engine/plan", "engine/head", "engine/base", kShared}},
    {"engine/project", {"engine/dots", "engine/plan", "engine/head", "engine/base"}},
    {"engine/gl", {"engine/base"}},
    {"engine/render", {"engine/gl", "engine/dots", "engine/plan", "engine/head", "engine/base", kShared}},
    {"engine/export",
     {"engine/render", "engine/project", "engine/dots", "engine/plan", "engine/head", "engine/base", "engine/gl"}},
    {kShared, {}},
};

// Beginning of a library's header -> beginnings of the paths that may see it.
const std::vector<std::pair<std::string, std::vector<std::string>>> kLibraries = {
    {"glad/", {"engine/gl/"}}, {"EGL/", {"engine/gl/"}},  {"assimp/", {"engine/head/import"}},
    {"imgui", {"app/ui/"}},    {"GLFW/", {"app/window"}}, {"cairo", {"engine/export/"}},
};

std::string roomOf(const std::string& path) {
    for (const auto& [room, arrows] : kArrows)
        if (path.starts_with(room + "/")) return room;
    return "";
}

struct Include {
    std::string file, header;
};

std::vector<Include> allIncludes() {
    std::vector<Include> includes;
    const std::regex line(R"(^\s*#\s*include\s*[<"]([^>"]+)[>"])");
    for (const char* top : {"app", "engine", "shaders"})
        for (const fs::directory_entry& entry : fs::recursive_directory_iterator(top)) {
            const std::string ending = entry.path().extension().string();
            if (ending != ".cpp" && ending != ".h") continue;
            std::ifstream stream(entry.path());
            std::smatch match;
            for (std::string text; std::getline(stream, text);)
                if (std::regex_search(text, match, line)) includes.push_back({entry.path().string(), match[1]});
        }
    return includes;
}

bool roomAllowed(const Include& include) {
    const std::string from = roomOf(include.file), to = roomOf(include.header);
    if (include.header.starts_with("app/")) return include.file.starts_with("app/");
    if (from.empty() || to.empty() || from == to) return true;
    return kArrows.at(from).count(to) > 0;
}

bool libraryAllowed(const Include& include) {
    for (const auto& [library, places] : kLibraries) {
        if (!include.header.starts_with(library)) continue;
        bool allowed = false;
        for (const std::string& place : places) allowed = allowed || include.file.starts_with(place);
        if (!allowed) return false;
    }
    return true;
}
}  // namespace

TEST_CASE("every include follows the arrows between the rooms") {
    const std::vector<Include> includes = allIncludes();
    REQUIRE(includes.size() > 100);
    for (const Include& include : includes) {
        CAPTURE(include.file);
        CAPTURE(include.header);
        CHECK(roomAllowed(include));
        CHECK(libraryAllowed(include));
    }
}

TEST_CASE("the rule itself refuses what it must") {
    CHECK_FALSE(roomAllowed({"engine/plan/x.cpp", "engine/dots/sites.h"}));
    CHECK_FALSE(roomAllowed({"engine/render/x.cpp", "app/ui/theme.h"}));
    CHECK_FALSE(libraryAllowed({"engine/render/x.cpp", "glad/gl.h"}));
    CHECK_FALSE(libraryAllowed({"engine/head/bvh.cpp", "assimp/scene.h"}));
    CHECK(libraryAllowed({"engine/head/import_worker.cpp", "assimp/scene.h"}));
    CHECK(roomAllowed({"engine/dots/look.h", "shaders/shared/look.h"}));
}
