// The texts that a PNG carries.
#include <png.h>

#include <csetjmp>
#include <cstring>

#include "engine/base/error.h"
#include "engine/base/image.h"

namespace stipple {
namespace {
struct Source {
    const char* at;
    size_t left;
    std::string message;
};

void takeBytes(png_structp png, png_bytep bytes, png_size_t count) {
    Source& source = *static_cast<Source*>(png_get_io_ptr(png));
    if (count > source.left) png_error(png, "it ends too soon");
    std::memcpy(bytes, source.at, count);
    source.at += count;
    source.left -= count;
}
void keepMessage(png_structp png, png_const_charp message) {
    static_cast<Source*>(png_get_error_ptr(png))->message = message;
    png_longjmp(png, 1);
}
void noWarning(png_structp, png_const_charp) {}

// libpng leaves by longjmp, which skips destructors: this function owns nothing that needs one.
bool readTexts(Source& source, PngText& texts) {
    png_structp png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, keepMessage, noWarning);
    png_infop info = png ? png_create_info_struct(png) : nullptr;
    if (!info || setjmp(png_jmpbuf(png))) {
        png_destroy_read_struct(&png, &info, nullptr);
        return false;
    }
    png_set_read_fn(png, &source, takeBytes);
    png_read_info(png, info);
    png_textp chunks = nullptr;
    const int count = int(png_get_text(png, info, &chunks, nullptr));
    for (int i = 0; i < count; ++i)
        if (chunks[i].key && chunks[i].text) texts.emplace_back(chunks[i].key, chunks[i].text);
    png_destroy_read_struct(&png, &info, nullptr);
    return true;
}
}  // namespace

PngText pngTextOf(const std::string& bytes, const std::string& name) {
    Source source{bytes.data(), bytes.size(), ""};
    PngText texts;
    if (!readTexts(source, texts))
        throw InputError("\"" + name + "\" is not a PNG picture (" + source.message + "); give one that is.");
    return texts;
}

}  // namespace stipple
