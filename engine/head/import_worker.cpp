#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <new>
#include <string_view>

#include "engine/base/error.h"
#include "engine/head/import.h"
#include "engine/head/import_gltf.h"
#include "engine/head/import_links.h"
#include "engine/head/import_sandbox.h"
#include "engine/head/import_scene.h"
#include "engine/head/import_sniff.h"
#include "engine/head/import_wire.h"

namespace stipple {
namespace {

// A file's bytes, mapped read-only.
class MappedFile {
public:
    explicit MappedFile(const std::filesystem::path& path) {
        const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
        struct stat status {};
        if (file < 0 || fstat(file, &status) != 0 || status.st_size <= 0) {
            if (file >= 0) close(file);
            throw InputError("The file " + quoted(path.filename().string()) +
                             " cannot be read; check its permissions.");
        }
        size_ = size_t(status.st_size);
        bytes_ = mmap(nullptr, size_, PROT_READ, MAP_PRIVATE, file, 0);
        close(file);
        if (bytes_ == MAP_FAILED) throw std::bad_alloc();
    }
    ~MappedFile() { munmap(bytes_, size_); }
    MappedFile(const MappedFile&) = delete;
    MappedFile& operator=(const MappedFile&) = delete;
    std::string_view bytes() const { return {static_cast<const char*>(bytes_), size_}; }

private:
    void* bytes_ = nullptr;
    size_t size_ = 0;
};

// Shells that are meant to be glass: drawn solid they would hide the eyes.
bool isGlassShell(const std::string& name) {
    for (const char* word : {"occlusion", "lacrimal", "tearline", "tear_line", "eyeblend", "cornea", "wetness"}) {
        if (name.find(word) != std::string::npos) return true;
    }
    return false;
}

void dropGlassShells(SceneMesh& scene, std::vector<Finding>& findings) {
    std::vector<int64_t> dropped(scene.names.size(), 0);
    size_t kept = 0;
    for (size_t t = 0; t < scene.mesh.triangles.size(); ++t) {
        if (isGlassShell(scene.names[scene.nameOf[t]])) {
            ++dropped[scene.nameOf[t]];
            continue;
        }
        scene.mesh.triangles[kept] = scene.mesh.triangles[t];
        scene.mesh.parts[kept] = scene.mesh.parts[t];
        scene.nameOf[kept++] = scene.nameOf[t];
    }
    if (kept == 0) return;  // then the names mean something else
    scene.mesh.triangles.resize(kept);
    scene.mesh.parts.resize(kept);
    scene.nameOf.resize(kept);
    for (size_t i = 0; i < dropped.size(); ++i) {
        if (dropped[i]) findings.push_back({"transparent shell left out", scene.names[i], dropped[i]});
    }
}

// A file whose names make eyes or hair of nearly all of it has misleading names: then all of it is skin.
void distrustOddNames(Mesh& mesh) {
    constexpr double kLeastSkin = 0.2;
    const auto skin = std::count(mesh.parts.begin(), mesh.parts.end(), Part::skin);
    if (double(skin) < kLeastSkin * double(mesh.parts.size()))
        std::fill(mesh.parts.begin(), mesh.parts.end(), Part::skin);
}

void checkNumbers(Mesh& mesh, const std::string& name) {
    const auto isFinite = [](const auto& v) {
        for (int a = 0; a < v.length(); ++a) {
            if (!std::isfinite(v[a])) return false;
        }
        return true;
    };
    for (const glm::uvec3& t : mesh.triangles) {
        for (int k = 0; k < 3; ++k) {
            if (isFinite(mesh.positions[t[k]])) continue;
            throw InputError("The file \"" + name +
                             "\" holds coordinates that are no numbers (NaN or infinite); export it again.");
        }
    }
    // What no triangle uses may be anything; so may normals, colours and texture places, which are not worth a refusal.
    const auto mend = [&](auto& items) {
        for (auto& v : items) {
            if (!isFinite(v)) v = {};
        }
    };
    mend(mesh.positions), mend(mesh.normals), mend(mesh.colours), mend(mesh.uvs);
}

// What the bytes tell beside the mesh; they are let go before Assimp takes its own copy.
struct FirstLook {
    bool isDraco = false;
    std::vector<Finding> findings;
};
FirstLook lookAt(const std::filesystem::path& path, const std::string& format, const std::string& name) {
    const MappedFile file(path);
    checkHeadBytes(file.bytes(), format, name);
    FirstLook look;
    look.isDraco = requiresExtension(file.bytes(), kDraco);
    if (format == "obj") look.findings = missingMaterials(file.bytes(), path.parent_path());
    return look;
}

// Assimp 5.2.5 unpacks Draco only where the corners are numbered in 8 or 16 bits.
SceneMesh readScene(const std::filesystem::path& path, const std::string& format, bool isDraco) {
    try {
        return readSceneFile(path, format);
    } catch (const InputError&) {
        if (!isDraco) throw;
        throw InputError("The file " + quoted(path.filename().string()) +
                         " is packed with Draco in a way that cannot be unpacked here; export it without compression.");
    }
}

ImportedFile readHead(const std::filesystem::path& path) {
    const std::string name = path.filename().string();
    ImportedFile file;
    file.format = headFormatOf(path);
    FirstLook look = lookAt(path, file.format, name);
    SceneMesh scene = readScene(path, file.format, look.isDraco);
    if (scene.mesh.triangles.empty())
        throw InputError("The file " + quoted(name) + " holds no faces, only points or lines; export the surface.");
    file.findings = std::move(look.findings);
    file.findings.insert(file.findings.end(), scene.findings.begin(), scene.findings.end());
    checkNumbers(scene.mesh, name);
    dropGlassShells(scene, file.findings);
    distrustOddNames(scene.mesh);
    file.mesh = std::move(scene.mesh);
    return file;
}

int runWorker(const char* path, int pipe) {
    enterImportSandbox();
    const std::string name = std::filesystem::path(path).filename().string();
    try {
        return sendImported(pipe, readHead(path)) ? 0 : 1;
    } catch (const InputError& error) {
        return sendFailure(pipe, error.what()) ? 0 : 1;
    } catch (const std::bad_alloc&) {
        return sendFailure(pipe,
                           "The file " + quoted(name) + " needs more memory than a head may take; reduce the mesh.")
                   ? 0
                   : 1;
    } catch (const std::exception&) {
        return sendFailure(pipe,
                           "The file " + quoted(name) + " cannot be read; export the head again, or in another format.")
                   ? 0
                   : 1;
    }
}

}  // namespace

std::optional<int> runImportWorkerIfAsked(int argc, char** argv) {
    if (argc != 4 || std::string_view(argv[1]) != "--import-worker") return std::nullopt;
    const std::string_view digits = argv[3];
    int pipe = -1;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), pipe);
    if (error != std::errc() || end != digits.data() + digits.size() || pipe < 0) return 2;
    // Straight out: no exit handlers of the program have anything to do here.
    _exit(runWorker(argv[2], pipe));
}

}  // namespace stipple
