// What a skin is besides its mean colour: how its colour varies, how soft light is in it, how it shines.
#pragma once
#include <glm/glm.hpp>

namespace stipple {

// Filled into FrameUniforms (skinMelanin, skinBlood, skinShape) by the renderer.
struct SkinConstants {
    glm::vec3 melanin{};       // absorbance of one unit of melanin mottling, per channel
    glm::vec3 blood{};         // the same of blood
    float mottle = 0;          // strength of the mottling
    float scatter = 0;         // how far light spreads in it: 1.2 light and medium, less in dark skin
    float foreheadRelief = 1;  // slopes of the relief, times the tile's
    float scalpRelief = 1;
    float highlightGain = 1;
};

// By the luminance of the linear albedo, between three measured-by-eye skins (light, medium, dark).
SkinConstants skinConstants(glm::vec3 albedo);

// Strength of the creases across the forehead, 0..1, at that age; 0 years: not said, taken as 35. Proposed: they begin
// to stay at about 25 and are deep at 60.
float creasesAtAge(float years);

}  // namespace stipple
