#include <cmath>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/commands/measures_json.h"
#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/head/brow_line.h"
#include "engine/head/head.h"
#include "engine/project/head_loader.h"

namespace stipple::app {
namespace {
using Json = nlohmann::ordered_json;

// Rounded to 1/steps; the division, not a product, keeps 0.1 from becoming 0.1000000001.
Json vectorJson(glm::vec3 v, double steps) {
    Json json = Json::array();
    for (int i = 0; i < 3; ++i) json.push_back(std::round(double(v[i]) * steps) / steps + 0.0);
    return json;
}

Json inspectJson(const Head& head) {
    Json findings = Json::array(), landmarks = Json::object(), confidence = Json::object();
    for (const Finding& f : head.findings)
        findings.push_back({{"what", f.what}, {"where", f.where}, {"count", f.count}});
    confidence["pose"] = head.pose.poseConfidence;
    confidence["unit"] = head.pose.unitConfidence;
    if (!head.hair.empty()) confidence["hair"] = head.hair.confidence;
    for (int i = 0; i < kLandmarkCount; ++i) {
        const std::string name(landmarkName(Landmark(i)));
        landmarks[name] = vectorJson(head.landmarks.points[size_t(i)], 100);
        confidence[name] = head.landmarks.confidence[size_t(i)];
    }
    const BrowLine brow = findBrowLine(head);
    Json browLine = Json::array();
    for (const glm::vec3& point : brow.points) browLine.push_back(vectorJson(point, 100));
    confidence["brow_line"] = brow.confidence;
    return {{"format", head.format},
            {"triangles", head.trianglesInFile},
            {"unit", head.pose.unit},
            {"scale_to_mm", head.pose.scaleToMm},
            {"up", vectorJson(head.pose.up, 1e5)},
            {"forward", vectorJson(head.pose.forward, 1e5)},
            {"findings", findings},
            {"landmarks", landmarks},
            {"brow_line", browLine},
            {"measures_mm", measuresJson(head.measures)},
            {"upper_head_cm2", std::round(head.upperHeadCm2 * 10) / 10},
            {"confidence", confidence}};
}

std::string surenessText(double confidence) { return formatFixed(100 * confidence, 0) + " % sure"; }

std::string inspectText(const Json& j) {
    std::string text = j["format"].get<std::string>() + ", " + j["triangles"].dump() + " triangles, unit " +
                       j["unit"].get<std::string>() + " (1 is " + formatNumber(j["scale_to_mm"].get<double>()) +
                       " mm)\n";
    text += "up " + j["up"].dump() + ", forward " + j["forward"].dump() + "\n";
    for (const Json& f : j["findings"])
        text += "found: " + f["what"].get<std::string>() +
                (f["where"].get<std::string>().empty() ? "" : " in " + f["where"].get<std::string>()) + " (" +
                f["count"].dump() + ")\n";
    text += "confidence " + formatFixed(j["confidence"]["pose"].get<double>(), 2) + " in how it stands, " +
            formatFixed(j["confidence"]["unit"].get<double>(), 2) + " in its unit\n";
    text += "\nlandmarks, mm (x to the subject's left, y up, z forward)\n";
    for (const auto& [name, at] : j["landmarks"].items())
        text += "  " + name + " " + at.dump() + ", " + surenessText(j["confidence"][name].get<double>()) + "\n";
    text += "  brow line, right to left " + j["brow_line"].dump() + "\n";
    text += "\nmeasures, mm\n";
    for (const auto& [name, value] : j["measures_mm"].items()) text += "  " + name + " " + value.dump() + "\n";
    text += "  upper head " + j["upper_head_cm2"].dump() + " cm2\n";
    if (j.contains("tapes")) text += "\ntapes along the skin, cm\n";
    for (const Json& tape : j.value("tapes", Json::array()))
        text += "  " + tape["from"].dump() + " to " + tape["to"].dump() + ": " +
                formatFixed(tape["mm"].get<double>() / 10, 1) + "\n";
    return text;
}
// On the skin. Throws InputError where it is not near.
glm::vec3 placeOf(const Head& head, const TapeEnd& end) {
    constexpr float kReachMm = 50;
    if (end.landmark) return head.landmarks[*end.landmark];
    const auto skin = head.bvh.nearest(end.pointMm, kReachMm);
    if (!skin)
        throw InputError("The point " + vectorJson(end.pointMm, 100).dump() +
                         " of --tape is not on the head; give millimetres to the subject's left, up and forward.");
    return skin->position;
}

Json tapesJson(const Head& head, const std::vector<TapeAsked>& asked) {
    Json tapes = Json::array();
    for (const TapeAsked& tape : asked) {
        const glm::vec3 from = placeOf(head, tape.from), to = placeOf(head, tape.to);
        const double mm = tapeMm(head, from, to, head.chart.centre());
        tapes.push_back(
            {{"from", vectorJson(from, 100)}, {"to", vectorJson(to, 100)}, {"mm", std::round(mm * 10) / 10}});
    }
    return tapes;
}

}  // namespace

Json measuresJson(const HeadMeasures& m) {
    auto mm = [](double v) { return std::round(v * 10) / 10; };
    return {{"length", mm(m.length)},
            {"breadth", mm(m.breadth)},
            {"circumference", mm(m.circumference)},
            {"bitragion", mm(m.bitragion)},
            {"tragion_vertex", mm(m.tragionVertex)},
            {"menton_sellion", mm(m.mentonSellion)},
            {"arc", mm(m.arc)}};
}

void runInspect(const Arguments& arguments) {
    const HeadPtr head = HeadLoader().load(arguments.project.head);
    warnOfDoubt(*head);
    Json answer = inspectJson(*head);
    if (!arguments.tapes.empty()) answer["tapes"] = tapesJson(*head, arguments.tapes);
    printAnswer(arguments.json ? answer.dump(2) + "\n" : inspectText(answer));
}

}  // namespace stipple::app
