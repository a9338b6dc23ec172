#include "engine/plan/hairline_data.h"

#include <string>

#include "engine/plan/hairline.h"
#include "engine/plan/preset_file.h"

namespace stipple {

namespace {

std::vector<ShapePoint> readShape(const PresetFile& file, const std::string& name) {
    for (const auto& shape : file.member(file.root(), "shapes")) {
        if (file.member(shape, "name") == name) return file.shapePoints(shape, "points");
    }
    file.fail("the shape \"" + name + "\" is missing");
}

HairlineData readHairlineData() {
    const PresetFile file("assets/presets/hairlines.json");
    HairlineData data;
    for (int i = 0; i < kHairlineShapeCount; ++i) {
        data.shapes[size_t(i)] = readShape(file, shapeName(HairlineShape(i)));
    }
    const auto& tail = file.member(file.root(), "tail");
    data.tail.referenceMm = file.number(tail, "reference_mm");
    data.tail.tragionForwardUp = file.pairs(tail, "tragion_forward_up_mm");
    data.tail.inionAzimuthUp = file.pairs(tail, "inion_azimuth_deg_up_mm");
    data.tail.frontEndsAt = size_t(file.number(tail, "front_ends_at"));
    if (data.tail.frontEndsAt + 1 >= data.tail.tragionForwardUp.size()) file.fail("\"front_ends_at\" is too large");
    return data;
}

}  // namespace

const HairlineData& hairlineData() {
    static const HairlineData data = readHairlineData();
    return data;
}

}  // namespace stipple
