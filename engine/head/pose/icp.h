// Laying the template on the data: one step of iterated closest points, and how well it lies.
#pragma once
#include <vector>

#include "engine/head/pose/nearest_grid.h"
#include "engine/head/pose/similarity.h"
#include "engine/head/pose/surface_cloud.h"
#include "engine/head/pose/template_head.h"
#include "engine/head/pose/warp.h"

namespace stipple::headfit {

// Partners of points: either from the grids (quick, half a cell off), or exactly, where the last partner of every point
// is where the next search for it starts, since poses change little from step to step.
struct LastMatches {
    std::vector<int> dataOfTemplate, templateOfData;
    const NearestGrid *dataGrid = nullptr, *templateGrid = nullptr;

    void fit(const SurfaceCloud& cloud, const TemplateHead& head);  // (re)sizes for this pair
    // As KdTree::nearest.
    int data(const SurfaceCloud& cloud, size_t templatePoint, glm::vec3 inData, float& limitSquared);
    int ofTemplate(const KdTree& tree, size_t dataPoint, glm::vec3 inHead, float& limitSquared);
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
