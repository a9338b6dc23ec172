// A head's mesh and bakes on the graphics device.
#pragma once
#include <glm/glm.hpp>

#include "engine/gl/buffer.h"
#include "engine/gl/pass.h"
#include "engine/gl/texture.h"
#include "engine/gl/vertex_array.h"
#include "engine/head/head.h"

namespace stipple {

class HeadBuffers {
public:
    // withHair: the mesh's hair is drawn as it is; without, something else draws it (strands.h).
    explicit HeadBuffers(const Head& head, bool withHair = true);

    // Skin, eyes and the rest: closed surfaces. Of them, where no dots may lie, and where they may.
    void drawSolid(const gl::Program& program) const { draw(program, solid_); }
    void drawBare(const gl::Program& program) const { draw(program, bare_); }
    void drawSites(const gl::Program& program) const { draw(program, sites_); }
    // Hair that came as a mesh, seen from both sides.
    void drawHair(const gl::Program& program) const { draw(program, hair_); }

    // Its triangles are about as small as what light changes over, and few enough to light each vertex.
    bool isEvenlyFine() const;
    bool hasPicture() const { return hasPicture_; }
    bool photographed() const { return photographed_; }  // brings the colours of a skin of its own
    const gl::Texture& picture() const { return picture_; }
    glm::vec3 pictureMean() const { return pictureMean_; }  // linear, over the skin
    float glabellaUpMm() const { return glabellaUpMm_; }
    float halfBreadthMm() const { return halfBreadthMm_; }  // between the tragions
    // A ball about the origin, and a ball about the mesh's own middle: both hold all vertices.
    float radiusMm() const { return radiusMm_; }
    glm::vec3 middleMm() const { return middleMm_; }
    float middleRadiusMm() const { return middleRadiusMm_; }

private:
    gl::Buffer vertices_, indices_;
    gl::VertexArray array_;
    gl::Texture picture_;
    struct Triangles {  // indices of them
        size_t from = 0, to = 0;
    };
    void draw(const gl::Program& program, Triangles triangles) const;
    Triangles solid_, hair_, bare_, sites_;
    bool hasPicture_ = false, photographed_ = false;
    glm::vec3 pictureMean_{1}, middleMm_{0};
    float radiusMm_ = 1, middleRadiusMm_ = 1;
    float glabellaUpMm_ = 0, halfBreadthMm_ = 1;
};

}  // namespace stipple
