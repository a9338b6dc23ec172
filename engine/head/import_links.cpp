#include "engine/head/import_links.h"

#include <algorithm>
#include <charconv>

namespace stipple {
namespace {

std::string decodedUri(const std::string& uri) {
    std::string text;
    for (size_t i = 0; i < uri.size(); ++i) {
        unsigned value = 0;
        const char* digits = uri.data() + i + 1;
        if (uri[i] == '%' && i + 2 < uri.size() && std::from_chars(digits, digits + 2, value, 16).ptr == digits + 2) {
            text.push_back(char(value));
            i += 2;
        } else {
            text.push_back(uri[i]);
        }
    }
    return text;
}

}  // namespace

std::optional<std::filesystem::path> fileBeside(const std::filesystem::path& folder, const std::string& named) {
    for (std::string name : {named, decodedUri(named)}) {
        std::replace(name.begin(), name.end(), '\\', '/');
        const std::filesystem::path relative(name);
        for (const std::filesystem::path& file : {folder / relative.relative_path(), folder / relative.filename()}) {
            std::error_code none;
            if (std::filesystem::is_regular_file(file, none)) return file;
        }
    }
    return std::nullopt;
}

std::vector<Finding> missingMaterials(std::string_view obj, const std::filesystem::path& folder) {
    constexpr std::string_view kWord = "mtllib ";
    constexpr size_t kMostTold = 8;
    std::vector<Finding> missing;
    for (size_t at = obj.find(kWord); at != std::string_view::npos; at = obj.find(kWord, at + 1)) {
        if (at > 0 && obj[at - 1] != '\n') continue;
        const size_t begin = at + kWord.size(), end = std::min(obj.find_first_of("\r\n", begin), obj.size());
        const std::string name(obj.substr(begin, end - begin));
        const bool isTold =
            std::any_of(missing.begin(), missing.end(), [&](const Finding& f) { return f.where == name; });
        if (isTold || fileBeside(folder, name)) continue;
        missing.push_back({"material file is missing", name, 1});
        if (missing.size() == kMostTold) break;
    }
    return missing;
}

}  // namespace stipple
