#include "assets/heads/generator/face.h"

namespace stipple::headgen {

Face::Face(const FaceDesign& design)
    : upperLid(design.upperLid),
      lowerLid(design.lowerLid),
      lipTop(design.lipTop),
      lipBottom(design.lipBottom),
      lipLine(design.lipLine),
      browMiddle(design.browMiddle),
      browHalfHeight(design.browHalfHeight),
      design_(design),
      noseRidge_(design.noseRidge, 16),
      noseWall_(design.noseWall, 16),
      columella_(design.columella, 10),
      alarRim_(design.alarRim, 14),
      upperLip_(Curve::mirrored(design.upperLip, 18)),
      lowerLip_(Curve::mirrored(design.lowerLip, 18)) {}

float Face::shape(vec3 p, vec3 mirrored, float d) const {
    if (p.y < 56.f && p.y > -50.f && mirrored.x < 44.f) d = shapeNose(p, mirrored, d);
    if (p.y < -36.f && p.y > -80.f && mirrored.x < 40.f) d = shapeMouth(p, mirrored, d);
    if (glm::length(mirrored - kEyeCentre) < 32.f) d = shapeEye(mirrored, d);
    return d;
}

float Face::nostril(vec3 mirrored) const {
    static const mat3 axes = aboutY(-22.f) * aboutX(14.f);
    return ellipsoid(mirrored, design_.nostril, design_.nostrilRadii, axes);
}

float Face::shapeNose(vec3 p, vec3 mirrored, float d) const {
    const float bridge =
        smoothUnion(noseRidge_.distance(p, 40.f), noseWall_.distance(mirrored, 40.f), design_.bridgeSeam);
    d = smoothUnion(d, bridge, mix(9.f, 14.f, smoothstep(-16.f, 2.f, p.y)));
    d = smoothUnion(d, sphere(mirrored, design_.noseTip, design_.noseTipRadius), 7.f);  // tip
    d = smoothUnion(d, columella_.distance(p, 12.f), 5.f);
    d = smoothUnion(d, alarRim_.distance(mirrored, 12.f), mix(2.6f, 6.f, smoothstep(101.f, 108.f, p.z)));
    return smoothCut(d, nostril(mirrored), 2.2f);
}

float Face::shapeMouth(vec3 p, vec3 mirrored, float d) const {
    // the two lips meet in a tight crease and sink softly into the face
    const float lips = smoothUnion(upperLip_.distance(p, 15.f), lowerLip_.distance(p, 15.f), 1.3f);
    d = smoothUnion(d, lips, mix(3.6f, 7.0f, smoothstep(-54.f, -47.f, p.y)));
    const float crease = bell(p.y - lipLine(mirrored.x), 0.9f) * smoothstep(27.5f, 22.f, mirrored.x);
    return d + design_.lipCreaseMm * crease * smoothstep(84.f, 88.f, p.z);
}

float Face::shapeEye(vec3 s, float d) const {
    const float toGlobe = glm::length(s - kEyeCentre) - kEyeRadius;
    // a thin shell follows the globe; the lower lid is thinner than the upper
    d = smoothUnion(d, toGlobe - mix(0.9f, 1.35f, smoothstep(9.f, 19.f, s.y)), 6.f);
    const float lidX = std::clamp(s.x, 17.f, 46.f);
    const float lidSpan = smoothstep(15.f, 21.f, s.x) * smoothstep(51.f, 44.f, s.x) * smoothstep(70.f, 74.f, s.z);
    const float fold = s.y - (upperLid(lidX) + design_.lidFoldMm + 0.8f * smoothstep(44.f, 26.f, s.x));
    d += lidSpan * (design_.lidFoldDepthMm * bell(fold, 1.15f) - design_.lidFoldFullnessMm * bell(fold - 3.2f, 2.6f));
    const float lowerSulcus = s.y - (lowerLid(lidX) - 6.2f);
    d += lidSpan * 0.25f * bell(lowerSulcus, 2.2f);
    // cut the opening down to just inside the globe, shallower at the corners
    const float fromCorner = std::min(s.x - kInnerCanthusX, kOuterCanthusX - s.x);
    const float depth = mix(1.0f, 2.8f, smoothstep(0.f, 6.f, fromCorner));
    const float opening = smoothIntersection(aperture(s), -(d + depth), 0.5f);
    d = smoothCut(d, smoothIntersection(opening, -(toGlobe + 1.2f), 0.5f),
                  mix(1.6f, 0.9f, smoothstep(0.f, 4.f, fromCorner)));
    const float caruncle = ellipsoid(s, vec3(18.6f, 12.9f, 76.0f), vec3(2.6f, 1.5f, 2.4f));
    return smoothUnion(d, caruncle, 1.2f);
}

float Face::aperture(vec3 s) const {
    return std::max({s.y - upperLid(s.x), lowerLid(s.x) - s.y, kInnerCanthusX - s.x, s.x - kOuterCanthusX});
}

float Face::creaseNearness(vec3 s) const {
    float nearness = 0.f;
    if (s.z > 82.f && s.x < 29.f) nearness = smoothstep(4.5f, 1.5f, std::fabs(s.y - lipLine(s.x)));
    if (s.z > 62.f && glm::length(s - kEyeCentre) < 20.f)
        nearness = std::max(nearness, smoothstep(3.2f, 1.0f, std::fabs(aperture(s))));
    return nearness;
}

float Face::lidShade(vec3 s) const {
    const float upper = upperLid(s.x) - s.y, lower = s.y - lowerLid(s.x);
    return (0.38f + 0.62f * smoothstep(-0.5f, 3.6f, upper)) * (0.75f + 0.25f * smoothstep(-0.3f, 1.4f, lower)) *
           (0.6f + 0.4f * smoothstep(1.f, 6.f, s.x - kInnerCanthusX)) *
           (0.6f + 0.4f * smoothstep(0.f, 5.f, kOuterCanthusX - s.x));
}

}  // namespace stipple::headgen
