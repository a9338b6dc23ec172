#include "engine/project/file/strokes_json.h"

#include <algorithm>
#include <span>

#include "engine/base/text.h"
#include "engine/head/paint_strokes.h"
#include "engine/project/field_rows.h"
#include "engine/project/file/fields_json.h"
#include "engine/project/file/points_json.h"

namespace stipple {
namespace {

const std::vector<std::string> kTargets{"dots", "hair"};
const std::vector<std::string> kActions{"add", "remove", "lighten", "soften", "erase"};

size_t wordOf(const JsonValue& value, const std::vector<std::string>& words) {
    const std::string word = value.text();
    const auto found = std::find(words.begin(), words.end(), word);
    if (found == words.end()) value.fail("one of " + joinText(words, ", ") + didYouMean(word, words));
    return size_t(found - words.begin());
}

BrushStroke strokeOf(const JsonValue& object, std::vector<std::string>& notes) {
    BrushStroke stroke;
    stroke.target = BrushTarget(wordOf(object.at("target"), kTargets));
    stroke.action = BrushAction(wordOf(object.at("action"), kActions));
    stroke.radiusMm = float(inRange(object.at("radius_mm"), double(kLeastBrushMm), double(kMostBrushMm), notes));
    stroke.strength = float(inRange(object.at("strength"), 0, 1, notes));
    if (const auto mirrored = object.find("mirrored")) stroke.mirrored = mirrored->toggle();
    const JsonValue path = object.at("path");
    for (size_t i = 0, count = path.size(kMostStrokePoints); i < count; ++i)
        stroke.path.push_back(scalpPlaceOf(path.at(i), notes));
    return stroke;
}

}  // namespace

Json strokesJson(const std::vector<BrushStroke>& strokes) {
    Json json = Json::object();
    for (size_t i = 0; i < strokes.size(); ++i) {
        const BrushStroke& stroke = strokes[i];
        Json path = Json::array();
        for (const ScalpCoordinate& at : stroke.path) path.push_back(scalpPlaceJson(at));
        Json& one = json[std::to_string(i + 1)];
        one = {{"target", kTargets[size_t(stroke.target)]},
               {"action", kActions[size_t(stroke.action)]},
               {"radius_mm", numberJson(decimalOf(stroke.radiusMm))},
               {"strength", numberJson(decimalOf(stroke.strength))},
               {"path", std::move(path)}};
        if (stroke.mirrored) one["mirrored"] = true;
    }
    return json;
}

std::vector<BrushStroke> strokesOf(const JsonValue& object, std::vector<std::string>& notes) {
    object.requireObject();
    const size_t count = object.json().size();
    if (count > kMostPaintStrokes)
        object.fail("an object of at most " + std::to_string(kMostPaintStrokes) + " strokes");
    std::vector<BrushStroke> strokes;
    for (size_t i = 1; i <= count; ++i) strokes.push_back(strokeOf(object.at(std::to_string(i)), notes));
    return strokes;
}

}  // namespace stipple
