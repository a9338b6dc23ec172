#include "engine/render/pigment_pass.h"

#include <algorithm>

#include "engine/gl/pass.h"
#include "engine/render/head_pass.h"

namespace stipple {

namespace {

// What one sample of trilinear filtering leaves out of a wider pixel shows as blocks of 4 mm that are off by over 1 %.
constexpr float kMostTexelsOfOnePlace = 2.8f;

// Levels by which one sample has the contrast of marks drawn for the camera: a mixture of two levels blurs a pixel of
// less than two texels, and leaves out some of a wider one.
float sharpnessBias(float texelsAPixel) { return std::clamp(0.5f * (texelsAPixel - 1.6f), -0.2f, 0.2f); }

}  // namespace

void drawHeadDepth(const Targets& targets, const HeadBuffers& head, const glm::mat4& viewProjection,
                   const gl::Program& depth) {
    gl::PassState pass = headPass(targets.pigment, glm::vec4(1));
    pass.writeColour = false;
    gl::beginPass(pass);
    depth.set("uViewProjection", viewProjection);
    head.drawSolid(depth);
}

void drawHeadFromMap(const Targets& targets, const HeadBuffers& head, const glm::mat4& viewProjection,
                     const PigmentMap& map, float pixelMm, const Programs& programs) {
    // An ear has the same place in the plane as the scalp behind it: first what hides, without pigment.
    gl::PassState pass = headPass(targets.pigment, glm::vec4(1));
    pass.writeColour = false;
    gl::beginPass(pass);
    programs.depth.set("uViewProjection", viewProjection);
    head.drawBare(programs.depth);
    pass.writeColour = true;
    pass.clearColour.reset();
    pass.clearDepth = false;
    gl::beginPass(pass);
    gl::bindTexture(slots::kPigment, map.texture());
    const float texels = map.texelsAPixel(pixelMm);
    const gl::Program& program = texels > kMostTexelsOfOnePlace ? programs.headPigmentWide : programs.headPigment;
    program.set("uWindow", map.window());
    program.set("uBias", sharpnessBias(texels));
    head.drawSites(program);
}

void drawPigment(const Targets& targets, const DotBuffers& dots, int splitColumn, const glm::mat4& projection,
                 const gl::Program& dot) {
    const glm::ivec2 size = targets.shape.drawn;
    gl::PassState pass;
    pass.target = &targets.pigment;
    pass.blend = gl::Blend::multiply;
    pass.depthTest = gl::DepthTest::nearerOrEqual;
    dot.set("uDepthRow", glm::vec2(projection[2][2], projection[3][2]));
    if (splitColumn > 0) {
        pass.scissor = glm::ivec4(0, 0, splitColumn, size.y);
        gl::beginPass(pass);
        dots.draw(dot, DotBuffers::Which::before);
    }
    if (splitColumn < size.x) {
        pass.scissor = glm::ivec4(splitColumn, 0, size.x - splitColumn, size.y);
        gl::beginPass(pass);
        dots.draw(dot, DotBuffers::Which::after);
    }
}

}  // namespace stipple
