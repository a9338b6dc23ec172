#include "engine/project/file/json_reading.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

#include "engine/base/error.h"

namespace stipple {
namespace {

constexpr size_t kMostShown = 60;  // bytes of a wrong value that a message repeats

[[noreturn]] void failFile(const std::string& fileName, const std::string& what) {
    throw InputError("\"" + fileName + "\" " + what + "; take an older copy of it.");
}

// Holds what a parser must not let through before it has built it.
class Guard {
public:
    explicit Guard(const std::string& fileName) : fileName_(fileName) {}

    bool operator()(int /*depth*/, Json::parse_event_t event, Json& parsed) {
        switch (event) {
            case Json::parse_event_t::object_start:
            case Json::parse_event_t::array_start:
                if (keys_.size() >= kDeepest) failFile(fileName_, "is nested too deep to be a project");
                keys_.emplace_back();
                break;
            case Json::parse_event_t::object_end:
            case Json::parse_event_t::array_end:
                keys_.pop_back();
                break;
            case Json::parse_event_t::key:
                addKey(parsed.get<std::string>());
                break;
            default:
                break;
        }
        return true;
    }

private:
    void addKey(const std::string& key) {
        if (!keys_.back().insert(key).second)
            failFile(fileName_, "has the key \"" + key.substr(0, kMostShown) + "\" twice");
        if (keys_.back().size() > kMostKeys) failFile(fileName_, "has more keys than a project can have");
    }

    const std::string& fileName_;
    std::vector<std::set<std::string>> keys_;  // of each object and array that is open
};

std::string lineOf(const std::string& text, size_t byte) {
    const auto end = text.begin() + std::ptrdiff_t(std::min(byte, text.size()));
    return std::to_string(1 + std::count(text.begin(), end, '\n'));
}

}  // namespace

Json parseJson(const std::string& text, const std::string& fileName) {
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) failFile(fileName, "is empty");
    try {
        return Json::parse(text, Guard(fileName));
    } catch (const Json::parse_error& error) {
        const bool isUtf8 = std::string(error.what()).find("UTF-8") == std::string::npos;
        failFile(fileName,
                 (isUtf8 ? "is cut off or damaged at line " : "is not UTF-8 text at line ") + lineOf(text, error.byte));
    } catch (const Json::exception&) {
        failFile(fileName, "holds a number that is too large to be one");
    }
}

void JsonValue::fail(const std::string& wanted) const {
    std::string shown = json_->dump(-1, ' ', false, Json::error_handler_t::replace);
    if (shown.size() > kMostShown) shown = json_->is_object() ? "{...}" : json_->is_array() ? "[...]" : "a long text";
    throw InputError("In \"" + *fileName_ + "\" " + (key_.empty() ? "the whole" : key_) + " must be " + wanted +
                     ", and is " + shown + "; correct it or take an older copy.");
}

void JsonValue::requireObject() const {
    if (!json_->is_object()) fail("an object {...}");
}

std::optional<JsonValue> JsonValue::find(const std::string& name) const {
    requireObject();
    const auto found = json_->find(name);
    if (found == json_->end() || found->is_null()) return std::nullopt;
    return JsonValue(*found, *fileName_, key_.empty() ? name : key_ + "." + name);
}

JsonValue JsonValue::at(const std::string& name) const {
    if (const auto value = find(name)) return *value;
    throw InputError("In \"" + *fileName_ + "\" the key " + (key_.empty() ? name : key_ + "." + name) +
                     " is missing; take an older copy of it.");
}

size_t JsonValue::size(size_t most) const {
    if (!json_->is_array()) fail("a list [...]");
    if (json_->size() > most) fail("a list of at most " + std::to_string(most));
    return json_->size();
}

JsonValue JsonValue::at(size_t index) const {
    return {json_->at(index), *fileName_, key_ + "[" + std::to_string(index) + "]"};
}

double JsonValue::number() const {
    if (!json_->is_number()) fail("a number");
    return json_->get<double>();
}

bool JsonValue::toggle() const {
    if (!json_->is_boolean()) fail("true or false");
    return json_->get<bool>();
}

size_t JsonValue::count(size_t most) const {
    const double value = json_->is_number() ? json_->get<double>() : -1;
    if (!(value >= 0 && value <= double(most)) || value != std::floor(value))
        fail("a whole number from 0 to " + std::to_string(most));
    return size_t(value);
}

std::string JsonValue::text() const {
    if (!json_->is_string()) fail("a text");
    return json_->get<std::string>();
}

Json numberJson(double value) {
    constexpr double kMostWhole = 9007199254740992.0;  // 2^53
    if (value == std::floor(value) && std::abs(value) < kMostWhole) return int64_t(value);
    return value;
}

}  // namespace stipple
