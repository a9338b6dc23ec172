#include "engine/gl/gpu_timer.h"

#include <glad/gl.h>

namespace stipple::gl {

GpuTimer::GpuTimer() { glCreateQueries(GL_TIME_ELAPSED, 1, &query_); }
GpuTimer::~GpuTimer() { glDeleteQueries(1, &query_); }

void GpuTimer::begin() { glBeginQuery(GL_TIME_ELAPSED, query_); }

double GpuTimer::endMs() {
    glEndQuery(GL_TIME_ELAPSED);
    GLuint64 nanoseconds = 0;
    glGetQueryObjectui64v(query_, GL_QUERY_RESULT, &nanoseconds);
    return double(nanoseconds) * 1e-6;
}

}  // namespace stipple::gl
