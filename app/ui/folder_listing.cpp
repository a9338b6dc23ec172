#include "app/ui/folder_listing.h"

#include <sys/stat.h>

#include <algorithm>
#include <cctype>

#include "engine/base/text.h"

namespace stipple::ui {
namespace fs = std::filesystem;
namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
char lower(char c) { return char(std::tolower(static_cast<unsigned char>(c))); }

bool endsAs(const std::string& name, std::span<const std::string> endings) {
    const std::string words = lowerCase(name);
    return endings.empty() || std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) {
               return words.size() > ending.size() && words.ends_with(ending);
           });
}

bool beginsAs(const std::string& name, const std::string& typed) {
    return name.size() >= typed.size() &&
           std::equal(typed.begin(), typed.end(), name.begin(), [](char a, char b) { return lower(a) == lower(b); });
}

std::string problemOf(const fs::path& folder, const std::error_code& error) {
    const std::string name = "\"" + folder.string() + "\"";
    if (error == std::errc::permission_denied) return name + " may not be read; choose another folder.";
    if (error == std::errc::no_such_file_or_directory) return "There is no folder " + name + " any more.";
    if (error == std::errc::not_a_directory) return name + " is a file, not a folder.";
    return name + " cannot be read (" + error.message() + ").";
}

// Length of the number at `at`, without its leading zeros; `at` moves behind them.
size_t numberLength(const std::string& words, size_t& at) {
    while (at < words.size() && words[at] == '0' && at + 1 < words.size() && isDigit(words[at + 1])) ++at;
    size_t length = 0;
    while (at + length < words.size() && isDigit(words[at + length])) ++length;
    return length;
}

bool listsBefore(const FolderEntry& a, const FolderEntry& b) {
    if (a.isFolder != b.isFolder) return a.isFolder;
    return sortsBefore(a.name, b.name);
}

}  // namespace

bool sortsBefore(const std::string& a, const std::string& b) {
    size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const size_t long_ = numberLength(a, i), other = numberLength(b, j);
            if (long_ != other) return long_ < other;
            const int order = a.compare(i, long_, b, j, other);
            if (order != 0) return order < 0;
            i += long_;
            j += other;
            continue;
        }
        if (lower(a[i]) != lower(b[j])) return lower(a[i]) < lower(b[j]);
        ++i;
        ++j;
    }
    if ((i < a.size()) != (j < b.size())) return j < b.size();
    return a < b;
}

FolderListing listFolder(const fs::path& folder, std::span<const std::string> endings) {
    FolderListing listing{.folder = folder};
    std::error_code error;
    fs::directory_iterator entry(folder, error);
    for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        if (name.starts_with('.')) continue;
        std::error_code unknown;  // of a link that leads nowhere
        const bool isFolder = entry->is_directory(unknown);
        if (!isFolder && !endsAs(name, endings)) continue;
        listing.isCut = listing.entries.size() == FolderListing::kMostEntries;
        if (listing.isCut) break;
        listing.entries.push_back({name, isFolder});
    }
    if (error) listing.problem = problemOf(folder, error);
    std::sort(listing.entries.begin(), listing.entries.end(), listsBefore);
    return listing;
}

std::optional<size_t> firstThatBegins(const FolderListing& listing, const std::string& typed) {
    if (typed.empty()) return {};
    for (size_t i = 0; i < listing.entries.size(); ++i)
        if (beginsAs(listing.entries[i].name, typed)) return i;
    return {};
}

std::string completed(const FolderListing& listing, const std::string& typed) {
    const FolderEntry* first = nullptr;
    std::string common;
    size_t count = 0;
    for (const FolderEntry& entry : listing.entries) {
        if (!beginsAs(entry.name, typed)) continue;
        if (!first) common = entry.name;
        const auto differs = std::mismatch(common.begin(), common.end(), entry.name.begin(), entry.name.end()).first;
        common.erase(differs, common.end());
        first = &entry;
        ++count;
    }
    if (!first || common.size() < typed.size()) return typed;
    while (!common.empty() && common.size() < first->name.size() && (first->name[common.size()] & 0xC0) == 0x80)
        common.pop_back();  // no half of a character
    return count == 1 && first->isFolder ? common + "/" : common;
}

std::optional<FileDetails> detailsOf(const fs::path& file) {
    struct stat found {};
    if (stat(file.c_str(), &found) != 0) return {};
    return FileDetails{uintmax_t(found.st_size), int64_t(found.st_mtime)};
}

std::string sizeText(uintmax_t bytes) {
    if (bytes < 1000) return std::to_string(bytes) + " B";
    double size = double(bytes) / 1000;
    const char* unit = "kB";
    for (const char* larger : {"MB", "GB", "TB"}) {
        if (size < 999.5) break;
        size /= 1000;
        unit = larger;
    }
    return formatFixed(size, size < 9.95 ? 1 : 0) + " " + unit;
}

fs::path pathTyped(const std::string& typed, const fs::path& folder) {
    fs::path path = typed;
    if (typed == "~" || typed.starts_with("~/")) path = homeFolder() / typed.substr(std::min<size_t>(2, typed.size()));
    return (path.is_absolute() ? path : folder / path).lexically_normal();
}

}  // namespace stipple::ui
