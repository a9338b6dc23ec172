#include "assets/heads/generator/landmarks.h"

#include <functional>

namespace stipple::headgen {
namespace {

using PointAt = std::function<vec3(float)>;
using Score = std::function<float(vec3)>;

class Finder {
public:
    explicit Finder(const Sculpt& sculpt) : sculpt_(sculpt) {}
    Landmarks run() {
        findProfile();
        findSkull();
        for (const float side : {1.f, -1.f}) findSide(side);
        return std::move(found_);
    }

private:
    vec3 front(float x, float y) const { return sculpt_.cast({x, y, 180}, {0, 0, -1}); }
    vec3 back(float y) const { return sculpt_.cast({0, y, -180}, {0, 0, 1}); }
    vec3 fromSide(float side, float y, float z) const { return sculpt_.cast({140 * side, y, z}, {-side, 0, 0}); }
    // A point of the symmetric design, on the skin.
    vec3 designed(float side, float x, float y) const {
        const vec3 p = Sculpt::fromSymmetric(vec3(side * x, y, 85.f));
        return front(p.x, p.y);
    }

    // The best point of a walk in quarter millimetres.
    static vec3 bestOf(float from, float to, const PointAt& at, const Score& score) {
        vec3 best{};
        float bestScore = -1e9f;
        for (float v = from; v <= to; v += 0.25f) {
            const vec3 p = at(v);
            if (score(p) <= bestScore) continue;
            bestScore = score(p);
            best = p;
        }
        return best;
    }

    void findProfile() {
        const PointAt middle = [this](float y) { return front(0, y); };
        const Score forward = [](vec3 p) { return p.z; }, inward = [](vec3 p) { return -p.z; };
        found_["glabella"] = bestOf(32, 46, middle, forward);
        found_["sellion"] = bestOf(10, 30, middle, inward);
        found_["pronasale"] = bestOf(-30, -10, middle, forward);
        found_["subnasale"] = bestOf(-36, -24, middle, [](vec3 p) { return -p.z + 0.9f * p.y; });
        found_["labrale_superius"] = bestOf(-52, -44, middle, forward);
        found_["stomion"] = bestOf(-57, -50, middle, inward);
        found_["labrale_inferius"] = bestOf(-64, -55, middle, forward);
        found_["sublabiale"] = bestOf(-78, -64, middle, inward);
        found_["pogonion"] = bestOf(-95, -78, middle, forward);
        found_["trichion"] = front(0, 85);
        found_["nasion"] = front(0, found_["sellion"].y + 3.f);
    }

    void findSkull() {
        const PointAt fromBelow = [this](float z) { return sculpt_.cast({0, -135, z}, {0, 1, 0}); };
        const PointAt fromAbove = [this](float z) { return sculpt_.cast({0, 180, z}, {0, -1, 0}); };
        found_["menton"] = bestOf(72, 92, fromBelow, [](vec3 p) { return -p.y; });
        found_["vertex"] = bestOf(-40, 30, fromAbove, [](vec3 p) { return p.y; });
        found_["opisthocranion"] = bestOf(
            0, 60, [this](float y) { return back(y); }, [](vec3 p) { return -p.z; });
        found_["inion"] = back(-7);
    }

    // The outermost point of a patch seen from the side.
    vec3 widest(float side, vec2 y, vec2 z, float step) const {
        vec3 best{};
        for (float v = y.x; v <= y.y; v += step)
            for (float w = z.x; w <= z.y; w += step) {
                const vec3 p = fromSide(side, v, w);
                if (std::fabs(p.x) > std::fabs(best.x)) best = p;
            }
        return best;
    }

    void findSide(float side) {
        auto put = [&](const std::string& name, vec3 p) { found_[name + (side > 0 ? "_L" : "_R")] = p; };
        put("tragion", fromSide(side, 0.5f, 3.f));
        put("zygion", widest(side, {-15, 12}, {22, 60}, 1.f));
        put("euryon", widest(side, {40, 90}, {-60, 20}, 2.f));
        put("gonion", fromSide(side, -62, 9));
        put("alare", findAlare(side));
        put("cheilion", designed(side, Face::kMouthCornerX, -52.9f));
        put("exocanthion", designed(side, Face::kOuterCanthusX, 14.8f));
        put("endocanthion", designed(side, Face::kInnerCanthusX, 12.5f));
        put("frontotemporale", designed(side, 54.f, 45.f));
        const Face& face = sculpt_.face();
        put("brow_inner", designed(side, 10.f, face.browMiddle(10.f)));
        put("brow_peak", designed(side, 36.f, face.browMiddle(36.f)));
        put("brow_outer", designed(side, 52.f, face.browMiddle(52.f)));
        put("pupil", Face::kEyeCentre * vec3(side, 1, 1) + vec3(0, 0, Face::kEyeRadius));
    }

    // Outermost point of the wing of the nose.
    vec3 findAlare(float side) const {
        vec3 best{};
        for (float y = -31; y <= -18; y += 0.25f)
            for (float z = 96; z <= 112; z += 0.25f) {
                const vec3 p = sculpt_.cast({40 * side, y, z}, {-side, 0, 0});
                const bool onTheNose = std::fabs(p.x) < 24;
                if (onTheNose && std::fabs(p.x) > std::fabs(best.x)) best = p;
            }
        return best;
    }

    const Sculpt& sculpt_;
    Landmarks found_;
};

}  // namespace

Landmarks findLandmarks(const Sculpt& sculpt) { return Finder(sculpt).run(); }

}  // namespace stipple::headgen
