// Gives equal items one number, in order of first appearance. Open addressing: meshes have millions of vertices.
#pragma once
#include <bit>
#include <cstdint>
#include <cstring>
#include <vector>

namespace stipple {

class FirstSeen {
public:
    explicit FirstSeen(size_t mostItems) : slots_(std::bit_ceil(2 * mostItems + 2), kEmpty) {}

    // `same(n)` tells whether the item equals the one that has number n. Returns its number; a new item gets `count()`.
    template <typename Same>
    uint32_t numberOf(uint64_t hash, const Same& same) {
        const size_t mask = slots_.size() - 1;
        for (size_t at = hash & mask;; at = (at + 1) & mask) {
            if (slots_[at] == kEmpty) return slots_[at] = count_++;
            if (same(slots_[at])) return slots_[at];
        }
    }
    uint32_t count() const { return count_; }

private:
    static constexpr uint32_t kEmpty = UINT32_MAX;
    std::vector<uint32_t> slots_;
    uint32_t count_ = 0;
};

// Finalizer of MurmurHash3 (Appleby, public domain), chained.
inline uint64_t mixHash(uint64_t hash, uint64_t value) {
    hash = (hash ^ value) * 0xFF51AFD7ED558CCDull;
    return hash ^ (hash >> 32);
}
inline uint64_t mixHash(uint64_t hash, float value) {
    return mixHash(hash, uint64_t(std::bit_cast<uint32_t>(value + 0.0f)));  // -0 and 0 are equal
}

}  // namespace stipple
