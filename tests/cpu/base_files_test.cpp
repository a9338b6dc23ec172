#include <doctest/doctest.h>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <vector>

#include "engine/base/base64.h"
#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/hash.h"
#include "engine/base/resources.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

TEST_CASE("a written file reads back, and a second writing replaces it whole") {
    TemporaryFolder folder;
    const auto path = folder.path() / "a b ü.txt";
    writeFileAtomic(path, "first");
    writeFileAtomic(path, "second", 0600);
    CHECK(readFile(path) == "second");
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);  // no temporary left
}

TEST_CASE("what cannot be read or written says so in one sentence") {
    TemporaryFolder folder;
    CHECK_THROWS_WITH_AS(readFile(folder.path() / "none"), doctest::Contains("There is no file"), InputError);
    CHECK_THROWS_WITH_AS(readFile(folder.path()), doctest::Contains("is a folder"), InputError);
    CHECK_THROWS_AS(writeFileAtomic(folder.path() / "no" / "such", "x"), InputError);
    CHECK_THROWS_AS(writeFileAtomic(folder.path(), "x"), InputError);
}

TEST_CASE("a content hash is that of the bytes in order, however they come") {
    ContentHasher hasher;
    hasher.add("ab");
    hasher.add("c");
    CHECK(hasher.hex() == contentHash("abc"));
    CHECK(contentHash("abc") != contentHash("abd"));
}

TEST_CASE("carried files are found by name") {
    CHECK(resourceText("shaders/shared/noise.h").find("hashPcg") != std::string::npos);
    CHECK_FALSE(resourceNames("shaders/shared/").empty());
}

TEST_CASE("what a killed writer left beside a file goes when the file is written again, and nothing else does") {
    TemporaryFolder folder;
    const auto inFolder = [&](const char* name) { return folder.path() / name; };
    const auto touch = [&](const char* name) { std::ofstream(inFolder(name)) << "x"; };
    for (const char* name : {".a.stipple.tmpAb12xY", ".a.stipple.tmpQQQQQQ"}) touch(name);
    const std::vector<const char*> others{".b.stipple.tmpAb12xY", ".a.stipple.tmp", ".a.stipple.tmpAb12xYZ",
                                          "a.stipple~"};
    for (const char* name : others) touch(name);
    // The temporary file of a writer that lives is locked.
    touch(".a.stipple.tmpLiving");
    const int living = open(inFolder(".a.stipple.tmpLiving").c_str(), O_RDONLY);
    REQUIRE(flock(living, LOCK_EX) == 0);

    writeFileAtomic(inFolder("a.stipple"), "new");
    CHECK_FALSE(std::filesystem::exists(inFolder(".a.stipple.tmpAb12xY")));
    CHECK_FALSE(std::filesystem::exists(inFolder(".a.stipple.tmpQQQQQQ")));
    for (const char* name : others) CHECK(std::filesystem::exists(inFolder(name)));
    CHECK(std::filesystem::exists(inFolder(".a.stipple.tmpLiving")));
    close(living);
    writeFileAtomic(inFolder("a.stipple"), "newer");
    CHECK_FALSE(std::filesystem::exists(inFolder(".a.stipple.tmpLiving")));
}

TEST_CASE("a link is followed, and what is no plain file is not replaced") {
    TemporaryFolder folder;
    writeFileAtomic(folder.path() / "real", "old");
    std::filesystem::create_symlink("real", folder.path() / "link");
    writeFileAtomic(folder.path() / "link", "new");
    CHECK(std::filesystem::is_symlink(folder.path() / "link"));
    CHECK(readFile(folder.path() / "real") == "new");
    REQUIRE(mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
    CHECK_THROWS_WITH_AS(writeFileAtomic(folder.path() / "pipe", "x"), doctest::Contains("no plain file"), InputError);
    CHECK_THROWS_WITH_AS(readFile(folder.path() / "pipe", 100), doctest::Contains("no plain file"), InputError);
    CHECK_THROWS_WITH_AS(readFile(folder.path() / "real", 2), doctest::Contains("larger"), InputError);
    CHECK(readFile(folder.path() / "real", 3) == "new");
}

TEST_CASE("SHA-256 is that of the standard") {  // FIPS 180-2, appendix B
    CHECK(sha256Hex("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256Hex("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    const std::string million(1'000'000, 'a');
    CHECK(sha256Hex(million) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
    TemporaryFolder folder;
    writeFileAtomic(folder.path() / "million", million);
    CHECK(sha256OfFile(folder.path() / "million") == sha256Hex(million));
    CHECK_THROWS_AS(sha256OfFile(folder.path() / "none"), InputError);
}

TEST_CASE("base64 reads back, and what is none is refused") {  // RFC 4648, section 10
    CHECK(base64Of("foobar") == "Zm9vYmFy");
    CHECK(base64Of("foob") == "Zm9vYg==");
    CHECK(base64Of("") == "");
    std::string bytes;
    for (int i = 0; i < 1000; ++i) {
        CHECK(bytesOfBase64(base64Of(bytes)) == bytes);
        bytes += char(i * 37);
    }
    for (const char* wrong : {"Zm9vYg=", "Zm9vY", "Zm9v!mFy", "=", "Zg==Zg=="}) CHECK_FALSE(bytesOfBase64(wrong));
}
