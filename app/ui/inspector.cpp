// The right side: sections of field rows, one open at first; each may add what a row cannot say.
#include <array>
#include <cmath>

#include "app/ui/field_row.h"
#include "app/ui/inspector_extras.h"
#include "app/ui/screens.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"
#include "engine/project/shown_project.h"

namespace stipple::ui {
namespace {

using Extra = void (*)(Session&, Column&);

struct Section {
    const char* name;
    const char* title;
    Extra before;
    std::vector<const char*> paths;
    Extra after;
};

const std::vector<Section>& sections() {
    static const std::vector<Section> kSections{
        {"head",
         "Head",
         headFacts,
         {"skin.tone", "skin.undertone", "skin.type", "skin.texture", "view.brows"},
         nullptr},
        {"hairline",
         "Hairline",
         nullptr,
         {"plan.hairline.shape", "plan.hairline.height_mm", "plan.hairline.softness_mm", "plan.hairline.irregularity",
          "plan.hairline.mirror"},
         lineSection},
        {"dots",
         "Density & dots",
         nullptr,
         {"plan.density", "plan.total", "plan.dot.diameter_mm", "plan.dot.depth_mm", "plan.dot.shade",
          "plan.dot.strength", "plan.pigment", "plan.pigment.warmth"},
         dotsExtra},
        {"zones", "Drawn zones", nullptr, {}, drawnZonesSection},
        {"hair", "Own hair", nullptr, {"hair.pattern"}, hairSection},
        {"old", "Old work", nullptr, {kOldWorkPath}, oldWorkSection},
        {"scars", "Scars & marks", nullptr, {}, scarsSection},
        {"patch", "Patch test", nullptr, {}, patchSection},
        {"sessions", "Sessions", nullptr, {"plan.sessions", "plan.session_gap_days"}, sessionSection},
        {"time", "Time", nullptr, {"time.years", "time.days", "time.sun", "time.estimate"}, timeNote},
        {"what_if", "What if", nullptr, {kMistakePath}, whatIfSection},
        {"client", "Client", nullptr, {"client.age_years", "practice.show_notes"}, clientSection},
        {"light",
         "Light",
         nullptr,
         {"view.light", "view.light_turn", "view.shine", "view.pits", "view.tier", "view.tone", "view.dither"},
         nullptr},
    };
    return kSections;
}

std::string valueOf(const Session& session, const char* path) {
    const Field& field = fieldAt(path);
    return valueWithUnit(field.info, session.document.value(field));
}

// What a closed section says of itself.
std::string summary(const Session& session, const std::string& section) {
    const std::string dot = " \xC2\xB7 ";
    if (section == "head") return "Monk " + valueOf(session, "skin.tone") + dot + valueOf(session, "skin.type");
    if (section == "hairline" && !session.document.project().plan.hairline.points.empty())
        return "Own line" + dot + valueOf(session, "plan.hairline.height_mm");
    if (section == "hairline")
        return valueOf(session, "plan.hairline.shape") + dot + valueOf(session, "plan.hairline.height_mm");
    const Plan& plan = session.document.project().plan;
    if (section == "dots")
        return valueOf(session, plan.total > 0 ? "plan.total" : "plan.density") + dot + "S" +
               valueOf(session, "plan.dot.shade");
    if (section == "hair") return valueOf(session, "hair.pattern") + dot + valueOf(session, "hair.length_mm");
    if (section == "old") return valueOf(session, kOldWorkPath);
    if (section == "scars") return scarsSummary(session);
    if (section == "zones") return drawnZonesSummary(session);
    if (section == "patch") return patchSummary(session);
    if (section == "sessions" && plan.session != Plan{}.session)
        return valueOf(session, "plan.sessions") + dot + "last on day " +
               formatFixed(sessionDay(plan, plan.sessions - 1), 0);
    if (section == "sessions")
        return valueOf(session, "plan.sessions") + dot + "every " + valueOf(session, "plan.session_gap_days");
    if (section == "time") return timeText(session.document.project());
    if (section == "what_if") return valueOf(session, kMistakePath);
    if (section == "client") return session.document.project().client == Client{} ? "" : "noted";
    return valueOf(session, "view.light");
}

bool isChanged(const Session& session, const Section& section) {
    const bool isOwnLine = !session.document.project().plan.hairline.points.empty();
    if (isOwnLine && std::string(section.name) == "hairline") return true;
    const Plan& plan = session.document.project().plan;
    const bool hasOwnSessions = plan.session != Plan{}.session || plan.touchUp != Plan{}.touchUp;
    if (hasOwnSessions && std::string(section.name) == "sessions") return true;
    if (std::string(section.name) == "hair" && session.document.project().hair != OwnHair{}) return true;
    if (std::string(section.name) == "patch" && showsPatch(session.document.project())) return true;
    if (std::string(section.name) == "scars" && session.document.project().scars != Scars{}) return true;
    if (std::string(section.name) == "zones" && session.document.project().plan.drawn != DrawnZones{}) return true;
    for (const char* path : section.paths)
        if (!isDefault(fieldAt(path), session.document.project())) return true;
    return false;
}

// Opening one closes the others; Shift keeps them.
void toggleSection(std::vector<bool>& open, size_t index) {
    const bool opens = !open[index];
    if (opens && !ImGui::GetIO().KeyShift) std::fill(open.begin(), open.end(), false);
    open[index] = opens;
}

void openFirst(Session& session) {
    if (session.sectionsOpen.size() == sections().size()) return;
    session.sectionsOpen.assign(sections().size(), false);
    session.sectionsOpen[1] = true;
}

void sectionBody(Session& session, const Section& section, Column& column) {
    if (section.before) section.before(session, column);
    fieldRows(session, column, section.paths);
    if (section.after) section.after(session, column);
    column.y += px(14);
}

}  // namespace

void showSection(Session& session, const std::string& name) {
    openFirst(session);
    for (size_t i = 0; i < sections().size(); ++i)
        if (sections()[i].name == name && !session.sectionsOpen[i]) toggleSection(session.sectionsOpen, i);
}

void inspector(Session& session, Box box) {
    const Pane pane("inspector", box, colours().panel, Pane::Kind::scrolling);
    const auto& all = sections();
    openFirst(session);
    const bool scrolls = ImGui::GetScrollMaxY() > 0;
    const float barWidth = scrolls ? px(12) : 0;
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    Column column{origin.x + px(kSpace4), box.width() - px(kSpace4) - px(scrolls ? 20 : 14), origin.y};
    for (size_t i = 0; i < all.size(); ++i) {
        const Section& section = all[i];
        const Box head{{box.min.x, column.y}, {box.max.x - barWidth, column.y + px(42)}};
        column.y += px(42);
        if (sectionHead(std::string("section.") + section.name, head, section.title, summary(session, section.name),
                        session.sectionsOpen[i], isChanged(session, section)))
            toggleSection(session.sectionsOpen, i);
        if (session.sectionsOpen[i]) sectionBody(session, section, column);
        separatorAbove({{box.min.x, column.y}, box.max});
        column.y += px(1);
    }
    ImGui::SetCursorScreenPos({column.x, column.y});
    ImGui::Dummy({1, px(8)});
    fill({box.min, {box.min.x + px(1), box.max.y}}, colours().line);
}

}  // namespace stipple::ui
