// Rows of the field table as {"plan.density": 135, "plan.pigment": "permanent", "view.dither": true, ...}.
#pragma once
#include <string>
#include <vector>

#include "engine/project/fields.h"
#include "engine/project/file/json_reading.h"

namespace stipple {

using TakesField = bool (*)(const Field&);
// All that a file keeps: not what follows from other rows (time.years), nor the head's name, which stands elsewhere.
bool isStoredField(const Field& field);
bool isLookField(const Field& field);  // of plan, time and view

// Rows of a list (scars, drawn zones) stand in it where they are not at their default.
Json fieldsJson(const Project& project, TakesField takes);
// Sets what is there. A value out of its range is brought into it and told in `notes`; one that is none throws
// InputError with its key and, for a word, the nearest right one. Keys that are no row are left alone.
void readFields(const JsonValue& object, TakesField takes, Project& project, std::vector<std::string>& notes);

// A value brought into its range; told in `notes` where it was not in it.
double inRange(const JsonValue& value, double low, double high, std::vector<std::string>& notes);

}  // namespace stipple
