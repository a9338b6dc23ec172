#include "engine/head/import_sniff_ply.h"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/base/text.h"

namespace stipple {
namespace {

size_t bytesOfType(const std::string& type) {
    if (type == "char" || type == "uchar" || type == "int8" || type == "uint8") return 1;
    if (type == "short" || type == "ushort" || type == "int16" || type == "uint16") return 2;
    if (type == "double" || type == "float64") return 8;
    return 4;
}

struct PlyHeader {
    bool ascii = false;
    double rows = 0, bytes = 0;  // at least; as doubles, since the counts may be anything
};

PlyHeader readHeader(std::string_view text) {
    PlyHeader header;
    double rows = 0;
    for (const std::string& line : splitText(text, '\n')) {
        std::vector<std::string> words;
        for (std::string& word : splitText(line, ' ')) {
            while (!word.empty() && word.back() == '\r') word.pop_back();
            if (!word.empty()) words.push_back(std::move(word));
        }
        if (words.size() < 2) continue;
        if (words[0] == "format") header.ascii = words[1] == "ascii";
        if (words[0] == "element" && words.size() >= 3) {
            rows = std::max(0.0, parseNumber(words[2]).value_or(0));
            header.rows += rows;
        }
        if (words[0] != "property") continue;
        if (words[1] == "list" && words.size() >= 5) {
            const bool corners = words[4] == "vertex_indices" || words[4] == "vertex_index";
            header.bytes += rows * double(bytesOfType(words[2]) + (corners ? 3 : 0) * bytesOfType(words[3]));
        } else {
            header.bytes += rows * double(bytesOfType(words[1]));
        }
    }
    return header;
}

}  // namespace

bool plyIsCutOff(std::string_view bytes) {
    constexpr std::string_view kEnd = "end_header";
    const size_t end = bytes.find(kEnd);
    if (end == std::string_view::npos) return true;
    const size_t lineEnd = bytes.find('\n', end);
    if (lineEnd == std::string_view::npos) return true;
    const PlyHeader header = readHeader(bytes.substr(0, end));
    const std::string_view body = bytes.substr(lineEnd + 1);
    if (!header.ascii) return double(body.size()) < std::max(header.bytes, header.rows);  // a row takes a byte at least
    const double lines =
        double(std::count(body.begin(), body.end(), '\n')) + (body.empty() || body.back() == '\n' ? 0 : 1);
    return lines < header.rows;
}

}  // namespace stipple
