// From the plan's smooth map to what happens at one site: how dense, hair or dot, which zone. Pure functions.
#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "engine/dots/place_grain.h"
#include "engine/dots/sites.h"
#include "engine/plan/old_work.h"
#include "engine/plan/plan.h"
#include "engine/plan/scalp_map.h"
#include "engine/plan/zones.h"

namespace stipple {

struct SiteWish {
    float edgeMm = 0;         // lineMm with the irregularity applied
    float askedPerCm2 = 0;    // pigment dots asked here
    float hairShare = 0;      // own hair as a share of full density
    float visiblePerCm2 = 0;  // sites up to this rank show: hairs and dots together
    float fieldMask = 0;      // 0..1: the grey between the dots, as a share of where the plan is densest and darkest
};
// The wish at a place. At hair density h and share H, sites of rank <= h and label < H are hairs; the rest, up to the
// rank at which their density is askedPerCm2, are dots. So the density of dots is what was asked whatever hair is
// there.
SiteWish wishAt(glm::vec3 positionMm, const ScalpSample& sample, const Plan& plan, const OwnHair& hair);
// The same with what the position gives already known.
SiteWish wishAt(const PlaceGrain& grain, const ScalpSample& sample, const Plan& plan, const OwnHair& hair);
// The same with a patch test instead of the plan: the body's density in its cells, whatever hair is there, and nothing
// elsewhere. Its fieldMask is left to the patch.
SiteWish wishOfPatch(const PlaceGrain& grain, const ScalpSample& sample, int cell, const Plan& plan,
                     const OwnHair& hair);
// 1 outside the fringe of full hair, 0 within.
float outsideFringe(glm::vec3 positionMm, const ScalpSample& sample);
// Own hair alone, as a share of full density.
float hairShareAt(const PlaceGrain& grain, const ScalpSample& sample);
// The fieldMask of wishAt alone; `source` is made from plan.seed.
float fieldMaskAt(glm::vec3 positionMm, const GrainSource& source, const ScalpSample& sample, const Plan& plan,
                  const ScarTouch& scar = {});

// How far a line reaches: the lineMm and hairMm beyond which wishes and grey no longer know where it runs.
class LineReach {
public:
    // mostSoftenMm: ScalpMap::mostSoftenMm().
    LineReach(const Plan& plan, float mostSoftenMm);
    // From this lineMm down nothing is asked and no hair grows.
    float outsideMm() const { return outsideMm_; }
    // From this lineMm up it makes no difference; nape: at least GrainSource::nape() of the place.
    float insideMm(float rampScale, float nape) const;
    // From this hairMm up hair is full.
    static float fullHairMm(float hairRampMm);

private:
    float outsideMm_, shiftMm_, softnessMm_;
};

// A mark to draw: the site's number, and which of its marks.
struct Mark {
    static constexpr uint32_t kSiteBits = 0x00ffffffu, kSecond = 0x10000000u, kHair = 0x20000000u, kScar = 0x40000000u;
    static constexpr uint32_t kThirdHair = kSecond | 0x08000000u, kFourthHair = kSecond | 0x80000000u;
    static constexpr uint32_t kOld = 0x04000000u, kOldBeforeLaser = kOld | kSecond;
    static constexpr uint32_t kTouchUp = 0x03000000u, kTouchUpShift = 24;

    static constexpr uint32_t ofTouchUp(int number) { return uint32_t(number) << kTouchUpShift; }  // from 1
    static constexpr int touchUpOf(uint32_t mark) { return int((mark & kTouchUp) >> kTouchUpShift); }
    // The first hair of a follicular unit.
    static constexpr bool isHairUnit(uint32_t mark) { return (mark & (kHair | kSecond)) == kHair; }
    // The first mark of a dot that the plan puts down in its sessions.
    static constexpr bool isPlanDot(uint32_t mark) { return (mark & (kHair | kSecond | kOld | kTouchUp)) == 0; }
};

struct VisibleDots {
    std::vector<uint32_t> marks;   // site | kHair for a hair, | kSecond for the second mark of a pair (of a hair's
                                   // follicular unit kThirdHair and kFourthHair too), | kScar for a dot in scar tissue,
                                   // | ofTouchUp(k) for a dot of a touch-up; rank order; then the old work's
    size_t pigment = 0, hair = 0;  // sites (a pair counts once); the plan's dots alone
    std::array<size_t, kMostTouchUps> touchUps{};  // dots of each
    size_t old = 0;                                // dots of the old work
    float densityScale = 1;                        // by which plan.total multiplies every density that is asked
};
VisibleDots visibleDots(const SiteSet& sites, const std::vector<PlacedSite>& placed, const ScalpMap& map,
                        const Plan& plan, const OwnHair& hair);

// The same with grains kept from placeGrains(placed, plan.seed).
VisibleDots visibleDots(const SiteSet& sites, const std::vector<PlacedSite>& placed,
                        const std::vector<PlaceGrain>& grains, const ScalpMap& map, const Plan& plan,
                        const OwnHair& hair);

// Old work ends at the fringe: what was put down beside a matching stubble then is not told from it now.
// Adds its dots, whose map is that of planOfOldWork(): as it is, and where a laser has been, as it was before too.
void addOldWork(VisibleDots& visible, const SiteSet& sites, const std::vector<PlacedSite>& placed,
                const std::vector<PlaceGrain>& grains, const ScalpMap& oldMap, const OldWork& old, const OwnHair& hair);

// Its fieldMaskTexels().
std::vector<float> oldFieldMaskTexels(const Head& head, const ScalpMap& oldMap, const Plan& planOfIt,
                                      const OwnHair& hair, int size);
// Of its dots, how many lie in front of the plan's line.
size_t oldDotsInFront(const std::vector<PlacedSite>& placed, const VisibleDots& visible, const ScalpMap& map);

// How many sites a plan can ask for at most on this head (so that enough are made).
size_t sitesNeeded(const Head& head, const Plan& plan, const OwnHair& hair, const OldWork& old = {});

// Session (0-based) in which a site's dot is put down, by its session label.
int sessionOf(const Site& site, const Plan& plan);

// The fieldMask over the chart, for the renderer: size x size, 0..1 (values above 1 are clipped).
std::vector<float> fieldMaskTexels(const Head& head, const ScalpMap& map, const Plan& plan, const OwnHair& hair,
                                   int size);

}  // namespace stipple
