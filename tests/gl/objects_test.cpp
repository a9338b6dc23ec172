#include <doctest/doctest.h>

#include <array>
#include <cstdlib>
#include <fstream>

#include "engine/base/error.h"
#include "engine/gl/loader.h"
#include "engine/gl/pass.h"
#include "engine/gl/program.h"
#include "tests/gl/gl_fixture.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

// Lays changed shader files over the carried ones while it lives.
class ShaderFolder {
public:
    ShaderFolder() { setenv("STIPPLE_RESOURCE_DIR", folder_.path().c_str(), 1); }
    ~ShaderFolder() { unsetenv("STIPPLE_RESOURCE_DIR"); }
    void write(const std::string& name, const std::string& text) const {
        const std::filesystem::path path = folder_.path() / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path) << text;
    }

private:
    TemporaryFolder folder_;
};

constexpr const char* kScreen = "shaders/screen.vert";
constexpr const char* kColour = "shaders/depth.frag";  // a carried name to lay text over

std::string solidColour(const std::string& colour) {
    return "#version 450 core\nout vec4 oColour;\nvoid main() { oColour = " + colour + "; }\n";
}

std::array<uint8_t, 4> drawnColour(const gl::Program& program) {
    gl::TextureShape shape;
    shape.size = {4, 4};
    const gl::Texture colour("test colour", shape);
    const gl::Framebuffer target("test", &colour, nullptr);
    gl::PassState pass;
    pass.target = &target;
    pass.clearColour = glm::vec4(0);
    gl::beginPass(pass);
    gl::draw(program, gl::VertexArray("none"), gl::Primitive::triangles, 3);
    const std::vector<uint8_t> texels = colour.readBytes(4);
    return {texels[0], texels[1], texels[2], texels[3]};
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "a headless context offers OpenGL 4.5") {
    CHECK(gl::deviceInfo().version.substr(0, 3) == "4.5");
    CHECK(gl::deviceInfo().maxStorageBlockBytes >= (1u << 24));
    CHECK(gl::deviceInfo().maxVertexStorageBlocks >= 1);
}

TEST_CASE_FIXTURE(GlFixture, "a buffer gives back what was written, and refuses more than it holds by its own size") {
    const std::array<float, 4> values = {1, 2, 3, 4};
    gl::Buffer buffer("test", gl::bytesOf(std::span<const float>(values)));
    const std::array<float, 2> later = {8, 9};
    buffer.write(gl::bytesOf(std::span<const float>(later)), 2 * sizeof(float));
    std::array<float, 4> back{};
    buffer.read(std::as_writable_bytes(std::span<float>(back)));
    CHECK(back == std::array<float, 4>{1, 2, 8, 9});
}

TEST_CASE_FIXTURE(GlFixture, "a moved object leaves an empty one behind, and frees what it held before") {
    gl::Buffer a("a", size_t(16)), b("b", size_t(32));
    const unsigned kept = b.name();
    a = std::move(b);
    CHECK(a.name() == kept);
    CHECK(a.bytes() == 32);
    gl::Buffer c(std::move(a));
    CHECK(c.name() == kept);
    CHECK(a.name() == 0);
}

TEST_CASE_FIXTURE(GlFixture, "a texture keeps every kind of texel it was given") {
    gl::TextureShape shape;
    shape.size = {2, 1};
    shape.format = gl::Format::rgba32f;
    gl::Texture texture("test", shape);
    const std::array<float, 8> texels = {1, -2, 3e5f, 0.25f, 0, 1, 2, 3};
    texture.upload(std::span<const float>(texels));
    CHECK(texture.readFloats(4) == std::vector<float>(texels.begin(), texels.end()));
}

