#include "engine/base/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <system_error>

#include "engine/base/error.h"

namespace stipple {
namespace fs = std::filesystem;

std::string readFile(const fs::path& path) {
    std::error_code error;
    fs::file_status status = fs::status(path, error);
    if (!fs::exists(status)) throw InputError("There is no file \"" + path.string() + "\"; check the name.");
    if (fs::is_directory(status)) throw InputError("\"" + path.string() + "\" is a folder; name a file in it.");
    std::ifstream stream(path, std::ios::binary);
    if (!stream) throw InputError("\"" + path.string() + "\" cannot be read; check its permissions.");
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

namespace {
// Closes and, unless kept, removes the temporary file.
struct TemporaryFile {
    std::string path;
    int descriptor = -1;
    bool keep = false;
    ~TemporaryFile() {
        if (descriptor >= 0) close(descriptor);
        if (!keep && !path.empty()) unlink(path.c_str());
    }
};

[[noreturn]] void failWriting(const fs::path& path) {
    throw InputError("\"" + path.string() + "\" cannot be written (" + std::strerror(errno) +
                     "); choose another place or free some space.");
}
}  // namespace

void writeFileAtomic(const fs::path& path, std::string_view bytes, unsigned mode) {
    if (fs::is_directory(path)) throw InputError("\"" + path.string() + "\" is a folder; name a file in it.");
    TemporaryFile temporary;
    std::string name = path.string() + ".XXXXXX";
    temporary.descriptor = mkstemp(name.data());
    if (temporary.descriptor < 0) failWriting(path);
    temporary.path = name;
    for (size_t done = 0; done < bytes.size();) {
        ssize_t count = write(temporary.descriptor, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) failWriting(path);
        done += static_cast<size_t>(count);
    }
    if (fchmod(temporary.descriptor, mode) != 0 || fsync(temporary.descriptor) != 0) failWriting(path);
    if (rename(temporary.path.c_str(), path.c_str()) != 0) failWriting(path);
    temporary.keep = true;
}

fs::path cacheFolder() {
    fs::path base;
    if (const char* xdg = std::getenv("XDG_CACHE_HOME"); xdg && *xdg == '/')
        base = xdg;
    else if (const char* home = std::getenv("HOME"); home && *home)
        base = fs::path(home) / ".cache";
    if (base.empty()) return {};
    std::error_code error;
    fs::create_directories(base / "stipple", error);
    return error ? fs::path{} : base / "stipple";
}

}  // namespace stipple
