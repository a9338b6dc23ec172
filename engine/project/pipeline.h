// From a Project to what is drawn and counted, redoing only what a change made stale.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/dots/field_mask.h"
#include "engine/dots/look.h"
#include "engine/dots/map_squares.h"
#include "engine/dots/place_grain.h"
#include "engine/dots/sites.h"
#include "engine/dots/treatment.h"
#include "engine/dots/visible_sites.h"
#include "engine/head/head.h"
#include "engine/plan/scalp_map.h"
#include "engine/plan/scalp_map_maker.h"
#include "engine/project/head_loader.h"
#include "engine/project/project.h"

namespace stipple {

// A copy has all that the other has made, and goes its own way from there.
class Pipeline {
public:
    static constexpr int kFieldMaskSize = FieldMaskMaker::kSizeOfSquares;

    // workerProgram as in importHeadFile. The head is loaded by the first update that needs it.
    explicit Pipeline(std::string workerProgram = "") : loader_(std::move(workerProgram)) {}

    // Brings everything up to date with `asked`. Throws InputError for a head file that cannot be used, and Stopped
    // where the watch asks for it; what was there before stays, or the next update makes all anew. Returns what
    // changed.
    struct Changed {
        bool head = false, sites = false, map = false, fieldMask = false, oldFieldMask = false, visible = false;
    };
    Changed update(const Project& asked, const WorkWatch& watch = {});
    // The head alone, which is there long before its dots are laid: until the next update there are none.
    Changed updateHead(const HeadSource& source, const WorkWatch& watch = {});

    const HeadPtr& head() const { return head_; }
    const SiteSet& sites() const { return sites_; }
    const std::vector<PlacedSite>& placed() const { return placed_; }
    const ScalpMap& map() const { return map_; }
    const VisibleDots& visible() const { return visible_; }
    const std::vector<float>& fieldMask() const { return fieldMask_; }
    const std::vector<float>& oldFieldMask() const { return oldFieldMask_; }  // of old work; none where there is none

private:
    // Of the map; none where more than the line has changed.
    using ChangedSquares = std::optional<std::vector<uint32_t>>;

    void setHead(const Head& head);
    void placeAll(const Head& head, uint32_t seed);
    // Makes the map anew.
    ChangedSquares layLine(const Project& project, bool sameSites);
    void layFieldMask(const Plan& plan, const ChangedSquares& squares);
    void layVisible(const Project& project, const ChangedSquares& squares);
    // Lays the patch test, or none; true where that is another one than before.
    bool layPatch(const Project& project, bool newMap);
    // Lays the line of old work, or none; true where its grey is another one than before.
    bool layOldWork(const Project& project, bool newPlaces);
    // Lays sites until those of a fixed total are exact; true where there are new ones.
    bool laySitesForTotal(const Project& project, const WorkWatch& watch);

    HeadLoader loader_;
    Project current_;  // as it was shown
    PatchShares patchShares_;
    HeadPtr head_, dotted_;  // dotted_: the head that all below belongs to
    SiteSet sites_;
    std::vector<PlacedSite> placed_;
    std::vector<PlaceGrain> grains_;
    SquareSites siteSquares_;
    std::optional<ScalpMapMaker> mapMaker_;
    std::optional<FieldMaskMaker> maskMaker_;
    SquareNapes maskNapes_;
    ScalpMap map_;
    VisibleSites visibleSites_;
    VisibleDots visible_;
    std::vector<float> fieldMask_;
    ScalpMap oldMap_;  // of the old work
    std::vector<float> oldFieldMask_;
};

}  // namespace stipple
