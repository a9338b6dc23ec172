// The look function is one text in two languages: what the device makes of a mark, and what the CPU does.
#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

#include "engine/dots/look.h"
#include "engine/dots/treatment.h"
#include "engine/gl/buffer.h"
#include "engine/gl/pass.h"
#include "engine/gl/texture.h"
#include "engine/render/programs.h"
#include "tests/gl/gl_fixture.h"

using namespace stipple;

namespace {

constexpr uint32_t kLooks = 50, kMarks = 200;  // 10,000 marks

// In 0..1; another one at each call.
class Chance {
public:
    float next() { return shared::hash01(count_++ * 2654435761u + 17u); }
    float within(float low, float high) { return low + (high - low) * next(); }
    int whole(int low, int high) { return low + std::min(int(next() * float(high - low + 1)), high - low); }

private:
    uint32_t count_ = 0;
};

shared::LookParams randomLook(Chance& chance) {
    Plan plan;
    plan.sessions = chance.whole(1, 4);
    plan.warmth = chance.within(0, 1.5f);
    plan.fieldGain = chance.within(0, 2);
    plan.pigment = PigmentKind(chance.whole(0, 2));
    plan.hairline.softnessMm = chance.next() < 0.2f ? 0.0f : chance.within(0.5f, 20);
    plan.dot.shade = chance.whole(1, 6);
    plan.dot.depthMm = chance.within(0.2f, 2);
    plan.dot.diameterMm = chance.within(0.15f, 0.6f);
    plan.dot.blownShare = chance.next() < 0.5f ? 0.0f : chance.within(0, 0.5f);
    plan.session[0].depthMm = chance.within(0.2f, 1.5f);
    plan.touchUp[0] = {.years = chance.within(0.5f, 8), .shade = chance.whole(0, 6)};
    plan.touchUp[1] = {.years = chance.within(0.5f, 14)};
    OldWork old = oldWorkOf(OldWorkKind(chance.whole(0, kOldWorkKindCount - 1)));
    old.laserPasses = chance.whole(0, 5);
    OwnHair hair;
    hair.lengthMm = chance.within(0.1f, 3);
    hair.grey = chance.next();
    Skin skin;
    skin.tone = chance.whole(1, 10);
    skin.type = SkinType(chance.whole(0, 2));
    const TimePoint time{chance.next() < 0.5f ? chance.within(0, 60) : chance.within(60, 5000), chance.within(0, 3),
                         Estimate(chance.whole(0, 2))};
    return lookParams(plan, hair, skin, time, old);
}

glm::vec3 randomUnit(Chance& chance) {
    return glm::normalize(glm::vec3(chance.within(-1, 1), chance.within(-1, 1), chance.within(0.1f, 1)));
}

shared::SiteGpu randomSite(Chance& chance, uint32_t seed) {
    shared::SiteGpu site{};
    const glm::vec3 normal = randomUnit(chance), aside = randomUnit(chance);
    site.position = {chance.within(-80, 80), chance.within(-20, 130), chance.within(-100, 100), chance.within(0, 300)};
    site.normal = {normal, chance.next()};
    site.flow = {glm::normalize(glm::cross(normal, aside)), chance.next()};
    site.plane = {0.5f, 0.5f};
    site.seed = shared::hashPcg(seed);
    site.sessionLabel = chance.next();
    return site;
}

uint32_t randomKind(Chance& chance) {
    constexpr std::array<uint32_t, 12> kKinds{0,
                                              shared::kMarkSecond,
                                              shared::kMarkScar,
                                              shared::kMarkSecond | shared::kMarkScar,
                                              shared::kMarkHair,
                                              shared::kMarkHair | shared::kMarkSecond,
                                              shared::kMarkHair | shared::kMarkSecond | shared::kMarkThird,
                                              shared::kMarkHair | shared::kMarkSecond | shared::kMarkFourth,
                                              Mark::ofTouchUp(1),
                                              Mark::ofTouchUp(2) | shared::kMarkScar,
                                              Mark::kOld,
                                              Mark::kOldBeforeLaser};
    return kKinds[size_t(chance.whole(0, int(kKinds.size()) - 1))];
}

// As DotBuffers has it made on the device.
std::vector<shared::DotGpu> madeOnDevice(const gl::Program& prepare, const std::vector<shared::SiteGpu>& sites,
                                         const std::vector<uint32_t>& marks, const shared::LookParams& look,
                                         glm::vec4 map) {
    const gl::Buffer siteBuffer("sites", gl::bytesOf(std::span<const shared::SiteGpu>(sites)));
    const gl::Buffer markBuffer("marks", gl::bytesOf(std::span<const uint32_t>(marks)));
    const gl::Buffer lookBuffer("look", gl::bytesOfStruct(look));
    const gl::Buffer dots("dots", marks.size() * sizeof(shared::DotGpu));
    gl::TextureShape shape;
    shape.format = gl::Format::rgba32f;
    gl::Texture texture("scalp map", shape);
    texture.upload(std::span<const float>(&map.x, 4));
    gl::bindUniforms(slots::kLookUniforms, lookBuffer);
    gl::bindStorage(slots::kSites, siteBuffer);
    gl::bindStorage(slots::kMarks, markBuffer);
    gl::bindStorage(slots::kDots, dots);
    gl::bindTexture(slots::kScalpMap, texture);
    prepare.set("uCount", unsigned(marks.size()));
    gl::dispatch(prepare, marks.size(), 64);
    std::vector<shared::DotGpu> made(marks.size());
    dots.read(std::as_writable_bytes(std::span<shared::DotGpu>(made)));
    return made;
}

// By how much a number is farther off than 1e-4 of itself or 1e-5; 0 where it is nearer.
float tooFar(glm::vec4 device, glm::vec4 cpu) {
    float most = 0;
    for (int i = 0; i < 4; ++i)
        most = std::max(most, std::abs(device[i] - cpu[i]) - std::max(1e-4f * std::abs(cpu[i]), 1e-5f));
    return most;
}

}  // namespace

TEST_CASE_FIXTURE(GlFixture, "C++ and GLSL make the same of 10,000 random marks, within 1e-4 or 1e-5") {
    const gl::Program prepare("prepare", {"shaders/dots.comp"});
    Chance chance;
    size_t shown = 0;
    for (uint32_t k = 0; k < kLooks; ++k) {
        const shared::LookParams look = randomLook(chance);
        const glm::vec4 map{chance.within(-3, 30), chance.within(-60, 60), chance.within(0.2f, 1),
                            chance.within(0.2f, 1)};
        std::vector<shared::SiteGpu> sites;
        std::vector<uint32_t> marks;
        for (uint32_t i = 0; i < kMarks; ++i) {
            sites.push_back(randomSite(chance, k * kMarks + i));
            marks.push_back(i | randomKind(chance));
        }
        const std::vector<shared::DotGpu> device = madeOnDevice(prepare, sites, marks, look, map);
        for (uint32_t i = 0; i < kMarks; ++i) {
            const shared::DotGpu cpu = shared::prepareMark(sites[i], marks[i], map, look);
            CAPTURE(k);
            CAPTURE(i);
            CAPTURE(marks[i]);
            CHECK(tooFar(device[i].position, cpu.position) <= 0);
            CHECK(tooFar(device[i].normal, cpu.normal) <= 0);
            CHECK(tooFar(device[i].direction, cpu.direction) <= 0);
            CHECK(tooFar(device[i].core, cpu.core) <= 0);
            CHECK(tooFar(device[i].halo, cpu.halo) <= 0);
            shown += cpu.halo.w > 0.5f;
        }
    }
    CHECK(shown > kLooks * kMarks / 2);
}
