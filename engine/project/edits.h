// Every edit is a function of a project that gives the project after it: the panel, the command line and the tests
// share these.
#pragma once
#include <string>

#include "engine/project/fields.h"
#include "engine/project/project.h"

namespace stipple {

constexpr size_t kMostLooks = 9;

// A value of the field table. A result that has healed, or is so many years old, stays so when the sessions move.
Project withField(Project project, const Field& field, double value);
Project withHead(Project project, HeadSource head);

// Keeps plan, time, view and what-if under `name`; one of that name is replaced. More than kMostLooks is a bug.
Project withLook(Project project, const std::string& name, std::string thumbnailPng);
Project withLookCalled(Project project, size_t index);  // its plan, time, view and what-if become the project's
Project withLookRenamed(Project project, size_t index, const std::string& name);
Project withoutLook(Project project, size_t index);
// The first of A, B, C ... that no look has.
std::string freeLookName(const Project& project);

Project withClient(Project project, Client client);

}  // namespace stipple
