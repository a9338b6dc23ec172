#include "app/argument_values.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "engine/base/error.h"
#include "engine/base/text.h"

namespace stipple::app {
namespace {
constexpr int kLeastPixels = 16, kMostPixels = 8192;

// "X,Y,Z" of three parts, mm.
glm::vec3 pointOf(const std::string& option, const std::string& text) {
    const auto parts = splitText(text, ',');
    glm::vec3 point;
    for (int i = 0; i < 3; ++i) point[i] = float(numberOf(option, parts[size_t(i)], -1000, 1000));
    return point;
}
}  // namespace

void requireOneOf(const std::string& option, const std::string& value, const std::vector<std::string>& words) {
    if (std::find(words.begin(), words.end(), value) != words.end()) return;
    throw UsageError(option + " cannot be \"" + value + "\": it takes " + joinText(words, ", ") +
                     didYouMean(value, words));
}

double numberOf(const std::string& option, const std::string& text, double low, double high) {
    const auto value = parseNumber(text);
    if (!value || *value < low || *value > high)
        throw UsageError(option + " cannot be \"" + text + "\": it takes a number from " + formatNumber(low) + " to " +
                         formatNumber(high) + ".");
    return *value;
}

double wholeNumberOf(const std::string& option, const std::string& text, double low, double high) {
    const double value = numberOf(option, text, low, high);
    if (value != std::floor(value)) throw UsageError(option + " cannot be \"" + text + "\": it takes a whole number.");
    return value;
}

glm::ivec2 sizeOf(const std::string& text) {
    const auto parts = splitText(lowerCase(text), 'x');
    if (parts.size() == 2) {
        const auto width = parseNumber(parts[0]), height = parseNumber(parts[1]);
        const auto fits = [](const std::optional<double>& v) {
            return v && *v == std::floor(*v) && *v >= kLeastPixels && *v <= kMostPixels;
        };
        if (fits(width) && fits(height)) return {int(*width), int(*height)};
    }
    throw UsageError("--size cannot be \"" + text + "\": it takes WIDTHxHEIGHT in pixels from " +
                     std::to_string(kLeastPixels) + " to " + std::to_string(kMostPixels) + ", as in 1280x720.");
}

void parseCamera(const std::string& text, Arguments& arguments) {
    const auto parts = splitText(text, ',');
    if (parts.size() != 3 && parts.size() != 6)
        throw UsageError("--camera takes AZIMUTH,ELEVATION,DISTANCE_MM or those and X,Y,Z; \"" + text +
                         "\" is not so.");
    Camera camera;
    camera.azimuthDeg = float(numberOf("--camera's azimuth", parts[0], -360, 360));
    camera.elevationDeg = float(numberOf("--camera's elevation", parts[1], -89, 89));
    camera.distanceMm = float(numberOf("--camera's distance", parts[2], 20, 20000));
    for (size_t i = 3; i < parts.size(); ++i)
        camera.targetMm[int(i) - 3] = float(numberOf("--camera's point", parts[i], -1000, 1000));
    arguments.camera = camera;
    arguments.cameraHasTarget = parts.size() == 6;
}

void parseLandmark(const std::string& text, LandmarkFixes& fixes) {
    const size_t equals = text.find('=');
    const std::string place = equals == std::string::npos ? "" : text.substr(equals + 1);
    if (splitText(place, ',').size() != 3)
        throw UsageError("--landmark takes NAME=X,Y,Z in millimetres, as in glabella=0,22,96; \"" + text +
                         "\" is not so.");
    const std::string name = text.substr(0, equals);
    requireOneOf("--landmark", name, landmarkNames());
    fixes[*landmarkOf(name)] = pointOf("--landmark " + name, place);
}

TapeAsked tapeAsked(const std::string& text) {
    const auto ends = splitText(text, ':');
    if (ends.size() != 2)
        throw UsageError("--tape takes A:B, as in glabella:inion or 0,90,80:vertex; \"" + text + "\" is not so.");
    const auto endOf = [](const std::string& word) {
        TapeEnd end;
        if (splitText(word, ',').size() == 3) {
            end.pointMm = pointOf("--tape", word);
            return end;
        }
        requireOneOf("an end of --tape that is no point X,Y,Z", word, landmarkNames());
        end.landmark = landmarkOf(word);
        return end;
    };
    return {endOf(ends[0]), endOf(ends[1])};
}

void requireEnding(const std::string& output, const std::vector<std::string>& endings) {
    if (output.empty()) throw UsageError("Say where to write it: --output NAME" + endings[0]);
    requireOneOf("the ending of --output", lowerCase(std::filesystem::path(output).extension().string()), endings);
}

}  // namespace stipple::app
