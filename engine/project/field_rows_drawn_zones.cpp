// Rows of the drawn zones, "zones.0.density" and so on. What makes a usual ellipse takes the place of a curve drawn by
// hand.
#include "engine/project/field_places.h"
#include "engine/project/field_rows.h"

namespace stipple {
namespace {

template <size_t index>
DrawnZone& ellipseOf(Project& project) {
    DrawnZone& zone = project.plan.drawn[index];
    zone.points.clear();
    return zone;
}

template <size_t index>
void addPlaceRows(std::vector<Field>& rows, const std::string& path) {
    rows.push_back(
        {azimuthInfo(path, "Where the middle of an ellipse lies: 0 in front, 90 over the left ear, 180 behind.", ""),
         [](const Project& p) { return decimalOf(p.plan.drawn[index].at.azimuthDeg); },
         [](Project& p, double v) { ellipseOf<index>(p).at.azimuthDeg = float(v); }});
    rows.push_back(
        {heightInfo(path, "Height of the ellipse's middle: 0 at the level of the glabella, 1 at the top.", ""),
         [](const Project& p) { return decimalOf(p.plan.drawn[index].at.height); },
         [](Project& p, double v) { ellipseOf<index>(p).at.height = float(v); }});
}

template <size_t index>
void addSizeRows(std::vector<Field>& rows, const std::string& path) {
    rows.push_back({{.path = path + "length_mm",
                     .label = "Length",
                     .unit = "mm",
                     .min = 0,
                     .max = 200,
                     .step = 1,
                     .help = "Of the ellipse along the skin; 0 is a free place of the list, or a curve drawn by hand.",
                     .source = ""},
                    [](const Project& p) { return decimalOf(p.plan.drawn[index].lengthMm); },
                    [](Project& p, double v) { ellipseOf<index>(p).lengthMm = float(v); }});
    rows.push_back({{.path = path + "width_mm",
                     .label = "Width",
                     .unit = "mm",
                     .min = 0,
                     .max = 200,
                     .step = 1,
                     .help = "Of the ellipse across its length; 0 is as much as its length.",
                     .source = ""},
                    [](const Project& p) { return decimalOf(p.plan.drawn[index].widthMm); },
                    [](Project& p, double v) { ellipseOf<index>(p).widthMm = float(v); }});
    rows.push_back({angleInfo(path), [](const Project& p) { return decimalOf(p.plan.drawn[index].angleDeg); },
                    [](Project& p, double v) { ellipseOf<index>(p).angleDeg = float(v); }});
}

template <size_t index>
void addTreatmentRows(std::vector<Field>& rows, const std::string& path) {
    rows.push_back({{.path = path + "mirror",
                     .label = "Mirror",
                     .type = FieldType::toggle,
                     .help = "Whether the zone lies on the other side of the head, too.",
                     .source = ""},
                    STIPPLE_TOGGLE_FIELD(plan.drawn[index].mirrored)});
    rows.push_back({{.path = path + "density",
                     .label = "Density",
                     .unit = "times",
                     .min = 0,
                     .max = double(DrawnZone::kMostDensity),
                     .step = 0.05,
                     .help = "Dots per square centimetre within, as a multiple of what the plan asks there.",
                     .source = "FACTS 2: 60-80 in the front, 100-150 behind it, 180-200 at most; proposed"},
                    STIPPLE_FLOAT_FIELD(plan.drawn[index].density)});
    rows.push_back({{.path = path + "shade",
                     .label = "Shade steps",
                     .type = FieldType::integer,
                     .min = -2,
                     .max = 2,
                     .step = 1,
                     .help = "Steps of the ladder by which its dots are darker, or below 0 lighter.",
                     .source = "FACTS 2 'Shades'"},
                    STIPPLE_WHOLE_FIELD(plan.drawn[index].shade)});
    rows.push_back({{.path = path + "feather_mm",
                     .label = "Feather",
                     .unit = "mm",
                     .min = 0,
                     .max = 30,
                     .step = 0.5,
                     .help = "Width of the transition, half of it on either side of the curve; 0 is sharp.",
                     .source = "FACTS 2 'Feathering': 5-10"},
                    STIPPLE_FLOAT_FIELD(plan.drawn[index].featherMm)});
}

template <size_t index>
void addRows(std::vector<Field>& rows) {
    const std::string path = kDrawnZonePath + std::to_string(index) + ".";
    addPlaceRows<index>(rows, path);
    addSizeRows<index>(rows, path);
    addTreatmentRows<index>(rows, path);
    if constexpr (index + 1 < kMostDrawnZones) addRows<index + 1>(rows);
}

}  // namespace

std::vector<Field> drawnZoneFields() {
    std::vector<Field> rows;
    addRows<0>(rows);
    return rows;
}

}  // namespace stipple
