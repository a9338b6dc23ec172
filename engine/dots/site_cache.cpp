#include <algorithm>
#include <cmath>
#include <cstring>
#include <string>

#include "engine/base/error.h"
#include "engine/base/files.h"
#include "engine/base/hash.h"
#include "engine/base/log.h"
#include "engine/base/stop.h"
#include "engine/dots/sites.h"

namespace stipple {
namespace {

// To be raised whenever makeSites gives other sites.
constexpr uint32_t kVersion = 4;

struct CacheHeader {
    char magic[8] = {'s', 't', 'i', 'p', 's', 'i', 't', 'e'};
    uint32_t version = kVersion;
    uint32_t seed = 0;
    uint64_t count = 0;
    double areaCm2 = 0;
    char contentHash[32] = {};  // of the sites
};

std::string_view bytesOf(const std::vector<Site>& sites) {
    return {reinterpret_cast<const char*>(sites.data()), sites.size() * sizeof(Site)};
}

std::filesystem::path cachePath(const Head& head, uint32_t seed) {
    const std::filesystem::path folder = cacheFolder();
    if (folder.empty() || head.hash.empty()) return {};
    return folder / ("sites-" + head.hash + "-" + std::to_string(seed) + "-v" + std::to_string(kVersion) + ".bin");
}

bool fitsHead(const Site& site, const Head& head) {
    return site.triangle < head.siteTriangles.size() && head.siteTriangles[site.triangle] && site.b1 >= 0 &&
           site.b2 >= 0 && site.b1 + site.b2 <= 1.0001f && std::isfinite(site.rankPerCm2) && site.rankPerCm2 > 0;
}

// Empty where the bytes are not a whole, sound cache for this head and seed.
SiteSet parseCache(const std::string& bytes, const Head& head, uint32_t seed) {
    CacheHeader header;
    if (bytes.size() < sizeof header) return {};
    std::memcpy(&header, bytes.data(), sizeof header);
    const CacheHeader expected;
    if (std::memcmp(header.magic, expected.magic, sizeof header.magic) != 0 || header.version != kVersion ||
        header.seed != seed || header.count > kMaxSites ||
        bytes.size() != sizeof header + header.count * sizeof(Site) || !std::isfinite(header.areaCm2) ||
        !(header.areaCm2 > 0))
        return {};
    SiteSet set{std::vector<Site>(header.count), header.areaCm2, seed};
    std::memcpy(set.sites.data(), bytes.data() + sizeof header, header.count * sizeof(Site));
    if (contentHash(bytesOf(set.sites)) != std::string_view(header.contentHash, sizeof header.contentHash)) return {};
    if (!std::all_of(set.sites.begin(), set.sites.end(), [&](const Site& s) { return fitsHead(s, head); })) return {};
    return set;
}

SiteSet readCache(const std::filesystem::path& path, const Head& head, uint32_t seed) {
    std::error_code error;
    if (path.empty() || !std::filesystem::is_regular_file(path, error)) return {};
    try {
        return parseCache(readFile(path), head, seed);
    } catch (const InputError&) {
        return {};
    }
}

void writeCache(const std::filesystem::path& path, const SiteSet& set) {
    if (path.empty()) return;
    CacheHeader header;
    header.seed = set.seed;
    header.count = set.sites.size();
    header.areaCm2 = set.areaCm2;
    const std::string hash = contentHash(bytesOf(set.sites));
    STIPPLE_CHECK(hash.size() == sizeof header.contentHash, hash);
    std::memcpy(header.contentHash, hash.data(), hash.size());
    std::string bytes(reinterpret_cast<const char*>(&header), sizeof header);
    bytes += bytesOf(set.sites);
    try {
        writeFileAtomic(path, bytes, 0600);
    } catch (const InputError& error) {
        logWarning(std::string("the sites of this head are not kept for the next start: ") + error.what());
    }
}

}  // namespace

SiteSet cachedSites(const Head& anyHead, uint32_t seed, size_t count, const std::stop_token& stop) {
    const Head& head = siteGroundOf(anyHead);
    count = std::min(count, kMaxSites);
    const std::filesystem::path path = cachePath(head, seed);
    SiteSet set = readCache(path, head, seed);
    if (set.sites.size() < count || set.sites.empty()) {
        set = makeSites(head, seed, count, [&] { return !stop.stop_requested(); });
        leaveIfStopped(stop);
        if (!set.sites.empty()) writeCache(path, set);
    }
    if (set.sites.size() > count) set.sites.resize(count);
    return set;
}

}  // namespace stipple
