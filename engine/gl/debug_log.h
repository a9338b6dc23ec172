// What the driver complains about. One may live at a time in a context; while it lives it collects, notifications left
// out.
#pragma once
#include <string>
#include <vector>

namespace stipple::gl {

class GlDebugLog {
public:
    GlDebugLog();
    ~GlDebugLog();
    GlDebugLog(const GlDebugLog&) = delete;
    GlDebugLog& operator=(const GlDebugLog&) = delete;

    std::vector<std::string> messages;  // "severity: text"
};

}  // namespace stipple::gl
