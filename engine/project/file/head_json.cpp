#include "engine/project/file/head_json.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/head/head.h"
#include "engine/project/field_rows.h"
#include "engine/project/file/fields_json.h"
#include "engine/project/file/points_json.h"

namespace stipple {
namespace fs = std::filesystem;

namespace {

constexpr double kLeastScale = 1e-6, kMostScale = 1e6;  // mm per unit, as --head-scale

void requireUtf8(const std::string& text) {
    try {
        (void)Json(text).dump();
    } catch (const Json::exception&) {
        throw InputError(
            "The name of the head file is not UTF-8, so a project cannot hold it; rename the file or its folder.");
    }
}

// Through the real folder of the file, but not through the file where that is a link.
std::string relativePath(const std::string& file, const fs::path& folder) {
    const fs::path path(file);
    const fs::path real = realFolder(path.parent_path()) / path.filename();
    const fs::path relative = real.lexically_relative(folder);
    return (relative.empty() ? real : relative).generic_string();
}

std::string absolutePath(const JsonValue& value, const fs::path& folder) {
    const std::string text = value.text();
    if (text.empty() || text.find('\0') != std::string::npos) value.fail("the path of a file");
    return (folder / text).lexically_normal().string();
}

Json hintsJson(const ImportHints& hints) {
    Json json = Json::object();
    if (hints.up) json["up"] = pointJson(*hints.up);
    if (hints.forward) json["forward"] = pointJson(*hints.forward);
    if (!hints.unit.empty()) json["unit"] = hints.unit;
    if (hints.scaleToMm > 0) json["scale_to_mm"] = numberJson(hints.scaleToMm);
    if (hints.mirrored) json["mirrored"] = true;
    return json;
}

std::optional<glm::vec3> directionOf(const std::optional<JsonValue>& value) {
    if (!value) return std::nullopt;
    const glm::vec3 direction = pointOf(*value);
    if (std::abs(glm::length(direction) - 1) > 1e-3f) value->fail("a direction of length 1");
    return direction;
}

ImportHints hintsOf(const JsonValue& object, std::vector<std::string>& notes) {
    ImportHints hints;
    hints.up = directionOf(object.find("up"));
    hints.forward = directionOf(object.find("forward"));
    if (hints.up && hints.forward && std::abs(glm::dot(*hints.up, *hints.forward)) > 0.5f)
        object.at("forward").fail("at right angles to up");
    if (const auto unit = object.find("unit")) {
        static const std::vector<std::string> kUnits{"mm", "cm", "dm", "m", "inch"};
        hints.unit = unit->text();
        if (std::find(kUnits.begin(), kUnits.end(), hints.unit) == kUnits.end())
            unit->fail("one of " + joinText(kUnits, ", ") + didYouMean(hints.unit, kUnits));
    }
    if (const auto scale = object.find("scale_to_mm"))
        hints.scaleToMm = inRange(*scale, kLeastScale, kMostScale, notes);
    if (const auto mirrored = object.find("mirrored")) hints.mirrored = mirrored->toggle();
    return hints;
}

Json fixesJson(const LandmarkFixes& fixes) {
    Json json = Json::object();
    for (size_t i = 0; i < kLandmarkCount; ++i)
        if (fixes.points[i]) json[std::string(landmarkName(Landmark(i)))] = pointJson(*fixes.points[i]);
    return json;
}

LandmarkFixes fixesOf(const JsonValue& object) {
    LandmarkFixes fixes;
    for (size_t i = 0; i < kLandmarkCount; ++i)
        if (const auto point = object.find(std::string(landmarkName(Landmark(i))))) fixes.points[i] = pointOf(*point);
    return fixes;
}

// Strokes by their number from 1, so that the undo list tells of each new one alone.
Json paintOutJson(const PaintOut& paint) {
    Json json = Json::object();
    if (paint.takesGuess) json["guess"] = true;
    for (size_t i = 0; i < paint.strokes.size(); ++i) {
        const PaintStroke& stroke = paint.strokes[i];
        Json points = Json::array();
        for (const glm::vec3& point : stroke.points) points.push_back(pointJson(point));
        Json& one = json["strokes"][std::to_string(i + 1)];
        one = {{"radius_mm", numberJson(decimalOf(stroke.radiusMm))}, {"points", points}};
        if (stroke.erases) one["erases"] = true;
    }
    return json;
}

PaintStroke strokeOf(const JsonValue& object, std::vector<std::string>& notes) {
    PaintStroke stroke;
    stroke.radiusMm = float(inRange(object.at("radius_mm"), double(kLeastBrushMm), double(kMostBrushMm), notes));
    if (const auto erases = object.find("erases")) stroke.erases = erases->toggle();
    const JsonValue points = object.at("points");
    for (size_t i = 0, count = points.size(kMostStrokePoints); i < count; ++i)
        stroke.points.push_back(pointOf(points.at(i)));
    return stroke;
}

PaintOut paintOutOf(const JsonValue& object, std::vector<std::string>& notes) {
    PaintOut paint;
    if (const auto guess = object.find("guess")) paint.takesGuess = guess->toggle();
    const auto strokes = object.find("strokes");
    if (!strokes) return paint;
    strokes->requireObject();
    if (strokes->json().size() > kMostPaintStrokes)
        strokes->fail("an object of at most " + std::to_string(kMostPaintStrokes) + " strokes");
    for (size_t i = 1; i <= strokes->json().size(); ++i)
        paint.strokes.push_back(strokeOf(strokes->at(std::to_string(i)), notes));
    return paint;
}

std::string builtInOf(const JsonValue& value) {
    std::string name = value.text();
    const std::vector<std::string> names = builtInHeadNames();
    if (std::find(names.begin(), names.end(), name) == names.end())
        value.fail("one of " + joinText(names, ", ") + didYouMean(name, names));
    return name;
}

std::string hashOf(const JsonValue& value) {
    std::string hash = value.text();
    if (hash.size() != 64 || hash.find_first_not_of("0123456789abcdef") != std::string::npos)
        value.fail("64 hex digits");
    return hash;
}

}  // namespace

fs::path realFolder(const fs::path& folder) {
    std::error_code error;
    const fs::path absolute = fs::absolute(folder.empty() ? fs::path(".") : folder, error);
    const fs::path real = fs::weakly_canonical(absolute, error);
    return error ? absolute.lexically_normal() : real;
}

Json headJson(const HeadSource& head, const fs::path& folder) {
    Json json = {{"built_in", head.builtIn}};
    if (!head.file.empty()) {
        json["file"] = relativePath(head.file, folder);
        requireUtf8(json["file"].get<std::string>());
    }
    if (!head.sha256.empty()) json["sha256"] = head.sha256;
    if (const Json hints = hintsJson(head.hints); !hints.empty()) json["hints"] = hints;
    if (const Json fixes = fixesJson(head.landmarkFixes); !fixes.empty()) json["landmarks"] = fixes;
    if (const Json paint = paintOutJson(head.paintOut); !paint.empty()) json["painted_out"] = paint;
    if (head.isConfirmed) json["confirmed"] = true;
    return json;
}

void readHead(const JsonValue& object, const fs::path& folder, HeadSource& head, std::vector<std::string>& notes) {
    if (const auto builtIn = object.find("built_in")) head.builtIn = builtInOf(*builtIn);
    if (const auto file = object.find("file")) head.file = absolutePath(*file, folder);
    if (const auto hash = object.find("sha256")) head.sha256 = hashOf(*hash);
    if (const auto hints = object.find("hints")) head.hints = hintsOf(*hints, notes);
    if (const auto fixes = object.find("landmarks")) head.landmarkFixes = fixesOf(*fixes);
    if (const auto paint = object.find("painted_out")) head.paintOut = paintOutOf(*paint, notes);
    if (const auto confirmed = object.find("confirmed")) head.isConfirmed = confirmed->toggle();
}

}  // namespace stipple
