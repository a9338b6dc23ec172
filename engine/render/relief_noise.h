// Noises over the unit square that repeat without a seam. Their random numbers are drawn once, so that a look-up is
// cheap.
#pragma once
#include <cmath>
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

#include "shaders/shared/noise.h"

namespace stipple {

// Random numbers on a lattice of `across` x `up` cells that repeats.
class TileLattice {
public:
    TileLattice(int across, int up, uint32_t seed) : across_(across), up_(up), values_(size_t(across) * size_t(up)) {
        for (size_t i = 0; i < values_.size(); ++i) values_[i] = shared::label01(uint32_t(i), seed);
    }
    // Where uv (any real numbers) lies: lower corner in [0, across) x [0, up), and the rest in 0..1.
    struct Place {
        int x0, x1, y0, y1;
        float x, y;
    };
    Place placeOf(glm::vec2 uv) const {
        const float u = (uv.x - std::floor(uv.x)) * float(across_), v = (uv.y - std::floor(uv.y)) * float(up_);
        const int x = std::min(int(u), across_ - 1), y = std::min(int(v), up_ - 1);
        return {x, x + 1 == across_ ? 0 : x + 1, y, y + 1 == up_ ? 0 : y + 1, u - float(x), v - float(y)};
    }
    float at(int x, int y) const { return values_[size_t(y) * size_t(across_) + size_t(x)]; }
    int across() const { return across_; }
    int up() const { return up_; }

private:
    int across_, up_;
    std::vector<float> values_;
};

// Smooth value noise, 0..1.
class TileNoise {
public:
    TileNoise(int across, int up, uint32_t seed) : lattice_(across, up, seed) {}
    float at(glm::vec2 uv) const {
        const TileLattice::Place p = lattice_.placeOf(uv);
        const float x = p.x * p.x * (3 - 2 * p.x), y = p.y * p.y * (3 - 2 * p.y);
        const float low = glm::mix(lattice_.at(p.x0, p.y0), lattice_.at(p.x1, p.y0), x);
        return glm::mix(low, glm::mix(lattice_.at(p.x0, p.y1), lattice_.at(p.x1, p.y1), x), y);
    }

private:
    TileLattice lattice_;
};

// Piecewise linear noise, 0..1: flat triangles with creases between them. Each cell is cut along a diagonal of its own
// choice.
class FacetNoise {
public:
    FacetNoise(int across, int up, uint32_t seed) : heights_(across, up, seed), cuts_(across, up, seed + 1000) {}
    float at(glm::vec2 uv) const {
        TileLattice::Place p = heights_.placeOf(uv);
        if (cuts_.at(p.x0, p.y0) < 0.5f) {
            std::swap(p.x0, p.x1);
            p.x = 1 - p.x;
        }
        const float right = heights_.at(p.x1, p.y0), top = heights_.at(p.x0, p.y1);
        if (p.x + p.y < 1) {
            const float corner = heights_.at(p.x0, p.y0);
            return corner + p.x * (right - corner) + p.y * (top - corner);
        }
        const float corner = heights_.at(p.x1, p.y1);
        return corner + (1 - p.x) * (top - corner) + (1 - p.y) * (right - corner);
    }

private:
    TileLattice heights_, cuts_;
};

// Cells round scattered points (Worley 1996): how far a place is from the border of its cell and from its point,
// in cells.
class CellBorders {
public:
    CellBorders(int across, int up, uint32_t seed)
        : jitterX_(across, up, seed + 2000), jitterY_(across, up, seed + 3000) {}
    // Second-nearest minus nearest distance.
    float borderAt(glm::vec2 uv) const {
        const glm::vec2 distances = distancesAt(uv);
        return distances.y - distances.x;
    }
    float nearestAt(glm::vec2 uv) const { return distancesAt(uv).x; }

private:
    // To the nearest and the second-nearest point.
    glm::vec2 distancesAt(glm::vec2 uv) const {
        const TileLattice::Place p = jitterX_.placeOf(uv);
        float nearest = 9, second = 9;
        for (int j = -1; j <= 1; ++j) {
            for (int i = -1; i <= 1; ++i) {
                const int x = wrapped(p.x0 + i, jitterX_.across()), y = wrapped(p.y0 + j, jitterX_.up());
                const float dx = float(i) + 0.05f + 0.9f * jitterX_.at(x, y) - p.x;
                const float dy = float(j) + 0.05f + 0.9f * jitterY_.at(x, y) - p.y;
                const float squared = dx * dx + dy * dy;
                second = std::min(second, std::max(nearest, squared));
                nearest = std::min(nearest, squared);
            }
        }
        return {std::sqrt(nearest), std::sqrt(second)};
    }
    static int wrapped(int i, int count) { return i < 0 ? i + count : i >= count ? i - count : i; }
    TileLattice jitterX_, jitterY_;
};

// Moves uv about by two noises of different size, so that lattices do not show.
class TileWarp {
public:
    struct Lattice {
        int across, up;
        uint32_t seed;
    };
    TileWarp(Lattice coarse, float coarseAmount, Lattice fine, float fineAmount)
        : coarseX_(coarse.across, coarse.up, coarse.seed),
          coarseY_(coarse.across, coarse.up, coarse.seed + 8),
          fineX_(fine.across, fine.up, fine.seed),
          fineY_(fine.across, fine.up, fine.seed + 8),
          coarseAmount_(coarseAmount),
          fineAmount_(fineAmount) {}
    glm::vec2 at(glm::vec2 uv) const {
        glm::vec2 offset = coarseAmount_ * (glm::vec2(coarseX_.at(uv), coarseY_.at(uv)) - 0.5f);
        if (fineAmount_ > 0) offset += fineAmount_ * (glm::vec2(fineX_.at(uv), fineY_.at(uv)) - 0.5f);
        return offset;
    }

private:
    TileNoise coarseX_, coarseY_, fineX_, fineY_;
    float coarseAmount_, fineAmount_;
};

}  // namespace stipple
