// The outline of the head in its mirror plane, on which most landmarks lie.
#pragma once
#include <array>
#include <glm/glm.hpp>
#include <optional>
#include <span>
#include <vector>

namespace stipple::headfit {

// Farthest radius for every half degree about the head's middle; bin 0 looks forward, then up. Head frame, mm.
class Profile {
public:
    static constexpr int kBins = 720;

    // Where the plane x = 0 and some beside it cut the triangles, a little smoothed, but not farther than 14 mm outside
    // `guide`, the warped template (what lies beyond is body, hair or props), nor far inside.
    Profile(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles,
            std::span<const glm::vec3> guide);

    // The profile point near `guess` that makes `measure` greatest; nothing where the outline has a hole at the guess.
    template <typename Measure>
    std::optional<glm::vec3> best(glm::vec3 guess, float reachMm, Measure measure) const {
        int middle = binOf(guess);
        if (!anyNear(middle)) return std::nullopt;
        std::optional<glm::vec3> found;
        float top = 0;
        for (int k = -150; k <= 150; ++k) {
            int bin = wrap(middle + k);
            if (radius_[size_t(bin)] <= 0) continue;
            glm::vec3 p = at(bin);
            if (glm::abs(p.y - guess.y) > reachMm || glm::length(p - guess) > 2.2f * reachMm) continue;
            float value = measure(p);
            if (found && value <= top) continue;
            top = value;
            found = p;
        }
        return found;
    }

private:
    static int wrap(int bin);
    static int binOf(glm::vec3 p);
    glm::vec3 at(int bin) const;
    bool anyNear(int bin) const;

    std::array<float, kBins> radius_{};  // mm; 0: nothing there
};

}  // namespace stipple::headfit
