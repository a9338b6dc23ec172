// The camera of the program: an 85 mm lens, or another, on a 36 mm wide frame, never rolled, never inside the head.
#pragma once
#include <glm/glm.hpp>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/base/viewpoint.h"
#include "engine/head/head.h"

namespace stipple {

struct Camera : Viewpoint {
    float lensMm = 85;  // never kept: what is opened again has the usual one
    bool operator==(const Camera&) const = default;

    static constexpr float kFrameMm = 36;

    glm::vec3 eye() const;
    glm::vec3 direction() const;  // unit, target to eye
    glm::mat4 view() const;
    // The frame is 36 mm wide at width >= height; a portrait picture turns the frame. headRadiusMm: of a ball about the
    // origin that holds the mesh; it sets the depth range.
    glm::mat4 projection(glm::ivec2 size, float headRadiusMm) const;
    float pixelsPerRadianAt(glm::ivec2 size) const;  // pixels per mm at 1 mm distance
};

// A point's place in a picture of that size, pixels from the upper left; nothing where it lies behind the camera.
std::optional<glm::vec2> pixelOf(const Camera& camera, glm::vec3 pointMm, glm::ivec2 size);
// Unit, from the eye through a pixel.
glm::vec3 rayThrough(const Camera& camera, glm::vec2 pixel, glm::ivec2 size);

// Views of the contract: front left right back top three-quarter hairline temple crown nape macro.
std::span<const std::string> viewNames();
// For a head: framed by its landmarks. Throws UsageError for an unknown name.
Camera namedView(const std::string& name, const Head& head);
// Halfway up from the origin to the vertex: what a camera without a point looks at.
glm::vec3 defaultTarget(const Head& head);

// Steps of a turntable camera; each keeps the camera outside the head (30 mm of skin at least) and the head in reach.
Camera orbited(Camera camera, float azimuthDeg, float elevationDeg);
// The picture follows the pixels (x right, y down).
Camera panned(Camera camera, glm::vec2 pixels, glm::ivec2 size, const Head& head);
// factor > 1 comes nearer; what lies under the cursor (pixels from the upper left) stays under it.
Camera zoomed(Camera camera, float factor, glm::vec2 cursorPixels, glm::ivec2 size, const Head& head);
Camera keptOutside(Camera camera, const Head& head);

}  // namespace stipple
