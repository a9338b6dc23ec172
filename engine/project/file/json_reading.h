// JSON from outside, read with care: whatever is wrong is one sentence that names the file and the key.
#pragma once
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace stipple {

using Json = nlohmann::ordered_json;  // keys keep their order

// Throws InputError: empty, cut off, no JSON, no UTF-8, nested too deep, a key twice, a number that is none, more keys
// in an object than kMostKeys.
constexpr size_t kDeepest = 64, kMostKeys = 20'000;
Json parseJson(const std::string& text, const std::string& fileName);

// A value of a file that is being read, which knows where it stands.
class JsonValue {
public:
    JsonValue(const Json& json, const std::string& fileName, std::string key = "")
        : json_(&json), fileName_(&fileName), key_(std::move(key)) {}

    const std::string& key() const { return key_; }  // "looks[2].name"
    const std::string& fileName() const { return *fileName_; }
    const Json& json() const { return *json_; }

    // Members of an object; null counts as absent. at() throws InputError where there is none.
    std::optional<JsonValue> find(const std::string& name) const;
    JsonValue at(const std::string& name) const;
    // Elements of an array.
    size_t size(size_t most) const;
    JsonValue at(size_t index) const;

    void requireObject() const;
    // Each throws InputError where the value is of another kind.
    double number() const;
    bool toggle() const;
    size_t count(size_t most) const;
    std::string text() const;

    // "KEY in "FILE" must be WANTED ..."
    [[noreturn]] void fail(const std::string& wanted) const;

private:
    const Json* json_;
    const std::string* fileName_;
    std::string key_;
};

// A number as JSON: whole ones without a point.
Json numberJson(double value);

}  // namespace stipple
