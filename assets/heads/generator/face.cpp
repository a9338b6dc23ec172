#include "assets/heads/generator/face.h"

namespace stipple::headgen {

Face::Face() {
    // The upper margin covers the top of the iris: a face at rest, not a stare .
    upperLid = {{16.4f, 12.7f}, {18.5f, 13.25f}, {22.f, 14.25f}, {26.5f, 15.35f}, {31.f, 15.75f},
                {36.f, 15.5f},  {40.5f, 15.0f},  {43.8f, 14.7f}, {45.8f, 14.6f}};
    lowerLid = {{16.4f, 12.3f}, {19.f, 11.8f},  {23.f, 10.9f}, {28.f, 9.9f},  {33.f, 9.5f},
                {38.f, 10.0f},  {41.5f, 11.6f}, {44.f, 13.4f}, {45.8f, 14.7f}};
    lipTop = {{0.f, -46.6f},  {2.f, -46.1f},  {4.8f, -45.2f}, {8.f, -45.9f},
              {14.f, -48.5f}, {20.f, -50.9f}, {26.f, -52.9f}};
    lipBottom = {{0.f, -62.9f}, {6.f, -62.7f}, {12.f, -61.5f}, {18.f, -58.7f}, {23.f, -55.5f}, {26.6f, -53.1f}};
    lipLine = {{0.f, -53.6f}, {4.f, -53.1f}, {10.f, -53.2f}, {18.f, -53.6f}, {26.f, -52.9f}};
    browMiddle = {{8.f, 33.0f}, {14.f, 33.6f}, {24.f, 34.8f}, {34.f, 36.0f}, {44.f, 35.3f}, {54.f, 30.8f}};
    browHalfHeight = {{8.f, 4.4f}, {16.f, 5.4f}, {30.f, 5.0f}, {44.f, 3.7f}, {54.f, 1.4f}};

    noseRidge_ = Curve({{0, 24, 84.6f, 5.0f},
                        {0, 14, 91.2f, 4.6f},
                        {0, 3, 98.7f, 5.2f},
                        {0, -9, 105.3f, 5.5f},
                        {0, -19.5f, 111.3f, 7.4f}},
                       16);
    noseWall_ =
        Curve({{2.6f, 20, 81.8f, 4.8f}, {4.0f, 7, 88.4f, 5.9f}, {5.4f, -6, 94.5f, 7.2f}, {6.8f, -17, 99.5f, 8.2f}}, 16);
    columella_ = Curve({{0, -23.6f, 113.8f, 4.2f}, {0, -27.7f, 108.6f, 3.1f}, {0, -30.0f, 100.8f, 3.8f}}, 10);
    alarRim_ = Curve({{6.6f, -22.4f, 111.0f, 4.5f},
                      {11.6f, -21.4f, 106.2f, 4.7f},
                      {13.9f, -23.0f, 100.4f, 4.5f},
                      {12.8f, -27.4f, 96.2f, 3.1f}},
                     14);
    upperLip_ = Curve::mirrored({{0, -49.9f, 99.4f, 4.9f},
                                 {6, -49.2f, 99.0f, 5.1f},
                                 {13, -50.2f, 96.3f, 4.2f},
                                 {19.5f, -51.8f, 92.0f, 3.1f},
                                 {25.5f, -52.8f, 86.2f, 1.0f}},
                                18);
    lowerLip_ = Curve::mirrored({{0, -58.4f, 97.2f, 5.5f},
                                 {6, -58.3f, 96.9f, 5.5f},
                                 {14, -57.2f, 94.3f, 4.5f},
                                 {20.5f, -55.0f, 90.2f, 2.8f},
                                 {25.5f, -53.2f, 85.6f, 0.9f}},
                                18);
}

float Face::shape(vec3 p, vec3 mirrored, float d) const {
    if (p.y < 56.f && p.y > -50.f && mirrored.x < 44.f) d = shapeNose(p, mirrored, d);
    if (p.y < -36.f && p.y > -80.f && mirrored.x < 40.f) d = shapeMouth(p, mirrored, d);
    if (glm::length(mirrored - kEyeCentre) < 32.f) d = shapeEye(mirrored, d);
    return d;
}

float Face::nostril(vec3 mirrored) const {
    static const mat3 axes = aboutY(-22.f) * aboutX(14.f);
    return ellipsoid(mirrored, vec3(7.2f, -27.6f, 105.6f), vec3(2.8f, 6.2f, 4.9f), axes);
}

float Face::shapeNose(vec3 p, vec3 mirrored, float d) const {
    const float bridge = smoothUnion(noseRidge_.distance(p, 40.f), noseWall_.distance(mirrored, 40.f), 15.f);
    d = smoothUnion(d, bridge, mix(9.f, 14.f, smoothstep(-16.f, 2.f, p.y)));
    d = smoothUnion(d, sphere(mirrored, vec3(3.0f, -20.8f, 113.0f), 5.9f), 7.f);  // tip
    d = smoothUnion(d, columella_.distance(p, 12.f), 5.f);
    d = smoothUnion(d, alarRim_.distance(mirrored, 12.f), mix(2.6f, 6.f, smoothstep(101.f, 108.f, p.z)));
    return smoothCut(d, nostril(mirrored), 2.2f);
}

float Face::shapeMouth(vec3 p, vec3 mirrored, float d) const {
    // the two lips meet in a tight crease and sink softly into the face
    const float lips = smoothUnion(upperLip_.distance(p, 15.f), lowerLip_.distance(p, 15.f), 1.3f);
    d = smoothUnion(d, lips, mix(3.6f, 7.0f, smoothstep(-54.f, -47.f, p.y)));
    const float crease = bell(p.y - lipLine(mirrored.x), 0.9f) * smoothstep(27.5f, 22.f, mirrored.x);
    return d + 0.9f * crease * smoothstep(84.f, 88.f, p.z);
}

float Face::shapeEye(vec3 s, float d) const {
    const float toGlobe = glm::length(s - kEyeCentre) - kEyeRadius;
    // a thin shell follows the globe; the lower lid is thinner than the upper
    d = smoothUnion(d, toGlobe - mix(0.9f, 1.35f, smoothstep(9.f, 19.f, s.y)), 6.f);
    const float lidX = std::clamp(s.x, 17.f, 46.f);
    const float lidSpan = smoothstep(15.f, 21.f, s.x) * smoothstep(51.f, 44.f, s.x) * smoothstep(70.f, 74.f, s.z);
    const float fold = s.y - (upperLid(lidX) + 2.7f + 0.8f * smoothstep(44.f, 26.f, s.x));
    d += lidSpan * (0.75f * bell(fold, 1.15f) - 0.95f * bell(fold - 3.2f, 2.6f));
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
