// A contact sheet: the picture of a project for each value of one field, or of two as columns and rows.
#pragma once
#include <functional>
#include <vector>

#include "engine/export/picture.h"
#include "engine/project/fields.h"

namespace stipple {

struct SheetValues {
    const Field* field = nullptr;
    std::vector<double> values;  // within the field's range
};

struct SheetRequest {
    Project project;
    std::vector<SheetValues> over;  // one: a row that wraps; two: columns, then rows
    glm::ivec2 cellPx{480, 360};
    CompareState state = CompareState::after;
    std::function<Camera(const Head&)> cameraOf;  // asked for each picture, since the head may change
    std::string note = kSimulationNote;           // at the foot
};

// The project with values of a request's fields, each by its index; the time goes in last, since it is counted from
// the sessions.
Project projectAt(const SheetRequest& request, const std::vector<size_t>& indices);

// What stands under a picture: the fields that change, each with its value. "7 years" has no need of its label.
struct CaptionPart {
    std::string label, value;
    bool operator==(const CaptionPart&) const = default;
};
std::vector<CaptionPart> captionAt(const SheetRequest& request, const std::vector<size_t>& indices);

// The sheet of pictures that are there already: those of all indices, the first field's next to each other, each of
// `cellPx`.
Image8 sheetOf(const SheetRequest& request, const std::vector<Image8>& pictures);

// Draws the whole sheet with one renderer, redoing from picture to picture only what changes. Throws UsageError for a
// sheet that would be too large, InputError for a head that cannot be used.
Image8 contactSheet(const SheetRequest& request, Pipeline& pipeline, Renderer& renderer);

}  // namespace stipple
