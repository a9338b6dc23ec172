#include "assets/heads/generator/strands.h"

#include <random>

namespace stipple::headgen {
namespace {

constexpr int kUpperLashes = 80, kLowerLashes = 46;

struct Path {
    std::array<vec3, 4> points, up;  // up: the direction that the ribbon faces
};

class Grower {
public:
    Grower(const Sculpt& sculpt, const StrandDesign& design) : sculpt_(sculpt), face_(sculpt.face()), design_(design) {
        hair_.name = "brows_lashes";
        hair_.material = "hair";
    }
    Part run() {
        for (const float side : {1.f, -1.f}) {
            for (int i = 0; i < design_.browTries; ++i) growBrowHair(side);
            for (int i = 0; i < kUpperLashes; ++i)
                growLash(side, true, (float(i) + uniform(0.15f, 0.85f)) / kUpperLashes);
            for (int i = 0; i < kLowerLashes; ++i)
                growLash(side, false, (float(i) + uniform(0.15f, 0.85f)) / kLowerLashes);
        }
        return std::move(hair_);
    }

private:
    float uniform(float a, float b) { return mix(a, b, float(random_() & 0xffffffu) / float(0x1000000u)); }

    // The skin in front of a point of the symmetric design.
    vec3 skinAt(float x, float y, float z) const {
        const vec3 p = Sculpt::fromSymmetric({x, y, z});
        return sculpt_.cast({p.x, p.y, 130.f}, {0, 0, -1});
    }
    // A nearby point moved onto the skin and raised by `liftMm`.
    vec3 ontoSkin(vec3 p, float liftMm) const {
        for (int i = 0; i < 6; ++i) {
            const vec3 gradient = sculpt_.gradient(p, 0.2f);
            p -= gradient * (0.9f * sculpt_.distance(p) / std::max(glm::dot(gradient, gradient), 0.1f));
        }
        return p + glm::normalize(sculpt_.gradient(p, 0.3f)) * liftMm;
    }

    void growBrowHair(float side) {
        const float x = uniform(9.f, 52.5f), across = uniform(-1.f, 1.f);  // across: -1 lower edge of the brow, 1 upper
        const float density = smoothstep(8.f, 17.f, x) * smoothstep(54.f, 42.f, x) * (1.f - 0.45f * across * across);
        if (uniform(0, 1) > 0.12f + 0.88f * density) return;
        vec3 at = skinAt(side * x, face_.browMiddle(x) + 0.85f * across * face_.browHalfHeight(x), 85.f);
        // upright near the nose, then along the arch; lower hairs rise and upper ones fall to meet them
        const float rise = mix(1.5f, 0.25f, smoothstep(9.f, 24.f, x)) - 0.55f * smoothstep(34.f, 54.f, x) -
                           0.45f * across * smoothstep(12.f, 26.f, x);
        vec3 direction = glm::normalize(vec3(side, rise + uniform(-0.30f, 0.30f), 0.f));
        const float lengthMm = design_.browLength * uniform(4.f, 9.f) * mix(0.75f, 1.f, smoothstep(9.f, 20.f, x)) *
                               mix(1.f, 0.75f, smoothstep(42.f, 54.f, x));
        constexpr float kLiftMm[4] = {-0.05f, 0.35f, 0.5f, 0.4f};
        Path path;
        for (size_t i = 0; i < 4; ++i) {
            const vec3 normal = glm::normalize(sculpt_.gradient(at, 0.4f));
            path.points[i] = ontoSkin(at, kLiftMm[i]);
            path.up[i] = normal;
            at = path.points[i] + glm::normalize(direction - normal * glm::dot(direction, normal)) * (lengthMm / 3.f);
            direction = glm::normalize(direction + vec3(0, -0.16f, 0));  // bows outwards and down
        }
        const float widthMm = design_.browWidth * uniform(0.075f, 0.120f), brightness = 0.7f * uniform(0.75f, 1.25f);
        addRibbon(path, widthMm, brightness);
    }

    // `along`: 0 at the inner corner of the eye, 1 at the outer.
    void growLash(float side, bool upper, float along) {
        const float x = upper ? mix(20.f, 45.3f, along) : mix(23.f, 44.8f, along);
        vec3 at = skinAt(side * x, upper ? face_.upperLid(x) + 0.25f : face_.lowerLid(x) - 0.35f, 80.f);
        at.z -= 0.15f;
        const float fan = (x - Face::kEyeCentre.x) / 14.f;  // lashes spread away from the middle of the lid
        const float lengthMm = design_.lashLength * (upper ? uniform(5.2f, 7.2f) : uniform(2.6f, 3.8f)) *
                               mix(0.65f, 1.f, smoothstep(0.f, 0.4f, along));
        vec3 direction = glm::normalize(vec3(side * (0.75f * fan + 0.12f), upper ? -0.22f : -0.25f, 1.f));
        const vec3 bend = upper ? vec3(0, 0.75f, -0.18f) : vec3(0, -0.38f, -0.05f);
        Path path;
        for (size_t i = 0; i < 4; ++i) {
            path.points[i] = at;
            path.up[i] = glm::normalize(vec3(0, upper ? 1.f : -1.f, 0.35f));
            at += direction * (lengthMm / 3.f);
            direction = glm::normalize(direction + bend * 0.62f + vec3(uniform(-0.08f, 0.08f), 0, 0));
        }
        addRibbon(path, upper ? 0.11f : 0.07f, 0.5f * uniform(0.75f, 1.25f));
    }

    void addRibbon(const Path& path, float widthMm, float brightness) {
        constexpr float kTaper[3] = {0.75f, 1.f, 0.7f};
        const int base = int(hair_.positions.size());
        Masks masks;
        masks.browPaint = 1;
        for (size_t i = 0; i < 4; ++i) {
            const vec3 colour = linearOfSrgb(design_.hair * (brightness * (0.9f + 0.12f * float(i))));
            if (i == 3) {
                hair_.addVertex(path.points[3], path.up[3], colour, masks);
                break;
            }
            const vec3 along = glm::normalize(path.points[i + 1] - path.points[i == 0 ? 0 : i - 1]);
            const vec3 across = glm::normalize(glm::cross(path.up[i], along));
            for (const float s : {-1.f, 1.f})
                hair_.addVertex(path.points[i] + across * (0.5f * widthMm * kTaper[i] * s),
                                glm::normalize(path.up[i] + across * (0.5f * s)), colour, masks);
        }
        for (const int a : {base, base + 2}) {
            hair_.triangles.push_back({a, a + 1, a + 3});
            hair_.triangles.push_back({a, a + 3, a + 2});
        }
        hair_.triangles.push_back({base + 4, base + 5, base + 6});
    }

    const Sculpt& sculpt_;
    const Face& face_;
    const StrandDesign& design_;
    Part hair_;
    std::mt19937 random_{20240611u};
};

}  // namespace

Part growBrowsAndLashes(const Sculpt& sculpt, const StrandDesign& design) { return Grower(sculpt, design).run(); }

}  // namespace stipple::headgen
