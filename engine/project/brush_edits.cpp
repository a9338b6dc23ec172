#include "engine/project/brush_edits.h"

#include <array>
#include <utility>

#include "engine/head/paint_strokes.h"

namespace stipple {

Project withBrushStroke(Project project, BrushStroke stroke) {
    std::vector<BrushStroke>& strokes = project.plan.strokes;
    if (!stroke.path.empty() && strokes.size() < kMostPaintStrokes) strokes.push_back(std::move(stroke));
    return project;
}

Project withoutBrushStrokes(Project project) {
    project.plan.strokes.clear();
    return project;
}

const char* strokeName(const BrushStroke& stroke) {
    static constexpr std::array<std::array<const char*, 2>, 5> kNames{
        {{"Brush  dots added", "Brush  hair added"},
         {"Brush  dots removed", "Brush  hair removed"},
         {"Brush  dots lightened", "Brush  hair lightened"},
         {"Brush  line softened", "Brush  hair softened"},
         {"Brush  dots erased", "Brush  hair erased"}}};
    return kNames[size_t(stroke.action)][size_t(stroke.target)];
}

}  // namespace stipple
