#include "assets/heads/generator/edge_length.h"

#include "assets/heads/generator/parallel.h"

namespace stipple::headgen {
namespace {

// Larger of the two principal curvatures, 1/mm, unsigned, from normals `stepMm` apart.
float largestCurvature(const Sculpt& sculpt, vec3 p, float stepMm) {
    auto normalAt = [&](vec3 q) { return glm::normalize(sculpt.gradient(q, 0.3f) + vec3(0, 1e-9f, 0)); };
    const vec3 normal = normalAt(p), u = acrossOf(normal), v = glm::cross(normal, u);
    const vec3 du = (normalAt(p + u * stepMm) - normalAt(p - u * stepMm)) / (2.f * stepMm);
    const vec3 dv = (normalAt(p + v * stepMm) - normalAt(p - v * stepMm)) / (2.f * stepMm);
    const float a = glm::dot(du, u), c = glm::dot(dv, v), b = 0.5f * (glm::dot(du, v) + glm::dot(dv, u));
    return std::fabs(0.5f * (a + c)) + std::sqrt(0.25f * square(a - c) + square(b));
}

float earShare(const Sculpt& sculpt, vec3 p) {
    const vec3 s = mirroredToLeft(Sculpt::toSymmetric(p));
    return Ear::nearness(sculpt.ear().toLocal(s), 30.f, 10.f) * smoothstep(0.f, 4.f, sculpt.bareDistance(p));
}

// Longest edge that colours and masks allow.
float longestForPaint(const Sculpt& sculpt, vec3 p) {
    const vec3 s = mirroredToLeft(Sculpt::toSymmetric(p));
    float longest = 1e3f;
    auto allow = [&](float lengthMm, float distance, float radius, float fade) {
        longest = std::min(longest, mix(lengthMm, 12.f, smoothstep(radius, radius + fade, distance)));
    };
    allow(1.4f, glm::length(s - vec3(0, -54, 101)), 12.f, 40.f);  // lips
    allow(1.4f, glm::length(s - vec3(18, -54, 94)), 10.f, 40.f);
    allow(1.5f, glm::length((s - vec3(30, 35, 90)) * vec3(1, 1.8f, 1)), 22.f, 60.f);  // brow
    allow(1.6f, glm::length(s - vec3(31, 14, 82)), 16.f, 50.f);                       // lids
    allow(0.7f, 1.f - sculpt.face().creaseNearness(s), 0.1f, 0.9f);                   // margins of lids and lips
    return longest;
}

// No vertex may want more than a neighbour plus a share of the way there.
void limitGrowth(const TriMesh& mesh, std::vector<float>& wanted) {
    constexpr float kGrowth = 0.4f;
    for (int sweep = 0; sweep < 12; ++sweep)
        for (const auto& t : mesh.triangles)
            for (size_t k = 0; k < 3; ++k) {
                const size_t a = size_t(t[k]), b = size_t(t[(k + 1) % 3]);
                const float way = kGrowth * glm::length(mesh.positions[a] - mesh.positions[b]);
                wanted[a] = std::min(wanted[a], wanted[b] + way);
                wanted[b] = std::min(wanted[b], wanted[a] + way);
            }
}

}  // namespace

std::vector<float> wantedEdgeLengths(const TriMesh& mesh, const Sculpt& sculpt, const EdgeLengthOptions& options) {
    std::vector<float> wanted(mesh.positions.size());
    parallelFor(int(wanted.size()), [&](int i) {
        const vec3 p = mesh.positions[size_t(i)];
        const float head = smoothstep(-160.f, -95.f, p.y);
        const float vault =
            std::max(smoothstep(35.f, 60.f, p.y), smoothstep(-20.f, 0.f, p.y) * smoothstep(-20.f, -50.f, p.z));
        const float skull = mix(options.sagFaceMm, options.sagVaultMm, vault);
        const float sag = mix(options.sagBustMm, mix(skull, options.sagEarMm, earShare(sculpt, p)), head);
        const float curvature = std::max(largestCurvature(sculpt, p, 0.5f), 1e-4f);
        const float bySag = std::sqrt(8.f * sag / curvature);  // sag = length^2 curvature / 8
        const float longest = mix(options.longestBustMm, options.longestHeadMm, head);
        wanted[size_t(i)] =
            options.scale * std::clamp(std::min(bySag, longestForPaint(sculpt, p)), options.shortestMm, longest);
    });
    limitGrowth(mesh, wanted);
    return wanted;
}

}  // namespace stipple::headgen
