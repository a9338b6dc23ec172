#include "engine/base/text.h"
#include "engine/dots/look.h"
#include "engine/dots/statistics.h"

namespace stipple {
namespace {

constexpr int kPlaces = 4;  // of a length in mm, and of a normal

void appendVector(std::string& row, glm::vec3 v) {
    for (int axis = 0; axis < 3; ++axis) row += ',' + formatFixed(double(v[axis]), kPlaces);
}

}  // namespace

std::string dotsCsv(const Head& head, const SiteSet& sites, const std::vector<PlacedSite>& placed,
                    const VisibleDots& visible, const ScalpMap& map, const Plan& plan, const OwnHair& hair,
                    const Skin& skin, const TimePoint& time) {
    const shared::LookParams params = lookParams(plan, hair, skin, time);
    std::string table = "id,kind,x_mm,y_mm,z_mm,nx,ny,nz,zone,session,depth_mm,diameter_mm,shade\n";
    for (const uint32_t mark : visible.marks) {
        if (mark & (Mark::kSecond | Mark::kOld)) continue;
        const uint32_t index = mark & Mark::kSiteBits;
        const Site& site = sites.sites[index];
        const PlacedSite& at = placed[index];
        const ScalpSample sample = map.sample(at.plane);
        const bool isHair = (mark & Mark::kHair) != 0;

        table += std::to_string(index);
        table += isHair ? ",hair" : ",pigment";
        appendVector(table, at.positionMm);
        appendVector(table, at.normal);
        table += ',';
        const ScarTouch scar = scarTouch(map.scars(), at.plane);
        const bool isPatch = map.patch().isOn() && !isHair;
        if (isPatch)
            table += "patch";
        else if (scar.index >= 0)
            table += scarZoneName(scar.index, map.scars().scars()[size_t(scar.index)]);
        else
            table += zoneName(zoneAt(head.chart.coordinateOf(at.positionMm), sample, plan));
        if (isHair) {
            table += ",0,0,0,0\n";
            continue;
        }
        const shared::SiteGpu label = siteGpu(site, at, index, sites.seed);
        const int touchUp = Mark::touchUpOf(mark);
        const int session = touchUp > 0 ? plan.sessions - 1 + touchUp : sessionOf(site, plan);
        const int birth = shared::birthOfMark(mark, label.sessionLabel, params.sessionEnd);
        const shared::DotStyle style = shared::dotStyleOf(
            label.seed, label.flow.w, isPatch ? ScalpMap::kFarInsideMm : sample.lineMm, shared::ofBirth(params, birth));
        const PatchMap& patch = map.patch();
        const int shade = isPatch
                              ? patchShade(patch.patch(), patch.cellAt(at.plane))
                              : shadeAfter(touchUp > 0 ? touchUpShade(plan, touchUp - 1) : sessionShade(plan, session),
                                           map.drawn().shadeSteps(at.plane));
        table += ',' + std::to_string(session + 1);
        table += ',' + formatFixed(double(style.depthMm), kPlaces);
        table += ',' + formatFixed(visibleDiameterOfInk(double(style.inkRadiusMm)), kPlaces);
        table += ',' + std::to_string(shade) + '\n';
    }
    return table;
}

}  // namespace stipple
