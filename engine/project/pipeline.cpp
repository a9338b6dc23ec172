#include "engine/project/pipeline.h"

namespace stipple {

namespace {

bool drawsAnother(const HairlinePlan& a, const HairlinePlan& b) {
    return a.shape != b.shape || a.blendShape != b.blendShape || a.blend != b.blend || a.points != b.points ||
           a.heightMm != b.heightMm || a.sideburnMm != b.sideburnMm || a.napeMm != b.napeMm;
}

}  // namespace

Pipeline::Changed Pipeline::updateHead(const HeadSource& source, const WorkWatch& watch) {
    Changed changed;
    const HeadPtr head = loader_.load(source, watch);
    changed.head = head != head_;
    head_ = head;
    return changed;
}

Pipeline::Changed Pipeline::update(const Project& project, const WorkWatch& watch) {
    Changed changed;
    const HeadPtr head = loader_.load(project.head, watch);
    changed.head = head != head_;
    const bool newPlaces = head != dotted_;
    const bool newGround = !dotted_ || &siteGroundOf(*head) != &siteGroundOf(*dotted_);

    const size_t needed = sitesNeeded(*head, project.plan, project.hair);
    const bool newSites = newGround || project.plan.seed != current_.plan.seed || needed > sites_.sites.size();
    if (newSites) {
        watch.begin("laying its dots");
        sites_ = cachedSites(*head, project.plan.seed, needed, watch.stop);
    }
    changed.sites = newSites || newPlaces;
    if (changed.sites) {
        placed_ = placeSites(*head, sites_);
        grains_ = placeGrains(placed_, project.plan.seed);
    }
    if (newPlaces) mapMaker_.emplace(*head);
    head_ = dotted_ = head;

    changed.map = newPlaces || drawsAnother(project.plan.hairline, current_.plan.hairline) ||
                  project.hair.pattern != current_.hair.pattern;
    if (changed.map) map_ = mapMaker_->make(project.plan, project.hair);

    // The mask holds shares of the body's grey, so that it knows neither density nor marks.
    changed.fieldMask =
        changed.map || project.plan.hairline != current_.plan.hairline || project.plan.seed != current_.plan.seed;
    if (changed.fieldMask) fieldMask_ = fieldMaskTexels(*head_, map_, project.plan, project.hair, kFieldMaskSize);

    changed.visible = changed.sites || changed.fieldMask || project.plan.densityPerCm2 != current_.plan.densityPerCm2 ||
                      project.plan.dot.pairShare != current_.plan.dot.pairShare ||
                      project.hair.densityPerCm2 != current_.hair.densityPerCm2;
    if (changed.visible) visible_ = visibleDots(sites_, placed_, grains_, map_, project.plan, project.hair);
    current_ = project;
    return changed;
}

}  // namespace stipple
