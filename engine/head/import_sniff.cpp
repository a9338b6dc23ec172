#include "engine/head/import_sniff.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/head/import_foreign.h"
#include "engine/head/import_gltf.h"
#include "engine/head/import_sniff_ply.h"

namespace stipple {
namespace {

constexpr std::array<std::string_view, 8> kFormats{"obj", "glb", "gltf", "ply", "stl", "fbx", "dae", "off"};
constexpr size_t kHeadBytes = 4096;

[[noreturn]] void throwCutOff(const std::string& name) {
    throw InputError("The file " + quoted(name) + " is cut off; copy or export it again.");
}

[[noreturn]] void throwNoMesh(const std::string& name, const std::string& format) {
    throw InputError("The file " + quoted(name) + " holds no " + format + " mesh; export the head again.");
}

uint32_t littleEndian32(std::string_view bytes, size_t at) {
    uint32_t v = 0;
    for (size_t i = 4; i-- > 0;) v = v << 8 | uint8_t(bytes[at + i]);
    return v;
}

bool looksLikeText(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, kHeadBytes);
    return head.find('\0') == std::string_view::npos;
}

// Whether some line begins with `word` and a blank.
bool hasLine(std::string_view bytes, std::string_view word) {
    for (size_t at = 0; at < bytes.size();) {
        const size_t end = std::min(bytes.find('\n', at), bytes.size());
        const size_t begin = bytes.find_first_not_of(" \t", at);
        if (begin < end && bytes.substr(begin, word.size()) == word && begin + word.size() < end &&
            (bytes[begin + word.size()] == ' ' || bytes[begin + word.size()] == '\t'))
            return true;
        at = end + 1;
    }
    return false;
}

// Kind by the first bytes; "" where they do not tell.
std::string sniff(std::string_view bytes) {
    const std::string_view head = bytes.substr(0, kHeadBytes);
    if (head.starts_with("glTF")) return "glb";
    if (head.starts_with("ply\n") || head.starts_with("ply\r")) return "ply";
    if (head.starts_with("Kaydara FBX Binary") || head.starts_with("; FBX")) return "fbx";
    if (head.find("<COLLADA") != std::string_view::npos) return "dae";
    if (bytes.size() >= 84 && bytes.size() == 84 + 50 * size_t(littleEndian32(bytes, 80))) return "stl";
    if (head.starts_with("solid") && head.find("facet") != std::string_view::npos) return "stl";
    const size_t word = head.find_first_not_of("STCN4n");  // OFF, COFF, STOFF, NOFF, ...
    if (word != std::string_view::npos && word < 5 && head.substr(word).starts_with("OFF") && looksLikeText(bytes))
        return "off";
    const size_t first = head.find_first_not_of(" \t\r\n");
    if (first != std::string_view::npos && head[first] == '{' && bytes.find("\"asset\"") != std::string_view::npos)
        return "gltf";
    if (looksLikeText(bytes) && hasLine(bytes, "v")) return "obj";
    return "";
}

size_t countLines(std::string_view bytes) {
    return size_t(std::count(bytes.begin(), bytes.end(), '\n')) + (bytes.empty() || bytes.back() == '\n' ? 0 : 1);
}

// A chunk that says it is longer than the file would have memory taken for it before the reader sees that it is not
// there.
void checkGlb(std::string_view bytes, const std::string& name) {
    constexpr size_t kHeader = 12, kChunkHeader = 8;
    const size_t total = bytes.size() < kHeader + kChunkHeader ? 0 : littleEndian32(bytes, 8);
    if (total == 0 || total > bytes.size()) throwCutOff(name);
    size_t at = kHeader;
    do {
        const size_t length = littleEndian32(bytes, at);
        if (length > bytes.size() - at - kChunkHeader)
            throw InputError("The file " + quoted(name) +
                             " is damaged: a part of it claims to be longer than the file; export the head again.");
        at += kChunkHeader + length;
    } while (at + kChunkHeader <= total);
}

void checkStl(std::string_view bytes, const std::string& name) {
    const bool binary = bytes.size() >= 84 && bytes.size() == 84 + 50 * size_t(littleEndian32(bytes, 80));
    if (binary) return;
    if (bytes.starts_with("solid") && looksLikeText(bytes)) {
        if (bytes.find("endsolid") == std::string_view::npos) throwCutOff(name);
        return;
    }
    if (looksLikeText(bytes)) throwNoMesh(name, "stl");
    if (bytes.size() < 84 || bytes.size() < 84 + 50 * size_t(littleEndian32(bytes, 80))) throwCutOff(name);
}

// The last line of a text mesh: too few numbers and no line end say that the rest is missing.
void checkObj(std::string_view bytes, const std::string& name) {
    if (bytes.back() == '\n' || bytes.back() == '\0') return;
    const size_t line = bytes.rfind('\n');
    if (line == std::string_view::npos) return;
    const std::string_view last = bytes.substr(line + 1);
    size_t words = 0;
    for (size_t i = 0; i < last.size(); ++i) words += last[i] > ' ' && (i == 0 || last[i - 1] <= ' ');
    if ((last.starts_with("v ") || last.starts_with("f ")) && words < 4) throwCutOff(name);
}

// The first words but for comments: "OFF 8 6 12" in one line or in two.
std::vector<std::string> firstWordsOfOff(std::string_view bytes) {
    constexpr size_t kFirstLines = 1000;
    std::vector<std::string> words;
    for (std::string& line : splitText(bytes.substr(0, kFirstLines), '\n')) {
        line.erase(std::min(line.find('#'), line.size()));
        std::replace_if(
            line.begin(), line.end(), [](char c) { return c == '\r' || c == '\t'; }, ' ');
        for (std::string& word : splitText(line, ' '))
            if (!word.empty()) words.push_back(std::move(word));
    }
    return words;
}

void checkOff(std::string_view bytes, const std::string& name) {
    const std::vector<std::string> words = firstWordsOfOff(bytes);
    if (words.size() < 3) throwCutOff(name);
    const auto vertices = parseNumber(words[1]), faces = parseNumber(words[2]);
    if (vertices && faces && double(countLines(bytes)) < *vertices + *faces + 1) throwCutOff(name);
}

}  // namespace

