// Laying the template on the data: one step of iterated closest points, and how well it lies.
#pragma once
#include <vector>

#include "engine/head/pose/similarity.h"
#include "engine/head/pose/surface_cloud.h"
#include "engine/head/pose/template_head.h"
#include "engine/head/pose/warp.h"

namespace stipple::headfit {

// The last partner of every point, from which the next search for it starts: poses change little from step to step. It
// only saves time; the partners found are the same without it.
struct LastMatches {
    std::vector<int> dataOfTemplate, templateOfData;

    void fit(const SurfaceCloud& cloud, const TemplateHead& head);  // (re)sizes for this pair
};

struct IcpStep {
    int templatePoints = 2800;  // how many of the template's points take part
    float sigmaMm = 12;         // of the robust weights; partners farther than 4 sigma do not count
    float backWeight = 0.7f;    // of the pairs data -> template; without them the template shrinks
    bool faceOnly = false;
};

// One Gauss-Newton step on the seven unknowns of the similarity: point to plane with a quarter of point to point,
// template to data and data (within the head zone) to template, where the normals agree.
void icpStep(const SurfaceCloud& cloud, Similarity& pose, const IcpStep& step, LastMatches& last);

// 0 perfect .. 1 nothing fits: distances capped at 20 mm, from the template to the data and back. `warp` (or nullptr)
// is applied to the template first.
float fitScore(const SurfaceCloud& cloud, const Similarity& pose, int templatePoints, const Warp* warp,
               LastMatches& last);

}  // namespace stipple::headfit
