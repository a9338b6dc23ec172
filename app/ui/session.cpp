#include "app/ui/session.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <numeric>

#include "engine/base/text.h"
#include "engine/project/field_words.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {
namespace {

constexpr float kNearlyHealedYears = 0.02f;  // a week: nothing is seen to change

int sessionsDone(const Project& project) {
    int done = 0;
    for (int i = 0; i < project.plan.sessions; ++i) done += project.time.days >= sessionDay(project.plan, i) ? 1 : 0;
    return done;
}

std::string yearsText(float years) {
    const bool whole = std::abs(years - std::round(years)) < 0.05f;
    return formatFixed(years, whole ? 0 : 1);
}

// "" for the typical one, which goes without saying.
std::string estimateWords(const Session& session) {
    if (session.layout == Layout::estimates) return "low to high estimates";
    const Estimate estimate = session.document.project().time.estimate;
    return estimate == Estimate::low ? "low estimate" : estimate == Estimate::high ? "high estimate" : "";
}

std::string patchDayWords(const Project& project) {
    const float years = yearsSinceHealed(shownProject(project).plan, project.time.days);
    if (years > kNearlyHealedYears) return "year " + yearsText(years) + ", design estimate";
    return years > -kNearlyHealedYears ? "healed" : "day " + formatFixed(project.time.days, 0);
}

// "" where hair grows as when the dots were put down.
std::string laterHairWords(const Project& project) {
    if (!project.hair.later) return "";
    const Field& field = fieldAt("hair.later");
    return ", hair as " + valueText(field.info, field.get(project));
}

}  // namespace

double Facts::treatedCm2() const {
    return std::accumulate(figures.zones.begin(), figures.zones.end(), 0.0,
                           [](double sum, const ZoneStatistics& zone) { return sum + zone.areaCm2; });
}

std::string headTitle(const HeadSource& source) {
    if (!source.file.empty()) return std::filesystem::path(source.file).filename().string();
    return choiceText(source.builtIn) + " head, built in";
}

std::string simulationWords(const Session& session) {
    const Project& project = session.document.project();
    const bool isBefore = session.layout == Layout::single && session.compare == CompareState::before;
    if (isBefore || session.beforeHeld) return "Simulation, before treatment";
    if (showsPatch(project))
        return "Simulation, patch test, " +
               (session.layout == Layout::healing ? "on the day and healed" : patchDayWords(project));
    const float years = yearsSinceHealed(project.plan, project.time.days);
    const std::string estimate = estimateWords(session);
    const std::string hair = laterHairWords(project), mistake = whatIfText(project);
    const std::string simulation = "Simulation" + (mistake.empty() ? "" : ", what if " + mistake);
    if (years > kNearlyHealedYears)
        return simulation + ", year " + yearsText(years) + ", " + (estimate.empty() ? "design estimate" : estimate) +
               hair;
    if (years > -kNearlyHealedYears)
        return simulation +
               (!estimate.empty() ? ", healed result, " + estimate
                : mistake.empty() ? ", typical healed result"
                                  : ", healed result") +
               hair;
    const int done = sessionsDone(project);
    return simulation + ", day " + formatFixed(project.time.days, 0) + ", after session " + std::to_string(done) +
           " of " + std::to_string(project.plan.sessions) + (estimate.empty() ? "" : ", " + estimate);
}

std::string timeWords(const Project& project) {
    if (showsPatch(project)) return "Patch test, " + patchDayWords(project);
    const float years = yearsSinceHealed(project.plan, project.time.days);
    if (years > kNearlyHealedYears)
        return yearsText(years) + (yearsText(years) == "1" ? " year" : " years") + " after healing";
    if (years > -kNearlyHealedYears) return "Healed, six weeks after the last session";
    return "Day " + formatFixed(project.time.days, 0) + ", session " + std::to_string(sessionsDone(project)) + " of " +
           std::to_string(project.plan.sessions) + " done";
}

void lookFrom(Session& session, const std::string& viewName) {
    if (session.facts.head) session.camera = namedView(viewName, *session.facts.head);
}

void frameHead(Session& session) {
    if (!session.facts.head) return;
    const Camera framed = namedView("three-quarter", *session.facts.head);
    session.camera.targetMm = framed.targetMm;
    session.camera.distanceMm = framed.distanceMm;
}

int currentView(const Session& session) {
    if (!session.facts.head) return -1;
    const auto names = viewNames();
    for (size_t i = 0; i < names.size(); ++i)
        if (namedView(names[i], *session.facts.head) == session.camera) return int(i);
    return -1;
}

}  // namespace stipple::ui
