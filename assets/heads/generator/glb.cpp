#include "assets/heads/generator/glb.h"

#include <cstdint>
#include <cstdio>

namespace stipple::headgen {
namespace {

enum : int { kUint16 = 5123, kUint32 = 5125, kFloat = 5126, kVertexBuffer = 34962, kIndexBuffer = 34963 };

struct Material {
    const char* name;
    const char* rest;
};
constexpr Material kMaterials[] = {
    {"skin", R"("pbrMetallicRoughness":{"metallicFactor":0,"roughnessFactor":0.5})"},
    {"eye", R"("pbrMetallicRoughness":{"metallicFactor":0,"roughnessFactor":0.08})"},
    {"hair", R"("doubleSided":true,"pbrMetallicRoughness":{"metallicFactor":0,"roughnessFactor":0.6})"},
};

std::string number(size_t n) { return std::to_string(n); }

std::string vectorText(vec3 v) {
    char text[96];
    std::snprintf(text, sizeof text, "[%.9g,%.9g,%.9g]", double(v.x), double(v.y), double(v.z));
    return text;
}

void appendItem(std::string& list, const std::string& item) {
    if (!list.empty()) list += ',';
    list += item;
}

class GlbWriter {
public:
    void add(const Part& part) {
        std::vector<vec3> metres;
        for (const vec3& p : part.positions) metres.push_back(p * 0.001f);
        std::vector<vec4> colours;
        for (const vec3& c : part.colours) colours.emplace_back(c, 1.f);
        std::vector<uint16_t> masks;
        for (const Masks& m : part.masks)
            for (const float v : {m.scalp, m.browPaint, m.lips, m.openness})
                masks.push_back(uint16_t(std::lround(saturate(v) * 65535.f)));
        const size_t count = metres.size();
        std::string attributes;
        appendItem(attributes,
                   "\"POSITION\":" + addAccessor(metres, kFloat, count, "VEC3", kVertexBuffer, boundsOf(metres)));
        appendItem(attributes, "\"NORMAL\":" + addAccessor(part.normals, kFloat, count, "VEC3", kVertexBuffer));
        appendItem(attributes, "\"COLOR_0\":" + addAccessor(colours, kFloat, count, "VEC4", kVertexBuffer));
        appendItem(attributes,
                   "\"COLOR_1\":" + addAccessor(masks, kUint16, count, "VEC4", kVertexBuffer, ",\"normalized\":true"));
        const std::string indices = addIndices(part, count);
        appendItem(meshes_, "{\"name\":\"" + part.name + "\",\"primitives\":[{\"attributes\":{" + attributes +
                                "},\"indices\":" + indices + ",\"material\":" + materialOf(part) + "}]}");
        appendItem(nodes_, "{\"name\":\"" + part.name + "\",\"mesh\":" + number(partCount_) + "}");
        appendItem(roots_, number(partCount_++));
    }

    std::string finish() {
        std::string materials;
        for (const Material& m : kMaterials)
            appendItem(materials, std::string("{\"name\":\"") + m.name + "\"," + m.rest + "}");
        pad(binary_, '\0');
        std::string json = R"({"asset":{"version":"2.0","generator":"headgen"},"scene":0,"scenes":[{"nodes":[)" +
                           roots_ + "]}],\"nodes\":[" + nodes_ + "],\"meshes\":[" + meshes_ + "],\"materials\":[" +
                           materials + "],\"accessors\":[" + accessors_ + "],\"bufferViews\":[" + views_ +
                           "],\"buffers\":[{\"byteLength\":" + number(binary_.size()) + "}]}";
        pad(json, ' ');
        const size_t total = 12 + 8 + json.size() + 8 + binary_.size();
        std::string file = "glTF" + word(2) + word(total);
        file += word(json.size()) + "JSON" + json;
        file += word(binary_.size()) + std::string("BIN\0", 4) + binary_;
        return file;
    }

private:
    static void pad(std::string& text, char with) {
        while (text.size() % 4) text.push_back(with);
    }
    static std::string word(size_t value) {  // little-endian
        std::string bytes;
        for (int i = 0; i < 4; ++i) bytes.push_back(char((value >> (8 * i)) & 0xff));
        return bytes;
    }
    static std::string boundsOf(const std::vector<vec3>& points) {
        vec3 low = points.front(), high = points.front();
        for (const vec3& p : points) {
            low = glm::min(low, p);
            high = glm::max(high, p);
        }
        return ",\"min\":" + vectorText(low) + ",\"max\":" + vectorText(high);
    }
    static std::string materialOf(const Part& part) {
        size_t index = 0;
        while (index + 1 < std::size(kMaterials) && part.material != kMaterials[index].name) ++index;
        return number(index);
    }
    std::string addIndices(const Part& part, size_t vertexCount) {
        const size_t count = part.triangles.size() * 3;
        if (vertexCount > 65535) return addAccessor(part.triangles, kUint32, count, "SCALAR", kIndexBuffer);
        std::vector<uint16_t> narrow;
        for (const auto& t : part.triangles)
            for (const int v : t) narrow.push_back(uint16_t(v));
        return addAccessor(narrow, kUint16, count, "SCALAR", kIndexBuffer);
    }
    template <typename T>
    std::string addAccessor(const std::vector<T>& data, int componentType, size_t count, const char* type, int target,
                            const std::string& extra = "") {
        pad(binary_, '\0');
        const size_t bytes = data.size() * sizeof(T);
        appendItem(views_, "{\"buffer\":0,\"byteOffset\":" + number(binary_.size()) +
                               ",\"byteLength\":" + number(bytes) + ",\"target\":" + std::to_string(target) + "}");
        binary_.append(reinterpret_cast<const char*>(data.data()), bytes);
        appendItem(accessors_, "{\"bufferView\":" + number(accessorCount_) +
                                   ",\"componentType\":" + std::to_string(componentType) +
                                   ",\"count\":" + number(count) + ",\"type\":\"" + type + "\"" + extra + "}");
        return number(accessorCount_++);  // one view an accessor, so both have the same number
    }

    std::string binary_, views_, accessors_, meshes_, nodes_, roots_;
    size_t accessorCount_ = 0, partCount_ = 0;
};

}  // namespace

std::string glbOf(const std::vector<Part>& parts) {
    GlbWriter writer;
    for (const Part& part : parts) writer.add(part);
    return writer.finish();
}

}  // namespace stipple::headgen
