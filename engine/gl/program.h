// A linked shader program made from the shader files that the program carries.
#pragma once
#include <glm/glm.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "engine/gl/handle.h"
#include "engine/gl/shader_source.h"

namespace stipple::gl {

class Program {
public:
    // Files by their path in the repository; the kind of each by its ending: .vert .frag .comp. Throws InputError with
    // the compiler's lines, each with file and number.
    Program(std::string_view label, std::vector<std::string> files);

    // Compiles again where a file has changed. A broken edit changes nothing but the answer: the compiler's lines; else
    // "".
    std::string reload();

    // Uniforms outside blocks. A name that the program does not use is passed over: compilers drop what is unused.
    void set(const char* uniform, float value) const;
    void set(const char* uniform, int value) const;
    void set(const char* uniform, unsigned value) const;
    void set(const char* uniform, glm::vec2 value) const;
    void set(const char* uniform, glm::vec4 value) const;
    void set(const char* uniform, const glm::mat4& value) const;

    // Where the driver puts a member of a uniform or storage block, in bytes; -1 where there is none. For layout tests.
    int blockMemberOffset(const char* member, bool storage) const;
    // Bytes from one element of a storage block's array of structs to the next; `member` names one of the first
    // element.
    int blockArrayStride(const char* member) const;
    int uniformBlockBytes(const char* block) const;

    unsigned name() const { return handle_.name(); }

private:
    std::string label_;
    std::vector<std::string> files_;
    std::vector<ShaderSource> sources_;
    Handle<ObjectKind::program> handle_;
};

}  // namespace stipple::gl
