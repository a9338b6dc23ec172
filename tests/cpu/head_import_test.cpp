#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include <jpeglib.h>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/head/clean.h"
#include "engine/head/import.h"
#include "tests/support/head_shapes.h"
#include "tests/support/nearly.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

const TemporaryFolder& folder() {
    static const TemporaryFolder instance;
    return instance;
}

std::filesystem::path written(const std::string& name, const std::string& bytes) {
    const auto path = folder().path() / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

ImportedFile imported(const std::filesystem::path& path) { return importHeadFile(path, {}, STIPPLE_IMPORT_WORKER); }

const Mesh& shape() {
    static const Mesh mesh = headShapedMesh(true, 40, 80);
    return mesh;
}

// What a refused file says.
std::string refusal(const std::filesystem::path& path) {
    try {
        imported(path);
    } catch (const InputError& error) {
        return error.what();
    }
    return "";
}

// One sentence: names the file, ends with a point, holds no line break and no path of this computer.
void checkSentence(const std::string& text, const std::string& name) {
    CAPTURE(text);
    CHECK(text.find(name) != std::string::npos);
    CHECK(text.back() == '.');
    CHECK(text.find('\n') == std::string::npos);
    CHECK(text.size() < 400);
}

}  // namespace

TEST_CASE("the same surface comes back from OBJ, PLY, STL and OFF") {
    for (const auto& [name, text] : {std::pair{"head.obj", objText(shape())},
                                     {"head.ply", plyText(shape())},
                                     {"head.stl", stlText(shape())},
                                     {"HEAD.OFF", offText(shape())}}) {
        const std::string label = name;
        CAPTURE(label);
        ImportedFile file = imported(written(name, text));
        CHECK(file.mesh.triangles.size() == shape().triangles.size());
        CHECK(file.mesh.parts.size() == file.mesh.triangles.size());
        cleanMesh(file.mesh, file.findings);
        REQUIRE(file.mesh.positions.size() == shape().positions.size());
        glm::vec3 low(1e9f), high(-1e9f);
        for (const glm::vec3& p : file.mesh.positions) low = glm::min(low, p), high = glm::max(high, p);
        CHECK(high.y == nearly(131, 1e-4));
        CHECK(low.y == nearly(-51, 1e-4));
        CHECK(high.z == nearly(100, 1e-4));
    }
}

TEST_CASE("vertex colours of a PLY file are taken for sRGB and become linear") {
    Mesh mesh = shape();
    mesh.colours.assign(mesh.positions.size(), glm::vec3(188 / 255.0f, 0, 1));
    const ImportedFile file = imported(written("colours.ply", plyText(mesh)));
    REQUIRE(file.mesh.colours.size() == file.mesh.positions.size());
    CHECK(file.mesh.colours[0].x == nearly(0.503, 0.01));
    CHECK(file.mesh.colours[0].y == doctest::Approx(0));
    CHECK(file.mesh.colours[0].z == doctest::Approx(1));
}

TEST_CASE("parts are known by the names of objects and materials") {
    const std::string eye = "o left_eye\nv 0 0 120\nv 1 0 120\nv 0 1 120\nf -1 -2 -3\n";
    const std::string lash = "o Upper_Lashes\nv 0 0 130\nv 1 0 130\nv 0 1 130\nf -1 -2 -3\n";
    const std::string teeth = "o teeth\nv 0 0 110\nv 1 0 110\nv 0 1 110\nf -1 -2 -3\n";
    const ImportedFile file = imported(written("parts.obj", "o body\n" + objText(shape()) + eye + lash + teeth));
    const auto& parts = file.mesh.parts;
    CHECK(std::count(parts.begin(), parts.end(), Part::eye) == 1);
    CHECK(std::count(parts.begin(), parts.end(), Part::hair) == 1);
    CHECK(std::count(parts.begin(), parts.end(), Part::other) == 1);
    CHECK(std::count(parts.begin(), parts.end(), Part::skin) == long(shape().triangles.size()));
}

TEST_CASE("a file whose name for everything is that of a part is skin all the same") {
    const ImportedFile file = imported(written("bighair.obj", "o eyeguy\n" + objText(shape())));
    CHECK(std::count(file.mesh.parts.begin(), file.mesh.parts.end(), Part::skin) == long(shape().triangles.size()));
}

