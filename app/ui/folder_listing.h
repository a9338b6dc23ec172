// What lies in a folder, for choosing a file. No ImGui here.
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace stipple::ui {

struct FolderEntry {
    std::string name;
    bool isFolder = false;
    bool operator==(const FolderEntry&) const = default;
};

struct FolderListing {
    static constexpr size_t kMostEntries = 20'000;

    std::filesystem::path folder;
    std::vector<FolderEntry> entries;  // folders first, each part as people sort: case aside, 2 before 10
    std::string problem;               // in one sentence why it cannot be read; "" where it can
    bool isCut = false;                // there are more than kMostEntries
};

// Folders and the files that end so (".ply", whatever the case); none given: all files. What begins with a dot stays
// out.
FolderListing listFolder(const std::filesystem::path& folder, std::span<const std::string> endings);

bool sortsBefore(const std::string& a, const std::string& b);
// `typed` as far as all entries that begin so agree, with a slash behind a folder that is alone; `typed` itself where
// none begins so.
std::string completed(const FolderListing& listing, const std::string& typed);
// The first entry that begins as typed, case aside; nothing where none does.
std::optional<size_t> firstThatBegins(const FolderListing& listing, const std::string& typed);

struct FileDetails {
    uintmax_t bytes = 0;
    int64_t changedAtS = 0;  // seconds since 1970, UTC
};
std::optional<FileDetails> detailsOf(const std::filesystem::path& file);
std::string sizeText(uintmax_t bytes);  // "12 kB", "3.4 MB"

// "~/x" and what is relative to `folder` as an absolute path, without "." and "..".
std::filesystem::path pathTyped(const std::string& typed, const std::filesystem::path& folder);

// Where to begin to look: home, its usual folders that are there, what is plugged in, the whole machine.
struct Place {
    std::string title;
    std::filesystem::path folder;
};
std::vector<Place> usualPlaces();
std::filesystem::path homeFolder();

}  // namespace stipple::ui
