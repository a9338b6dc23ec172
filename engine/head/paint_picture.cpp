#include "engine/head/paint_picture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

#include "engine/base/srgb.h"
#include "engine/head/parallel.h"
#include "engine/head/skin_table.h"

namespace stipple {
namespace {

constexpr int kBandRows = 64;
constexpr float kMarginTexels = 1.5f;  // around each triangle, for what a filter reads beyond a seam

// A triangle as the picture has it: corners in texels from the upper left, their places on the head.
struct Patch {
    std::array<glm::vec2, 3> texels;
    std::array<glm::vec3, 3> points;
};

float crossOf(glm::vec2 a, glm::vec2 b) { return a.x * b.y - a.y * b.x; }

// How far a texel lies outside, 0 within; `weights` those of the corners, also outside.
float outsideTexels(const Patch& patch, glm::vec2 texel, glm::vec3& weights) {
    const auto& [a, b, c] = patch.texels;
    const float area = crossOf(b - a, c - a);
    weights.y = crossOf(texel - a, c - a) / area;
    weights.z = crossOf(b - a, texel - a) / area;
    weights.x = 1 - weights.y - weights.z;
    float outside = 0;
    for (int k = 0; k < 3; ++k) {
        const float edge = glm::distance(patch.texels[size_t(k + 1) % 3], patch.texels[size_t(k + 2) % 3]);
        outside = std::max(outside, -weights[k] * std::abs(area) / std::max(edge, 1e-6f));
    }
    return outside;
}

std::vector<Patch> patchesOf(const Mesh& mesh, const PaintMask& mask) {
    const glm::vec2 size(mesh.baseColour.width, mesh.baseColour.height);
    std::vector<Patch> patches;
    for (size_t t = 0; t < mesh.triangles.size(); ++t) {
        if (mesh.parts[t] != Part::skin) continue;
        Patch patch;
        glm::vec2 lowUv(1e9f);
        for (size_t k = 0; k < 3; ++k) {
            const uint32_t v = mesh.triangles[t][int(k)];
            patch.points[k] = mesh.positions[v];
            patch.texels[k] = mesh.uvs[v];
            lowUv = glm::min(lowUv, mesh.uvs[v]);
        }
        const auto& [a, b, c] = patch.points;
        if (!mask.mayTouch(glm::min(glm::min(a, b), c), glm::max(glm::max(a, b), c))) continue;
        // The picture repeats: the whole turns go, the triangle stays in one piece.
        for (glm::vec2& at : patch.texels) {
            at -= glm::floor(lowUv);
            at = glm::vec2(at.x, 1 - at.y) * size - 0.5f;
        }
        const auto& [p, q, r] = patch.texels;
        if (std::abs(crossOf(q - p, r - p)) > 1e-6f) patches.push_back(patch);
    }
    return patches;
}

int wrapped(int texel, int size) { return ((texel % size) + size) % size; }

class PicturePainter {
public:
    PicturePainter(const Image8& scanned, Image8& painted, const PaintMask& mask, const PaintFill& fill)
        : scanned_(scanned),
          painted_(painted),
          mask_(mask),
          fill_(fill),
          nearest_(size_t(scanned.width) * size_t(scanned.height), std::numeric_limits<float>::infinity()) {}

    // What of the patch falls into the rows of the picture from `firstRow` on.
    void paint(const Patch& patch, int firstRow, int lastRow) {
        const auto& [a, b, c] = patch.texels;
        const glm::ivec2 low(glm::floor(glm::min(glm::min(a, b), c) - kMarginTexels));
        const glm::ivec2 high(glm::ceil(glm::max(glm::max(a, b), c) + kMarginTexels));
        const int mostRows = std::min(high.y, low.y + scanned_.height),
                  mostColumns = std::min(high.x, low.x + scanned_.width);
        for (int y = low.y; y <= mostRows; ++y) {
            const int row = wrapped(y, scanned_.height);
            if (row < firstRow || row >= lastRow) continue;
            for (int x = low.x; x <= mostColumns; ++x)
                paintTexel(patch, glm::vec2(x, y), wrapped(x, scanned_.width), row);
        }
    }

private:
    void paintTexel(const Patch& patch, glm::vec2 texel, int x, int y) {
        glm::vec3 weights;
        const float outside = outsideTexels(patch, texel, weights);
        float& nearest = nearest_[size_t(y) * size_t(scanned_.width) + size_t(x)];
        if (outside > kMarginTexels || outside >= nearest) return;
        nearest = outside;
        const glm::vec3 point = patch.points[0] * weights.x + patch.points[1] * weights.y + patch.points[2] * weights.z;
        const float share = mask_.at(point);
        const uint8_t* from = scanned_.at(x, y);
        uint8_t* to = painted_.at(x, y);
        std::copy_n(from, scanned_.channels, to);
        if (!(share > 0)) return;
        const glm::vec3 skin = fill_.colourAt(point);
        const int colours = scanned_.channels < 3 ? 1 : 3;
        const glm::vec3 wanted = colours == 1 ? glm::vec3(luminanceOf(skin)) : skin;
        for (int k = 0; k < colours; ++k) {
            const float linear = glm::mix(linearOfSrgb(float(from[k]) / 255), wanted[k], share);
            to[k] = uint8_t(std::lround(255 * std::clamp(srgbOfLinear(linear), 0.0f, 1.0f)));
        }
    }

    const Image8& scanned_;
    Image8& painted_;
    const PaintMask& mask_;
    const PaintFill& fill_;
    std::vector<float> nearest_;  // how far outside the patch that has a texel now
};

void paintPicture(Mesh& mesh, const PaintMask& mask, const PaintFill& fill) {
    const std::vector<Patch> patches = patchesOf(mesh, mask);
    if (patches.empty()) return;
    const Image8 scanned = mesh.baseColour;
    PicturePainter painter(scanned, mesh.baseColour, mask, fill);
    parallelRanges(size_t(scanned.height), kBandRows, [&](size_t begin, size_t end) {
        for (const Patch& patch : patches) painter.paint(patch, int(begin), int(end));
    });
}

// Where a picture lies under them the vertices only tint it.
void paintVertices(Mesh& mesh, const PaintMask& mask, const PaintFill& fill, bool tint) {
    std::vector<uint8_t> isSkin(mesh.positions.size(), 0);
    for (size_t t = 0; t < mesh.triangles.size(); ++t)
        if (mesh.parts[t] == Part::skin)
            for (int k = 0; k < 3; ++k) isSkin[mesh.triangles[t][k]] = 1;
    for (size_t i = 0; i < mesh.positions.size(); ++i) {
        const float share = isSkin[i] ? mask.at(mesh.positions[i]) : 0;
        if (!(share > 0)) continue;
        mesh.colours[i] = glm::mix(mesh.colours[i], tint ? glm::vec3(1) : fill.colourAt(mesh.positions[i]), share);
    }
}

}  // namespace

void paintColours(Mesh& mesh, const PaintMask& mask, const PaintFill& fill) {
    if (!fill.hasColours()) return;
    const bool hasPicture = !mesh.baseColour.empty() && !mesh.uvs.empty();
    if (hasPicture) paintPicture(mesh, mask, fill);
    if (!mesh.colours.empty()) paintVertices(mesh, mask, fill, hasPicture);
}

}  // namespace stipple
