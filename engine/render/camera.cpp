#include "engine/render/camera.h"

#include <algorithm>
#include <cmath>
#include <glm/gtc/matrix_transform.hpp>

#include "engine/base/units.h"

namespace stipple {
namespace {

constexpr float kMaxElevationDeg = 89;
constexpr float kClearanceMm = 30;  // between eye and skin
constexpr float kMinDistanceMm = 40, kMaxDistanceMm = 4000;
constexpr float kMinNearMm = 10;

float wrappedDegrees(float degrees) {
    const float wrapped = std::fmod(degrees + 180.0f, 360.0f);
    return wrapped < 0 ? wrapped + 180.0f : wrapped - 180.0f;
}

struct Axes {
    glm::vec3 right, up;
};
Axes pictureAxes(const Camera& camera) {
    const float azimuth = radiansOf(camera.azimuthDeg);
    const glm::vec3 right(std::cos(azimuth), 0, -std::sin(azimuth));
    return {right, glm::cross(camera.direction(), right)};
}

float reachMm(const Head& head) { return glm::length(head.landmarks[Landmark::vertex] - defaultTarget(head)) * 1.8f; }

void keepTargetInReach(Camera& camera, const Head& head) {
    const glm::vec3 middle = defaultTarget(head), offset = camera.targetMm - middle;
    const float length = glm::length(offset), reach = reachMm(head);
    if (length > reach) camera.targetMm = middle + offset * (reach / length);
}

// The skin that the ray from the eye away from the target still meets, if any: the eye may then be inside.
bool isInside(const Head& head, glm::vec3 eye, glm::vec3 outward) {
    if (!head.bvh.lastHit(eye, outward, kMaxDistanceMm)) return false;
    const auto skin = head.bvh.nearest(eye, kMaxDistanceMm);
    if (!skin) return false;
    const glm::vec3 normal = normalOn(head.mesh, skin->triangle, skin->b1, skin->b2);
    return glm::dot(eye - skin->position, normal) < 0;
}

}  // namespace

glm::vec3 Camera::direction() const {
    const float azimuth = radiansOf(azimuthDeg), elevation = radiansOf(elevationDeg);
    return {std::cos(elevation) * std::sin(azimuth), std::sin(elevation), std::cos(elevation) * std::cos(azimuth)};
}

glm::vec3 Camera::eye() const { return targetMm + direction() * distanceMm; }

glm::mat4 Camera::view() const { return glm::lookAt(eye(), targetMm, pictureAxes(*this).up); }

float Camera::pixelsPerRadianAt(glm::ivec2 size) const { return float(std::max(size.x, size.y)) * (lensMm / kFrameMm); }

glm::mat4 Camera::projection(glm::ivec2 size, float headRadiusMm) const {
    const float tangent = 0.5f * float(size.y) / pixelsPerRadianAt(size);
    const float originDepth = glm::dot(eye(), direction());
    const float nearMm = std::max(kMinNearMm, originDepth - headRadiusMm);
    const float farMm = std::max(originDepth + headRadiusMm, nearMm + 1);
    return glm::perspective(2 * std::atan(tangent), float(size.x) / float(size.y), nearMm, farMm);
}

std::optional<glm::vec2> pixelOf(const Camera& camera, glm::vec3 pointMm, glm::ivec2 size) {
    const glm::vec3 offset = pointMm - camera.eye();
    const float depth = -glm::dot(offset, camera.direction());
    if (!(depth > 0)) return {};
    const Axes axes = pictureAxes(camera);
    const glm::vec2 tangents{glm::dot(offset, axes.right) / depth, -glm::dot(offset, axes.up) / depth};
    return 0.5f * glm::vec2(size) + tangents * camera.pixelsPerRadianAt(size);
}

glm::vec3 rayThrough(const Camera& camera, glm::vec2 pixel, glm::ivec2 size) {
    const glm::vec2 offset = (pixel - 0.5f * glm::vec2(size)) / camera.pixelsPerRadianAt(size);
    const Axes axes = pictureAxes(camera);
    return glm::normalize(-camera.direction() + offset.x * axes.right - offset.y * axes.up);
}

glm::vec3 defaultTarget(const Head& head) { return 0.5f * head.landmarks[Landmark::vertex]; }

Camera orbited(Camera camera, float azimuthDeg, float elevationDeg) {
    camera.azimuthDeg = wrappedDegrees(camera.azimuthDeg + azimuthDeg);
    camera.elevationDeg = std::clamp(camera.elevationDeg + elevationDeg, -kMaxElevationDeg, kMaxElevationDeg);
    return camera;
}

Camera panned(Camera camera, glm::vec2 pixels, glm::ivec2 size, const Head& head) {
    const float mmPerPixel = camera.distanceMm / camera.pixelsPerRadianAt(size);
    const Axes axes = pictureAxes(camera);
    camera.targetMm += (axes.up * pixels.y - axes.right * pixels.x) * mmPerPixel;
    keepTargetInReach(camera, head);
    return keptOutside(camera, head);
}

Camera zoomed(Camera camera, float factor, glm::vec2 cursorPixels, glm::ivec2 size, const Head& head) {
    const float distanceMm = std::clamp(camera.distanceMm / factor, kMinDistanceMm, kMaxDistanceMm);
    const float scale = distanceMm / camera.distanceMm;
    const glm::vec3 eye = camera.eye(), ray = rayThrough(camera, cursorPixels, size);
    // The picture shrinks or grows about the skin under the cursor, or about the target's distance where there is none.
    const auto skin = head.bvh.firstHit(eye, ray, kMaxDistanceMm);
    const float toPlane = camera.distanceMm / glm::dot(ray, -camera.direction());
    const glm::vec3 fixed = skin ? skin->position : eye + ray * toPlane;
    camera.targetMm = fixed + (camera.targetMm - fixed) * scale;
    camera.distanceMm = distanceMm;
    keepTargetInReach(camera, head);
    return keptOutside(camera, head);
}

Camera keptOutside(Camera camera, const Head& head) {
    camera.distanceMm = std::clamp(camera.distanceMm, kMinDistanceMm, kMaxDistanceMm);
    if (head.bvh.empty()) return camera;
    const glm::vec3 outward = camera.direction();
    if (isInside(head, camera.eye(), outward)) {
        const auto skin = head.bvh.lastHit(camera.eye(), outward, kMaxDistanceMm);
        camera.distanceMm += skin->distanceMm + kClearanceMm;
    }
    // Each step is at least as long as what is missing, so few are needed.
    for (int step = 0; step < 32; ++step) {
        const auto skin = head.bvh.nearest(camera.eye(), kClearanceMm);
        if (!skin) break;
        camera.distanceMm += std::max(1.0f, kClearanceMm - skin->distanceMm);
    }
    return camera;
}

}  // namespace stipple
