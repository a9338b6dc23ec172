#include "engine/base/hash.h"

#include <xxhash.h>

#include "engine/base/error.h"

namespace stipple {
namespace {
std::string toHex(XXH128_hash_t hash) {
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, hash);
    static const char* kDigits = "0123456789abcdef";
    std::string text;
    for (unsigned char byte : bytes.digest) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}
XXH3_state_t* asState(void* state) { return static_cast<XXH3_state_t*>(state); }
}  // namespace

std::string contentHash(std::string_view bytes) { return toHex(XXH3_128bits(bytes.data(), bytes.size())); }

ContentHasher::ContentHasher() : state_(XXH3_createState()) {
    STIPPLE_CHECK(state_ != nullptr);
    XXH3_128bits_reset(asState(state_));
}
ContentHasher::~ContentHasher() { XXH3_freeState(asState(state_)); }
void ContentHasher::add(std::string_view bytes) { XXH3_128bits_update(asState(state_), bytes.data(), bytes.size()); }
std::string ContentHasher::hex() const { return toHex(XXH3_128bits_digest(asState(state_))); }

}  // namespace stipple
