// A mark is two Gaussians, cut off smoothly at a finite radius and scaled so that each keeps the integral of the whole one.
// cut = exp(-radius^2 / 2) in sigmas; scale = 1 / (1 - cut + cut ln cut).
const float kCoreRadius = 3.2, kCoreCut = 0.00597602, kCoreScale = 1.03796;
const float kHaloRadius = 2.8, kHaloCut = 0.0198411, kHaloScale = 1.10818;

// Squared distance in sigmas. conic: inverse of the covariance, as xx, xy, yy.
float conicDistance(vec3 conic, vec2 d) { return conic.x * d.x * d.x + 2.0 * conic.y * d.x * d.y + conic.z * d.y * d.y; }
float coreWeight(float q) { return max(exp(-0.5 * q) - kCoreCut, 0.0) * kCoreScale; }
float haloWeight(float q) { return max(exp(-0.5 * q) - kHaloCut, 0.0) * kHaloScale; }
