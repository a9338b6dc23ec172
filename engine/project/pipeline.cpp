#include "engine/project/pipeline.h"

#include <algorithm>
#include <utility>

#include "engine/dots/fixed_total.h"
#include "engine/plan/patterns.h"
#include "engine/plan/zone_density.h"
#include "engine/project/shown_project.h"

namespace stipple {

namespace {

bool drawsAnother(const HairlinePlan& a, const HairlinePlan& b) {
    return a.shape != b.shape || a.blendShape != b.blendShape || a.blend != b.blend || a.points != b.points ||
           a.heightMm != b.heightMm || a.sideburnMm != b.sideburnMm || a.napeMm != b.napeMm;
}

// Where its line runs is all that makes the plan another.
bool onlyMovesLine(const Plan& now, Plan before) {
    HairlinePlan& line = before.hairline;
    line.shape = now.hairline.shape;
    line.blendShape = now.hairline.blendShape;
    line.blend = now.hairline.blend;
    line.points = now.hairline.points;
    line.heightMm = now.hairline.heightMm;
    line.sideburnMm = now.hairline.sideburnMm;
    line.napeMm = now.hairline.napeMm;
    return now == before;
}

// Its line or its extent; not its ink.
bool drawsAnother(const OldWork& a, const OldWork& b) {
    return a.isThere() != b.isThere() || a.shape != b.shape || a.heightMm != b.heightMm ||
           a.softnessMm != b.softnessMm || a.irregularity != b.irregularity;
}

// Drawn zones have their shades from the plan's ladder.
bool shadesAnew(const Plan& now, const Plan& before) {
    const auto shades = [](const DrawnZone& zone) { return !zone.isFree() && zone.shade != 0; };
    return std::any_of(now.drawn.begin(), now.drawn.end(), shades) &&
           (now.dot.shade != before.dot.shade || now.dot.dilutions != before.dot.dilutions);
}

// Zones follow the softness of the line, and their shares what is densest.
bool wishesAnew(const Plan& now, const Plan& before) {
    if (now.zones != before.zones || now.drawn != before.drawn || now.strokes != before.strokes) return true;
    if (shadesAnew(now, before)) return true;
    return variesDensity(now) && (now.densityPerCm2 != before.densityPerCm2 || now.hairline != before.hairline);
}

// Their dots, not what they look like.
bool haveSameTouchUps(const Plan& a, const Plan& b) {
    for (int k = 0; k < kMostTouchUps; ++k)
        if (touchUpShare(a, k) != touchUpShare(b, k)) return false;
    return true;
}

SiteSet laidSites(const Head& head, uint32_t seed, size_t count, const WorkWatch& watch) {
    watch.begin("laying its dots");
    return cachedSites(head, seed, count, watch.stop);
}

}  // namespace

Pipeline::Changed Pipeline::updateHead(const HeadSource& source, const WorkWatch& watch) {
    Changed changed;
    const HeadPtr head = loader_.load(source, watch);
    changed.head = head != head_;
    head_ = head;
    return changed;
}

Pipeline::Changed Pipeline::update(const Project& asked, const WorkWatch& watch) {
    const Project project = shownProject(asked);
    Changed changed;
    const HeadPtr head = loader_.load(project.head, watch);
    changed.head = head != head_;
    const bool newPlaces = head != dotted_;
    const bool newGround = !dotted_ || &siteGroundOf(*head) != &siteGroundOf(*dotted_);

    const size_t needed = sitesNeeded(*head, project.plan, project.hair, project.old);
    const bool newSites = newGround || project.plan.seed != current_.plan.seed || needed > sites_.sites.size();
    changed.sites = newSites || newPlaces;
    if (newSites) sites_ = laidSites(*head, project.plan.seed, needed, watch);
    if (changed.sites) placeAll(*head, project.plan.seed);
    if (newPlaces) setHead(*head);
    head_ = head;
    dotted_ = nullptr;

    changed.map = newPlaces || drawsAnother(project.plan.hairline, current_.plan.hairline) ||
                  !haveSameLoss(project.hair, current_.hair);
    const ChangedSquares squares = changed.map ? layLine(project, !changed.sites) : std::nullopt;
    const bool newPatch = layPatch(project, changed.map);
    const bool newLater = project.hair.later != current_.hair.later;
    if (newLater && !changed.map) mapMaker_->layLaterHair(map_, project.hair);
    const bool newWishes = !changed.map && wishesAnew(project.plan, current_.plan);
    if (newWishes) mapMaker_->layWishes(map_, project.plan);
    const bool newScars = project.scars != current_.scars;
    if (changed.map || newScars) mapMaker_->layScars(map_, project.scars);
    if (changed.sites || newScars) layScars(grains_, placed_, map_.scars());
    changed.map = changed.map || newScars || newPatch || project.plan.strokes != current_.plan.strokes ||
                  project.plan.drawn != current_.plan.drawn || shadesAnew(project.plan, current_.plan);

    // The mask holds shares of the grey where the plan is densest, so that it knows neither density nor marks.
    changed.fieldMask = changed.map || newWishes || project.plan.hairline != current_.plan.hairline ||
                        project.plan.seed != current_.plan.seed;
    if (changed.fieldMask) layFieldMask(project.plan, squares);

    changed.oldFieldMask = layOldWork(project, newPlaces);

    changed.map = changed.map || newLater;  // of which the grey between the dots knows nothing

    changed.visible =
        changed.sites || changed.fieldMask || changed.oldFieldMask || newLater ||
        project.plan.densityPerCm2 != current_.plan.densityPerCm2 || project.plan.total != current_.plan.total ||
        pairShareOf(project.plan.dot) != pairShareOf(current_.plan.dot) ||
        !haveSameTouchUps(project.plan, current_.plan) || project.hair.densityPerCm2 != current_.hair.densityPerCm2 ||
        project.old.densityPerCm2 != current_.old.densityPerCm2 ||
        (project.old.laserPasses > 0) != (current_.old.laserPasses > 0);
    if (changed.visible) {
        layVisible(project, squares);
        if (laySitesForTotal(project, watch)) changed.sites = true;
        if (project.old.isThere()) addOldWork(visible_, sites_, placed_, grains_, oldMap_, project.old, project.hair);
    }
    dotted_ = head_;
    current_ = project;
    return changed;
}

void Pipeline::setHead(const Head& head) {
    mapMaker_.emplace(head);
    maskMaker_.emplace(head.chart, kFieldMaskSize);
    maskNapes_ = maskMaker_->napes();
}

Pipeline::ChangedSquares Pipeline::layLine(const Project& project, bool sameSites) {
    const bool onlyLine = sameSites && onlyMovesLine(project.plan, current_.plan) && project.hair == current_.hair &&
                          project.scars == current_.scars && !showsPatch(project) && !showsPatch(current_);
    const ScalpMap before = std::exchange(map_, mapMaker_->make(project.plan, project.hair));
    if (!onlyLine) return {};
    SquareNapes napes = siteSquares_.napes();
    std::transform(napes.begin(), napes.end(), maskNapes_.begin(), napes.begin(),
                   [](float a, float b) { return std::max(a, b); });
    return changedSquares(before, map_, project.plan, napes);
}

void Pipeline::layFieldMask(const Plan& plan, const ChangedSquares& squares) {
    if (squares)
        maskMaker_->makeAgain(fieldMask_, map_, plan, *squares);
    else
        maskMaker_->make(fieldMask_, map_, plan);
}

void Pipeline::layVisible(const Project& project, const ChangedSquares& squares) {
    const VisibleSites::Places places{sites_, placed_, grains_};
    visible_ = squares ? visibleSites_.layAgain(places, map_, project.plan, project.hair, siteSquares_, *squares)
                       : visibleSites_.layAll(places, map_, project.plan, project.hair);
}

bool Pipeline::layPatch(const Project& project, bool newMap) {
    const bool isOn = showsPatch(project), wasOn = showsPatch(current_);
    const PatchShares shares =
        isOn ? patchShares(project.plan, project.hair, project.skin, project.patch) : PatchShares{};
    const bool isNew = isOn != wasOn || (isOn && (project.patch != current_.patch || shares != patchShares_));
    patchShares_ = shares;
    if (isNew || (isOn && newMap)) mapMaker_->layPatch(map_, project.patch, shares);
    return isNew;
}

bool Pipeline::layOldWork(const Project& project, bool newPlaces) {
    const bool isNew = newPlaces || drawsAnother(project.old, current_.old) ||
                       (project.old.isThere() &&
                        (!haveSameLoss(project.hair, current_.hair) || project.plan.seed != current_.plan.seed));
    if (!isNew) return false;
    const bool was = !oldFieldMask_.empty();
    oldFieldMask_.clear();
    if (!project.old.isThere()) return was;
    Plan plan = planOfOldWork(project.old);
    plan.seed = project.plan.seed;
    oldMap_ = mapMaker_->make(plan, project.hair);
    oldFieldMask_ = oldFieldMaskTexels(*head_, oldMap_, plan, project.hair, kFieldMaskSize);
    return true;
}

void Pipeline::placeAll(const Head& head, uint32_t seed) {
    placed_ = placeSites(head, sites_);
    grains_ = placeGrains(placed_, seed);
    siteSquares_ = SquareSites(placed_);
}

bool Pipeline::laySitesForTotal(const Project& project, const WorkWatch& watch) {
    bool isNew = false;
    for (;;) {
        const size_t laid = sites_.sites.size();
        const size_t needed = sitesForTotal(*head_, project.plan, project.hair, visible_, laid);
        if (needed <= laid) return isNew;
        SiteSet more = laidSites(*head_, project.plan.seed, needed, watch);
        if (more.sites.size() <= laid) return isNew;  // there is no room for more on this head
        sites_ = std::move(more);
        placeAll(*head_, project.plan.seed);
        layScars(grains_, placed_, map_.scars());
        layVisible(project, {});
        isNew = true;
    }
}

}  // namespace stipple
