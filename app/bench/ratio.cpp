#include "app/bench/ratio.h"

#include <algorithm>

namespace stipple::bench {
namespace {

const Row* find(const std::vector<Row>& rows, const std::string& what) {
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.what == what; });
    return found == rows.end() ? nullptr : &*found;
}

enum class Clock { cpu, wall };
double msOf(const Row& row, Clock clock) { return clock == Clock::cpu ? row.cpuMs : row.wallMs; }
std::string words(const std::string& row, Clock clock) { return row + (clock == Clock::cpu ? ", CPU" : ", wall"); }

struct Collector {
    const std::vector<Row>& rows;
    std::vector<Ratio> ratios;

    void share(const std::string& of, const std::string& by, double limit) {
        const Row *above = find(rows, of), *below = find(rows, by);
        if (!above || !below || below->cpuMs <= 0) return;
        ratios.push_back({of + "_of_" + by, words(of, Clock::cpu), by, above->cpuMs / below->cpuMs, limit});
    }
    void figure(const std::string& of, Clock clock, double limitMs) {
        if (const Row* row = find(rows, of)) ratios.push_back({of, words(of, clock), "ms", msOf(*row, clock), limitMs});
    }
};

}  // namespace

std::vector<Ratio> ratiosOf(const std::vector<Row>& rows, size_t dots) {
    Collector all{rows, {}};
    all.share("cached", "head_alone", 1.35);
    all.figure("dots_share_cached", Clock::cpu, 15);
    all.share("cached", "cached_300k", 1.1);
    all.share("cached_1000000", "cached_300000", 1.1);
    if (const Row* share = find(rows, "dots_share"); share && dots > 0)
        all.ratios.push_back(
            {"direct_a_dot", words("dots_share", Clock::cpu), "us a dot", 1e3 * share->cpuMs / double(dots), 0.6});
    all.share("moving", "flat_head", 2.5);
    for (const char* drag : {"density_drag", "hairline_drag", "line_point_drag"}) all.figure(drag, Clock::wall, 350);
    if (const Row* scrub = find(rows, "scrub"); scrub && scrub->uploadedBytes)
        all.ratios.push_back({"scrub_uploads", "scrub, uploaded", "bytes", double(*scrub->uploadedBytes), 0});
    all.figure("sites_150k", Clock::cpu, 2000);
    all.figure("sites_300k", Clock::cpu, 6000);
    all.figure("first_picture", Clock::wall, 1500);
    if (const Row* idle = find(rows, "idle"); idle && idle->wallMs > 0)
        all.ratios.push_back({"idle", words("idle", Clock::cpu), "of a core", idle->cpuMs / idle->wallMs, 0.01});
    return all.ratios;
}

}  // namespace stipple::bench
