#include "engine/gl/loader.h"

#include <glad/gl.h>

#include "engine/base/error.h"

namespace stipple::gl {

namespace {

std::string glString(GLenum what) {
    const GLubyte* text = glGetString(what);
    return text ? reinterpret_cast<const char*>(text) : "";
}

GLint integer(GLenum what) {
    GLint value = 0;
    glGetIntegerv(what, &value);
    return value;
}

}  // namespace

std::string needsNewerGl(const std::string& found) {
    return "OpenGL 4.5 is needed, and this machine offers " + found +
           "; update the graphics driver, or install Mesa's software renderer (libgl1-mesa-dri).";
}

void loadGl(GetProcedure getProcedure) {
    const int version = gladLoadGL(getProcedure);
    if (version == 0) throw InputError(needsNewerGl("none"));
    const int major = GLAD_VERSION_MAJOR(version), minor = GLAD_VERSION_MINOR(version);
    if (major < 4 || (major == 4 && minor < 5))
        throw InputError(needsNewerGl("only " + std::to_string(major) + "." + std::to_string(minor) + " (" +
                                      glString(GL_RENDERER) + ")"));
}

DeviceInfo deviceInfo() {
    DeviceInfo info;
    info.vendor = glString(GL_VENDOR);
    info.renderer = glString(GL_RENDERER);
    info.version = glString(GL_VERSION);
    info.software =
        info.renderer.find("llvmpipe") != std::string::npos || info.renderer.find("softpipe") != std::string::npos;
    GLint64 bytes = 0;
    glGetInteger64v(GL_MAX_SHADER_STORAGE_BLOCK_SIZE, &bytes);
    info.maxStorageBlockBytes = size_t(bytes);
    info.storageAlignment = size_t(integer(GL_SHADER_STORAGE_BUFFER_OFFSET_ALIGNMENT));
    info.maxTextureSize = integer(GL_MAX_TEXTURE_SIZE);
    info.maxSamples = integer(GL_MAX_SAMPLES);
    info.maxVertexStorageBlocks = integer(GL_MAX_VERTEX_SHADER_STORAGE_BLOCKS);
    return info;
}

void waitUntilDone() { glFinish(); }

}  // namespace stipple::gl
