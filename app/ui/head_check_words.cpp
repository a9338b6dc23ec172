#include <algorithm>

#include "app/ui/head_check.h"
#include "app/ui/session.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

// Heads that stand as they were found score over the first; those that were laid wrongly, under the second.
constexpr float kSure = 0.6f, kLikely = 0.4f;
constexpr double kShortestMm = 150, kLongestMm = 235;  // children of two years and the largest adults (FACTS §6)

struct FindingRow {
    const char* what;
    const char* one;   // words for one; "" where the many words serve
    const char* many;  // behind the number
};
constexpr FindingRow kFindings[] = {
    {"triangles without area dropped", "One triangle without area was dropped.",
     " triangles without area were dropped."},
    {"repeated triangles dropped", "One triangle that was there twice was dropped.",
     " triangles that were there twice were dropped."},
    {"triangles turned to the side of their neighbours", "One triangle was turned to its neighbours' side.",
     " triangles were turned to their neighbours' side."},
    {"loose pieces removed", "One loose crumb was removed.", " loose crumbs were removed."},
    {"small holes filled", "One small hole was filled.", " small holes were filled."},
    {"scan holes bridged", "One hole of the scan was bridged: dots can lie there, but its form is a guess.",
     " holes of the scan were bridged: dots can lie there, but their form is a guess."},
    {"drawn with fewer triangles", "", " of them are drawn, so that it moves quickly."},
    {"loose pieces left without dots", "One loose piece was set aside; it gets no dots.",
     " loose pieces were set aside; they get no dots."},
    {"holes in the upper head", "One hole in the upper head is bridged by the tapes.",
     " holes in the upper head are bridged by the tapes."},
};

std::string sentence(const Finding& finding) {
    for (const FindingRow& row : kFindings)
        if (finding.what == row.what)
            return finding.count == 1 && *row.one ? row.one
                                                  : countText(size_t(std::max<int64_t>(0, finding.count))) + row.many;
    if (finding.what.starts_with("cm2 of hair"))
        return countText(size_t(std::max<int64_t>(0, finding.count))) +
               " cm\xC2\xB2 of the scalp seem to be under hair.";
    if (finding.what == "surface was inside out") return "The surface was inside out and was turned.";
    if (finding.what == "facet normals smoothed") return "It came in flat facets; its shading was smoothed.";
    std::string words = finding.what;
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = char(words[0] - 'a' + 'A');
    if (!finding.where.empty()) words += " (" + finding.where + ")";
    return words + (finding.count > 1 ? ": " + countText(size_t(finding.count)) : "") + ".";
}

std::string lengthText(double mm) { return mm >= 1000 ? formatFixed(mm / 1000, 1) + " m" : formatFixed(mm, 0) + " mm"; }

}  // namespace

const std::vector<CheckMeasure>& checkMeasures() {
    // FACTS §6, rounded.
    static const std::vector<CheckMeasure> kMeasures{{"Length", &HeadMeasures::length, "178 to 211"},
                                                     {"Breadth", &HeadMeasures::breadth, "140 to 163"},
                                                     {"Circumference", &HeadMeasures::circumference, "532 to 601"},
                                                     {"Ear to ear, over the top", &HeadMeasures::arc, "315 to 376"},
                                                     {"Chin to nose root", &HeadMeasures::mentonSellion, "104 to 134"}};
    return kMeasures;
}

const PointWords& pointWords(Landmark landmark) {
    static const std::array<PointWords, kLandmarkCount> kWords{{
        {"Glabella", "Between the brows, where the forehead stands out most. Heights of the hairline count from it."},
        {"Nose root", "The deepest point between forehead and nose."},
        {"Nose tip", "The foremost point of the nose."},
        {"Chin", "The lowest point of the chin in the middle."},
        {"Left ear", "The notch just above the little flap before the subject's left ear hole."},
        {"Right ear", "The notch just above the little flap before the subject's right ear hole."},
        {"Vertex", "The highest point of the head when it looks straight ahead."},
        {"Back of head", "The point of the skull that is farthest behind the glabella."},
        {"Inion", "The bump at the back where skull and neck muscles meet."},
    }};
    return kWords[size_t(landmark)];
}

std::string surenessWords(float confidence) {
    if (confidence >= 1) return "by hand";
    return confidence >= kSure ? "sure" : confidence >= kLikely ? "likely" : "a guess";
}

CheckVerdict verdictOf(const Head& head) {
    const double length = head.measures.length;
    if (length < kShortestMm || length > kLongestMm)
        return {"At this scale the head would be " + lengthText(length) + " long. Choose its unit, or type a measure.",
                true};
    const std::string size = lengthText(length) + " long, " + lengthText(head.measures.breadth) + " wide";
    if (head.pose.poseConfidence < kLikely)
        return {"This hardly looks like a head that stands so. Turn it until it faces you in the left picture.", true};
    if (head.pose.poseConfidence < kSure)
        return {"A head, " + size + ". How it stands was hard to tell: look at its points.", true};
    return {"A head, " + size + ", upright and facing you.", false};
}

std::string unitWords(const Head& head) {
    const HeadPose& pose = head.pose;
    if (pose.unit == "given") return "set by a measure: 1 is " + formatFixed(pose.scaleToMm, 3) + " mm";
    if (pose.unit == "arbitrary") return "in no usual unit: made as large as an adult's head";
    if (pose.unitConfidence >= 1) return "as you said";
    return pose.unitConfidence >= kLikely ? "guessed from the size, sure" : "guessed from the size, not sure";
}

std::vector<std::string> findingWords(const Head& head) {
    std::vector<std::string> words{countText(head.trianglesInFile) + " triangles."};
    for (const Finding& finding : head.findings) words.push_back(sentence(finding));
    return words;
}

}  // namespace stipple::ui
