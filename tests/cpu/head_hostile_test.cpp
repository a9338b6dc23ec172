// Files that are hostile, foreign or no heads: an answer or one plain sentence, whatever they hold.
#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/head/head.h"
#include "engine/head/import.h"
#include "tests/support/head_shapes.h"
#include "tests/support/other_shapes.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

std::filesystem::path written(const std::string& name, const std::string& bytes) {
    static const TemporaryFolder folder;
    const auto path = folder.path() / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

// What a file says that cannot be a head; "" where it can.
std::string refusal(const std::string& name, const std::string& bytes) {
    const auto path = written(name, bytes);
    std::string text;
    try {
        loadHead(path, {}, STIPPLE_IMPORT_WORKER);
    } catch (const InputError& error) {
        text = error.what();
        CAPTURE(text);
        CHECK(text.find(path.filename().string()) != std::string::npos);
        CHECK(text.find(". ") == std::string::npos);  // one sentence, in one line
        CHECK(text.find('\n') == std::string::npos);
        CHECK(text.back() == '.');
    }
    return text;
}

void checkRefused(const std::string& name, const std::string& bytes, const std::string& says) {
    const std::string text = refusal(name, bytes);
    CAPTURE(name);
    CAPTURE(text);
    CHECK(text.find(says) != std::string::npos);
}

template <typename T>
std::string raw(std::initializer_list<T> values) {
    return {reinterpret_cast<const char*>(values.begin()), values.size() * sizeof(T)};
}

std::string glbOf(std::string json) {
    json.resize((json.size() + 3) / 4 * 4, ' ');
    return "glTF" + raw<uint32_t>({2, uint32_t(20 + json.size()), uint32_t(json.size())}) + "JSON" + json;
}

std::string binaryStl(const std::vector<glm::vec3>& corners) {
    std::string bytes(80, '\0');
    bytes += raw<uint32_t>({uint32_t(corners.size() / 3)});
    for (size_t i = 0; i < corners.size(); i += 3) {
        bytes += std::string(12, '\0');
        bytes.append(reinterpret_cast<const char*>(&corners[i]), 36);
        bytes += std::string(2, '\0');
    }
    return bytes;
}

bool told(const std::vector<Finding>& findings, const std::string& what, const std::string& where = "") {
    return std::any_of(findings.begin(), findings.end(),
                       [&](const Finding& f) { return f.what == what && (where.empty() || f.where == where); });
}

// Numbers from 0 to 1, the same in every run.
class Scatter {
public:
    float operator()() { return state_ = state_ * 1664525u + 1013904223u, float(state_ >> 8) / float(1 << 24); }
    glm::vec3 point() { return {(*this)(), (*this)(), (*this)()}; }

private:
    uint32_t state_ = 1;
};

const Mesh& realHead() {
    static const HeadPtr head = loadBuiltInHead();
    return head->mesh;
}

}  // namespace

TEST_CASE("a format that is not read is named, with the way to one that is") {
    for (const auto& [name, says] : {std::pair{"scan.usdz", "in the scanning app export it as OBJ or GLB"},
                                     {"scene.USDC", "export it as GLB or OBJ"},
                                     {"cache.abc", "Alembic"},
                                     {"head.blend", "in Blender choose"},
                                     {"head.max", "in 3ds Max export"},
                                     {"head.mb", "in Maya export"},
                                     {"head.c4d", "in Cinema 4D export"},
                                     {"head.ztl", "in ZBrush export"},
                                     {"head.skp", "in SketchUp export"},
                                     {"print.3mf", "STL or OBJ"},
                                     {"head.zip", "unpack it"},
                                     {"points.las", "point cloud"},
                                     {"points.xyz", "point cloud"},
                                     {"photo.heic", "is a picture"},
                                     {"photo.jpg", "is a picture"},
                                     {"head.mtl", "only belongs to a head file"},
                                     {"head.stp", "CAD"},
                                     {"head.zzz", "ends in \".zzz\", but a head comes as OBJ"},
                                     {"head", "has no ending, but a head comes as OBJ"}})
        checkRefused(name, "whatever", says);
}

