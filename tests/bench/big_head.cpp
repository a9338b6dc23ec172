// Writes a head as large as a scan: `big_head HEAD TRIANGLES OUTPUT.ply` (binary, with vertex colours where there are
// any). For DESIGN §10's scan of a million triangles, which no repository should carry.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/head/import_scene.h"
#include "tests/support/subdivide.h"

using namespace stipple;

namespace {

template <typename T>
void append(std::string& bytes, const T& value) {
    char raw[sizeof(T)];
    std::memcpy(raw, &value, sizeof(T));
    bytes.append(raw, sizeof(T));
}

std::string binaryPly(const Mesh& mesh) {
    std::string text = "ply\nformat binary_little_endian 1.0\nelement vertex " + std::to_string(mesh.positions.size()) +
                       "\nproperty float x\nproperty float y\nproperty float z\n";
    if (!mesh.colours.empty()) text += "property uchar red\nproperty uchar green\nproperty uchar blue\n";
    text += "element face " + std::to_string(mesh.triangles.size()) +
            "\nproperty list uchar int vertex_indices\nend_header\n";
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        append(text, mesh.positions[i]);
        for (int a = 0; a < 3 && !mesh.colours.empty(); ++a) text += char(uint8_t(mesh.colours[i][a] * 255 + 0.5f));
    }
    for (const glm::uvec3& t : mesh.triangles) {
        text += char(3);
        append(text, t);
    }
    return text;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fputs("usage: big_head HEAD TRIANGLES OUTPUT.ply\n", stderr);
        return 2;
    }
    try {
        const std::string suffix = std::filesystem::path(argv[1]).extension().string();
        SceneMesh scene = readSceneFile(argv[1], suffix.empty() ? suffix : suffix.substr(1));
        const Mesh mesh = subdivided(std::move(scene.mesh), size_t(std::strtoull(argv[2], nullptr, 10)));
        writeFileAtomic(argv[3], binaryPly(mesh), 0644);
        std::printf("%zu triangles\n", mesh.triangles.size());
    } catch (const InputError& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
