#include "engine/head/import_wire.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <cstring>

#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/base/utf8.h"
#include "engine/head/bytes_of.h"
#include "engine/head/import_sniff.h"

namespace stipple {
namespace {

constexpr uint32_t kMaxTextBytes = 64 * 1024;
constexpr uint32_t kMaxImageSide = 16384;
constexpr size_t kMaxSentence = 400;
constexpr char kFieldEnd = '\x1f', kRowEnd = '\x1e';

bool writeAll(int pipe, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(pipe, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(size_t(written));
    }
    return true;
}

bool writeHeader(int pipe, WireHeader header) {
    std::memcpy(header.magic, kWireMagic, sizeof kWireMagic);
    header.version = kWireVersion;
    return writeAll(pipe, {reinterpret_cast<const char*>(&header), sizeof header});
}

// At most `most` bytes of printable UTF-8: names in files may be in any encoding.
std::string plainText(std::string text, size_t most) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return uint8_t(c) < ' ' || c == '\x7f'; }, ' ');
    return validUtf8(text, most);
}

std::string textOfFindings(const std::vector<Finding>& findings) {
    std::string text;
    for (const Finding& f : findings)
        text += f.what + kFieldEnd + f.where + kFieldEnd + std::to_string(f.count) + kRowEnd;
    return text;
}

std::vector<Finding> findingsOfText(const std::string& text) {
    constexpr size_t kMaxFindings = 100, kMaxWords = 200;
    std::vector<Finding> findings;
    for (const std::string& row : splitText(text, kRowEnd)) {
        const std::vector<std::string> fields = splitText(row, kFieldEnd);
        if (fields.size() != 3 || findings.size() == kMaxFindings) continue;
        const double count = std::clamp(parseNumber(fields[2]).value_or(0), 0.0, 1e15);
        findings.push_back({plainText(fields[0], kMaxWords), plainText(fields[1], kMaxWords), int64_t(count)});
    }
    return findings;
}

[[noreturn]] void throwNonsense(const std::string& name) {
    throw InputError("The file \"" + name +
                     "\" could not be read: its reader went wrong; export the head again, or in another format.");
}

template <typename T>
void receiveArray(const WireSource& source, std::vector<T>& items, uint64_t count) {
    items.resize(size_t(count));
    if (count) source(items.data(), items.size() * sizeof(T));
}

template <typename Vectors>
bool allFinite(const Vectors& items) {
    using Vector = typename Vectors::value_type;
    return std::all_of(items.begin(), items.end(), [](const Vector& v) {
        for (int a = 0; a < Vector::length(); ++a) {
            if (!std::isfinite(v[a])) return false;
        }
        return true;
    });
}

void checkHeader(const WireHeader& h, const ImportLimits& limits, const std::string& name) {
    if (std::memcmp(h.magic, kWireMagic, sizeof kWireMagic) != 0 || h.version != kWireVersion) throwNonsense(name);
    if (h.textBytes > kMaxTextBytes || h.failed > 1 || h.hasColours > 1 || h.hasUvs > 1) throwNonsense(name);
    if (h.imageWidth > kMaxImageSide || h.imageHeight > kMaxImageSide) throwNonsense(name);
    const bool noImage = h.imageWidth == 0 && h.imageHeight == 0 && h.imageChannels == 0;
    const bool image =
        h.imageWidth > 0 && h.imageHeight > 0 && (h.imageChannels == 1 || h.imageChannels == 3 || h.imageChannels == 4);
    if (!noImage && !image) throwNonsense(name);
    if (h.triangles > limits.maxTriangles)
        throw InputError("The file " + quoted(name) + " has " + std::to_string(h.triangles) + " triangles, more than " +
                         std::to_string(limits.maxTriangles) + "; reduce the mesh.");
    if (h.vertices > 3 * uint64_t(limits.maxTriangles)) throwNonsense(name);
}

}  // namespace

bool sendImported(int pipe, const ImportedFile& file) {
    const Mesh& mesh = file.mesh;
    const std::string text = textOfFindings(file.findings);
    WireHeader header;
    header.vertices = mesh.positions.size();
    header.triangles = mesh.triangles.size();
    header.hasColours = !mesh.colours.empty();
    header.hasUvs = !mesh.uvs.empty();
    header.imageWidth = uint32_t(mesh.baseColour.width);
    header.imageHeight = uint32_t(mesh.baseColour.height);
    header.imageChannels = uint32_t(mesh.baseColour.channels);
    header.textBytes = uint32_t(std::min<size_t>(text.size(), kMaxTextBytes));
    return writeHeader(pipe, header) && writeAll(pipe, std::string_view(text).substr(0, kMaxTextBytes)) &&
           writeAll(pipe, bytesOf(mesh.positions)) && writeAll(pipe, bytesOf(mesh.normals)) &&
           writeAll(pipe, bytesOf(mesh.colours)) && writeAll(pipe, bytesOf(mesh.uvs)) &&
           writeAll(pipe, bytesOf(mesh.triangles)) && writeAll(pipe, bytesOf(mesh.parts)) &&
           writeAll(pipe, bytesOf(mesh.baseColour.data));
}

bool sendFailure(int pipe, const std::string& sentence) {
    const std::string text = plainText(sentence, kMaxSentence);
    WireHeader header;
    header.failed = 1;
    header.textBytes = uint32_t(text.size());
    return writeHeader(pipe, header) && writeAll(pipe, text);
}

ImportedFile receiveImported(const WireSource& source, const ImportLimits& limits, const std::string& name) {
    WireHeader header;
    source(&header, sizeof header);
    checkHeader(header, limits, name);
    std::string text(header.textBytes, ' ');
    if (!text.empty()) source(text.data(), text.size());
    if (header.failed) throw InputError(plainText(text, kMaxSentence));

    ImportedFile file;
    file.findings = findingsOfText(text);
    Mesh& mesh = file.mesh;
    receiveArray(source, mesh.positions, header.vertices);
    receiveArray(source, mesh.normals, header.vertices);
    receiveArray(source, mesh.colours, header.hasColours ? header.vertices : 0);
    receiveArray(source, mesh.uvs, header.hasUvs ? header.vertices : 0);
    receiveArray(source, mesh.triangles, header.triangles);
    receiveArray(source, mesh.parts, header.triangles);
    mesh.baseColour.width = int(header.imageWidth);
    mesh.baseColour.height = int(header.imageHeight);
    mesh.baseColour.channels = int(header.imageChannels);
    receiveArray(source, mesh.baseColour.data, uint64_t(header.imageWidth) * header.imageHeight * header.imageChannels);

    const bool sound = allFinite(mesh.positions) && allFinite(mesh.normals) && allFinite(mesh.colours) &&
                       allFinite(mesh.uvs) &&
                       std::all_of(mesh.triangles.begin(), mesh.triangles.end(),
                                   [&](glm::uvec3 t) {
                                       return std::max({t.x, t.y, t.z}) < header.vertices;
                                   }) &&
                       std::all_of(mesh.parts.begin(), mesh.parts.end(), [](Part p) { return p <= Part::other; });
    if (!sound || mesh.triangles.empty()) throwNonsense(name);
    return file;
}

}  // namespace stipple
