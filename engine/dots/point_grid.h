// Points on a surface in a sparse 3D grid that grows: an open-addressing table of cells, and in each cell a chain of
// points. A visit meets points in an order that depends only on what was added and on the cell size.
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
    size_t size() const { return points_.size(); }
    glm::vec3 position(uint32_t number) const { return points_[number].position; }

    // Points are numbered in the order in which they come.
    void add(glm::vec3 position) {
        if (cells_ * 2 > slots_.size()) growTable();
        Slot& slot = slots_[find(keyOf(cellOf(position)))];
        if (slot.key == kEmpty) {
            slot.key = keyOf(cellOf(position));
            ++cells_;
        }
        points_.push_back({position, slot.first});
        slot.first = uint32_t(points_.size() - 1);
    }

    // The same points in cells of another size.
    PointGrid withCells(float cellMm) const {
        PointGrid other(cellMm);
        other.points_.reserve(points_.capacity());
        for (const Point& p : points_) other.add(p.position);
        return other;
    }

    bool anyWithin(glm::vec3 centre, float radiusMm) const {
        const float limit = radiusMm * radiusMm;
        const glm::ivec3 home = cellOf(centre);
        if (chainHolds(home, centre, limit)) return true;
        bool found = false;
        visitCells(centre, radiusMm, [&](glm::ivec3 cell) {
            found = cell != home && chainHolds(cell, centre, limit);
            return !found;
        });
        return found;
    }

    // use(number, squaredDistanceMm2) for each point nearer than radiusMm.
    template <typename Use>
    void forEachWithin(glm::vec3 centre, float radiusMm, Use&& use) const {
        const float limit = radiusMm * radiusMm;
        visitCells(centre, radiusMm, [&](glm::ivec3 cell) {
            for (uint32_t i = firstIn(cell); i != kNone; i = points_[i].next) {
                const glm::vec3 away = points_[i].position - centre;
                const float squared = glm::dot(away, away);
                if (squared < limit) use(i, squared);
            }
            return true;
        });
    }

private:
    static constexpr size_t kFirstSlots = 1024;  // a power of two
    static constexpr uint64_t kEmpty = 0;
    static constexpr uint32_t kNone = 0xffffffffu;
    struct Slot {
        uint64_t key = kEmpty;
        uint32_t first = kNone;
    };
    struct Point {
        glm::vec3 position;
        uint32_t next;
    };

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

    uint32_t firstIn(glm::ivec3 cell) const { return slots_[find(keyOf(cell))].first; }

    bool chainHolds(glm::ivec3 cell, glm::vec3 centre, float squaredLimit) const {
        for (uint32_t i = firstIn(cell); i != kNone; i = points_[i].next) {
            const glm::vec3 away = points_[i].position - centre;
            if (glm::dot(away, away) < squaredLimit) return true;
        }
        return false;
    }

    // use(cell) -> false ends the visit.
    template <typename Use>
    void visitCells(glm::vec3 centre, float radiusMm, Use&& use) const {
        const glm::ivec3 low = cellOf(centre - radiusMm), high = cellOf(centre + radiusMm);
        for (int z = low.z; z <= high.z; ++z)
            for (int y = low.y; y <= high.y; ++y)
                for (int x = low.x; x <= high.x; ++x)
                    if (!use(glm::ivec3(x, y, z))) return;
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
    std::vector<Point> points_;
};

}  // namespace stipple
