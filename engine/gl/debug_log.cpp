#include "engine/gl/debug_log.h"

#include <glad/gl.h>

namespace stipple::gl {

namespace {

const char* severityName(GLenum severity) {
    switch (severity) {
        case GL_DEBUG_SEVERITY_HIGH:
            return "high";
        case GL_DEBUG_SEVERITY_MEDIUM:
            return "medium";
        default:
            return "low";
    }
}

void GLAD_API_PTR collect(GLenum source, GLenum, GLuint, GLenum severity, GLsizei length, const GLchar* text,
                          const void* log) {
    if (severity == GL_DEBUG_SEVERITY_NOTIFICATION) return;
    if (source == GL_DEBUG_SOURCE_SHADER_COMPILER) return;  // Program hands these lines to its caller
    const std::string message = length < 0 ? std::string(text) : std::string(text, size_t(length));
    static_cast<GlDebugLog*>(const_cast<void*>(log))
        ->messages.push_back(std::string(severityName(severity)) + ": " + message);
}

}  // namespace

GlDebugLog::GlDebugLog() {
    glEnable(GL_DEBUG_OUTPUT);
    glEnable(GL_DEBUG_OUTPUT_SYNCHRONOUS);
    glDebugMessageControl(GL_DONT_CARE, GL_DONT_CARE, GL_DONT_CARE, 0, nullptr, GL_TRUE);
    glDebugMessageCallback(collect, this);
}

GlDebugLog::~GlDebugLog() {
    glDebugMessageCallback(nullptr, nullptr);
    glDisable(GL_DEBUG_OUTPUT);
}

}  // namespace stipple::gl
