// A block of memory on the graphics device.
#pragma once
#include <cstddef>
#include <span>
#include <string_view>

#include "engine/gl/handle.h"

namespace stipple::gl {

class Buffer {
public:
    Buffer() = default;  // none
    Buffer(std::string_view label, size_t bytes);
    Buffer(std::string_view label, std::span<const std::byte> data);

    // Writes from the buffer's start; the data must fit.
    void write(std::span<const std::byte> data, size_t offset = 0);
    void writeUniforms(std::span<const std::byte> data);  // the same, of a uniform block: counted apart
    void read(std::span<std::byte> out, size_t offset = 0) const;

    size_t bytes() const { return bytes_; }
    unsigned name() const { return handle_.name(); }

private:
    void put(std::span<const std::byte> data, size_t offset);

    Handle<ObjectKind::buffer> handle_;
    size_t bytes_ = 0;
};

// Bytes of an array or of one struct, for the calls above.
template <typename T>
std::span<const std::byte> bytesOf(std::span<const T> items) {
    return std::as_bytes(items);
}
template <typename T>
std::span<const std::byte> bytesOfStruct(const T& value) {
    return std::as_bytes(std::span<const T, 1>(&value, 1));
}

void bindUniforms(unsigned slot, const Buffer& buffer);
void bindStorage(unsigned slot, const Buffer& buffer);
void bindStorage(unsigned slot, const Buffer& buffer, size_t offset, size_t bytes);

}  // namespace stipple::gl
