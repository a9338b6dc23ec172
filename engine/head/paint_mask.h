// How much of any place of a head is painted out.
#pragma once
#include <cstdint>
#include <glm/glm.hpp>
#include <unordered_map>
#include <vector>

#include "engine/head/chart_proxy.h"
#include "engine/head/hair_guess.h"
#include "engine/head/paint_strokes.h"

namespace stipple {

class PaintMask {
public:
    // Points and frame of the head as first posed. The guess counts where the person has taken it.
    PaintMask(const PaintOut& paint, const HairGuess& guess, const ProxyFrame& frame);

    bool empty() const { return guess_.empty() && pieces_.empty(); }
    // 1 painted out, 0 as scanned, soft at the brush's rim; later strokes lie over earlier ones.
    float at(glm::vec3 pointMm) const { return weightAt(pointMm, true); }
    // The same of the form: hair that is only dark leaves it alone, where no brush has been.
    float formAt(glm::vec3 pointMm) const { return weightAt(pointMm, guessIsLump_); }
    // False where nothing within the box can be painted.
    bool mayTouch(glm::vec3 low, glm::vec3 high) const;

private:
    struct Piece {
        glm::vec3 from, to;
        float radiusMm;
        bool erases;
    };
    struct Cell {
        int32_t x, y, z;
        bool operator==(const Cell&) const = default;
    };
    struct CellHash {
        size_t operator()(const Cell& cell) const;
    };
    float weightAt(glm::vec3 pointMm, bool withGuess) const;
    static Cell cellOf(glm::vec3 point);
    void add(const Piece& piece);

    std::vector<float> guess_;
    bool guessIsLump_;
    ProxyFrame frame_;
    std::vector<Piece> pieces_;                                         // in the order they were painted
    std::unordered_map<Cell, std::vector<uint32_t>, CellHash> places_;  // pieces that reach into a cell
};

}  // namespace stipple
