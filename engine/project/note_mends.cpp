#include <algorithm>
#include <cmath>

#include "engine/dots/fringe.h"
#include "engine/dots/place_grain.h"
#include "engine/project/edits.h"
#include "engine/project/notes.h"

namespace stipple {
namespace {

Project with(Project project, const char* path, double value) {
    const Field& field = fieldAt(path);
    return withField(std::move(project), field, std::clamp(value, field.info.min, field.info.max));
}

// The irregularity's next step that wanders so far; both scales as usual where they alone cannot.
Project wandering(Project project, double leastMm) {
    HairlinePlan& line = project.plan.hairline;
    const auto mostMm = [&] {
        return double(std::max(line.macro * PlaceGrain::kMostMacroMm, line.micro * PlaceGrain::kMostMicroMm));
    };
    const FieldInfo& field = fieldAt("plan.hairline.irregularity").info;
    if (field.max * mostMm() < leastMm) line.macro = line.micro = 1;
    const double irregularity = std::ceil(leastMm / mostMm() / field.step) * field.step;
    return with(std::move(project), "plan.hairline.irregularity", irregularity);
}

Project withShadesUpTo(Project project, int shade) {
    project.plan.dot.shade = std::min(project.plan.dot.shade, shade);
    for (SessionPlan& session : project.plan.session) session.shade = std::min(session.shade, shade);
    return project;
}

// The darkest shade that is not too dark, else the strongest strength of the lightest one.
Project lightened(Project project, double most) {
    const auto isDark = [&] { return darkerThanFringe(project.plan, project.hair, project.skin) > most; };
    for (int shade = int(fieldAt("plan.dot.shade").info.max); shade > 0 && isDark(); --shade)
        project = withShadesUpTo(std::move(project), shade);
    const FieldInfo& strength = fieldAt("plan.dot.strength").info;
    while (isDark() && double(project.plan.dot.strength) > strength.min) {
        const double weaker = double(project.plan.dot.strength) - strength.step;
        project = with(std::move(project), "plan.dot.strength", weaker);
    }
    return project;
}

// A total follows the density that it comes to, a little below: the one is not quite in proportion to the other.
Project thinned(Project project, const Note& note) {
    constexpr double kMargin = 0.99;
    ZoneDensities& zones = project.plan.zones;
    if (project.plan.total == 0) {
        for (float* density :
             {&project.plan.densityPerCm2, &zones.front, &zones.crown, &zones.temples, &zones.sides, &zones.nape})
            *density = std::min(*density, float(note.limit));
        return project;
    }
    const double total = kMargin * double(project.plan.total) * note.limit / note.value;
    return with(std::move(project), "plan.total", std::floor(total));
}

Project shallow(Project project, double mostMm) {
    for (SessionPlan& session : project.plan.session) session.depthMm = std::min(session.depthMm, float(mostMm));
    const double depthMm = std::min(double(project.plan.dot.depthMm), mostMm);
    return with(std::move(project), "plan.dot.depth_mm", depthMm);
}

}  // namespace

Project withNoteMended(Project project, const Note& note) {
    switch (note.kind) {
        case NoteKind::low:
            return with(std::move(project), "plan.hairline.height_mm", note.limit);
        case NoteKind::straight:
            return wandering(std::move(project), note.limit);
        case NoteKind::sharp:
            return with(std::move(project), "plan.hairline.softness_mm", note.limit);
        case NoteKind::dark:
            return lightened(std::move(project), note.limit);
        case NoteKind::dense:
            return thinned(std::move(project), note);
        case NoteKind::even:
            return with(std::move(project), "plan.dot.spread", note.limit);
        case NoteKind::deep:
            return shallow(std::move(project), note.limit);
        case NoteKind::total:
            return with(std::move(project), "plan.total", note.value);
    }
    return project;
}

}  // namespace stipple
