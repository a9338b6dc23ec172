// Files that are written whole or not at all.
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <system_error>

#include "engine/base/error.h"
#include "engine/base/files.h"

namespace stipple {
namespace fs = std::filesystem;

namespace {
constexpr size_t kRandomLetters = 6;  // of mkstemp
constexpr size_t kLongestStem = 200;  // so that the temporary file's name fits where the target's does

[[noreturn]] void failWriting(const fs::path& path) {
    throw InputError("\"" + path.string() + "\" cannot be written (" + std::strerror(errno) +
                     "); choose another place or free some space.");
}

// "/folder/.name.tmp": what the names of temporary files of this target begin with.
fs::path temporaryStem(const fs::path& target) {
    std::string name = ".";
    name.append(target.filename().string(), 0, kLongestStem);
    return target.parent_path() / name.append(".tmp");
}

// A file beside the target, locked while its writer lives. Closes and, unless kept, removes it.
struct TemporaryFile {
    std::string path;
    int descriptor = -1;
    bool keep = false;

    explicit TemporaryFile(const fs::path& target) {
        for (;;) {
            path = temporaryStem(target).string() + std::string(kRandomLetters, 'X');
            descriptor = mkostemp(path.data(), O_CLOEXEC);
            if (descriptor < 0) {
                path.clear();
                return;
            }
            struct stat status {};
            flock(descriptor, LOCK_EX);
            if (fstat(descriptor, &status) == 0 && status.st_nlink > 0) return;
            close(descriptor);  // another writer took it for a leftover before it was locked
        }
    }
    ~TemporaryFile() {
        if (!keep && !path.empty()) unlink(path.c_str());
        if (descriptor >= 0) close(descriptor);
    }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
};

// The folder's own entry reaches the disk too. Some file systems cannot; the file is in place all the same.
void syncFolder(const fs::path& target) {
    const fs::path folder = target.has_parent_path() ? target.parent_path() : ".";
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0) return;
    fsync(descriptor);
    close(descriptor);
}

// A link is followed: the file that it names is replaced, not the link.
fs::path realTarget(const fs::path& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) throw InputError("\"" + path.string() + "\" is a folder; name a file in it.");
    if (fs::exists(path, error) && !fs::is_regular_file(path, error))
        throw InputError("\"" + path.string() + "\" is no plain file; name another to write.");
    if (!fs::is_symlink(path, error)) return path;
    const fs::path real = fs::weakly_canonical(path, error);
    return error ? path : real;
}
}  // namespace

// Nobody holds the lock of what a killed writer left.
void removeUnfinished(const fs::path& target) {
    const fs::path stem = temporaryStem(target);
    const std::string start = stem.filename().string();
    std::error_code error;
    const fs::path folder = stem.has_parent_path() ? stem.parent_path() : ".";
    for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) {
        const std::string name = at->path().filename().string();
        if (name.size() != start.size() + kRandomLetters || !name.starts_with(start)) continue;
        const int descriptor = open(at->path().c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
        if (descriptor < 0) continue;
        if (flock(descriptor, LOCK_EX | LOCK_NB) == 0) unlink(at->path().c_str());
        close(descriptor);
    }
}

void writeFileAtomic(const fs::path& path, std::string_view bytes, unsigned mode) {
    const fs::path target = realTarget(path);
    removeUnfinished(target);
    TemporaryFile temporary(target);
    if (temporary.descriptor < 0) failWriting(path);
    for (size_t done = 0; done < bytes.size();) {
        const ssize_t count = write(temporary.descriptor, bytes.data() + done, bytes.size() - done);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) failWriting(path);
        done += static_cast<size_t>(count);
    }
    if (fchmod(temporary.descriptor, mode) != 0 || fsync(temporary.descriptor) != 0) failWriting(path);
    if (rename(temporary.path.c_str(), target.c_str()) != 0) failWriting(path);
    temporary.keep = true;
    syncFolder(target);
}

}  // namespace stipple