TEST_CASE_FIXTURE(GlFixture, "mipmaps made here are the device's own within a step or two") {
    ShaderFolder folder;
    folder.write(kColour,
                 "#version 450 core\nlayout(binding = 0) uniform sampler2D uPicture;\nuniform vec2 uAt;\n"
                 "uniform float uLevel;\nout vec4 oColour;\n"
                 "void main() { oColour = texelFetch(uPicture, ivec2(uAt), int(uLevel)); }\n");
    const gl::Program program("texel", {kScreen, kColour});
    gl::TextureShape shape;
    shape.size = {16, 4};
    shape.filter = gl::Filter::mipmaps;
    std::vector<uint8_t> texels;
    for (int i = 0; i < 16 * 4 * 3; ++i) texels.push_back(uint8_t(i * i * 7 % 256));
    gl::Texture ours("ours", shape), theirs("theirs", shape);
    ours.uploadWithMipmaps(texels);
    theirs.upload(texels);
    theirs.makeMipmaps();
    for (int level = 0; level <= 4; ++level)
        for (int x = 0; x < 16 >> level; ++x) {
            program.set("uAt", glm::vec2(float(x), 0.0f));
            program.set("uLevel", float(level));
            gl::bindTexture(0, ours);
            const std::array<uint8_t, 4> own = drawnColour(program);
            gl::bindTexture(0, theirs);
            const std::array<uint8_t, 4> other = drawnColour(program);
            for (size_t channel = 0; channel < 4; ++channel)
                CHECK(std::abs(int(own[channel]) - int(other[channel])) <= 1 + level / 2);
        }
}

TEST_CASE_FIXTURE(GlFixture, "nothing of one pass leaks into the next") {
    ShaderFolder folder;
    folder.write(kColour, solidColour("vec4(1.0)"));
    const gl::Program program("test", {kScreen, kColour});
    gl::TextureShape shape;
    shape.size = {4, 4};
    const gl::Texture colour("test colour", shape);
    const gl::Framebuffer target("test", &colour, nullptr);
    gl::PassState odd;
    odd.target = &target;
    odd.scissor = glm::ivec4(0, 0, 1, 1);
    odd.blend = gl::Blend::multiply;
    odd.writeColour = false;
    odd.clearColour = glm::vec4(0);
    gl::beginPass(odd);
    CHECK(drawnColour(program)[0] == 255);
}

TEST_CASE_FIXTURE(GlFixture, "a broken edit keeps the last good program and names file and line") {
    ShaderFolder folder;
    folder.write(kColour, solidColour("vec4(1.0, 0.0, 0.0, 1.0)"));
    gl::Program program("test", {kScreen, kColour});
    CHECK(program.reload().empty());

    folder.write(kColour, solidColour("vec4(nonsense)"));
    const std::string message = program.reload();
    CHECK(message.find("shaders/depth.frag:3") != std::string::npos);
    CHECK(drawnColour(program)[0] == 255);

    folder.write(kColour, solidColour("vec4(0.0, 1.0, 0.0, 1.0)"));
    CHECK(program.reload().empty());
    CHECK(drawnColour(program)[1] == 255);
}

TEST_CASE_FIXTURE(GlFixture, "an error in an included file names that file and its own line") {
    ShaderFolder folder;
    folder.write("shaders/shared/noise.h", "// one\n// two\nthis is no shader\n");
    folder.write(kColour, "#version 450 core\n#include \"shaders/shared/noise.h\"\nvoid main() {}\n");
    std::string message;
    try {
        const gl::Program program("test", {kScreen, kColour});
    } catch (const InputError& error) {
        message = error.what();
    }
    CHECK(message.find("shaders/shared/noise.h:3") != std::string::npos);
}

TEST_CASE_FIXTURE(GlFixture, "an include of a file that is not there is one plain sentence") {
    ShaderFolder folder;
    folder.write(kColour, "#version 450 core\n\n#include \"shaders/no_such_file.glsl\"\nvoid main() {}\n");
    CHECK_THROWS_WITH_AS(
        gl::expandShader(kColour),
        "shaders/depth.frag:3: there is no shader file \"shaders/no_such_file.glsl\"; mend the #include.", InputError);
}

TEST_CASE("the compiler's places become file names, in Mesa's words and in NVIDIA's") {
    const std::vector<std::string> files = {"shaders/a.frag", "shaders/b.glsl"};
    CHECK(gl::withFileNames("1:23(7): error: no", files) == "shaders/b.glsl:23: error: no\n");
    CHECK(gl::withFileNames("0(45) : error C0000: no", files) == "shaders/a.frag:45: error C0000: no\n");
    CHECK(gl::withFileNames("something else", files) == "something else\n");
}