TEST_CASE("a picture beside the file comes along; a missing one is told, and the head still loads") {
    Image8 picture(4, 2, 3);
    picture.data[0] = 200;
    const std::string mtl = "newmtl skin\nmap_Kd skin.png\n";
    std::ostringstream obj;
    obj << "mtllib head.mtl\nusemtl skin\nvt 0 0\nvt 1 0\nvt 0 1\n";
    for (const glm::vec3& p : shape().positions) obj << "v " << p.x << " " << p.y << " " << p.z << "\n";
    for (const glm::uvec3& t : shape().triangles)
        obj << "f " << t.x + 1 << "/1 " << t.y + 1 << "/2 " << t.z + 1 << "/3\n";
    written("head.mtl", mtl);
    const auto path = written("textured.obj", obj.str());
    const ImportedFile without = imported(path);
    CHECK(without.mesh.baseColour.empty());
    REQUIRE(without.findings.size() == 1);
    CHECK(without.findings[0].what == "texture file is missing");
    CHECK(without.findings[0].where == "skin.png");

    writePng(folder().path() / "skin.png", picture);
    const ImportedFile with = imported(path);
    CHECK(with.findings.empty());
    CHECK(with.mesh.baseColour.width == 4);
    CHECK(with.mesh.baseColour.data[0] == 200);
    CHECK(with.mesh.uvs.size() == with.mesh.positions.size());

    written("skin.png", "no picture");
    const ImportedFile broken = imported(path);
    REQUIRE(broken.findings.size() == 1);
    CHECK(broken.findings[0].what == "texture cannot be read");
}

TEST_CASE("a JPEG picture is read too, and one that is cut off in its header is told") {
    jpeg_compress_struct info;
    jpeg_error_mgr errors;
    info.err = jpeg_std_error(&errors);
    jpeg_create_compress(&info);
    unsigned char* bytes = nullptr;
    unsigned long size = 0;
    jpeg_mem_dest(&info, &bytes, &size);
    info.image_width = 16;
    info.image_height = 8;
    info.input_components = 3;
    info.in_color_space = JCS_RGB;
    jpeg_set_defaults(&info);
    jpeg_start_compress(&info, TRUE);
    std::vector<unsigned char> grey(16 * 3, 120);
    JSAMPROW row = grey.data();
    while (info.next_scanline < 8) jpeg_write_scanlines(&info, &row, 1);
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    const std::string jpeg(reinterpret_cast<char*>(bytes), size);
    free(bytes);

    written("photo.mtl", "newmtl skin\nmap_Kd photo.jpg\n");
    const auto path =
        written("photo.obj", "mtllib photo.mtl\nusemtl skin\nvt 0 0\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1/1 2/1 3/1\n");
    written("photo.jpg", jpeg);
    const ImportedFile whole = imported(path);
    CHECK(whole.findings.empty());
    REQUIRE(whole.mesh.baseColour.width == 16);
    CHECK(whole.mesh.baseColour.height == 8);
    CHECK(std::abs(int(whole.mesh.baseColour.data[0]) - 120) < 4);
    written("photo.jpg", jpeg.substr(0, 100));
    const ImportedFile cut = imported(path);
    REQUIRE(cut.findings.size() == 1);
    CHECK(cut.findings[0].what == "texture cannot be read");
}

TEST_CASE("a missing, empty, misnamed or foreign file is refused in one sentence") {
    CHECK(refusal(folder().path() / "none.obj").find("There is no file") == 0);
    CHECK(refusal(folder().path()).find("is a folder") != std::string::npos);
    for (const auto& [name, bytes, says] :
         {std::tuple{"empty.obj", std::string(), "is empty"},
          {"letter.obj", std::string("Dear all,\nthis is no head.\n"), "holds no obj mesh"},
          {"letter.ply", std::string("Dear all"), "holds no ply mesh"},
          {"letter.stl", std::string("Dear all"), "holds no stl mesh"},
          {"letter.fbx", std::string("Dear all"), "damaged"},
          {"letter.glb", std::string("Dear all"), "holds no glb mesh"},
          {"wrong.obj", plyText(shape()), "holds a ply mesh"},
          {"wrong.glb", objText(shape()), "holds an obj mesh"},
          {"points.obj", std::string("v 0 0 0\nv 1 0 0\nv 0 1 0\n"), "no faces"},
          {"lines.obj", std::string("v 0 0 0\nv 1 0 0\nl 1 2\n"), "no faces"},
          {"index.obj", std::string("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 99\n"), "damaged"}}) {
        const std::string label = name;
        CAPTURE(label);
        const std::string text = refusal(written(name, bytes));
        checkSentence(text, name);
        CHECK(text.find(says) != std::string::npos);
    }
}

