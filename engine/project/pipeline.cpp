#include "engine/project/pipeline.h"

#include "engine/project/head_source.h"

namespace stipple {

Pipeline::Changed Pipeline::update(const Project& project) {
    Changed changed;
    changed.head = !filled_ || project.head != current_.head;
    HeadPtr head = head_;
    if (changed.head)
        head = project.head.file.empty() ? loadBuiltInHead(project.head.builtIn, tapeOf(project.head))
                                         : loadHead(project.head.file, project.head.hints, workerProgram_);

    const size_t needed = sitesNeeded(*head, project.plan, project.hair);
    changed.sites = changed.head || project.plan.seed != current_.plan.seed || needed > sites_.sites.size();
    if (changed.sites) {
        sites_ = cachedSites(*head, project.plan.seed, needed);
        placed_ = placeSites(*head, sites_);
        grains_ = placeGrains(placed_, project.plan.seed);
    }
    if (changed.head) mapMaker_ = std::make_unique<ScalpMapMaker>(*head);
    head_ = std::move(head);

    changed.map = changed.head || project.plan.hairline.shape != current_.plan.hairline.shape ||
                  project.plan.hairline.heightMm != current_.plan.hairline.heightMm ||
                  project.hair.pattern != current_.hair.pattern;
    if (changed.map) map_ = mapMaker_->make(project.plan, project.hair);

    const bool planChanged = project.plan.hairline != current_.plan.hairline ||
                             project.plan.densityPerCm2 != current_.plan.densityPerCm2 ||
                             project.plan.dot.pairShare != current_.plan.dot.pairShare ||
                             project.hair.densityPerCm2 != current_.hair.densityPerCm2;
    changed.visible = changed.sites || changed.map || planChanged;
    if (changed.visible) {
        visible_ = visibleDots(sites_, placed_, grains_, map_, project.plan, project.hair);
        fieldMask_ = fieldMaskTexels(*head_, map_, project.plan, project.hair, kFieldMaskSize);
    }
    current_ = project;
    filled_ = true;
    return changed;
}

}  // namespace stipple
