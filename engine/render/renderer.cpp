#include "engine/render/renderer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "engine/base/error.h"
#include "engine/gl/loader.h"
#include "engine/gl/pass.h"
#include "engine/render/dot_buffers.h"
#include "engine/render/frame_setup.h"
#include "engine/render/head_buffers.h"
#include "engine/render/line_overlays.h"
#include "engine/render/pass_timer.h"
#include "engine/render/pigment_map.h"
#include "engine/render/pigment_pass.h"
#include "engine/render/programs.h"
#include "engine/render/relief_texture.h"
#include "engine/render/shadow_map.h"
#include "engine/render/skin_light.h"
#include "engine/render/skin_pass.h"
#include "engine/render/strands.h"
#include "engine/render/zone_overlay.h"

namespace stipple {

namespace {

constexpr int kVertexStorageBlocks = 4;  // dot_map.vert's

gl::DeviceInfo checkedDevice() {
    gl::DeviceInfo device = gl::deviceInfo();
    if (device.maxVertexStorageBlocks < kVertexStorageBlocks)
        throw InputError(
            "This graphics device (" + device.renderer +
            ") has no storage buffers for vertices; start with LIBGL_ALWAYS_SOFTWARE=1 to draw without it.");
    return device;
}

void checkSize(glm::ivec2 size, const gl::DeviceInfo& device) {
    if (std::max(size.x, size.y) > device.maxTextureSize)
        throw InputError("A picture of " + std::to_string(size.x) + "x" + std::to_string(size.y) +
                         " is larger than this graphics device can draw; ask for at most " +
                         std::to_string(device.maxTextureSize) + " pixels a side.");
}

}  // namespace

struct Renderer::Parts {
    gl::DeviceInfo device = checkedDevice();
    Programs programs;
    gl::Buffer frameUniforms{"frame", sizeof(shared::FrameUniforms)};
    gl::Texture noPicture{"no picture", gl::TextureShape{}};
    ReliefTexture relief;
    // While the camera moves, a light that goes with it turns each frame, and only vertices ask for their shadow.
    ShadowMap fullShadow{2048}, movingShadow{512};
    DotBuffers dots;
    PigmentMap pigmentMap;
    PigmentPath path = PigmentPath::automatic;
    std::optional<DotBuffers::Which> which;  // of the marks, in the last picture
    bool drewFromMap = false;
    HeadPtr mesh;
    ShaftBuffers shafts;
    ZoneOverlay zones;
    LineOverlays lines;
    PassTimer timer;
    std::optional<HeadBuffers> head;
    std::optional<Targets> targets;
    std::optional<SkinLight> skinLight;  // made when the high tier is first asked for
    shared::FrameUniforms frame{};       // of the last picture
    bool transparent = false;