std::string quoted(const std::string& name) {
    std::string text = std::string(1, '"').append(name).append(1, '"');
    std::replace_if(
        text.begin(), text.end(), [](char c) { return uint8_t(c) < ' ' || c == '\x7f'; }, '?');
    return text;
}

std::string headFormatOf(const std::filesystem::path& path) {
    std::string suffix = lowerCase(path.extension().string());
    if (!suffix.empty()) suffix.erase(0, 1);
    if (std::find(kFormats.begin(), kFormats.end(), suffix) != kFormats.end()) return suffix;
    const std::string file = "The file " + quoted(path.filename().string());
    const std::string advice = adviceOnSuffix(suffix);
    if (!advice.empty()) throw InputError(file + " " + advice + ".");
    throw InputError(file + (suffix.empty() ? " has no ending" : " ends in " + quoted("." + suffix)) +
                     ", but a head comes as OBJ, GLB, glTF, PLY, STL, FBX, DAE or OFF; export it as one of these.");
}

void checkHeadBytes(std::string_view bytes, const std::string& format, const std::string& name) {
    if (bytes.empty()) throw InputError("The file " + quoted(name) + " is empty; export it again.");
    const std::string kind = sniff(bytes);
    if (!kind.empty() && kind != format && !(format == "stl" && bytes.starts_with("solid")))
        throw InputError("The file " + quoted(name) + " ends in \"." + format + "\" but holds " +
                         (kind == "obj" || kind == "off" ? "an " : "a ") + kind + " mesh; rename it to end in \"." +
                         kind + "\".");
    if (const std::string advice = kind.empty() ? adviceOnBytes(bytes) : ""; !advice.empty())
        throw InputError("The file " + quoted(name) + " " + advice + ".");
    if (kind.empty() && format != "stl" && format != "fbx") throwNoMesh(name, format);
    if (format == "glb") checkGlb(bytes, name);
    if (format == "glb" || format == "gltf") refuseUnreadPacking(bytes, name);
    if (format == "ply" && plyIsCutOff(bytes)) throwCutOff(name);
    if (format == "stl") checkStl(bytes, name);
    if (format == "obj") checkObj(bytes, name);
    if (format == "off") checkOff(bytes, name);
    if (format == "dae" && bytes.find("</COLLADA>") == std::string_view::npos) throwCutOff(name);
}

}  // namespace stipple
