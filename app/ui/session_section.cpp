// The sessions in the inspector: what each puts down, their states to look at, what each does otherwise, hours and the
// practice's own tariff, and a transplant over the same skin beside them.
#include <cmath>

#include "app/ui/field_row.h"
#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"
#include "engine/project/price.h"

namespace stipple::ui {
namespace {

constexpr float kNameWidth = 100, kNumberWidth = 76;

struct Cells {
    std::string name, day, dots, hours;
};

void tableRow(Column& column, const Cells& cells, Face face, ImU32 ink) {
    Box line = column.take(px(24));
    text(line.cutLeft(px(kNameWidth)), cells.name, face, ink);
    text(line.cutRight(px(kNumberWidth - 20)), cells.hours, face, ink, Align::right);
    text(line.cutRight(px(kNumberWidth)), cells.dots, face, ink, Align::right);
    text(line, cells.day, face, ink, Align::right);
}

void table(const Session& session, Column& column) {
    const Palette& p = colours();
    const Plan& plan = session.document.project().plan;
    const std::vector<SessionStatistics>& found = session.facts.sessions;
    column.y += px(8);
    tableRow(column, {"", "day", "dots", "hours"}, Face::caption, p.text3);
    for (int k = 0; k < plan.sessions; ++k) {
        const SessionStatistics one = size_t(k) < found.size() ? found[size_t(k)] : SessionStatistics{};
        const std::string number = std::to_string(k + 1), dots = countText(one.dots);
        tableRow(column, {"Session " + number, formatFixed(sessionDay(plan, k), 0), dots, formatFixed(one.hours, 1)},
                 Face::body, p.text);
        probeText("session." + number + ".dots", dots);
    }
    separatorAbove(column.take(px(4)));
    tableRow(column, {"Together", "", countText(session.facts.dots.pigment), formatFixed(hoursTogether(found), 1)},
             Face::strong, p.text);
}

// The plan on the day of each session, and healed.
void states(Session& session, Column& column) {
    const Project& project = session.document.project();
    std::vector<std::string> words;
    std::vector<float> days;
    for (int k = 0; k < project.plan.sessions; ++k) {
        words.push_back("After " + std::to_string(k + 1));
        days.push_back(sessionDay(project.plan, k));
    }
    words.emplace_back("Healed");
    days.push_back(healedDay(project.plan));
    int selected = -1;
    for (size_t i = 0; i < days.size(); ++i)
        if (std::abs(project.time.days - days[i]) < 0.5f) selected = int(i);
    column.y += px(6);
    if (segmented("session.state", column.take(px(kControlHeight)), words, selected))
        session.document.set(fieldAt("time.days"), double(days[size_t(selected)]));
    column.y += px(4);
}

void row(Session& session, Column& column, const std::string& path, double standIn) {
    const Field& field = fieldAt(path);
    fieldRow(column.take(fieldHeight(field.info)), field, session.document, standIn);
}

// What each session does otherwise; faint numbers are those of the plan.
void eachSession(Session& session, Column& column) {
    const Plan plan = session.document.project().plan;
    for (int k = 0; k < plan.sessions; ++k) {
        const std::string path = "plan.session." + std::to_string(k + 1) + ".";
        text(column.take(px(26)), "Session " + std::to_string(k + 1), Face::caption, colours().text2);
        if (k > 0) row(session, column, path + "day", double(sessionDay(plan, k)));
        row(session, column, path + "share", double(sessionShare(plan, k)));
        row(session, column, path + "shade", double(sessionShade(plan, k)));
        row(session, column, path + "depth_mm", double(sessionDepthMm(plan, k)));
        const bool isKnown = size_t(k) < session.facts.sessions.size();
        row(session, column, path + "hours", isKnown ? session.facts.sessions[size_t(k)].hours : 0);
    }
}

void price(const Session& session, Column& column) {
    const Project& project = session.document.project();
    const auto price = priceOf(project.practice, size_t(project.plan.sessions), hoursTogether(session.facts.sessions));
    const std::string words =
        price ? "By your own tariff: " + numberText(*price, 1) + " in all." : "No price: set your own tariff first.";
    say(column, words, price ? colours().text : colours().text3);
    probeText("session.price", words);
}

std::string fromTo(double least, double most) {
    const auto round = [](double count) { return countText(size_t(std::lround(count / 10) * 10)); };
    return round(least) + " to " + round(most);
}

// Units, hairs and dots over the same skin, never a bare number.
void comparison(const Session& session, Column& column) {
    const Facts& facts = session.facts;
    const Transplant transplant{facts.treatedCm2()};
    if (transplant.areaCm2 <= 0) return;
    column.y += px(8);
    text(column.take(px(24)), "On these " + formatFixed(transplant.areaCm2, 0) + " cm\xC2\xB2", Face::caption,
         colours().text2);
    const double units = transplant.leastUnits(), mostUnits = transplant.mostUnits(), hairs = Transplant::kHairsAUnit;
    say(column,
        "This plan: " + countText(facts.dots.pigment) + " dots, " +
            formatFixed(double(facts.dots.pigment) / transplant.areaCm2, 0) + " a cm\xC2\xB2.",
        colours().text);
    say(column,
        "A transplant of 20 to 40 a cm\xC2\xB2: " + fromTo(units, mostUnits) + " follicular units, " +
            fromTo(units * hairs, mostUnits * hairs) + " hairs.",
        colours().text);
    if (facts.ownUnits > 0)
        say(column,
            "Own hair on the whole head: " + countText(facts.ownUnits) + " follicular units, " +
                countText(facts.ownHairs) + " hairs.",
            colours().text);
}

}  // namespace

void sessionSection(Session& session, Column& column) {
    states(session, column);
    table(session, column);
    price(session, column);
    say(column,
        "Healed six weeks after the last session, on day " +
            formatFixed(healedDay(session.document.project().plan), 0) + ".",
        colours().text3);
    touchUpSection(session, column);
    if (fold(column, "sessions.each", "Each session", session.eachSessionOpen)) eachSession(session, column);
    if (fold(column, "sessions.tariff", "Hours and tariff", session.tariffOpen))
        fieldRows(session, column, {"plan.dots_per_hour", "practice.price_per_session", "practice.price_per_hour"});
    comparison(session, column);
}

}  // namespace stipple::ui