TEST_CASE("a file that was cut off is refused, whatever its format") {
    const std::string ply = plyText(shape()), stl = stlText(shape()), off = offText(shape());
    std::string binary =
        "ply\nformat binary_little_endian 1.0\nelement vertex 1000\nproperty float x\nproperty float y\n"
        "property float z\nelement face 1900\nproperty list uchar int vertex_indices\nend_header\n";
    binary += std::string(5000, '\1');
    std::string glb("glTF\2\0\0\0", 8);
    glb += std::string("\0\0\1\0", 4) + std::string(100, ' ');
    std::string binaryStl(84, '\0');
    binaryStl[80] = 100;
    binaryStl += std::string(50 * 40, '\0');
    for (const auto& [name, bytes] : {std::pair{"cut.ply", ply.substr(0, ply.size() / 2)},
                                      {"cut.stl", stl.substr(0, stl.size() / 2)},
                                      {"cut.off", off.substr(0, off.size() / 2)},
                                      {"cut_binary.ply", binary},
                                      {"cut.glb", glb},
                                      {"cut_binary.stl", binaryStl},
                                      {"cut.obj", objText(shape()) + "f 1 2"},
                                      {"cut.dae", std::string("<?xml version=\"1.0\"?><COLLADA><asset>")}}) {
        const std::string label = name;
        CAPTURE(label);
        const std::string text = refusal(written(name, bytes));
        checkSentence(text, name);
        CHECK(text.find("is cut off") != std::string::npos);
    }
}

TEST_CASE("coordinates that are no numbers are refused, unless nothing uses them") {
    std::string used = objText(shape());
    used.replace(0, used.find('\n'), "v nan 0 0");
    CHECK(refusal(written("nan.obj", used)).find("no numbers") != std::string::npos);
    used.replace(0, used.find('\n'), "v 1e39 0 0");
    CHECK(refusal(written("inf.obj", used)).find("no numbers") != std::string::npos);
    CHECK(refusal(written("unused.obj", objText(shape()) + "v nan nan nan\n")).empty());
}

TEST_CASE("a file of more triangles or bytes than the limit is refused before it fills the memory") {
    const auto path = written("big.ply", plyText(shape()));
    ImportLimits few;
    few.maxTriangles = 1000;
    CHECK_THROWS_WITH_AS(importHeadFile(path, few, STIPPLE_IMPORT_WORKER), doctest::Contains("more than 1000"),
                         InputError);
    ImportLimits small;
    small.fileBytes = 1000;
    CHECK_THROWS_WITH_AS(importHeadFile(path, small, STIPPLE_IMPORT_WORKER), doctest::Contains("larger than"),
                         InputError);
}

TEST_CASE("random damage to a file never does more than a refusal") {
    const std::string good = plyText(shape());
    uint32_t state = 12345;
    const auto next = [&] { return state = state * 1664525u + 1013904223u, state >> 8; };
    for (int round = 0; round < 12; ++round) {
        std::string bad = good;
        for (int i = 0; i < 40; ++i) bad[next() % bad.size()] = char(next());
        const std::string text = refusal(written("damaged.ply", bad));
        if (!text.empty()) checkSentence(text, "damaged.ply");
    }
}

TEST_CASE("an axis is said as a sign and a letter, or as three numbers") {
    CHECK(parseAxis("+Z", "--head-up") == glm::vec3(0, 0, 1));
    CHECK(parseAxis("-x", "--head-up") == glm::vec3(-1, 0, 0));
    CHECK(parseAxis("y", "--head-up") == glm::vec3(0, 1, 0));
    CHECK(glm::distance(parseAxis("0,3,-4", "--head-up"), glm::vec3(0, 0.6f, -0.8f)) < 1e-6f);
    for (const char* wrong : {"", "up", "+", "+w", "1,2", "0,0,0", "1,2,x", "nan,0,0"})
        CHECK_THROWS_WITH_AS(parseAxis(wrong, "--head-up"), doctest::Contains("--head-up"), UsageError);
}
