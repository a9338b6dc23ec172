// Points on a surface in a sparse 3D grid that grows: an open-addressing table of cells, and in each cell a chain of
// blocks of points, a cache line each. A visit meets points in an order that depends only on what was added and on the
// cell size.
#pragma once
#include <cmath>
#include <cstdint>
#include <glm/glm.hpp>
#include <vector>

namespace stipple {

class PointGrid {
public:
    explicit PointGrid(float cellMm) : cellMm_(cellMm), perMm_(1 / cellMm), slots_(kFirstSlots) {}

    float cellMm() const { return cellMm_; }
    size_t size() const { return positions_.size(); }
    glm::vec3 position(uint32_t number) const { return positions_[number]; }

    // Points are numbered in the order in which they come.
    void add(glm::vec3 position) {
        if (cells_ * 2 > slots_.size()) growTable();
        const uint64_t key = keyOf(cellOf(position));
        Slot& slot = slots_[find(key)];
        if (slot.key == kEmpty) {
            slot.key = key;
            ++cells_;
        }
        const uint32_t place = slot.count % kBlockSize;
        if (place == 0) {
            previous_.push_back(slot.block);
            slot.block = uint32_t(blocks_.size());
            blocks_.emplace_back();
        }
        blocks_[slot.block].positions[place] = position;
        blocks_[slot.block].numbers[place] = uint32_t(positions_.size());
        ++slot.count;
        positions_.push_back(position);
    }

    // The same points in cells of another size.
    PointGrid withCells(float cellMm) const {
        PointGrid other(cellMm);
        other.positions_.reserve(positions_.capacity());
        for (const glm::vec3& position : positions_) other.add(position);
        return other;
    }

    bool anyWithin(glm::vec3 centre, float radiusMm) const {
        const float limit = radiusMm * radiusMm;
        const auto isFar = [&](uint32_t, glm::vec3 position) {
            const glm::vec3 away = position - centre;
            return glm::dot(away, away) >= limit;
        };
        const glm::ivec3 home = cellOf(centre);  // most answers lie there
        return !visitCell(home, isFar) ||
               !visitCells(centre, radiusMm, [&](glm::ivec3 cell) { return cell == home || visitCell(cell, isFar); });
    }

    // use(number, squaredDistanceMm2) for each point nearer than radiusMm.
    template <typename Use>
    void forEachWithin(glm::vec3 centre, float radiusMm, Use&& use) const {
        const float limit = radiusMm * radiusMm;
        const auto useNear = [&](uint32_t number, glm::vec3 position) {
            const glm::vec3 away = position - centre;
            const float squared = glm::dot(away, away);
            if (squared < limit) use(number, squared);
            return true;
        };
        if (cellCount(radiusMm) > double(positions_.size())) {  // mostly empty ones
            for (size_t i = 0; i < positions_.size(); ++i) useNear(uint32_t(i), positions_[i]);
            return;
        }
        visitCells(centre, radiusMm, [&](glm::ivec3 cell) { return visitCell(cell, useNear); });
    }

private:
    static constexpr size_t kFirstSlots = 1024;  // a power of two
    static constexpr uint64_t kEmpty = 0;
    static constexpr uint32_t kBlockSize = 4;
    struct Slot {
        uint64_t key = kEmpty;
        uint32_t count = 0;  // of the cell's points
        uint32_t block = 0;  // the newest
    };
    struct alignas(64) Block {
        glm::vec3 positions[kBlockSize];
        uint32_t numbers[kBlockSize];
    };

    // Of those that a search so far meets, about.
    double cellCount(float radiusMm) const {
        const double across = 2 * double(radiusMm) * double(perMm_) + 1;
        return across * across * across;
    }
    glm::ivec3 cellOf(glm::vec3 p) const { return glm::ivec3(glm::floor(p * perMm_)); }

    // 21 bits an axis; the top bit tells a key from an empty slot.
    static uint64_t keyOf(glm::ivec3 cell) {
        const auto bits = [](int v) { return uint64_t(uint32_t(v) & 0x1fffffu); };
        return (uint64_t(1) << 63) | (bits(cell.x) << 42) | (bits(cell.y) << 21) | bits(cell.z);
    }

    // Slot of the key, or the empty one where it belongs.
    size_t find(uint64_t key) const {
        const size_t mask = slots_.size() - 1;
        size_t at = size_t((key * 0x9e3779b97f4a7c15u) >> 32) & mask;
        while (slots_[at].key != key && slots_[at].key != kEmpty) at = (at + 1) & mask;
        return at;
    }

    // Both visits end when use() says false, and say whether they came through to the end.
    template <typename Use>
    bool visitCell(glm::ivec3 cell, Use&& use) const {
        const Slot& slot = slots_[find(keyOf(cell))];
        uint32_t left = slot.count;
        for (uint32_t at = slot.block; left > 0; at = previous_[at]) {
            const Block& block = blocks_[at];
            const uint32_t count = (left - 1) % kBlockSize + 1;
            for (uint32_t i = 0; i < count; ++i)
                if (!use(block.numbers[i], block.positions[i])) return false;
            left -= count;
        }
        return true;
    }
    template <typename Use>
    bool visitCells(glm::vec3 centre, float radiusMm, Use&& use) const {
        const glm::ivec3 low = cellOf(centre - radiusMm), high = cellOf(centre + radiusMm);
        for (int z = low.z; z <= high.z; ++z)
            for (int y = low.y; y <= high.y; ++y)
                for (int x = low.x; x <= high.x; ++x)
                    if (!use(glm::ivec3(x, y, z))) return false;
        return true;
    }

    void growTable() {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        for (const Slot& slot : old)
            if (slot.key != kEmpty) slots_[find(slot.key)] = slot;
    }

    float cellMm_, perMm_;
    size_t cells_ = 0;
    std::vector<Slot> slots_;
    std::vector<Block> blocks_;
    std::vector<uint32_t> previous_;  // block of the same cell, one a block
    std::vector<glm::vec3> positions_;
};

}  // namespace stipple
