#include "engine/head/import.h"

#include <signal.h>

#include "engine/base/error.h"
#include "engine/base/stop.h"
#include "engine/base/text.h"
#include "engine/head/import_process.h"
#include "engine/head/import_sniff.h"
#include "engine/head/import_wire.h"

namespace stipple {
namespace {

// What can be said of a file without opening it.
void checkFile(const std::filesystem::path& path, const ImportLimits& limits) {
    const std::string named = quoted(path.string());
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (status.type() == std::filesystem::file_type::not_found)
        throw InputError("There is no file " + named + "; check its name.");
    if (status.type() == std::filesystem::file_type::directory)
        throw InputError(named + " is a folder; name a head file in it.");
    if (status.type() != std::filesystem::file_type::regular)
        throw InputError("The file " + named + " cannot be read; check its permissions.");
    headFormatOf(path);
    const auto size = std::filesystem::file_size(path, error);
    if (error) throw InputError("The file " + named + " cannot be read; check its permissions.");
    if (size == 0) throw InputError("The file " + named + " is empty; export it again.");
    if (size > limits.fileBytes)
        throw InputError("The file " + named + " is larger than " + std::to_string(limits.fileBytes >> 20) +
                         " MB; reduce the mesh.");
}

[[noreturn]] void throwForEnd(const ChildEnd& end, const std::string& name) {
    if (end.signal == SIGXCPU)
        throw InputError("Reading the file \"" + name +
                         "\" took too long; reduce the mesh or export it in another format.");
    if (end.exited && end.exitCode == 127)
        throw InputError("The program that reads heads could not be started; install it again.");
    throw InputError(
        "The file \"" + name +
        "\" made its reader crash, so it is damaged or too large; export the head again, or in another format.");
}

}  // namespace

ImportedFile importHeadFile(const std::filesystem::path& path, const ImportLimits& limits,
                            const std::string& workerProgram) {
    checkFile(path, limits);
    const std::string name = path.filename().string();
    // A relative path that begins with a dash must not pass for an option, nor depend on where the worker runs.
    const std::string absolute = std::filesystem::absolute(path).string();
    WorkerProcess worker(workerProgram.empty() ? "/proc/self/exe" : workerProgram,
                         {"--import-worker", absolute, std::to_string(WorkerProcess::kAnswerFd)}, limits);
    const WireSource source = [&](void* bytes, size_t size) {
        switch (worker.read(bytes, size)) {
            case WorkerProcess::Read::done:
                return;
            case WorkerProcess::Read::ended:
                throwForEnd(worker.wait(), name);
            case WorkerProcess::Read::stopped:
                worker.kill();
                throw Stopped();
            case WorkerProcess::Read::timedOut:
                break;
        }
        worker.kill();
        throw InputError("Reading the file " + quoted(name) + " took longer than " + formatNumber(limits.wallSeconds) +
                         " seconds; reduce the mesh or export it in another format.");
    };
    ImportedFile file = receiveImported(source, limits, name);
    worker.kill();  // all is said
    file.format = headFormatOf(path);
    return file;
}

}  // namespace stipple
