// Rigs of lights as data (assets/lights): spherical Gaussians for the diffuse part, shapes for the highlight
// (studies' RECIPE §5, CHANGES §4).
#pragma once
#include <glm/glm.hpp>
#include <span>
#include <string>
#include <vector>

#include "engine/render/camera.h"

namespace stipple {

struct Light {
    glm::vec3 axis{0, 1, 0};  // unit, towards the light; frame: see `frame`
    // world: the head frame. camera: x right, y world up (kept upright), z towards the eye, unrotated in elevation: a
    // room that turns with the viewer. eye: x right, y up, z towards the eye: fixed to the camera.
    enum class Frame { world, camera, eye } frame = Frame::camera;
    float sharpness = 1;      // of the Gaussian
    glm::vec3 irradiance{1};  // at normal incidence, linear
    enum class Shape { gaussian, window, ring } shape = Shape::gaussian;
    glm::vec2 halfSize{0.1f};   // window: half width and height as tangents; ring: radius and half thickness
    glm::ivec2 panes{1, 1};     // across and up
    glm::vec2 bars{0.14f};      // between them: dark share of a pane's width and height
    glm::vec3 upHint{0, 1, 0};  // same frame as axis: the window's height runs along it as far as it can
    bool key = false;           // casts the shadow
};
// What a sharp shine shows of a room beside its lights: a box round the head that turns with the viewer. Brightness is
// relative to what the broad lights say of that direction, and about 1 in the mean.
struct Room {
    glm::vec3 halfSizeM{1};  // right, up, towards the viewer
    glm::vec3 low{1};        // at the left, the floor, the far wall
    glm::vec3 high{1};       // at the right, the ceiling, the viewer's wall
    float viewer = 0;        // how dark the viewer stands before it, 0..1
};
struct LightRig {
    std::string name;
    std::vector<Light> lights;
    Room room;
    float exposure = 1.2f;
};

// Names of the rigs: daylight overcast office bathroom clinic flash backlight.
std::span<const std::string> lightRigNames();
const LightRig& lightRig(const std::string& name);  // an unknown name is a bug

// The rig with its lights turned about the vertical, seen from above anticlockwise: from the front to the right. What
// is fixed to the camera (Frame::eye) stays.
LightRig turned(LightRig rig, float degrees);

// Where a light stands for a camera: head frame, unit. xAxis runs across a window; its height along cross(axis, xAxis).
struct LightPlace {
    glm::vec3 axis, xAxis;
};
LightPlace lightPlace(const Light& light, const Camera& camera);

}  // namespace stipple
