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
    if (data.tail.referenceMm <= 0) file.fail("\"reference_mm\" is not above 0");
    data.tail.tragionForwardUp = file.pairs(tail, "tragion_forward_up_mm");
    data.tail.inionAzimuthUp = file.pairs(tail, "inion_azimuth_deg_up_mm");
    const float frontEndsAt = file.number(tail, "front_ends_at");
    const bool onTail = frontEndsAt >= 0 && frontEndsAt + 1 < float(data.tail.tragionForwardUp.size());
    if (!onTail) file.fail("\"front_ends_at\" names no point of the tail");
    data.tail.frontEndsAt = size_t(frontEndsAt);
    return data;
}

}  // namespace

const HairlineData& hairlineData() {
    static const HairlineData data = readHairlineData();
    return data;
}

}  // namespace stipple
