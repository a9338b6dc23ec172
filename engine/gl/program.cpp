#include "engine/gl/program.h"

#include <glad/gl.h>

#include <glm/gtc/type_ptr.hpp>

#include "engine/base/error.h"

namespace stipple::gl {

namespace {

GLenum stageOf(const std::string& file) {
    if (file.ends_with(".vert")) return GL_VERTEX_SHADER;
    if (file.ends_with(".frag")) return GL_FRAGMENT_SHADER;
    STIPPLE_CHECK(file.ends_with(".comp"), file);
    return GL_COMPUTE_SHADER;
}

std::string shaderLog(GLuint shader) {
    GLint length = 0;
    glGetShaderiv(shader, GL_INFO_LOG_LENGTH, &length);
    std::string log(size_t(std::max(length, 1)), '\0');
    glGetShaderInfoLog(shader, length, &length, log.data());
    log.resize(size_t(std::max(length, 0)));
    return log;
}

std::string programLog(GLuint program) {
    GLint length = 0;
    glGetProgramiv(program, GL_INFO_LOG_LENGTH, &length);
    std::string log(size_t(std::max(length, 1)), '\0');
    glGetProgramInfoLog(program, length, &length, log.data());
    log.resize(size_t(std::max(length, 0)));
    return log;
}

// Compiles into `program`; throws with the compiler's lines.
void attachStage(GLuint program, const ShaderSource& source) {
    const GLuint shader = glCreateShader(stageOf(source.files.front()));
    const char* text = source.text.c_str();
    glShaderSource(shader, 1, &text, nullptr);
    glCompileShader(shader);
    GLint compiled = 0;
    glGetShaderiv(shader, GL_COMPILE_STATUS, &compiled);
    const std::string log = compiled ? "" : shaderLog(shader);
    if (compiled) glAttachShader(program, shader);
    glDeleteShader(shader);  // lives on while it is attached
    if (!compiled)
        throw InputError("The shader " + source.files.front() + " does not compile; mend these lines:\n" +
                         withFileNames(log, source.files));
}

Handle<ObjectKind::program> link(const std::string& label, const std::vector<ShaderSource>& sources) {
    Handle<ObjectKind::program> program(glCreateProgram());
    for (const ShaderSource& source : sources) attachStage(program.name(), source);
    glLinkProgram(program.name());
    GLint linked = 0;
    glGetProgramiv(program.name(), GL_LINK_STATUS, &linked);
    if (!linked)
        throw InputError("The shaders of " + label + " do not fit together; mend them:\n" + programLog(program.name()));
    labelObject(ObjectKind::program, program.name(), label);
    return program;
}

std::vector<ShaderSource> expandAll(const std::vector<std::string>& files) {
    std::vector<ShaderSource> sources;
    for (const std::string& file : files) sources.push_back(expandShader(file));
    return sources;
}

}  // namespace

Program::Program(std::string_view label, std::vector<std::string> files)
    : label_(label), files_(std::move(files)), sources_(expandAll(files_)), handle_(link(label_, sources_)) {}

std::string Program::reload() {
    try {
        std::vector<ShaderSource> sources = expandAll(files_);
        if (sources == sources_) return "";
        handle_ = link(label_, sources);
        sources_ = std::move(sources);
        return "";
    } catch (const InputError& error) {
        return error.what();
    }
}

void Program::set(const char* uniform, float value) const {
    glProgramUniform1f(name(), glGetUniformLocation(name(), uniform), value);
}
void Program::set(const char* uniform, int value) const {
    glProgramUniform1i(name(), glGetUniformLocation(name(), uniform), value);
}
void Program::set(const char* uniform, unsigned value) const {
    glProgramUniform1ui(name(), glGetUniformLocation(name(), uniform), value);
}
void Program::set(const char* uniform, glm::vec2 value) const {
    glProgramUniform2f(name(), glGetUniformLocation(name(), uniform), value.x, value.y);
}
void Program::set(const char* uniform, glm::vec4 value) const {
    glProgramUniform4f(name(), glGetUniformLocation(name(), uniform), value.x, value.y, value.z, value.w);
}
void Program::set(const char* uniform, const glm::mat4& value) const {
    glProgramUniformMatrix4fv(name(), glGetUniformLocation(name(), uniform), 1, GL_FALSE, glm::value_ptr(value));
}

namespace {

// A property of a program's resource, -1 where there is no such resource.
int resourceProperty(GLuint program, GLenum kind, const char* resource, GLenum property) {
    const GLuint index = glGetProgramResourceIndex(program, kind, resource);
    if (index == GL_INVALID_INDEX) return -1;
    GLint value = -1;
    glGetProgramResourceiv(program, kind, index, 1, &property, 1, nullptr, &value);
    return value;
}

}  // namespace

int Program::blockMemberOffset(const char* member, bool storage) const {
    return resourceProperty(name(), storage ? GL_BUFFER_VARIABLE : GL_UNIFORM, member, GL_OFFSET);
}

int Program::blockArrayStride(const char* member) const {
    return resourceProperty(name(), GL_BUFFER_VARIABLE, member, GL_TOP_LEVEL_ARRAY_STRIDE);
}

int Program::uniformBlockBytes(const char* block) const {
    return resourceProperty(name(), GL_UNIFORM_BLOCK, block, GL_BUFFER_DATA_SIZE);
}

}  // namespace stipple::gl
