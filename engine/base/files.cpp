#include "engine/base/files.h"

#include <sys/stat.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include "engine/base/error.h"
#include "engine/base/text.h"

namespace stipple {
namespace fs = std::filesystem;

namespace {
[[noreturn]] void failTooLarge(const fs::path& path, size_t mostBytes) {
    throw InputError("\"" + path.string() + "\" is larger than " + formatFixed(double(mostBytes >> 20), 0) +
                     " MB, the most that such a file may have; choose another file.");
}
}  // namespace

std::string readFile(const fs::path& path, size_t mostBytes) {
    std::error_code error;
    fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) throw InputError("There is no file \"" + path.string() + "\"; check the name.");
    if (fs::is_directory(status)) throw InputError("\"" + path.string() + "\" is a folder; name a file in it.");
    if (mostBytes != SIZE_MAX && !fs::is_regular_file(status))
        throw InputError("\"" + path.string() + "\" is no plain file; choose another.");
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw InputError("\"" + path.string() + "\" cannot be read; check its permissions.");
    // What is no plain file, as a pipe, has no size to be told before.
    if (!fs::is_regular_file(status)) return std::string(std::istreambuf_iterator<char>(stream), {});

    const uintmax_t size = fs::file_size(path, error);
    if (error || size > mostBytes) failTooLarge(path, mostBytes);
    std::string bytes(size_t(size), '\0');
    stream.read(bytes.data(), std::streamsize(bytes.size()));
    bytes.resize(size_t(stream.gcount()));
    return bytes;
}

namespace {
// `variable` where it is an absolute path, else `fallback` under the home folder; "stipple" in it, made.
fs::path ownFolder(const char* variable, const fs::path& fallback, fs::perms mode) {
    fs::path base;
    if (const char* xdg = std::getenv(variable); xdg && *xdg == '/')
        base = xdg;
    else if (const char* home = std::getenv("HOME"); home && *home)
        base = fs::path(home) / fallback;
    if (base.empty()) return {};
    std::error_code error;
    const bool made = fs::create_directories(base / "stipple", error);
    if (error) return {};
    if (made) fs::permissions(base / "stipple", mode, error);
    return base / "stipple";
}
}  // namespace

fs::path cacheFolder() { return ownFolder("XDG_CACHE_HOME", ".cache", fs::perms(0755)); }
fs::path configFolder() { return ownFolder("XDG_CONFIG_HOME", ".config", fs::perms(0700)); }
fs::path dataFolder() { return ownFolder("XDG_DATA_HOME", ".local/share", fs::perms(0755)); }
fs::path stateFolder() { return ownFolder("XDG_STATE_HOME", ".local/state", fs::perms(0700)); }

}  // namespace stipple