TEST_CASE("a foreign file by the name of a head is known by how it begins") {
    using namespace std::string_literals;
    for (const auto& [name, bytes, says] : {std::tuple{"zip.obj", "PK\x03\x04 and more"s, "unpack it"},
                                            {"zip.stl", "PK\x03\x04 and more"s, "unpack it"},
                                            {"photo.glb", "\xff\xd8\xff\xe0 and more"s, "is a picture"},
                                            {"page.obj", "<!DOCTYPE HTML><html>v 1 2 3"s, "is a web page"},
                                            {"wide.obj", "\xff\xfev\0 \0"s, "UTF-16"},
                                            {"pointer.ply", "version https://git-lfs.github.com/spec/v1"s, "Git LFS"},
                                            {"scene.fbx", "BLENDER-v300"s, "in Blender choose"}})
        checkRefused(name, bytes, says);
}

TEST_CASE("counts that no file holds are seen before memory is taken for them") {
    const std::string vertices = "property float x\nproperty float y\nproperty float z\n";
    checkRefused("ascii.ply", "ply\nformat ascii 1.0\nelement vertex 4000000000\n" + vertices + "end_header\n0 0 0\n",
                 "cut off");
    checkRefused("bare.ply", "ply\nformat binary_little_endian 1.0\nelement vertex 4000000000\nend_header\n....",
                 "cut off");
    checkRefused("list.ply",
                 "ply\nformat binary_little_endian 1.0\nelement vertex 1\n" + vertices +
                     "element face 1\nproperty list uint int vertex_indices\nend_header\n" + raw<float>({0, 0, 0}) +
                     raw<uint32_t>({0xfffffff0u, 0, 1, 2}),
                 "list.ply");
    checkRefused("one_line.off", "OFF 4000000000 4000000000 0\n0 0 0\n", "cut off");
    checkRefused("commented.off", "OFF\n# a head\n4000000000 4000000000 0\n0 0 0\n", "cut off");
    std::string stl(80, '\0');
    checkRefused("many.stl", stl + raw<uint32_t>({0xffffffffu}) + std::string(500, '\0'), "cut off");
    checkRefused("corner.obj", "v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 4000000000\n", "damaged");
    checkRefused("chunk.glb", "glTF" + raw<uint32_t>({2, 120, 0xfffffff0u}) + "JSON" + std::string(100, ' '),
                 "damaged");
    checkRefused("accessor.glb",
                 glbOf(R"({"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],)"
                       R"("meshes":[{"primitives":[{"attributes":{"POSITION":0}}]}],"accessors":[{"bufferView":0,)"
                       R"("componentType":5126,"count":4000000000,"type":"VEC3"}],"bufferViews":[{"buffer":0,)"
                       R"("byteLength":4000000000}],"buffers":[{"byteLength":4000000000}]})"),
                 "accessor.glb");
}

TEST_CASE("a glTF that is packed in a way that is not read says which, and what to do") {
    const auto packed = [](const std::string& extension) {
        return R"({"asset":{"version":"2.0"},"extensionsRequired":[")" + extension +
               R"("],"meshes":[{"primitives":[{"attributes":{"POSITION":7},"indices":9}]}],"scene":0,)"
               R"("scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}]})";
    };
    checkRefused("draco.gltf", packed("KHR_draco_mesh_compression"), "packed with Draco");
    for (const char* extension : {"EXT_meshopt_compression", "KHR_mesh_quantization"}) {
        checkRefused("packed.gltf", packed(extension), extension);
        checkRefused("packed.glb", glbOf(packed(extension)), "export it without compression");
    }
}

TEST_CASE("what a glTF says first does not matter") {
    std::string accessors = "{\"accessors\":[";
    for (int i = 0; i < 200; ++i) accessors += "{\"count\":0,\"componentType\":5126,\"type\":\"VEC3\"},";
    accessors.back() = ']';
    checkRefused("late.gltf", accessors + ",\"asset\":{\"version\":\"2.0\"}}", "late.gltf");
    CHECK(refusal("late.gltf", accessors + ",\"asset\":{\"version\":\"2.0\"}}").find("no gltf mesh") ==
          std::string::npos);
}

TEST_CASE("files that a head names and that are not there are told, in any encoding, and do no harm") {
    const std::string obj = objText(headShapedMesh(true, 20, 40));
    const ImportedFile none = importHeadFile(
        written("links/none.obj", "mtllib not there.mtl\nmtllib not there.mtl\n" + obj), {}, STIPPLE_IMPORT_WORKER);
    REQUIRE(none.findings.size() == 1);
    CHECK(told(none.findings, "material file is missing", "not there.mtl"));
    const ImportedFile latin =
        importHeadFile(written("links/latin.obj", "mtllib k\xf6pf.mtl\n" + obj), {}, STIPPLE_IMPORT_WORKER);
    CHECK(told(latin.findings, "material file is missing", "k?pf.mtl"));
    written("links/my head.mtl", "newmtl skin\nKd 1 1 1\n");
    CHECK(importHeadFile(written("links/there.obj", "mtllib my head.mtl\n" + obj), {}, STIPPLE_IMPORT_WORKER)
              .findings.empty());
}

