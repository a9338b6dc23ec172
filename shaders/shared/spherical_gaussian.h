// Light from a spherical Gaussian of unit integral: exp(sharpness (w.axis - 1)), normalised.
// Irradiance: S. Hill, "Spherical Gaussians for diffuse lighting" (fit of cosine times Gaussian), as in MJP's SG
// series, 2016.
#include "shaders/shared/glsl.h"
#ifndef STIPPLE_SHARED_SPHERICAL_GAUSSIAN
#define STIPPLE_SHARED_SPHERICAL_GAUSSIAN
STIPPLE_SHARED_BEGIN

// What the fit needs of a sharpness: x scale, y bias, z bend.
STIPPLE_FN vec3 irradianceFit(float sharpness) {
    float once = exp(-sharpness);
    float twice = once * once;
    float inverse = 1.0f / sharpness;
    float scale = 1.0f + 2.0f * twice - inverse;
    float bias = (once - twice) * inverse - twice;
    return vec3(scale, bias, sqrt(max(1.0f - scale, 1e-6f)));
}

// Irradiance at a surface whose normal makes `cosine` with the axis.
STIPPLE_FN float irradianceOf(vec3 fit, float cosine) {
    const float slope = 0.36f;
    float x0 = slope * cosine;
    float x1 = fit.z * (1.0f / (4.0f * slope));
    float sum = x0 + x1;
    float y = abs(x0) <= x1 ? sum * sum / fit.z : clamp(cosine, 0.0f, 1.0f);
    return max(fit.x * y + fit.y, 0.0f);
}

STIPPLE_SHARED_END
#endif
