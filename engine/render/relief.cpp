#include "engine/render/relief.h"

#include <cmath>
#include <glm/glm.hpp>
#include <thread>

#include "engine/base/error.h"
#include "engine/render/relief_noise.h"

namespace stipple {
namespace {

// Heights in mm over the plane of one tile. Constants: look study, RECIPE §5 'Relief' (flat facets, not lines: facets
// glint as skin does, lines look like leather) and CHANGES §4. Sizes are those of a facet or a cell.
struct Ground {
    float heightMm;
    float furrow;  // 0 plateau .. 1 furrow
};

int cells(float sizeMm) { return int(Relief::kTileMm / sizeMm); }

// Forehead: facets of 1.5 x 0.7 mm, longer across than up as its furrows are, split into smaller ones; low ground
// counts as furrow, lines only faintly; pores.
class Forehead {
public:
    Ground at(glm::vec2 uv) const {
        const glm::vec2 bent = uv + warp_.at(uv);
        const glm::vec2 turned(bent.x + 0.17f, bent.y), cellsUv = uv + cellWarp_.at(uv);
        const float large = large_.at(bent), middle = middle_.at({turned.x, turned.y});
        const float patch = patchFine_.at(uv), strength = patchCoarse_.at(uv) * patch;
        const float coarseLine = 1 - glm::smoothstep(0.0f, 0.42f, coarseLines_.borderAt(cellsUv));
        const float fineLine = 1 - glm::smoothstep(0.0f, 0.45f, fineLines_.borderAt({cellsUv.x + 0.31f, cellsUv.y}));

        Ground ground;
        ground.furrow = (0.06f + 0.5f * strength) * coarseLine + (0.05f + 0.25f * patch) * fineLine;
        ground.furrow = std::max(0.0f, ground.furrow + 0.20f + 0.45f * (0.5f - large) + 0.40f * (0.5f - middle));
        ground.heightMm = 0.140f * large + 0.080f * middle + 0.042f * small_.at({bent.x + 0.31f, bent.y});
        ground.heightMm += 0.005f * grain_.at(uv) + 0.0035f * fineGrain_.at(uv) + 0.030f * swell_.at(uv);
        ground.heightMm += 0.020f * (1 - coarseLine) - 0.016f * ground.furrow;
        const float wide = 0.08f + 0.16f * patch;
        const float pore = 1 - glm::smoothstep(0.4f * wide, wide, pores_.nearestAt(cellsUv));
        ground.furrow += 0.55f * patch * pore;
        ground.heightMm -= 0.022f * pore;
        return ground;
    }

private:
    TileWarp warp_{{45, 45, 71}, 0.014f, {90, 90, 75}, 0};
    TileWarp cellWarp_{{26, 26, 3}, 0.016f, {90, 90, 5}, 0.0065f};
    FacetNoise large_{cells(1.5f), cells(0.70f), 101}, middle_{cells(0.72f), cells(0.46f), 103};
    FacetNoise small_{cells(0.28f), cells(0.26f), 104};
    TileNoise patchCoarse_{24, 24, 61}, patchFine_{60, 60, 67};
    CellBorders coarseLines_{cells(2.2f), cells(0.72f), 1}, fineLines_{cells(0.80f), cells(0.42f), 2};
    CellBorders pores_{cells(0.95f), cells(0.95f), 3};
    TileNoise grain_{cells(0.15f), cells(0.15f), 31}, fineGrain_{cells(0.08f), cells(0.08f), 32};
    TileNoise swell_{cells(1.9f), cells(1.9f), 41};
};

// Shaved scalp: flatter, swells of 1.3 and 3.3 mm (orange peel), faint lines.
class Scalp {
public:
    Ground at(glm::vec2 uv) const {
        const glm::vec2 bent = uv + warp_.at(uv), cellsUv = uv + cellWarp_.at(uv);
        const float strength = patchCoarse_.at(uv) * patchFine_.at(uv);
        Ground ground;
        const float large = large_.at(bent), small = small_.at({bent.x + 0.17f, bent.y});
        const float line = 1 - glm::smoothstep(0.0f, 0.38f, lines_.borderAt(cellsUv));
        ground.furrow = (0.02f + 0.22f * strength) * line + 0.10f + 0.30f * (0.5f - large) + 0.25f * (0.5f - small);
        ground.furrow = std::max(0.0f, ground.furrow);
        ground.heightMm = 0.022f * large + 0.020f * small;
        ground.heightMm += 0.0035f * grain_.at(uv) + 0.0025f * fineGrain_.at(uv);
        ground.heightMm += 0.045f * swell_.at(uv) + 0.020f * smallSwell_.at(uv) + 0.045f * broadSwell_.at(uv);
        ground.heightMm -= 0.008f * ground.furrow;
        return ground;
    }

private:
    TileWarp warp_{{45, 45, 71}, 0.014f, {90, 90, 75}, 0};
    TileWarp cellWarp_{{26, 26, 3}, 0.016f, {90, 90, 5}, 0.0065f};
    FacetNoise large_{cells(0.62f), cells(0.58f), 105}, small_{cells(0.36f), cells(0.33f), 107};
    TileNoise patchCoarse_{24, 24, 61}, patchFine_{60, 60, 67};
    CellBorders lines_{cells(1.05f), cells(0.80f), 6};
    TileNoise grain_{cells(0.15f), cells(0.15f), 33}, fineGrain_{cells(0.08f), cells(0.08f), 34};
    TileNoise swell_{cells(1.3f), cells(1.3f), 43}, smallSwell_{cells(0.7f), cells(0.7f), 45};
    TileNoise broadSwell_{cells(3.3f), cells(3.3f), 44};
};

// Runs rows(first, last) over all rows on two threads; the rows do not depend on each other.
template <typename Rows>
void overRows(int size, const Rows& rows) {
    std::thread half([&] { rows(0, size / 2); });
    rows(size / 2, size);
    half.join();
}

// Rounds the creases: a box of three texels along both axes.
std::vector<float> rounded(const std::vector<float>& heights, int size) {
    std::vector<float> along(heights.size()), both(heights.size());
    const int mask = size - 1;
    overRows(size, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            const float* row = &heights[size_t(y) * size_t(size)];
            for (int x = 0; x < size; ++x)
                along[size_t(y) * size_t(size) + size_t(x)] = (row[(x - 1) & mask] + row[x] + row[(x + 1) & mask]) / 3;
        }
    });
    overRows(size, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            for (int x = 0; x < size; ++x) {
                const auto at = [&](int row) { return along[size_t(row & mask) * size_t(size) + size_t(x)]; };
                both[size_t(y) * size_t(size) + size_t(x)] = (at(y - 1) + at(y) + at(y + 1)) / 3;
            }
        }
    });
    return both;
}

