#include "assets/heads/generator/paint.h"

namespace stipple::headgen {
namespace {

// sRGB, by eye.
constexpr vec3 kPlainSkin{0.775f, 0.57f, 0.455f}, kReddened{0.76f, 0.47f, 0.38f}, kBeardShadow{0.62f, 0.50f, 0.44f},
    kForehead{0.83f, 0.65f, 0.53f}, kNostril{0.28f, 0.13f, 0.10f}, kEarCanal{0.22f, 0.10f, 0.08f},
    kCaruncle{0.70f, 0.42f, 0.38f}, kLidRim{0.70f, 0.56f, 0.53f}, kLashLine{0.15f, 0.09f, 0.07f},
    kLowerLashLine{0.25f, 0.16f, 0.13f};

// Lower edge of the scalp, height in mm over the azimuth in degrees (0 front): mature hairline, temple recess,
// sideburn, round the ear, nape.
const Graph& hairEdge() {
    static const Graph graph = {{0.f, 84.f},    {18.f, 83.f},  {32.f, 79.f},  {42.f, 70.f},   {52.f, 54.f},
                                {62.f, 33.f},   {70.f, 10.f},  {75.f, -2.f},  {79.f, 2.f},    {84.f, 28.f},
                                {92.f, 40.f},   {104.f, 38.f}, {114.f, 14.f}, {124.f, -22.f}, {140.f, -48.f},
                                {160.f, -58.f}, {180.f, -60.f}};
    return graph;
}

// Thin, well supplied skin: nose, cheeks, chin, ears, lids.
float redness(const Sculpt& sculpt, vec3 s) {
    const vec3 ear = sculpt.ear().toLocal(s);
    const float auricle =
        smoothstep(40.f, 28.f, glm::length(ear - vec3(14, 1, 4))) * smoothstep(-1.f, 5.f, ear.z + 0.25f * ear.x);
    const float sum =
        0.55f * bell(s - vec3(0, -20, 116), {14, 12, 14}) + 0.45f * bell(s - vec3(14, -25, 102), {8, 8, 10}) +
        0.28f * bell(s - vec3(40, -14, 79), {24, 18, 26}) + 0.30f * bell(s - vec3(0, -85, 96), {16, 12, 14}) +
        0.35f * bell(s - vec3(32, 14, 80), {18, 10, 14}) + 0.6f * auricle;
    return saturate(sum);
}

float beardShare(vec3 p) {
    const float upperEdge = p.y - 0.16f * std::max(0.f, 60.f - p.z);
    return smoothstep(-30.f, -44.f, upperEdge) * smoothstep(-128.f, -108.f, p.y) * smoothstep(-2.f, 18.f, p.z);
}

float lipsMask(const Face& face, vec3 s) {
    if (s.z < 80.f || s.x > 27.5f || s.y > -40.f || s.y < -70.f) return 0;
    const float inside = std::min(face.lipTop(s.x) - s.y, s.y - face.lipBottom(s.x));
    return smoothstep(-0.7f, 1.5f, inside) * smoothstep(27.5f, 25.0f, s.x);
}

float browMask(const Face& face, vec3 s) {
    if (s.z < 50.f || s.x < 6.f || s.x > 56.f || s.y < 20.f || s.y > 50.f) return 0;
    const float off = std::fabs(s.y - face.browMiddle(s.x)) / std::max(face.browHalfHeight(s.x), 0.5f);
    return smoothstep(1.3f, 0.25f, off) * smoothstep(6.0f, 15.f, s.x) * smoothstep(56.f, 46.f, s.x);
}

float scalpMask(const Sculpt& sculpt, vec3 p, vec3 s) {
    const float azimuth = glm::degrees(std::atan2(s.x, s.z));
    const bool nearEar = s.y <= 45.f && s.x >= 55.f;
    const float offEar = nearEar ? smoothstep(2.6f, 0.8f, sculpt.bareDistance(p)) : 1.f;
    return smoothstep(-3.f, 3.f, s.y - hairEdge()(azimuth)) * offEar;
}

vec3 paintOpenings(const Sculpt& sculpt, vec3 s, vec3 colour) {
    const Face& face = sculpt.face();
    if (s.x < 16.f && s.y < -20.f && s.y > -36.f && s.z > 95.f) {
        const float inside = smoothstep(1.2f, -0.2f, face.nostril(s)) * smoothstep(-32.f, -26.5f, s.y);
        colour = glm::mix(colour, kNostril, 0.85f * inside);
    }
    const vec3 fromCanal = (sculpt.ear().toLocal(s) - vec3(5.0f, -3.5f, -11.f)) / vec3(4.2f, 4.8f, 5.5f);
    return glm::mix(colour, kEarCanal, 0.85f * std::exp(-1.2f * glm::dot(fromCanal, fromCanal)));
}

vec3 paintLids(const Face& face, vec3 s, vec3 colour) {
    if (s.z < 66.f || glm::length(s - Face::kEyeCentre) > 24.f) return colour;
    const vec3 rim = glm::mix(kCaruncle, kLidRim, smoothstep(30.f, 40.f, s.x));
    colour = glm::mix(colour, rim, 0.85f * smoothstep(0.3f, -0.5f, face.aperture(s)));
    const float lashSpan = smoothstep(17.f, 21.f, s.x) * smoothstep(48.f, 45.f, s.x);
    colour = glm::mix(colour, kLashLine, 0.6f * lashSpan * bell(s.y - face.upperLid(s.x) - 0.15f, 0.7f));
    return glm::mix(colour, kLowerLashLine, 0.35f * lashSpan * bell(s.y - face.lowerLid(s.x) + 0.2f, 0.45f));
}

}  // namespace

SkinPaint paintSkin(const Sculpt& sculpt, const PaintDesign& design, vec3 point) {
    const vec3 p = Sculpt::toSymmetric(point), s = mirroredToLeft(p);
    const Face& face = sculpt.face();
    SkinPaint paint;
    paint.masks.scalp = scalpMask(sculpt, p, s);
    paint.masks.lips = lipsMask(face, s);
    paint.masks.browPaint = browMask(face, s);

    vec3 colour = glm::mix(kPlainSkin, kReddened, design.redness * redness(sculpt, s));
    colour = glm::mix(colour, kBeardShadow, design.beard * beardShare(p));
    colour = glm::mix(colour, kForehead, 0.5f * bell(s - vec3(0, 70, 90), {45, 30, 60}));
    const vec3 lip = glm::mix(design.lips, design.lipLine, 0.7f * bell(s.y - face.lipLine(s.x), 1.6f));
    colour = glm::mix(colour, lip, design.lipShare * paint.masks.lips);
    colour = paintOpenings(sculpt, s, colour);
    colour = paintLids(face, s, colour);
    colour = glm::mix(colour, design.brow, design.browShare * paint.masks.browPaint);
    paint.tint = linearOfSrgb(colour) / linearOfSrgb(kPlainSkin);
    return paint;
}

}  // namespace stipple::headgen
