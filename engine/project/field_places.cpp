#include "engine/project/field_places.h"

#include <utility>

namespace stipple {

FieldInfo azimuthInfo(const std::string& path, std::string help, std::string source) {
    return {.path = path + "azimuth_deg",
            .label = "Azimuth",
            .unit = "deg",
            .min = -180,
            .max = 180,
            .step = 1,
            .help = std::move(help),
            .source = std::move(source)};
}

FieldInfo heightInfo(const std::string& path, std::string help, std::string source) {
    return {.path = path + "height",
            .label = "Height",
            .min = -0.3,
            .max = 1,
            .step = 0.01,
            .help = std::move(help),
            .source = std::move(source)};
}

FieldInfo angleInfo(const std::string& path) {
    return {.path = path + "angle_deg",
            .label = "Angle",
            .unit = "deg",
            .min = -90,
            .max = 90,
            .step = 1,
            .help = "Of its length against the level, anticlockwise as seen from outside.",
            .source = ""};
}

}  // namespace stipple
