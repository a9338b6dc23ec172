#include "engine/render/pigment_pass.h"

#include "engine/gl/pass.h"
#include "engine/render/head_pass.h"

namespace stipple {

void drawHeadDepth(const Targets& targets, const HeadBuffers& head, const glm::mat4& viewProjection,
                   const gl::Program& depth) {
    gl::PassState pass = headPass(targets.pigment, glm::vec4(1));
    pass.writeColour = false;
    gl::beginPass(pass);
    depth.set("uViewProjection", viewProjection);
    head.drawSolid(depth);
}

void drawHeadFromMap(const Targets& targets, const HeadBuffers& head, const glm::mat4& viewProjection,
                     const PigmentMap& map, const Programs& programs) {
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
    programs.headPigment.set("uWindow", map.window());
    head.drawSites(programs.headPigment);
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
