// Ownership of one OpenGL object: move-only, freed with its owner.
#pragma once
#include <string_view>
#include <utility>

namespace stipple::gl {

enum class ObjectKind { buffer, texture, framebuffer, vertexArray, program, sampler };

void destroyObject(ObjectKind kind, unsigned name);
// The name that debug messages and frame debuggers show.
void labelObject(ObjectKind kind, unsigned name, std::string_view label);

template <ObjectKind Kind>
class Handle {
public:
    Handle() = default;
    explicit Handle(unsigned name) : name_(name) {}
    Handle(Handle&& other) noexcept : name_(std::exchange(other.name_, 0)) {}
    Handle& operator=(Handle&& other) noexcept {
        std::swap(name_, other.name_);
        return *this;
    }
    ~Handle() {
        if (name_ != 0) destroyObject(Kind, name_);
    }
    unsigned name() const { return name_; }

private:
    unsigned name_ = 0;  // 0: holds nothing
};

}  // namespace stipple::gl
