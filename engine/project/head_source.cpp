#include "engine/project/head_source.h"

#include "engine/head/built_in.h"
#include "engine/project/fields.h"

namespace stipple {

TapeMeasures tapeOf(const HeadSource& source) {
    return {double(source.lengthMm), double(source.breadthMm), double(source.arcMm), double(source.circumferenceMm)};
}

Project withBuiltInHead(Project project, const std::string& name) {
    project.head = {};
    applySetting(project, "head.built_in=" + name);
    for (const BuiltInHead& head : builtInHeads())
        if (head.name == name)
            for (const std::string& setting : head.start) applySetting(project, setting);
    return project;
}

}  // namespace stipple
