#include "engine/base/resources.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "engine/base/embedded_files.h"
#include "engine/base/error.h"
#include "engine/base/files.h"

namespace stipple {

std::string resourceOverridePath(std::string_view name) {
    const char* folder = std::getenv("STIPPLE_RESOURCE_DIR");
    if (!folder || !*folder) return "";
    std::filesystem::path path = std::filesystem::path(folder) / name;
    return std::filesystem::is_regular_file(path) ? path.string() : "";
}

std::string resourceText(std::string_view name) {
    if (std::string path = resourceOverridePath(name); !path.empty()) return readFile(path);
    for (const EmbeddedFile* file = kEmbeddedFiles; file->name; ++file)
        if (file->name == name)
            return std::string(reinterpret_cast<const char*>(file->begin),
                               static_cast<size_t>(file->end - file->begin));
    STIPPLE_CHECK(false, "no resource named ", name);
    return "";
}

std::vector<std::string> resourceNames(std::string_view prefix) {
    std::vector<std::string> names;
    for (const EmbeddedFile* file = kEmbeddedFiles; file->name; ++file)
        if (std::string_view(file->name).starts_with(prefix)) names.emplace_back(file->name);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace stipple