// Slopes of `heights` into channels 2 * kind and 2 * kind + 1 of layer 0, plateaus into channel `kind` of layer 1.
void writeTexels(const std::vector<float>& heights, const std::vector<float>& furrows, int kind, Relief& relief) {
    const int size = relief.size, mask = size - 1;
    const float perMm = float(size) / (2 * Relief::kTileMm);
    const size_t layerFloats = heights.size() * 4;
    overRows(size, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            for (int x = 0; x < size; ++x) {
                const auto at = [&](int i, int j) {
                    return heights[size_t(j & mask) * size_t(size) + size_t(i & mask)];
                };
                const size_t texel = size_t(y) * size_t(size) + size_t(x);
                float* slopes = &relief.texels[4 * texel + size_t(2 * kind)];
                slopes[0] = (at(x + 1, y) - at(x - 1, y)) * perMm;
                slopes[1] = (at(x, y + 1) - at(x, y - 1)) * perMm;
                relief.texels[layerFloats + 4 * texel + size_t(kind)] = 1 - std::min(1.0f, furrows[texel]);
            }
        }
    });
}

template <typename Surface>
void addKind(const Surface& surface, int kind, Relief& relief) {
    const int size = relief.size;
    std::vector<float> heights(size_t(size) * size_t(size)), furrows(heights.size());
    overRows(size, [&](int first, int last) {
        for (int y = first; y < last; ++y) {
            for (int x = 0; x < size; ++x) {
                const Ground ground = surface.at((glm::vec2(x, y) + 0.5f) / float(size));
                heights[size_t(y) * size_t(size) + size_t(x)] = ground.heightMm;
                furrows[size_t(y) * size_t(size) + size_t(x)] = ground.furrow;
            }
        }
    });
    writeTexels(rounded(heights, size), furrows, kind, relief);
}

}  // namespace

Relief makeRelief(int size) {
    STIPPLE_CHECK(size >= 16 && (size & (size - 1)) == 0, size);
    Relief relief;
    relief.size = size;
    relief.texels.resize(Relief::kLayers * size_t(size) * size_t(size) * 4);
    addKind(Forehead(), 0, relief);
    addKind(Scalp(), 1, relief);
    return relief;
}

}  // namespace stipple
