#include "assets/heads/generator/sculpt.h"

namespace stipple::headgen {

Sculpt::Sculpt(const SculptDesign& design)
    : brushes_(design.brushes), face_(design.face), ear_(design.earScale), neck_(design.neck) {}

vec3 Sculpt::asymmetry(vec3 p) {
    const float mouth = bell(p.y + 60.f, 45.f) * smoothstep(20.f, 80.f, p.z);
    const float nose = bell(p.y + 18.f, 16.f) * smoothstep(88.f, 112.f, p.z);
    const float brow = bell(p.y - 36.f, 12.f) * smoothstep(40.f, 80.f, p.z);
    const float ears = smoothstep(60.f, 80.f, std::fabs(p.x));
    const float occiput = smoothstep(-30.f, -90.f, p.z) * smoothstep(-30.f, 20.f, p.y);
    return {-0.9f * mouth + 0.7f * nose, 0.011f * p.x * mouth - 0.016f * p.x * brow + (p.x > 0 ? 0.8f : -0.8f) * ears,
            0.012f * p.x * occiput};
}

float Sculpt::addEar(vec3 mirrored, float d) const {
    const bool besideTheEar = mirrored.x > 50.f && mirrored.y > -50.f && mirrored.y < 60.f;
    if (!besideTheEar && mirrored.x <= 20.f) return d;
    const EarParts ear = ear_.distance(mirrored);
    if (!besideTheEar) return ear.solid > 4.f ? std::min(d, ear.solid) : d;
    d = smoothUnion(d, ear.solid, 4.f);
    d = smoothCut(d, ear.bowl, 4.2f);
    return smoothUnion(d, ear.extras, 5.0f);
}

float Sculpt::distance(vec3 point) const {
    const vec3 p = toSymmetric(point), mirrored = mirroredToLeft(p);
    float d = smoothUnion(skull_.distance(p), neck_.distance(p, mirrored), 16.f);
    if (d > 45.f) {
        d = std::min(d, ear_.distance(mirrored).solid);
    } else {
        if (d > -12.f && d < 14.f) d -= brushes_.raise(p, mirrored);
        if (p.z > 50.f && p.y < 56.f && p.y > -85.f) d = face_.shape(p, mirrored, d);
        d = addEar(mirrored, d);
    }
    return p.y < -110.f ? smoothIntersection(d, Neck::bustLimit(p), 12.f) : d;
}

vec3 Sculpt::gradient(vec3 p, float stepMm) const {
    static const vec3 tetrahedron[4] = {{1, -1, -1}, {-1, -1, 1}, {-1, 1, -1}, {1, 1, 1}};
    vec3 sum(0.f);
    for (const vec3& corner : tetrahedron) sum += corner * distance(p + corner * stepMm);
    return sum / (4.f * stepMm);
}

vec3 Sculpt::cast(vec3 from, vec3 direction, float maxMm) const {
    float travelled = 0;
    while (travelled < maxMm) {
        const float d = distance(from + direction * travelled);
        if (d < 0.01f) break;
        travelled += std::max(0.02f, 0.5f * d);  // half steps: blends make the field steeper than a true distance
    }
    return from + direction * travelled;
}

float Sculpt::earStandoff(vec3 p) const {
    const EarParts ear = ear_.distance(mirroredToLeft(p));
    return std::min(ear.solid, ear.extras) > 0.6f ? -1.f : skull_.distance(p);
}

}  // namespace stipple::headgen
