// Sites, marks and what is drawn of them on the graphics device. Marks are made ready there, from site, map and look: a
// change of time, skin or pigment uploads nothing but the look's uniforms.
#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "engine/dots/treatment.h"
#include "engine/gl/buffer.h"
#include "engine/gl/pass.h"
#include "engine/gl/texture.h"
#include "engine/plan/scalp_map.h"
#include "shaders/shared/look_types.h"

namespace stipple {

class DotBuffers {
public:
    DotBuffers();

    // As at the start: no sites, no marks, no map.
    void clear();
    void setSites(const SiteSet& sites, const std::vector<PlacedSite>& placed);
    void setMap(const ScalpMap& map);
    void setFieldMask(const std::vector<float>& texels, int size);
    void setOldFieldMask(const std::vector<float>& texels, int size);  // of old work; none where there is none
    void setVisible(const VisibleDots& visible);

    // Makes the marks ready where marks, map or look changed since the last time; true where it did.
    bool prepare(const gl::Program& program, const shared::LookParams& look);
    // Marks are ready for another program, or another version of it.
    void invalidate() { ready_ = false; }

    enum class Which { before, after };
    size_t count(Which which) const;
    // Draws marks `from` to before `to` of so many into the pass that was begun; sites, marks and dots are bound for
    // the program. Needs prepare() before.
    void draw(const gl::Program& program, Which which, size_t from, size_t to) const;
    void draw(const gl::Program& program, Which which) const { draw(program, which, 0, count(which)); }
    // Hairs are the first of the marks. Binds sites, marks, map and look for a program that makes `count` of them
    // ready.
    size_t hairMarks() const { return hairCount_; }
    void bindForHair(size_t count) const;
    // Binds map and mask for the skin.
    void bindTextures() const;

    bool hasMap() const { return hasMap_; }
    bool hasFieldMask() const { return hasFieldMask_; }

private:
    void bindSources() const;
    void drawMarks(const gl::Program& program, size_t from, size_t to) const;

    gl::Buffer sites_, marks_, dots_, look_, corners_;
    gl::Texture map_, scarMap_, fieldMask_, oldFieldMask_;
    gl::VertexArray cornerArray_;
    size_t siteCount_ = 0, markCount_ = 0, hairCount_ = 0;
    size_t beforeEnd_ = 0, afterFrom_ = 0;  // marks: hairs, the old work as it was, as it is, the plan's
    size_t marksAtOnce_ = 0;                // as many as one storage block holds
    std::optional<shared::LookParams> readyLook_;
    bool ready_ = false, hasMap_ = false, hasFieldMask_ = false;
};

}  // namespace stipple
