#include "engine/project/edits.h"

#include <algorithm>
#include <utility>

#include "engine/base/error.h"

namespace stipple {

Project withField(Project project, const Field& field, double value) {
    const float years = yearsSinceHealed(project.plan, project.time.days), healed = healedDay(project.plan);
    field.set(project, value);
    if (healedDay(project.plan) != healed && years >= 0) project.time.days = daysAtYears(project.plan, years);
    return project;
}

Project withHead(Project project, HeadSource head) {
    project.head = std::move(head);
    return project;
}

Project withLook(Project project, const std::string& name, std::string thumbnailPng) {
    Look look{name, project.plan, project.time, project.view, project.whatIf, std::move(thumbnailPng)};
    const auto same =
        std::find_if(project.looks.begin(), project.looks.end(), [&](const Look& other) { return other.name == name; });
    if (same != project.looks.end()) {
        *same = std::move(look);
        return project;
    }
    STIPPLE_CHECK(project.looks.size() < kMostLooks, project.looks.size());
    project.looks.push_back(std::move(look));
    return project;
}

Project withLookCalled(Project project, size_t index) {
    STIPPLE_CHECK(index < project.looks.size(), index);
    const Look& look = project.looks[index];
    project.plan = look.plan;
    project.time = look.time;
    project.view = look.view;
    project.whatIf = look.whatIf;
    return project;
}

Project withLookRenamed(Project project, size_t index, const std::string& name) {
    STIPPLE_CHECK(index < project.looks.size(), index);
    project.looks[index].name = name;
    return project;
}

Project withoutLook(Project project, size_t index) {
    STIPPLE_CHECK(index < project.looks.size(), index);
    project.looks.erase(project.looks.begin() + std::ptrdiff_t(index));
    return project;
}

std::string freeLookName(const Project& project) {
    for (char letter = 'A'; letter <= 'Z'; ++letter) {
        std::string name(1, letter);
        const bool taken = std::any_of(project.looks.begin(), project.looks.end(),
                                       [&](const Look& look) { return look.name == name; });
        if (!taken) return name;
    }
    return "Look";
}

Project withClient(Project project, Client client) {
    project.client = std::move(client);
    return project;
}

}  // namespace stipple
