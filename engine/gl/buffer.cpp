#include "engine/gl/buffer.h"

#include <glad/gl.h>

#include "engine/base/error.h"
#include "engine/gl/upload_count.h"

namespace stipple::gl {

namespace {

Handle<ObjectKind::buffer> makeBuffer(std::string_view label, size_t bytes, const void* data) {
    GLuint name = 0;
    glCreateBuffers(1, &name);
    Handle<ObjectKind::buffer> handle(name);
    glNamedBufferStorage(name, GLsizeiptr(bytes), data, GL_DYNAMIC_STORAGE_BIT);
    labelObject(ObjectKind::buffer, name, label);
    return handle;
}

}  // namespace

Buffer::Buffer(std::string_view label, size_t bytes) : handle_(makeBuffer(label, bytes, nullptr)), bytes_(bytes) {
    STIPPLE_CHECK(bytes > 0, "an empty buffer: ", label);
}

Buffer::Buffer(std::string_view label, std::span<const std::byte> data)
    : handle_(makeBuffer(label, data.size(), data.data())), bytes_(data.size()) {
    STIPPLE_CHECK(!data.empty(), "an empty buffer: ", label);
    countDataUpload(data.size());
}

void Buffer::write(std::span<const std::byte> data, size_t offset) {
    put(data, offset);
    countDataUpload(data.size());
}

void Buffer::writeUniforms(std::span<const std::byte> data) {
    put(data, 0);
    countUniformUpload(data.size());
}

void Buffer::put(std::span<const std::byte> data, size_t offset) {
    STIPPLE_CHECK(offset + data.size() <= bytes_, offset, " + ", data.size(), " > ", bytes_);
    if (!data.empty()) glNamedBufferSubData(name(), GLintptr(offset), GLsizeiptr(data.size()), data.data());
}

void Buffer::read(std::span<std::byte> out, size_t offset) const {
    STIPPLE_CHECK(offset + out.size() <= bytes_, offset, " + ", out.size(), " > ", bytes_);
    glGetNamedBufferSubData(name(), GLintptr(offset), GLsizeiptr(out.size()), out.data());
}

void bindUniforms(unsigned slot, const Buffer& buffer) { glBindBufferBase(GL_UNIFORM_BUFFER, slot, buffer.name()); }

void bindStorage(unsigned slot, const Buffer& buffer) {
    glBindBufferBase(GL_SHADER_STORAGE_BUFFER, slot, buffer.name());
}

void bindStorage(unsigned slot, const Buffer& buffer, size_t offset, size_t bytes) {
    glBindBufferRange(GL_SHADER_STORAGE_BUFFER, slot, buffer.name(), GLintptr(offset), GLsizeiptr(bytes));
}

}  // namespace stipple::gl
