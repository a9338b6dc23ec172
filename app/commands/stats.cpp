#include <nlohmann/json.hpp>
#include <numeric>

#include "app/commands.h"
#include "app/commands/columns.h"
#include "app/commands/session_json.h"
#include "engine/dots/patch_statistics.h"
#include "engine/dots/statistics.h"
#include "engine/plan/line_measures.h"
#include "engine/project/field_words.h"
#include "engine/project/fields.h"
#include "engine/project/notes.h"
#include "engine/project/pipeline.h"
#include "engine/project/shown_project.h"

namespace stipple::app {
namespace {
using Json = nlohmann::ordered_json;

Json zonesJson(const std::vector<ZoneStatistics>& statistics) {
    Json zones = Json::array();
    for (const ZoneStatistics& z : statistics)
        zones.push_back({{"name", z.name},
                         {"area_cm2", rounded(z.areaCm2, 100)},
                         {"dots", z.dots},
                         {"asked_per_cm2", rounded(z.askedPerCm2, 100)},
                         {"per_cm2", rounded(z.perCm2(), 100)}});
    return zones;
}

Json overTimeJson(const Pipeline& p, const Project& project) {
    const Plan plan = withDensityTimes(project.plan, p.visible().densityScale);
    Json rows = Json::array();
    for (const LookAtTime& look : lookOverTime(plan, project.skin, project.time.sun, project.time.estimate))
        rows.push_back(
            {{"years", look.years},
             {"crisp", rounded(look.crisp, 1e5)},
             {"field_rgb",
              {rounded(look.fieldRgb.r, 1e5), rounded(look.fieldRgb.g, 1e5), rounded(look.fieldRgb.b, 1e5)}}});
    return rows;
}

// What an artist reads off the line: five tape lengths, angles of the temples, how alike the sides are, thirds of the
// face.
Json lineJson(const LineMeasures& m) {
    return {{"tapes_mm",
             {{"glabella_to_front", rounded(m.glabellaToFront, 10)},
              {"canthus_to_temple_L", rounded(m.canthusToTempleL, 10)},
              {"canthus_to_temple_R", rounded(m.canthusToTempleR, 10)},
              {"tragion_to_temple_L", rounded(m.tragionToTempleL, 10)},
              {"tragion_to_temple_R", rounded(m.tragionToTempleR, 10)}}},
            {"temple_deg", {{"L", rounded(m.templeDegL, 10)}, {"R", rounded(m.templeDegR, 10)}}},
            {"left_right_mm", rounded(m.leftRightMm, 10)},
            {"face_thirds_mm",
             {{"upper", rounded(m.upperThird, 10)},
              {"middle", rounded(m.middleThird, 10)},
              {"lower", rounded(m.lowerThird, 10)}}}};
}

Json notesJson(const Pipeline& p, const Project& project) {
    Json notes = Json::array();
    for (const Note& note : notesOf(project, shownDots(p.visible(), project.plan)))
        notes.push_back({{"what", noteName(note.kind)},
                         {"value", rounded(note.value, 100)},
                         {"limit", rounded(note.limit, 100)},
                         {"words", noteWords(note)}});
    return notes;
}

Json patchJson(const Pipeline& p) {
    Json cells = Json::array();
    for (const PatchCellStatistics& cell : patchStatistics(p.placed(), p.visible(), p.map()))
        cells.push_back({{"shade", cell.shade},
                         {"area_cm2", rounded(cell.areaCm2, 100)},
                         {"dots", cell.dots},
                         {"per_cm2", rounded(cell.perCm2(), 100)}});
    return cells;
}

// Of a patch test there are no zones: nothing else is treated.
ZoneFigures figuresOf(const Pipeline& p, const Project& project) {
    if (showsPatch(project)) return {};
    return zoneFigures(*p.head(), p.placed(), p.visible(), p.map(), project.plan, project.hair);
}

Json statsJson(const Pipeline& p, const Project& asked) {
    const Project project = shownProject(asked);
    const Field& whatIf = fieldAt(kMistakePath);
    const LineMeasures line = measureLine(*p.head(), p.map().frontLine());
    const ZoneFigures figures = figuresOf(p, project);
    const double treatedCm2 = std::accumulate(figures.zones.begin(), figures.zones.end(), 0.0,
                                              [](double sum, const ZoneStatistics& z) { return sum + z.areaCm2; });
    const NearestNeighbour near = nearestNeighbours(p.placed(), p.visible());
    return {
        {"what_if", formatFieldValue(whatIf.info, showsWhatIf(asked) ? whatIf.get(asked) : 0)},
        {"dots", {{"pigment", p.visible().pigment}, {"hair", p.visible().hair}, {"drawn", p.visible().marks.size()}}},
        {"zones", zonesJson(figures.zones)},
        {"drawn_zones", zonesJson(figures.drawn)},
        {"patch", patchJson(p)},
        {"sessions", sessionsJson(p, project)},
        {"together", togetherJson(p, project)},
        {"comparison", comparisonJson(p, treatedCm2)},
        {"hairline_mm",
         {{"glabella_to_front", rounded(line.glabellaToFront, 10)},
          {"temple_L", rounded(line.tragionToTempleL, 10)},
          {"temple_R", rounded(line.tragionToTempleR, 10)}}},
        {"line", lineJson(line)},
        {"nearest_neighbour",
         {{"mean_mm", rounded(near.meanMm, 1e4)}, {"min_mm", rounded(near.minMm, 1e4)}, {"cv", rounded(near.cv, 1e4)}}},
        {"over_time", overTimeJson(p, project)},
        {"notes", notesJson(p, project)}};
}

std::string zoneText(const Json& z) {
    const std::string name = z["name"];
    const size_t width = 19 - std::min<size_t>(name.size(), 12);
    return name + column(number(z["area_cm2"], 1), width) + column(z["dots"].dump(), 9) +
           column(number(z["asked_per_cm2"], 1), 12) + column(number(z["per_cm2"], 1), 10) + "\n";
}

std::string statsText(const Json& s) {
    std::string text;
    if (s["what_if"] != "none") text += "what if: " + choiceText(s["what_if"]) + ", which is not as planned\n";
    text += "dots " + s["dots"]["pigment"].dump() + ", own follicular units " + s["dots"]["hair"].dump() + "\n\n";
    text += "zone       area cm2     dots   asked/cm2   per cm2\n";
    for (const Json& z : s["zones"]) text += zoneText(z);
    if (!s["drawn_zones"].empty()) text += "\nof them, within drawn zones\n";
    for (const Json& z : s["drawn_zones"]) text += zoneText(z);
    for (const Json& cell : s["patch"])
        text += "patch S" + cell["shade"].dump() + column(number(cell["area_cm2"], 2), 12) +
                column(cell["dots"].dump(), 9) + column("", 12) + column(number(cell["per_cm2"], 1), 10) + "\n";
    text += "\n" + sessionsText(s);
    text += "\nglabella to line " + number(s["hairline_mm"]["glabella_to_front"], 0) + " mm\n";
    text += "\nyears   crisp contrast   grey taken (R G B)      design estimate, little evidence\n";
    for (const Json& row : s["over_time"])
        text += column(number(row["years"], 1), 5) + column(number(row["crisp"], 3), 17) +
                column(number(row["field_rgb"][0], 3), 11) + " " + number(row["field_rgb"][1], 3) + " " +
                number(row["field_rgb"][2], 3) + "\n";
    for (const Json& note : s["notes"]) text += "\nnote: " + note["words"].get<std::string>();
    return s["notes"].empty() ? text : text + "\n";
}
}  // namespace

void runStats(const Arguments& arguments) {
    Pipeline pipeline;
    pipeline.update(arguments.project);
    warnOfDoubt(*pipeline.head());
    warnOfTotal(pipeline, arguments.project);
    warnOfWhatIf(arguments.project);
    const Json stats = statsJson(pipeline, arguments.project);
    printAnswer(arguments.json ? stats.dump(2) + "\n" : statsText(stats));
}

}  // namespace stipple::app
