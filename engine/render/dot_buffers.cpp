#include "engine/render/dot_buffers.h"

#include <algorithm>

#include "engine/base/error.h"
#include "engine/gl/loader.h"
#include "engine/render/programs.h"

namespace stipple {

namespace {

using shared::DotGpu;
using shared::LookParams;
using shared::SiteGpu;
static_assert(sizeof(SiteGpu) == 64 && sizeof(DotGpu) == 80 && sizeof(LookParams) % 16 == 0);

constexpr size_t kGroup = 64;          // local_size_x of dots.comp
constexpr size_t kBatch = 1024;        // marks an instance of dot.vert
constexpr size_t kAlignedMarks = 256;  // a range of a buffer that begins at a multiple of it is aligned everywhere

gl::Texture chartTexture(const char* label, gl::Format format, int size) {
    gl::TextureShape shape;
    shape.format = format;
    shape.size = glm::ivec2(size);
    shape.filter = gl::Filter::linear;
    return gl::Texture(label, shape);
}

void uploadMask(gl::Texture& texture, const char* label, const std::vector<float>& texels, int size) {
    STIPPLE_CHECK(texels.size() == size_t(size) * size_t(size), texels.size(), " ", size);
    if (texture.shape().size.x != size) texture = chartTexture(label, gl::Format::r16, size);
    texture.upload(std::span<const float>(texels));
}

// Grows by halves, so that a slider that asks for more and more dots seldom makes a new buffer.
void reserve(gl::Buffer& buffer, const char* label, size_t bytes) {
    if (buffer.bytes() < bytes) buffer = gl::Buffer(label, bytes + bytes / 2);
}

// dot.vert tells mark and corner from the index: 4 m + corner.
gl::Buffer cornerIndices() {
    std::vector<uint32_t> indices;
    for (uint32_t mark = 0; mark < kBatch; ++mark)
        for (uint32_t corner = 0; corner < 3; ++corner) indices.push_back(4 * mark + corner);
    return gl::Buffer("mark corners", gl::bytesOf(std::span<const uint32_t>(indices)));
}

}  // namespace

DotBuffers::DotBuffers()
    : look_("look", sizeof(LookParams)),
      corners_(cornerIndices()),
      map_(chartTexture("scalp map", gl::Format::rgba32f, 1)),
      scarMap_(chartTexture("scar map", gl::Format::rgba32f, 1)),
      fieldMask_(chartTexture("field mask", gl::Format::r16, 1)),
      oldFieldMask_(chartTexture("old field mask", gl::Format::r16, 1)),
      cornerArray_("mark corners", corners_) {
    const size_t block = gl::deviceInfo().maxStorageBlockBytes / sizeof(DotGpu);
    marksAtOnce_ = std::min<size_t>(block / kAlignedMarks * kAlignedMarks, 1u << 20);
    const float insideEverywhere[4] = {100, -100, 1, 1}, noField[1] = {0};
    map_.upload(std::span<const float>(insideEverywhere));
    fieldMask_.upload(std::span<const float>(noField));
    oldFieldMask_.upload(std::span<const float>(noField));
    const float noScar[4] = {-1, 0, 0, 0};
    scarMap_.upload(std::span<const float>(noScar));
}

void DotBuffers::clear() { *this = DotBuffers(); }

void DotBuffers::setSites(const SiteSet& sites, const std::vector<PlacedSite>& placed) {
    STIPPLE_CHECK(sites.sites.size() == placed.size(), sites.sites.size(), " ", placed.size());
    const size_t most = gl::deviceInfo().maxStorageBlockBytes / sizeof(SiteGpu);
    if (placed.size() > most)
        throw InputError("This machine's OpenGL holds at most " + std::to_string(most) + " dots, and " +
                         std::to_string(placed.size()) + " are asked; lower the density.");
    std::vector<SiteGpu> gpu(placed.size());
    for (size_t i = 0; i < gpu.size(); ++i) gpu[i] = siteGpu(sites.sites[i], placed[i], uint32_t(i), sites.seed);
    siteCount_ = gpu.size();
    markCount_ = hairCount_ = beforeEnd_ = afterFrom_ = 0;
    ready_ = false;
    if (gpu.empty()) return;
    sites_ = gl::Buffer("sites", gl::bytesOf(std::span<const SiteGpu>(gpu)));
}

void DotBuffers::setMap(const ScalpMap& map) {
    STIPPLE_CHECK(map.texels().size() == size_t(ScalpMap::kSize) * ScalpMap::kSize, map.texels().size());
    if (!hasMap_) map_ = chartTexture("scalp map", gl::Format::rgba32f, ScalpMap::kSize);
    const std::vector<glm::vec4> texels = map.lookTexels();
    map_.upload(std::span<const float>(&texels[0].x, texels.size() * 4));
    const std::vector<glm::vec4>& scars = map.scars().texels();
    if (!scars.empty()) {  // else nothing reads it
        scarMap_ = chartTexture("scar map", gl::Format::rgba32f, ScalpMap::kSize);
        scarMap_.upload(std::span<const float>(&scars[0].x, scars.size() * 4));
    }
    hasMap_ = true;
    ready_ = false;
}

void DotBuffers::setFieldMask(const std::vector<float>& texels, int size) {
    uploadMask(fieldMask_, "field mask", texels, size);
    hasFieldMask_ = true;
}

void DotBuffers::setOldFieldMask(const std::vector<float>& texels, int size) {
    if (!texels.empty()) uploadMask(oldFieldMask_, "old field mask", texels, size);  // else nothing reads it
}

void DotBuffers::setVisible(const VisibleDots& visible) {
    // Hairs first, so that 'before' is a shorter draw of the same list. Drawing order changes nothing.
    std::vector<uint32_t> marks = visible.marks;
    const auto part = [&](auto from, const auto& isOf) { return std::stable_partition(from, marks.end(), isOf); };
    const auto isOld = [](uint32_t m) { return (m & (Mark::kHair | Mark::kOld)) == Mark::kOld; };
    const auto isAsItWas = [](uint32_t m) {
        return (m & (Mark::kHair | Mark::kOldBeforeLaser)) == Mark::kOldBeforeLaser;
    };
    const auto oldFrom = part(marks.begin(), [](uint32_t m) { return m & Mark::kHair; });
    const auto nowFrom = part(oldFrom, isAsItWas), planFrom = part(nowFrom, isOld);
    hairCount_ = size_t(oldFrom - marks.begin());
    const bool wasLasered = nowFrom != oldFrom;
    beforeEnd_ = size_t((wasLasered ? nowFrom : planFrom) - marks.begin());
    afterFrom_ = size_t(nowFrom - marks.begin());
    markCount_ = marks.size();
    ready_ = false;
    if (marks.empty()) return;
    const uint32_t highest = *std::max_element(marks.begin(), marks.end(), [](uint32_t a, uint32_t b) {
        return (a & Mark::kSiteBits) < (b & Mark::kSiteBits);
    }) & Mark::kSiteBits;
    STIPPLE_CHECK(highest < siteCount_, "mark of site ", highest, " of ", siteCount_);
    reserve(marks_, "marks", markCount_ * sizeof(uint32_t));
    reserve(dots_, "dots", markCount_ * sizeof(DotGpu));
    marks_.write(gl::bytesOf(std::span<const uint32_t>(marks)));
}

void DotBuffers::bindSources() const {
    gl::bindUniforms(slots::kLookUniforms, look_);
    gl::bindStorage(slots::kSites, sites_);
    gl::bindTexture(slots::kScalpMap, map_);
}

void DotBuffers::bindForHair(size_t count) const {
    bindSources();
    gl::bindStorage(slots::kMarks, marks_, 0, count * sizeof(uint32_t));
}

bool DotBuffers::prepare(const gl::Program& program, const shared::LookParams& look) {
    const bool sameLook = readyLook_ && std::ranges::equal(gl::bytesOfStruct(*readyLook_), gl::bytesOfStruct(look));
    if (ready_ && sameLook) return false;
    readyLook_ = look;
    ready_ = true;
    if (markCount_ == 0) return true;
    look_.writeUniforms(gl::bytesOfStruct(look));
    bindSources();
    for (size_t first = 0; first < markCount_; first += marksAtOnce_) {
        const size_t count = std::min(marksAtOnce_, markCount_ - first);
        gl::bindStorage(slots::kMarks, marks_, first * sizeof(uint32_t), count * sizeof(uint32_t));
        gl::bindStorage(slots::kDots, dots_, first * sizeof(DotGpu), count * sizeof(DotGpu));
        program.set("uCount", unsigned(count));
        gl::dispatch(program, count, kGroup);
    }
    return true;
}

size_t DotBuffers::count(Which which) const {
    return which == Which::before ? beforeEnd_ : markCount_ - (afterFrom_ - hairCount_);
}

void DotBuffers::draw(const gl::Program& program, Which which, size_t from, size_t to) const {
    if (which == Which::before) return drawMarks(program, from, to);
    const size_t leftOut = afterFrom_ - hairCount_;  // the old work as it was, behind the hairs
    if (leftOut == 0) return drawMarks(program, from, to);
    drawMarks(program, from, std::min(to, hairCount_));
    drawMarks(program, std::max(from, hairCount_) + leftOut, to + leftOut);
}

void DotBuffers::drawMarks(const gl::Program& program, size_t from, size_t to) const {
    if (to > from) gl::bindStorage(slots::kSites, sites_);
    program.set("uBatch", unsigned(kBatch));
    for (size_t block = from / kAlignedMarks * kAlignedMarks; block < to; block += marksAtOnce_) {
        const size_t first = std::max(from, block) - block, end = std::min(marksAtOnce_, to - block);
        gl::bindStorage(slots::kMarks, marks_, block * sizeof(uint32_t), end * sizeof(uint32_t));
        gl::bindStorage(slots::kDots, dots_, block * sizeof(DotGpu), end * sizeof(DotGpu));
        program.set("uFirst", unsigned(first));
        program.set("uEnd", unsigned(end));
        gl::drawIndexed(program, cornerArray_, 0, 3 * kBatch, int((end - first + kBatch - 1) / kBatch));
    }
}

void DotBuffers::bindTextures() const {
    gl::bindTexture(slots::kFieldMask, fieldMask_);
    gl::bindTexture(slots::kOldFieldMask, oldFieldMask_);
    gl::bindTexture(slots::kScarMap, scarMap_);
    gl::bindTexture(slots::kScalpMap, map_);
}

}  // namespace stipple
