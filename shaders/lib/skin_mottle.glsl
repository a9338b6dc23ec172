// Unevenness of skin of wavelengths longer than a head's triangles (RECIPE §5 'Skin'); the shorter ones are added for
// each pixel. x melanin, y blood, z evenness of the field, w strength of the relief.
#include "shaders/shared/noise.h"

// Noise about 0, one feature every `sizeMm`; `offset` keeps the uses apart.
float mottleNoise(vec3 positionMm, float sizeMm, float offset) { return valueNoise(positionMm / sizeMm + offset) - 0.5; }

vec4 mottleAt(vec3 positionMm) {
    return vec4(0.28 * mottleNoise(positionMm, 24.0, 3.0) + 0.34 * mottleNoise(positionMm, 8.5, 11.0),
                0.36 * mottleNoise(positionMm, 19.0, 40.0), 1.1 * mottleNoise(positionMm, 22.0, 91.0),
                1.0 + 0.9 * mottleNoise(positionMm, 17.0, 0.0));
}
