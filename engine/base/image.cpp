#include "engine/base/image.h"

#include <png.h>

#include <bit>
#include <csetjmp>
#include <cstring>

#include "engine/base/error.h"
#include "engine/base/files.h"

namespace stipple {
namespace {
// libpng leaves by longjmp, which skips destructors: these two functions own nothing that needs one.
void appendBytes(png_structp png, png_bytep bytes, png_size_t count) {
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<char*>(bytes), count);
}
void noFlush(png_structp) {}

bool encodeRows(const Image8& image, std::vector<png_text>& chunks, std::string& out) {
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (!info || setjmp(png_jmpbuf(png))) {
        png_destroy_write_struct(&png, &info);
        return false;
    }
    const int kinds[] = {0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
                         PNG_COLOR_TYPE_RGB_ALPHA};
    png_set_write_fn(png, &out, appendBytes, noFlush);
    png_set_IHDR(png, info, png_uint_32(image.width), png_uint_32(image.height), 8, kinds[image.channels],
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    if (!chunks.empty()) png_set_text(png, info, chunks.data(), int(chunks.size()));
    png_set_compression_level(png, 6);
    png_write_info(png, info);
    for (int y = 0; y < image.height; ++y) png_write_row(png, const_cast<png_bytep>(image.at(0, y)));
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    return true;
}
}  // namespace

std::string encodePng(const Image8& image, const PngText& text) {
    STIPPLE_CHECK(image.width > 0 && image.height > 0 && image.channels >= 1 && image.channels <= 4);
    std::vector<png_text> chunks;
    for (const auto& [key, value] : text) {
        png_text chunk{};
        chunk.compression = PNG_ITXT_COMPRESSION_NONE;
        chunk.key = const_cast<char*>(key.c_str());
        chunk.text = const_cast<char*>(value.c_str());
        chunk.itxt_length = value.size();
        chunks.push_back(chunk);
    }
    std::string out;
    STIPPLE_CHECK(encodeRows(image, chunks, out), "PNG encoding of ", image.width, "x", image.height);
    return out;
}

void writePng(const std::filesystem::path& path, const Image8& image, const PngText& text) {
    writeFileAtomic(path, encodePng(image, text));
}

Image8 decodePng(const std::string& bytes, const std::string& name) {
    png_image header{};
    header.version = PNG_IMAGE_VERSION;
    if (!png_image_begin_read_from_memory(&header, bytes.data(), bytes.size()))
        throw InputError("\"" + name + "\" is not a PNG picture (" + header.message + "); give one that is.");
    const bool alpha = header.format & PNG_FORMAT_FLAG_ALPHA;
    header.format = alpha ? PNG_FORMAT_RGBA : PNG_FORMAT_RGB;
    if (header.width > 32768 || header.height > 32768) {
        png_image_free(&header);
        throw InputError("\"" + name + "\" is larger than 32768 pixels a side; give a smaller picture.");
    }
    Image8 image(int(header.width), int(header.height), alpha ? 4 : 3);
    if (!png_image_finish_read(&header, nullptr, image.data.data(), 0, nullptr))
        throw InputError("\"" + name + "\" is cut off or damaged (" + header.message + "); save it again.");
    return image;
}

Image8 readPng(const std::filesystem::path& path) { return decodePng(readFile(path), path.string()); }

void writePfm(const std::filesystem::path& path, const ImageF& image) {
    static_assert(std::endian::native == std::endian::little);
    STIPPLE_CHECK(image.channels == 3, image.channels);
    std::string out = "PF\n" + std::to_string(image.width) + " " + std::to_string(image.height) + "\n-1.0\n";
    const size_t row = size_t(image.width) * 3 * sizeof(float);
    for (int y = image.height; y-- > 0;) out.append(reinterpret_cast<const char*>(image.at(0, y)), row);
    writeFileAtomic(path, out);
}

ImageF readPfm(const std::filesystem::path& path) {
    const std::string bytes = readFile(path);
    int width = 0, height = 0, used = 0;
    float scale = 0;
    const bool header = std::sscanf(bytes.c_str(), "PF %d %d %f%n", &width, &height, &scale, &used) == 3;
    if (!header || width <= 0 || height <= 0 || width > 32768 || height > 32768 || scale >= 0)
        throw InputError("\"" + path.string() + "\" is not a colour PFM picture in little-endian order.");
    ImageF image(width, height, 3);
    const size_t row = size_t(width) * 3 * sizeof(float), start = size_t(used) + 1;
    if (bytes.size() < start + row * size_t(height)) throw InputError("\"" + path.string() + "\" is cut off.");
    for (int y = 0; y < height; ++y)
        std::memcpy(image.at(0, y), bytes.data() + start + row * size_t(height - 1 - y), row);
    return image;
}

}  // namespace stipple
