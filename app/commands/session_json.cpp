#include "app/commands/session_json.h"

#include <cmath>

#include "app/commands/columns.h"
#include "engine/base/text.h"
#include "engine/dots/session_statistics.h"
#include "engine/dots/treatment.h"
#include "engine/project/price.h"

namespace stipple::app {
namespace {
using Json = nlohmann::ordered_json;

std::string range(const Json& pair) { return pair[0].dump() + " to " + pair[1].dump(); }

}  // namespace

Json sessionsJson(const Pipeline& pipeline, const Project& project) {
    Json sessions = Json::array();
    for (const SessionStatistics& session : sessionStatistics(pipeline.sites(), pipeline.visible(), project.plan)) {
        sessions.push_back({{"day", session.day},
                            {"dots", session.dots},
                            {"hours", rounded(session.hours, 10)},
                            {"shade", session.shade},
                            {"depth_mm", rounded(double(session.depthMm), 1000)}});
        if (const auto price = priceOf(project.practice, 1, session.hours))
            sessions.back()["price"] = rounded(*price, 100);
    }
    return sessions;
}

Json togetherJson(const Pipeline& pipeline, const Project& project) {
    const auto sessions = sessionStatistics(pipeline.sites(), pipeline.visible(), project.plan);
    const double hours = hoursTogether(sessions);
    Json together{{"dots", pipeline.visible().pigment}, {"hours", rounded(hours, 10)}};
    if (const auto price = priceOf(project.practice, sessions.size(), hours)) together["price"] = rounded(*price, 100);
    return together;
}

Json touchUpsJson(const Pipeline& pipeline, const Project& project) {
    Json touchUps = Json::array();
    for (const TouchUpStatistics& touchUp : touchUpStatistics(pipeline.visible(), project.plan))
        touchUps.push_back({{"years", touchUp.years},
                            {"day", rounded(double(touchUp.day), 1)},
                            {"dots", touchUp.dots},
                            {"hours", rounded(touchUp.hours, 10)},
                            {"shade", touchUp.shade}});
    return touchUps;
}

Json oldWorkJson(const Pipeline& pipeline) {
    return {{"dots", pipeline.visible().old},
            {"in_front_of_the_line", oldDotsInFront(pipeline.placed(), pipeline.visible(), pipeline.map())}};
}

Json comparisonJson(const Pipeline& pipeline, double treatedCm2) {
    const VisibleDots& visible = pipeline.visible();
    const Transplant transplant{treatedCm2};
    const auto whole = [](double count) { return int64_t(std::llround(count)); };
    const double hairs = Transplant::kHairsAUnit;
    return {{"treated_cm2", rounded(treatedCm2, 10)},
            {"own_hair", {{"follicular_units", visible.hair}, {"hairs", ownHairs(visible)}}},
            {"plan",
             {{"dots", visible.pigment},
              {"dots_per_cm2", treatedCm2 > 0 ? rounded(double(visible.pigment) / treatedCm2, 10) : 0}}},
            {"transplant",
             {{"follicular_units_per_cm2", {Transplant::kLeastUnitsPerCm2, Transplant::kMostUnitsPerCm2}},
              {"follicular_units", {whole(transplant.leastUnits()), whole(transplant.mostUnits())}},
              {"hairs", {whole(transplant.leastUnits() * hairs), whole(transplant.mostUnits() * hairs)}}}}};
}

std::string sessionsText(const Json& stats) {
    std::string text = "session    day     dots    hours    shade    depth mm\n";
    int k = 1;
    for (const Json& session : stats["sessions"]) {
        text += std::to_string(k++) + column(number(session["day"], 0), 13) + column(session["dots"].dump(), 9) +
                column(number(session["hours"], 1), 9) + column(session["shade"].dump(), 9) +
                column(number(session["depth_mm"], 2), 12) + "\n";
    }
    for (const Json& touchUp : stats["touch_ups"])
        text += "touch-up in year " + number(touchUp["years"], 2) + column(touchUp["dots"].dump(), 10) + " dots, " +
                number(touchUp["hours"], 1) + " hours\n";
    const Json &together = stats["together"], &comparison = stats["comparison"];
    text += "together" + column(together["dots"].dump(), 15) + column(number(together["hours"], 1), 9) + "\n";
    if (together.contains("price")) text += "price by your own tariff " + number(together["price"], 2) + "\n";
    text += "\non " + number(comparison["treated_cm2"], 0) + " cm2, side by side\n";
    text += "this plan     " + comparison["plan"]["dots"].dump() + " dots, " +
            number(comparison["plan"]["dots_per_cm2"], 0) + " a cm2\n";
    const Json& transplant = comparison["transplant"];
    text += "a transplant  " + range(transplant["follicular_units"]) +
            " follicular units, 20 to 40 a cm2: " + range(transplant["hairs"]) + " hairs\n";
    text += "own hair      " + comparison["own_hair"]["follicular_units"].dump() + " follicular units, " +
            comparison["own_hair"]["hairs"].dump() + " hairs, over the whole head\n";
    const Json& old = stats["old_work"];
    if (old["dots"] > 0)
        text += "old work      " + old["dots"].dump() + " dots, " + old["in_front_of_the_line"].dump() +
                " of them in front of the line\n";
    return text;
}

}  // namespace stipple::app
