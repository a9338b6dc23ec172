// Content hashes, for cache keys and to know a file again. (Stateless random numbers live in shaders/shared/noise.h.)
#pragma once
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>

namespace stipple {

// 128-bit XXH3 of bytes, as 32 hex digits. Not for secrets.
std::string contentHash(std::string_view bytes);

// SHA-256, as 64 hex digits. That of a file throws InputError where it cannot be read.
std::string sha256Hex(std::string_view bytes);
std::string sha256OfFile(const std::filesystem::path& path);

// Hash of several pieces in order.
class ContentHasher {
public:
    ContentHasher();
    ~ContentHasher();
    ContentHasher(const ContentHasher&) = delete;
    ContentHasher& operator=(const ContentHasher&) = delete;
    void add(std::string_view bytes);
    template <typename T>
    void addArray(std::span<const T> items) {
        static_assert(std::is_trivially_copyable_v<T>);
        add({reinterpret_cast<const char*>(items.data()), items.size_bytes()});
    }
    std::string hex() const;

private:
    void* state_;
};

}  // namespace stipple
