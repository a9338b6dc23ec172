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

void drawHeadFromMap(const Targets& targets, const HeadBuffers& head, const PigmentMap& map,
                     const gl::Program& headPigment) {
    gl::beginPass(headPass(targets.pigment, glm::vec4(1)));
    gl::bindTexture(slots::kPigment, map.texture());
    headPigment.set("uWindow", map.window());
    head.drawSolid(headPigment);
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
