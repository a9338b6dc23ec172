#include "assets/heads/generator/brushes.h"

namespace stipple::headgen {
namespace {

constexpr float kReach = 3.f;  // widths; beyond it a brush adds nothing

// Design frame, mm, x >= 0.
std::vector<Dab> dabs(const BrushDesign& d) {
    return {
        // cranium
        {{26, 68, 92}, {17, 13, 20}, 0.9f},   // frontal eminence
        {{54, 55, 67}, {9, 24, 12}, 0.7f},    // temporal line
        {{64, 36, 52}, {9, 16, 16}, -1.4f},   // temporal hollow
        {{60, 88, -48}, {26, 24, 28}, 0.7f},  // parietal eminence
        {{0, -6, -95}, {14, 10, 12}, 1.0f},   // inion
        {{0, 80, -88}, {30, 20, 22}, -0.4f},  // flattening at lambda
        {{0, 26, -100}, {34, 17, 16}, 1.0f},  // occipital bun
        {{0, 124, 30}, {20, 14, 22}, -0.5f},  // bregma
        {{64, -24, -22}, {8, 12, 10}, 1.6f},  // mastoid process
        {{30, -13, -84}, {22, 8, 14}, 0.3f},  // superior nuchal line
        // face
        {{47, -4, 76}, {15, 10, 15}, d.malar},               // malar prominence
        {{35, -28, 84}, {12, 16, 14}, 0.7f},                 // cheek pad beside the nasolabial fold
        {{28, -53.8f, 87}, {3.6f, 3.2f, 6}, d.mouthCorner},  // corner of the mouth
        {{8, -86, 96}, {8, 8, 9}, d.chinPads},               // chin pads
        {{0, -86, 98}, {3, 7, 8}, d.chinCleft},              // cleft between them
        {{0, -87, 98}, {15, 9, 12}, d.mentalProtuberance},   // mental protuberance
        {{46, -40, 68}, {11, 15, 14}, d.cheekHollow},        // below the cheekbone
    };
}

struct StrokePath {
    std::vector<vec4> knots;
    float raiseMm;
};

std::vector<StrokePath> strokePaths(const BrushDesign& d) {
    return {
        // brow ridge
        {{{9, 34.6f, 96, 5.5f},
          {17, 34.2f, 96, 6.5f},
          {28, 35.0f, 92.5f, 6.f},
          {40, 34, 86, 5.5f},
          {50, 29.5f, 75.5f, 5.f}},
         d.browRidge},
        // tear trough
        {{{17, 7.5f, 83, 2.5f}, {24, 1.5f, 85, 3.2f}, {33, -2.5f, 84, 4.f}}, -0.8f},
        // nasolabial fold
        {{{18.5f, -23.5f, 93, 2.6f}, {24, -33, 91, 3.6f}, {29.5f, -43, 86, 4.4f}, {32, -52, 82, 5.f}},
         d.nasolabialFold},
        // philtrum and its ridge
        {{{0, -34, 101, 2.6f}, {0, -40, 103, 2.8f}, {0, -46, 105.5f, 2.8f}}, -1.1f},
        {{{4.6f, -34, 100.5f, 2.f}, {4.9f, -40, 102.5f, 2.f}, {5.2f, -45.5f, 105, 2.f}}, 0.55f},
        // mentolabial fold
        {{{0, -70.5f, 95.5f, 4.5f}, {12, -69.5f, 94, 4.5f}, {22, -67, 88, 4.f}}, d.mentolabialFold},
    };
}

float gaussian(const Dab& dab, vec3 p) {
    const vec3 q = (p - dab.centre) / dab.widths;
    const float e = glm::dot(q, q);
    return e < square(kReach) ? dab.raiseMm * std::exp(-e) : 0.f;
}

}  // namespace

Brushes::Brushes(const BrushDesign& design) : dabs_(dabs(design)) {
    for (const StrokePath& s : strokePaths(design)) strokes_.push_back({Curve(s.knots, 5), s.raiseMm});
}

float Brushes::raise(vec3 p, vec3 mirrored) const {
    float sum = 0;
    for (const Dab& dab : dabs_) {
        sum += gaussian(dab, mirrored);
        // near the middle plane the twin of the other side counts too, so that the plane shows no crease
        const bool reachesOver = dab.centre.x > 0.f && dab.centre.x < 2.5f * dab.widths.x;
        if (reachesOver) sum += gaussian(dab, vec3(-mirrored.x, p.y, p.z));
    }
    for (const Stroke& stroke : strokes_) {
        const float e = stroke.path.brush(mirrored);
        if (e < square(kReach)) sum += stroke.raiseMm * std::exp(-e);
    }
    return sum;
}

}  // namespace stipple::headgen
