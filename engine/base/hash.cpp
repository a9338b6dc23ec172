#include "engine/base/hash.h"

#include <nettle/sha2.h>
#include <xxhash.h>

#include <array>
#include <fstream>
#include <vector>

#include "engine/base/error.h"

namespace stipple {
namespace {
std::string hexOf(std::span<const unsigned char> bytes) {
    static const char* kDigits = "0123456789abcdef";
    std::string text;
    for (unsigned char byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}
std::string toHex(XXH128_hash_t hash) {
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, hash);
    return hexOf(bytes.digest);
}
void addTo(sha256_ctx& context, std::string_view bytes) {
    sha256_update(&context, bytes.size(), reinterpret_cast<const uint8_t*>(bytes.data()));
}
std::string digestOf(sha256_ctx& context) {
    std::array<uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_digest(&context, digest.size(), digest.data());
    return hexOf(digest);
}
XXH3_state_t* asState(void* state) { return static_cast<XXH3_state_t*>(state); }
}  // namespace

std::string contentHash(std::string_view bytes) { return toHex(XXH3_128bits(bytes.data(), bytes.size())); }

std::string sha256Hex(std::string_view bytes) {
    sha256_ctx context;
    sha256_init(&context);
    addTo(context, bytes);
    return digestOf(context);
}

std::string sha256OfFile(const std::filesystem::path& path) {
    if (!std::filesystem::exists(path)) throw InputError("There is no file \"" + path.string() + "\"; check the name.");
    std::ifstream stream(path, std::ios::binary);
    sha256_ctx context;
    sha256_init(&context);
    std::vector<char> block(size_t(1) << 16);
    while (stream.read(block.data(), std::streamsize(block.size())) || stream.gcount() > 0)
        addTo(context, {block.data(), size_t(stream.gcount())});
    if (!stream.eof()) throw InputError("\"" + path.string() + "\" cannot be read; check its permissions.");
    return digestOf(context);
}

ContentHasher::ContentHasher() : state_(XXH3_createState()) {
    STIPPLE_CHECK(state_ != nullptr);
    XXH3_128bits_reset(asState(state_));
}
ContentHasher::~ContentHasher() { XXH3_freeState(asState(state_)); }
void ContentHasher::add(std::string_view bytes) { XXH3_128bits_update(asState(state_), bytes.data(), bytes.size()); }
std::string ContentHasher::hex() const { return toHex(XXH3_128bits_digest(asState(state_))); }

}  // namespace stipple
