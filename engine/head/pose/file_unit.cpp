#include "engine/head/pose/file_unit.h"

#include <algorithm>
#include <cmath>

#include "engine/base/error.h"
#include "engine/head/pose.h"

namespace stipple::headfit {

namespace {

struct KnownUnit {
    const char* name;
    double mm;
};
constexpr KnownUnit kUnits[] = {{"mm", 1}, {"cm", 10}, {"dm", 100}, {"m", 1000}, {"inch", 25.4}};

// An average adult head, mm (FACTS §6): the skull's measures are men's means, sellion to menton the mean of both sexes;
// glabella to menton is that and the usual distance of glabella and sellion.
constexpr double kBitragionMm = 145, kTragionVertexMm = 131, kHeadLengthMm = 199;
constexpr double kSellionMentonMm = 118, kGlabellaMentonMm = 137.5;

}  // namespace

double mmIfAverage(const Landmarks& marks, const Frankfurt& frankfurt, double scale, bool hair) {
    auto between = [&](Landmark a, Landmark b) { return double(glm::length(marks[a] - marks[b])); };
    glm::vec3 ears = (marks[Landmark::tragionL] + marks[Landmark::tragionR]) * 0.5f;
    double vertexHeight = double(frankfurt.heightOf(marks[Landmark::vertex] - ears));
    double skull = kBitragionMm / between(Landmark::tragionL, Landmark::tragionR) *
                   (kTragionVertexMm / std::max(vertexHeight, 60.0)) *
                   (kHeadLengthMm / between(Landmark::glabella, Landmark::opisthocranion));
    double ofSkull = std::cbrt(skull) / scale;
    double ofFace = 0.5 / scale *
                    (kSellionMentonMm / between(Landmark::sellion, Landmark::menton) +
                     kGlabellaMentonMm / between(Landmark::glabella, Landmark::menton));
    if (hair) return ofFace;
    bool differ = std::abs(std::log(ofFace / ofSkull)) > 0.12;  // a missing crown, a cap that was not noticed
    return differ ? std::sqrt(ofFace * ofSkull) : ofSkull;
}

FileUnit chooseUnit(double mm, const ImportHints& hints) {
    if (hints.scaleToMm > 0) return {"given", hints.scaleToMm, 1};
    if (!hints.unit.empty()) return {hints.unit, unitMm(hints.unit), 1};
    for (const KnownUnit& unit : kUnits) {
        double ratio = unit.mm / mm;  // adults lie within 17 % of the mean
        if (ratio > 0.83 && ratio < 1.17)
            return {unit.name, unit.mm, float(std::exp(-std::pow(std::log(ratio) / 0.12, 2)))};
    }
    double ten = std::pow(10.0, std::round(std::log10(mm)));
    if (ten / mm > 0.9 && ten / mm < 1.1) return {"arbitrary", ten, 0.7f};
    return {"arbitrary", mm, 0.5f};
}

}  // namespace stipple::headfit

namespace stipple {

double unitMm(const std::string& name) {
    for (const headfit::KnownUnit& unit : headfit::kUnits)
        if (name == unit.name) return unit.mm;
    throw InputError("The unit \"" + name + "\" is not known; use mm, cm, dm, m or inch.");
}

}  // namespace stipple
