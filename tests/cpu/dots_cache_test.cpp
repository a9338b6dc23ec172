#include <doctest/doctest.h>
#include <stdlib.h>

#include <filesystem>
#include <string>

#include "engine/base/files.h"
#include "engine/base/log.h"
#include "engine/dots/sites.h"
#include "tests/support/synthetic_head.h"
#include "tests/support/temporary_folder.h"

using namespace stipple;

namespace {

// Points the cache folder to a fresh place.
class CacheHere {
public:
    CacheHere() { setenv("XDG_CACHE_HOME", folder_.path().c_str(), 1); }
    ~CacheHere() { unsetenv("XDG_CACHE_HOME"); }
    std::vector<std::filesystem::path> files() const {
        std::vector<std::filesystem::path> found;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path()))
            if (entry.is_regular_file()) found.push_back(entry.path());
        return found;
    }

private:
    TemporaryFolder folder_;
};

Head namedBall(const std::string& hash) {
    Head head = *ballHead(50, 24);
    head.hash = hash;
    return head;
}

bool same(const SiteSet& a, const SiteSet& b) {
    return a.sites == b.sites && a.areaCm2 == b.areaCm2 && a.seed == b.seed;
}

}  // namespace

TEST_CASE("sites from the cache are the sites that would be made, longer or shorter") {
    const CacheHere here;
    const Head head = namedBall("aa");
    CHECK(same(cachedSites(head, 2, 3000), makeSites(head, 2, 3000)));
    REQUIRE(here.files().size() == 1);
    const auto written = std::filesystem::last_write_time(here.files()[0]);
    CHECK(same(cachedSites(head, 2, 3000), makeSites(head, 2, 3000)));
    CHECK(same(cachedSites(head, 2, 500), makeSites(head, 2, 500)));
    CHECK(std::filesystem::last_write_time(here.files()[0]) == written);
    CHECK(same(cachedSites(head, 2, 4000), makeSites(head, 2, 4000)));
}

TEST_CASE("another head or seed never gets the cached sites") {
    const CacheHere here;
    cachedSites(namedBall("aa"), 2, 1000);
    CHECK(same(cachedSites(namedBall("aa"), 3, 1000), makeSites(namedBall("aa"), 3, 1000)));
    Head other = *ballHead(40, 20);
    other.hash = "bb";
    CHECK(same(cachedSites(other, 2, 1000), makeSites(other, 2, 1000)));
}

TEST_CASE("a cache that is cut off, changed or nonsense is made anew") {
    const CacheHere here;
    const Head head = namedBall("aa");
    const SiteSet sound = cachedSites(head, 2, 1000);
    REQUIRE(here.files().size() == 1);
    const std::filesystem::path file = here.files()[0];
    const std::string bytes = readFile(file);
    std::string flipped = bytes;
    flipped[bytes.size() / 2] = char(flipped[bytes.size() / 2] ^ 0x40);
    for (const std::string& broken : {std::string(), std::string("x"), bytes.substr(0, bytes.size() - 1), flipped,
                                      bytes + "x", std::string(bytes.size(), '\xff')}) {
        writeFileAtomic(file, broken);
        CHECK(same(cachedSites(head, 2, 1000), sound));
        CHECK(readFile(file) == bytes);
    }
}

TEST_CASE("where nothing can be kept, the sites are made each time") {
    setLogQuiet(true);
    setenv("XDG_CACHE_HOME", "/proc/no-such-place", 1);
    const Head head = namedBall("aa");
    CHECK(same(cachedSites(head, 2, 800), makeSites(head, 2, 800)));
    unsetenv("XDG_CACHE_HOME");
}
