// Bytes that many values hold and none changes: a copy costs a pointer. Equal where the bytes are.
#pragma once
#include <memory>
#include <string>
#include <utility>

namespace stipple {

class SharedBytes {
public:
    SharedBytes() = default;
    SharedBytes(std::string bytes)
        : bytes_(bytes.empty() ? nullptr : std::make_shared<const std::string>(std::move(bytes))) {}

    const std::string& get() const {
        static const std::string none;
        return bytes_ ? *bytes_ : none;
    }
    operator const std::string&() const { return get(); }
    bool empty() const { return !bytes_; }
    size_t size() const { return get().size(); }
    // The same for values that share their bytes: a key of maps while they live.
    const void* identity() const { return bytes_.get(); }
    bool operator==(const SharedBytes& other) const { return bytes_ == other.bytes_ || get() == other.get(); }

private:
    std::shared_ptr<const std::string> bytes_;
};

}  // namespace stipple