    ShadowMap& shadow(Quality quality) { return quality == Quality::moving ? movingShadow : fullShadow; }
    void headChanged() {
        fullShadow.headChanged();
        movingShadow.headChanged();
    }
    void drawPigmentPasses(const FrameInputs& inputs);
    bool prepareMarks(const FrameInputs& inputs);
    float targetPixelMm(const FrameInputs& inputs) const;
    bool makeMap(const FrameInputs& inputs, bool marksAreNew);
    void drawSkinPasses(const FrameInputs& inputs);
    void drawOverlays(const FrameInputs& inputs);
};

Renderer::Renderer() : parts_(std::make_unique<Parts>()) {}
Renderer::~Renderer() = default;

void Renderer::setHead(const HeadPtr& head) {
    Parts& p = *parts_;
    p.dots.clear();
    p.pigmentMap.clear();
    p.mesh = head;
    p.headChanged();
    p.head.reset();
    p.zones.setHead(head);
    const std::vector<shared::ShaftGpu> strands = head ? strandsOf(*head) : std::vector<shared::ShaftGpu>{};
    p.shafts.setHead(strands);
    if (!head) return;
    p.head.emplace(*head, strands.empty());
}

void Renderer::setSites(const SiteSet& sites, const std::vector<PlacedSite>& placed) {
    parts_->dots.setSites(sites, placed);
    STIPPLE_CHECK(parts_->mesh != nullptr, "sites before a head");
    parts_->pigmentMap.setSites(*parts_->mesh, sites, placed);
}
void Renderer::setMap(const ScalpMap& map) {
    parts_->dots.setMap(map);
    parts_->zones.setMap(map);
}
void Renderer::setFieldMask(const std::vector<float>& texels, int size) { parts_->dots.setFieldMask(texels, size); }
void Renderer::setOldFieldMask(const std::vector<float>& texels, int size) {
    parts_->dots.setOldFieldMask(texels, size);
}
void Renderer::setVisible(const VisibleDots& visible) { parts_->dots.setVisible(visible); }

// True where the picture's marks are not those of the last one.
bool Renderer::Parts::prepareMarks(const FrameInputs& inputs) {
    const bool isNew = dots.prepare(programs.prepare, inputs.look);
    if (isNew) {
        shafts.prepare(programs.prepareShafts, dots);
        pigmentMap.invalidate();
    }
    const auto of = inputs.state == CompareState::before ? DotBuffers::Which::before : DotBuffers::Which::after;
    return std::exchange(which, of) != of || isNew;
}

// Of a pixel at the camera's target.
float Renderer::Parts::targetPixelMm(const FrameInputs& inputs) const {
    return inputs.camera.distanceMm / inputs.camera.pixelsPerRadianAt(targets->shape.drawn);
}

// Draws the map, or a part of it where it is only begun when nothing but the camera changes. True where it is whole.
bool Renderer::Parts::makeMap(const FrameInputs& inputs, bool marksAreNew) {
    if (path == PigmentPath::direct || inputs.state == CompareState::split ||
        targetPixelMm(inputs) < PigmentMap::kLeastPixelMm)
        return false;
    if (path == PigmentPath::automatic && (!device.software || inputs.quality == Quality::full || marksAreNew))
        return false;
    if (path == PigmentPath::cached)
        pigmentMap.update(dots, *which, programs.dotMap);
    else
        pigmentMap.advance(dots, *which, programs.dotMap);
    timer.endPass("map");
    return pigmentMap.isWhole(dots, *which);
}

void Renderer::Parts::drawPigmentPasses(const FrameInputs& inputs) {
    if (frame.keyCount > 0) shadow(inputs.quality).update(*head, glm::vec3(frame.lights[0].axis), programs.depth);
    timer.endPass("shadow");
    const bool marksAreNew = prepareMarks(inputs);
    timer.endPass("prepare");
    drewFromMap = makeMap(inputs, marksAreNew);
    if (drewFromMap) {
        drawHeadFromMap(*targets, *head, frame.viewProjection, pigmentMap, targetPixelMm(inputs), programs);
    } else {
        drawHeadDepth(*targets, *head, frame.viewProjection, programs.depth);
        timer.endPass("depth");
        drawPigment(*targets, dots, int(frame.splitPx), frameProjection(inputs, targets->shape, &*head), programs.dot);
    }
    timer.endPass("pigment");
}

void Renderer::Parts::drawSkinPasses(const FrameInputs& inputs) {
    SkinTextures textures{&relief.texture(inputs.quality), &shadow(inputs.quality).texture(),
                          head && head->hasPicture() ? &head->picture() : &noPicture};
    if (head && inputs.tier == Tier::high && inputs.quality == Quality::full) {
        if (!skinLight) skinLight.emplace();
        skinLight->draw(*targets, *head, dots, textures, frame.skinBlood.w, timer);
        textures.light = &skinLight->texture();
        textures.litSkin = &skinLight->skin();
    }
    drawSkin(inputs, *targets, head ? &*head : nullptr, dots, textures, programs);
    timer.endPass("skin");
    if (head) drawShafts(inputs, *targets, shafts, programs);
    timer.endPass("hairs");
    resolveSkin(*targets);
    drawTone(*targets, programs);
    timer.endPass("tone");
}

void Renderer::Parts::drawOverlays(const FrameInputs& inputs) {
    if (!head) return;
    if (inputs.zonesOverlay) zones.draw(*targets, *head, inputs.look.softnessMm, programs.zones);
    lines.draw(inputs, *targets, programs.line);
    timer.endPass("overlays");
}

void Renderer::render(const FrameInputs& inputs) {
    Parts& p = *parts_;
    checkSize(inputs.size, p.device);
    const TargetShape shape = targetShape(inputs);
    if (!p.targets || p.targets->shape != shape) p.targets.emplace(shape);
    p.frame = frameUniforms(inputs, shape, p.head ? &*p.head : nullptr, p.dots.hasFieldMask());
    p.transparent = inputs.transparent;
    p.timer.beginFrame();
    p.frameUniforms.writeUniforms(gl::bytesOfStruct(p.frame));
    gl::bindUniforms(slots::kFrameUniforms, p.frameUniforms);
    if (p.head) p.drawPigmentPasses(inputs);
    p.drawSkinPasses(inputs);
    p.drawOverlays(inputs);
    p.timer.endFrame();
    gl::endPasses();
}

Image8 Renderer::readImage() {
    STIPPLE_CHECK(parts_->targets.has_value(), "read before the first picture");
    const gl::Texture& shown = parts_->targets->shownColour;
    const int channels = parts_->transparent ? 4 : 3;
    const std::vector<uint8_t> rows = shown.readBytes(channels);
    Image8 image(shown.shape().size.x, shown.shape().size.y, channels);
    const size_t row = size_t(image.width) * size_t(channels);
    for (int y = 0; y < image.height; ++y)
        std::copy_n(rows.begin() + std::ptrdiff_t(size_t(image.height - 1 - y) * row), row, image.at(0, y));
    return image;
}

ImageF Renderer::readLinear() {
    STIPPLE_CHECK(parts_->targets.has_value(), "read before the first picture");
    const gl::Texture& linear = parts_->targets->linearColour;
    const std::vector<float> rows = linear.readFloats(3);
    ImageF image(linear.shape().size.x, linear.shape().size.y, 3);
    const size_t row = size_t(image.width) * 3;
    for (int y = 0; y < image.height; ++y)
        for (size_t i = 0; i < row; ++i)
            image.at(0, y)[i] = rows[size_t(image.height - 1 - y) * row + i] * parts_->frame.exposure;
    return image;
}

void Renderer::copyResult(const gl::Framebuffer& target) const {
    STIPPLE_CHECK(parts_->targets.has_value(), "asked before the first picture");
    gl::resolveColour(parts_->targets->shown, target);
}

unsigned Renderer::resultTexture() const {
    STIPPLE_CHECK(parts_->targets.has_value(), "asked before the first picture");
    return parts_->targets->shownColour.name();
}

std::string Renderer::reloadShaders() {
    std::string messages = parts_->programs.reload();
    if (parts_->skinLight) messages += parts_->skinLight->reload();
    parts_->dots.invalidate();
    parts_->pigmentMap.invalidate();
    parts_->headChanged();
    return messages;
}

void Renderer::setPigmentPath(PigmentPath path) { parts_->path = path; }
bool Renderer::drewFromMap() const { return parts_->drewFromMap; }
void Renderer::setTiming(bool on) { parts_->timer.setOn(on); }
const std::vector<PassTime>& Renderer::passTimes() const { return parts_->timer.times(); }

}  // namespace stipple
