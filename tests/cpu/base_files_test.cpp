#include <doctest/doctest.h>

#include <sys/stat.h>

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
