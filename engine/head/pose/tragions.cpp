#include "engine/head/pose/tragions.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "engine/head/pose/ears.h"
#include "engine/head/pose/template_head.h"

namespace stipple::headfit {

namespace {

constexpr float kTrusted = 0.2f;
// Means over five measured heads: the warped template's tragion lies 3 mm too far forward; an ear is 57 mm high, 28 mm
// wide.
constexpr float kTemplateTooForwardMm = 3, kEarHeightMm = 57, kEarBreadthMm = 28;

float distanceInProfile(glm::vec3 a, glm::vec3 b) { return std::hypot(a.y - b.y, a.z - b.z); }

float likenessToEar(const EarShape& ear) {
    float height = ear.top - ear.bottom, breadth = ear.front - ear.back;
    return std::clamp(1.3f - std::abs(height - kEarHeightMm) / 25 - std::abs(breadth - kEarBreadthMm) / 20, 0.05f,
                      1.0f);
}

struct OneSide {
    glm::vec3 tragion;
    float trust = 0;
};

OneSide findOneSide(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, float side,
                    glm::vec3 warped, bool hair) {
    OneSide out{warped - glm::vec3(0, 0, kTemplateTooForwardMm)};
    std::optional<EarShape> ear = findEar(positions, triangles, side, warped);
    if (!ear) return out;
    out.trust = likenessToEar(*ear);
    bool curl = hair && distanceInProfile(ear->tragion(), out.tragion) > 9;  // of hair, not an ear
    if (curl) out.trust = 0.1f;
    if (out.trust > kTrusted) out.tragion = ear->tragion();
    return out;
}

glm::vec3 mirrored(glm::vec3 p) { return {-p.x, p.y, p.z}; }

}  // namespace

Tragions findTragions(std::span<const glm::vec3> positions, std::span<const glm::uvec3> triangles, const HeadFit& fit) {
    const Landmarks& marks = templateHead().landmarks;
    OneSide l = findOneSide(positions, triangles, 1, fit.warp(marks[Landmark::tragionL]), fit.hair);
    OneSide r = findOneSide(positions, triangles, -1, fit.warp(marks[Landmark::tragionR]), fit.hair);
    float apart = distanceInProfile(l.tragion, r.tragion);
    if (l.trust > kTrusted && r.trust > kTrusted && apart > 12) l.trust = r.trust = kTrusted;  // two ears that disagree
    if (std::min(l.trust, r.trust) <= kTrusted && apart > 6) {
        if (l.trust >= r.trust && l.trust > kTrusted) r.tragion = mirrored(l.tragion);
        if (r.trust > l.trust && r.trust > kTrusted) l.tragion = mirrored(r.tragion);
    }
    // Ears differ less from each other than they are found: half of the difference goes.
    glm::vec3 quarter = 0.25f * (l.tragion - r.tragion);
    quarter.x = 0;
    return {l.tragion - quarter, r.tragion + quarter, {l.trust, r.trust}};
}

}  // namespace stipple::headfit
