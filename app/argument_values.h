// Values of the command line, read and checked. All throw UsageError.
#pragma once
#include <string>
#include <vector>

#include "app/arguments.h"

namespace stipple::app {

void requireOneOf(const std::string& option, const std::string& value, const std::vector<std::string>& words);
double numberOf(const std::string& option, const std::string& text, double low, double high);
double wholeNumberOf(const std::string& option, const std::string& text, double low, double high);
glm::ivec2 sizeOf(const std::string& text);                         // "1280x720"
void parseCamera(const std::string& text, Arguments& arguments);    // "AZ,EL,DIST_MM[,X,Y,Z]"
void parseLandmark(const std::string& text, LandmarkFixes& fixes);  // "NAME=X,Y,Z"
TapeAsked tapeAsked(const std::string& text);                       // "A:B", each a landmark or "X,Y,Z"
void requireEnding(const std::string& output, const std::vector<std::string>& endings);

}  // namespace stipple::app
