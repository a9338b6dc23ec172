// Writes right inputs for the fuzz targets, to start from: fuzz_seeds FOLDER makes FOLDER/wire and FOLDER/sniff.
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "engine/head/import_wire.h"
#include "tests/support/head_shapes.h"

using namespace stipple;
namespace fs = std::filesystem;

namespace {

void writeAnswer(const fs::path& path) {
    ImportedFile file;
    file.mesh = headShapedMesh(false, 4, 6);
    file.mesh.colours.assign(file.mesh.positions.size(), glm::vec3(0.5f));
    file.mesh.uvs.assign(file.mesh.positions.size(), glm::vec2(0.5f));
    file.mesh.parts.assign(file.mesh.triangles.size(), Part::skin);
    file.mesh.baseColour = Image8(2, 2, 3);
    file.findings = {{"texture file is missing", "skin.png", 1}};
    const int out = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    sendImported(out, file);
    close(out);
}

// The first byte is the number of the format in sniff_fuzz.cpp.
void writeFile(const fs::path& path, char format, const std::string& text) {
    std::ofstream(path, std::ios::binary) << format << text;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const fs::path folder(argv[1]), sniff = folder / "sniff";
    fs::create_directories(folder / "wire");
    fs::create_directories(sniff);
    writeAnswer(folder / "wire" / "answer");
    const Mesh mesh = headShapedMesh(false, 4, 6);
    writeFile(sniff / "obj", 0, "mtllib skin.mtl\n" + objText(mesh));
    writeFile(sniff / "ply", 3, plyText(mesh));
    writeFile(sniff / "stl", 4, stlText(mesh));
    writeFile(sniff / "off", 7, offText(mesh));
    writeFile(sniff / "gltf", 2, R"({"asset":{"version":"2.0"},"extensionsRequired":["KHR_draco_mesh_compression"]})");
    writeFile(sniff / "glb", 1, std::string("glTF\2\0\0\0\x14\0\0\0\0\0\0\0JSON", 20));
    writeFile(sniff / "dae", 6, "<?xml version=\"1.0\"?><COLLADA></COLLADA>");
    return 0;
}
