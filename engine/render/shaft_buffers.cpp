#include "engine/render/shaft_buffers.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/gl/loader.h"
#include "engine/render/programs.h"

namespace stipple {

namespace {

using shared::ShaftGpu;
static_assert(sizeof(ShaftGpu) == 80);

constexpr size_t kGroup = 64;   // local_size_x of shafts.comp
constexpr size_t kBatch = 512;  // shafts an instance of shaft.vert
constexpr std::array<uint32_t, 18> kFineCorners = {0, 1, 2, 2, 1, 3, 2, 3, 4, 4, 3, 5, 4, 5, 6, 6, 5, 7};
constexpr std::array<uint32_t, 6> kCoarseCorners = {0, 1, 6, 6, 1, 7};

// shaft.vert tells shaft and corner from the index: 8 s + corner.
gl::Buffer cornerIndices(std::span<const uint32_t> corners) {
    std::vector<uint32_t> indices;
    for (uint32_t shaft = 0; shaft < kBatch; ++shaft)
        for (const uint32_t corner : corners) indices.push_back(8 * shaft + corner);
    return gl::Buffer("hair corners", gl::bytesOf(std::span<const uint32_t>(indices)));
}

}  // namespace

ShaftBuffers::ShaftBuffers()
    : fineCorners_(cornerIndices(kFineCorners)),
      coarseCorners_(cornerIndices(kCoarseCorners)),
      fineArray_("hair corners", fineCorners_),
      coarseArray_("hair corners, far", coarseCorners_) {}

void ShaftBuffers::setHead(const std::vector<ShaftGpu>& strands) {
    strandCount_ = strands.size();
    stubbleCount_ = 0;
    if (!strands.empty()) strands_ = gl::Buffer("strands", gl::bytesOf(std::span<const ShaftGpu>(strands)));
}

void ShaftBuffers::prepare(const gl::Program& program, const DotBuffers& dots) {
    const size_t most = gl::deviceInfo().maxStorageBlockBytes / sizeof(ShaftGpu);
    stubbleCount_ = std::min(dots.hairMarks(), most);
    if (stubbleCount_ == 0) return;
    if (stubble_.bytes() < stubbleCount_ * sizeof(ShaftGpu))
        stubble_ = gl::Buffer("stubble", stubbleCount_ * sizeof(ShaftGpu) * 3 / 2);
    dots.bindForHair(stubbleCount_);
    gl::bindStorage(slots::kDots, stubble_, 0, stubbleCount_ * sizeof(ShaftGpu));
    program.set("uCount", unsigned(stubbleCount_));
    gl::dispatch(program, stubbleCount_, kGroup);
}

void ShaftBuffers::drawBuffer(const gl::Program& program, const gl::Buffer& shafts, size_t count, bool fine,
                              float opacity) const {
    if (count == 0) return;
    gl::bindStorage(slots::kDots, shafts, 0, count * sizeof(ShaftGpu));
    program.set("uCount", unsigned(count));
    program.set("uBatch", unsigned(kBatch));
    program.set("uOpacity", opacity);
    const size_t corners = fine ? kFineCorners.size() : kCoarseCorners.size();
    gl::drawIndexed(program, fine ? fineArray_ : coarseArray_, 0, corners * kBatch, int((count + kBatch - 1) / kBatch));
}

void ShaftBuffers::drawStubble(const gl::Program& program, const Detail& detail) const {
    const size_t stubble = size_t(std::ceil(double(stubbleCount_) * double(detail.stubbleShare)));
    if (stubble > 0)
        drawBuffer(program, stubble_, stubble, detail.fine, float(double(stubbleCount_) / double(stubble)));
}

void ShaftBuffers::draw(const gl::Program& program, const Detail& detail) const {
    drawStubble(program, detail);
    if (detail.showStrands) drawBuffer(program, strands_, strandCount_, true, 1);
}

}  // namespace stipple
