#include "engine/head/pose/landmark_finder.h"

#include <algorithm>
#include <cmath>

#include "engine/head/pose/profile.h"
#include "engine/head/pose/template_head.h"
#include "engine/head/pose/tragions.h"

namespace stipple::headfit {

namespace {

constexpr float kGlabellaOverSellionMm = 18.5f;  // usual distance; the search reaches 7 mm up and down

class Finder {
public:
    Finder(const HeadRegion& region, const HeadFit& fit)
        : positions_(inHeadFrame(region, fit)), profile_(positions_, region.triangles, guideOf(fit)), hair_(fit.hair) {
        for (size_t i = 0; i < kLandmarkCount; ++i) found_.warped[i] = fit.warp(templateHead().landmarks.points[i]);
        found_.warped[size_t(Landmark::menton)] = fit.jaw.opened(warped(Landmark::menton));
        found_.jaw = fit.jaw;
        found_.landmarks.points = found_.warped;
        Tragions tragions = findTragions(positions_, region.triangles, fit);
        found_.landmarks[Landmark::tragionL] = tragions.left;
        found_.landmarks[Landmark::tragionR] = tragions.right;
        found_.earTrust = tragions.earTrust;
    }

    // What is foremost or highest depends on the pitch, and the pitch on the landmarks: a few rounds settle both.
    FoundLandmarks run() {
        for (int round = 0; round < 3; ++round) {
            found_.frankfurt = frankfurtOf(found_.withClosedMouth());
            findNose();
            findBrowAndChin();
            if (!hair_) findSkull();  // under hair the template's own stay
        }
        return found_;
    }

private:
    static std::vector<glm::vec3> inHeadFrame(const HeadRegion& region, const HeadFit& fit) {
        std::vector<glm::vec3> out;
        for (const glm::vec3& p : region.positions) out.push_back(fit.pose.toHead(p));
        return out;
    }

    // The warped template, and what an open jaw leaves behind it.
    static std::vector<glm::vec3> guideOf(const HeadFit& fit) {
        std::vector<glm::vec3> guide = fit.surface;
        for (size_t i = 0; i < fit.surface.size() && fit.jaw.openDeg > 0; ++i)
            if (inChinZone(templateHead().points[i])) guide.push_back(fit.jaw.closed(fit.surface[i]));
        return guide;
    }

    glm::vec3 warped(Landmark l) const { return found_.warped[size_t(l)]; }

    template <typename Measure>
    void snap(Landmark landmark, glm::vec3 guess, float reachMm, Measure measure) {
        if (auto p = profile_.best(guess, reachMm, measure)) found_.landmarks[landmark] = *p;
    }

    // The foremost vertices of the nose, averaged so that one of them does not decide.
    void findNose() {
        auto onNose = [&](glm::vec3 p) {
            return std::abs(p.x) < 9 && glm::length(p - warped(Landmark::pronasale)) < 18;
        };
        const Frankfurt& level = found_.frankfurt;
        float foremost = 0;
        for (const glm::vec3& p : positions_)
            if (onNose(p)) foremost = std::max(foremost, level.depthOf(p));
        glm::vec3 sum(0);
        float weights = 0;
        for (const glm::vec3& p : positions_) {
            if (!onNose(p)) continue;
            float weight = std::exp((level.depthOf(p) - foremost) / 0.4f);
            sum += weight * p;
            weights += weight;
        }
        if (weights > 0) found_.landmarks[Landmark::pronasale] = sum / weights;
    }

    void findBrowAndChin() {
        const Frankfurt& level = found_.frankfurt;
        snap(Landmark::sellion, warped(Landmark::sellion), 14, [&](glm::vec3 p) { return -level.depthOf(p); });
        glm::vec3 brow = found_.landmarks[Landmark::sellion] + level.up * kGlabellaOverSellionMm;
        snap(Landmark::glabella, brow, 7,
             [&](glm::vec3 p) { return level.depthOf(p) - 0.02f * glm::dot(p - brow, p - brow); });
        // Farthest along 25 degrees forward of straight down, and pulled to where it should be: the lowest point slips
        // under a full chin.
        glm::vec3 chin = warped(Landmark::menton) + glm::vec3(0, 1.5f, 7);
        snap(Landmark::menton, chin, 10, [&](glm::vec3 p) {
            return -0.906f * level.heightOf(p) + 0.423f * level.depthOf(p) - 0.012f * glm::dot(p - chin, p - chin);
        });
    }

    void findSkull() {
        const Frankfurt& level = found_.frankfurt;
        snap(Landmark::vertex, warped(Landmark::vertex), 40, [&](glm::vec3 p) { return level.heightOf(p); });
        snap(Landmark::opisthocranion, warped(Landmark::opisthocranion), 40,
             [&](glm::vec3 p) { return -level.depthOf(p); });
        // The inion leaves no trace in the shape: 2 mm under the ear axis, by height alone.
        glm::vec3 ears = (found_.landmarks[Landmark::tragionL] + found_.landmarks[Landmark::tragionR]) * 0.5f;
        ears.x = 0;
        float height = level.heightOf(ears) - 2;
        snap(Landmark::inion, ears - level.up * 2.0f - level.forward * 90.0f, 6,
             [&](glm::vec3 p) { return -std::abs(level.heightOf(p) - height); });
    }

    std::vector<glm::vec3> positions_;  // of the region, head frame
    Profile profile_;
    bool hair_;
    FoundLandmarks found_;
};

}  // namespace

FoundLandmarks findLandmarks(const HeadRegion& region, const HeadFit& fit) { return Finder(region, fit).run(); }

}  // namespace stipple::headfit
