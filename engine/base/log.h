// Messages for the person go to standard error, answers to standard output.
#pragma once
#include <string_view>

namespace stipple {

void logInfo(std::string_view text);     // progress and facts; silent with setLogQuiet(true)
void logWarning(std::string_view text);  // something is not as asked, the program goes on
void setLogQuiet(bool quiet);

}  // namespace stipple
