// Structs that C++ and GLSL share lie in memory as the driver thinks they do.
#include <doctest/doctest.h>

#include <cstddef>

#include "engine/render/programs.h"
#include "shaders/shared/frame_types.h"
#include "shaders/shared/look_types.h"
#include "shaders/shared/shaft_types.h"
#include "tests/gl/gl_fixture.h"

using namespace stipple;

#define CHECK_UNIFORM(program, Struct, block, member) \
    CHECK((program).blockMemberOffset(block "." #member, false) == int(offsetof(shared::Struct, member)))
#define CHECK_STORED(program, Struct, block, member) \
    CHECK((program).blockMemberOffset(block "." #member, true) == int(offsetof(shared::Struct, member)))

TEST_CASE_FIXTURE(GlFixture, "the driver lays sites, dots and the look out as C++ does") {
    const gl::Program prepare("prepare", {"shaders/dots.comp"});
    CHECK_STORED(prepare, SiteGpu, "sites[0]", position);
    CHECK_STORED(prepare, SiteGpu, "sites[0]", normal);
    CHECK_STORED(prepare, SiteGpu, "sites[0]", flow);
    CHECK_STORED(prepare, SiteGpu, "sites[0]", plane);
    CHECK_STORED(prepare, SiteGpu, "sites[0]", seed);
    CHECK_STORED(prepare, SiteGpu, "sites[0]", sessionLabel);
    CHECK_STORED(prepare, DotGpu, "dots[0]", position);
    CHECK_STORED(prepare, DotGpu, "dots[0]", normal);
    CHECK_STORED(prepare, DotGpu, "dots[0]", direction);
    CHECK_STORED(prepare, DotGpu, "dots[0]", core);
    CHECK_STORED(prepare, DotGpu, "dots[0]", halo);
    CHECK(prepare.blockArrayStride("sites[0].position") == int(sizeof(shared::SiteGpu)));
    CHECK(prepare.blockArrayStride("dots[0].position") == int(sizeof(shared::DotGpu)));
    CHECK(prepare.uniformBlockBytes("Look") == int(sizeof(shared::LookParams)));
    CHECK_UNIFORM(prepare, LookParams, "look", birth[0]);
    CHECK_UNIFORM(prepare, LookParams, "look", sessionEnd);
    CHECK_UNIFORM(prepare, LookParams, "look", old);
    CHECK_UNIFORM(prepare, LookParams, "look", dayNow);
    CHECK_UNIFORM(prepare, LookParams, "look", depthMm);
    CHECK_UNIFORM(prepare, LookParams, "look", softnessMm);
    CHECK_UNIFORM(prepare, LookParams, "look", skinFade);
    CHECK_UNIFORM(prepare, LookParams, "look", hairLengthMm);
    CHECK_UNIFORM(prepare, LookParams, "look", depthSpread);
    CHECK_UNIFORM(prepare, LookParams, "look", frontRadius);
}

TEST_CASE_FIXTURE(GlFixture, "the driver lays shafts of hair out as C++ does") {
    const gl::Program prepare("prepare hairs", {"shaders/shafts.comp"});
    CHECK_STORED(prepare, ShaftGpu, "shafts[0]", root);
    CHECK_STORED(prepare, ShaftGpu, "shafts[0]", direction);
    CHECK_STORED(prepare, ShaftGpu, "shafts[0]", bend);
    CHECK_STORED(prepare, ShaftGpu, "shafts[0]", normal);
    CHECK_STORED(prepare, ShaftGpu, "shafts[0]", colour);
    CHECK(prepare.blockArrayStride("shafts[0].root") == int(sizeof(shared::ShaftGpu)));
}

TEST_CASE_FIXTURE(GlFixture, "the driver lays the frame's uniforms out as C++ does") {
    const gl::Program skin("skin", {"shaders/skin.vert", "shaders/skin.frag"});
    CHECK(skin.uniformBlockBytes("Frame") == int(sizeof(shared::FrameUniforms)));
    CHECK_UNIFORM(skin, FrameUniforms, "frame", viewProjection);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", shadowMatrix);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", eye);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", size);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", skinAlbedo);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", oldFieldOpticalDepth[0]);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", baseColourMean);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", lights[0].axis);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", lights[1].shape);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", lights[2].xAxis);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", lightCount);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", exposure);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", splitPx);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", reliefTileMm);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", toneCurve);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", ambient[0]);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", skinMelanin);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", scarLook);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", scars[1].shape);
    CHECK_UNIFORM(skin, FrameUniforms, "frame", skinShape);
}