TEST_CASE("a glTF finds its buffer by a URI, and says which one is missing") {
    const Mesh mesh = headShapedMesh(true, 20, 40);
    std::string bytes(reinterpret_cast<const char*>(mesh.positions.data()), mesh.positions.size() * 12);
    const std::string places = std::to_string(bytes.size());
    bytes.append(reinterpret_cast<const char*>(mesh.triangles.data()), mesh.triangles.size() * 12);
    const std::string corners = std::to_string(mesh.triangles.size() * 3);
    const std::string gltf =
        R"({"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],"nodes":[{"mesh":0}],"meshes":[{"primitives":)"
        R"([{"attributes":{"POSITION":0},"indices":1}]}],"accessors":[{"bufferView":0,"componentType":5126,"count":)" +
        std::to_string(mesh.positions.size()) + R"(,"type":"VEC3"},{"bufferView":1,"componentType":5125,"count":)" +
        corners + R"(,"type":"SCALAR"}],"bufferViews":[{"buffer":0,"byteLength":)" + places +
        R"(},{"buffer":0,"byteOffset":)" + places + R"(,"byteLength":)" + std::to_string(mesh.triangles.size() * 12) +
        R"(}],"buffers":[{"uri":"mein%20Kopf%20%C3%BC.bin","byteLength":)" + std::to_string(bytes.size()) + "}]}";
    checkRefused("uri/kopf.gltf", gltf, "needs the file \"mein%20Kopf%20%C3%BC.bin\", which is not beside it");
    written("uri/mein Kopf \xc3\xbc.bin", bytes);
    const ImportedFile file = importHeadFile(written("uri/kopf.gltf", gltf), {}, STIPPLE_IMPORT_WORKER);
    CHECK(file.mesh.triangles == mesh.triangles);
}

TEST_CASE("zero faces, one triangle, loose triangles and a tangle are no heads") {
    checkRefused("none.stl", "solid a\nendsolid a\n", "none.stl");
    checkRefused("zero.stl", std::string(84, '\0'), "zero.stl");
    checkRefused("one.stl", binaryStl({{0, 0, 0}, {1, 0, 0}, {0, 1, 0}}), "only 1 triangle,");
    Scatter scatter;
    std::vector<glm::vec3> loose;
    for (int i = 0; i < 1'000'000; ++i) {
        const glm::vec3 at = 200.0f * scatter.point();
        for (int k = 0; k < 3; ++k) loose.push_back(at + scatter.point());
    }
    checkRefused("loose.stl", binaryStl(loose), "a heap of 1000000 loose triangles");
    std::vector<glm::vec3> tangle;  // of few points, each in very many triangles
    std::vector<glm::vec3> points(300);
    std::generate(points.begin(), points.end(), [&] { return 200.0f * scatter.point(); });
    for (int i = 0; i < 600'000; ++i) tangle.push_back(points[size_t(scatter() * 300)]);
    checkRefused("tangle.stl", binaryStl(tangle), "cross one another");
}

TEST_CASE("a head keeps its form at any size that numbers can hold, and says that its unit is none") {
    for (const double factor : {5e4, 5e-5}) {  // 10 km and 10 micrometres for a file in mm
        Mesh mesh = realHead();
        for (glm::vec3& p : mesh.positions) p *= float(factor);
        const HeadPtr head = loadHead(written("size.obj", objText(mesh)), {}, STIPPLE_IMPORT_WORKER);
        CHECK(head->pose.unit == "arbitrary");
        CHECK(head->pose.poseConfidence > 0.4f);
        CHECK(head->measures.length > 170);
        CHECK(head->measures.length < 220);
    }
    Mesh beyond = realHead();
    for (glm::vec3& p : beyond.positions) p *= 1e30f;
    checkRefused("beyond.obj", objText(beyond), "too large for any unit");
}

TEST_CASE("a shape that is no head is told to look hardly like one") {
    const HeadPtr ball = loadHead(written("ball.obj", objText(ballMesh(100, 40))), {}, STIPPLE_IMPORT_WORKER);
    CHECK(told(ball->findings, "hardly looks like a head"));
    const HeadPtr head = loadHead(written("head.obj", objText(realHead())), {}, STIPPLE_IMPORT_WORKER);
    CHECK(!told(head->findings, "hardly looks like a head"));
}
