// A mark is two bells, each (1 - q / support)^n of the squared distance q in sigmas: of a Gaussian's peak and integral, but of
// finite reach and cheap. The core's n is 8, so that it keeps a Gaussian's shape and its sum over pixels hardly depends on where
// it falls between them (0.5 % at the least width); the halo's is 3.
const float kCoreSupport = 18.0, kHaloSupport = 8.0;  // 2 (n + 1)
// Sigmas that are drawn. The core beyond holds 0.05 % of its integral.
const float kCoreReach = 3.2, kHaloReach = 2.8284271;

float coreBell(float share) {
    float t = max(1.0 - share, 0.0);
    t *= t;
    t *= t;
    return t * t;
}
float haloBell(float share) {
    float t = max(1.0 - share, 0.0);
    return t * t * t;
}
