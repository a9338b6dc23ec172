// Lights and skin as the shaders take them.
#pragma once
#include "engine/render/camera.h"
#include "engine/render/lights.h"
#include "shaders/shared/frame_types.h"
#include "shaders/shared/look_types.h"

namespace stipple {

// Fills lights, ambient, room, lightCount, keyCount and exposure. The first of the rig's key lights is the one that the
// shadow map belongs to: frame.lights[0].axis where keyCount > 0.
void fillLights(const LightRig& rig, const Camera& camera, shared::FrameUniforms& frame);

// Fills skinAlbedo, skinMelanin, skinBlood and skinShape. photographed: the head brings the colours of a real skin.
void fillSkin(glm::vec3 albedo, bool photographed, shared::FrameUniforms& frame);

// How red, swollen and wet the treated skin still is, 0..1, from the days since the last session.
float freshnessOf(const shared::LookParams& look);

}  // namespace stipple
