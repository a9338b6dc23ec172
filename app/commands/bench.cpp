#include "app/bench/bench.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/commands/columns.h"
#include "engine/base/text.h"

namespace stipple::app {
namespace {
using Json = nlohmann::ordered_json;

double microseconds(double ms) { return std::round(ms * 1e3) / 1e3; }

Json reportJson(const bench::Report& report, const Arguments& arguments) {
    Json rows = Json::array();
    for (const bench::Row& row : report.rows) {
        Json json = {{"what", row.what},
                     {"cpu_ms", microseconds(row.cpuMs)},
                     {"wall_ms", microseconds(row.wallMs)},
                     {"p99_ms", microseconds(row.p99Ms)},
                     {"count", row.count}};
        if (row.gpuMs) json["gpu_ms"] = microseconds(*row.gpuMs);
        if (row.uploadedBytes) json["uploaded_bytes"] = *row.uploadedBytes;
        rows.push_back(std::move(json));
    }
    Json ratios = Json::array();
    for (const bench::Ratio& ratio : report.ratios)
        ratios.push_back({{"what", ratio.what},
                          {"of", ratio.of},
                          {"by", ratio.by},
                          {"value", microseconds(ratio.value)},
                          {"limit", ratio.limit},
                          {"holds", ratio.holds()}});
    return {{"machine", report.machine},       {"renderer", report.renderer},
            {"dots", arguments.benchDots},     {"size", {arguments.size.x, arguments.size.y}},
            {"frames", arguments.benchFrames}, {"rows", std::move(rows)},
            {"ratios", std::move(ratios)}};
}

std::string padded(const std::string& cell, size_t width) {
    return cell + std::string(width - std::min(width, cell.size()), ' ');
}

std::string ratiosText(const std::vector<bench::Ratio>& ratios, size_t nameWidth) {
    if (ratios.empty()) return "";
    std::string text = "\n" + padded("what is asked", nameWidth) + column("value", 10) + column("limit", 10) + "\n";
    for (const bench::Ratio& ratio : ratios)
        text += padded(ratio.what, nameWidth) + column(formatFixed(ratio.value, 2), 10) +
                column(formatFixed(ratio.limit, 2), 10) + (ratio.holds() ? "  holds   " : "  missed  ") + ratio.of +
                ", by " + ratio.by + "\n";
    return text;
}

std::string reportText(const bench::Report& report) {
    const bool onGpu = std::any_of(report.rows.begin(), report.rows.end(), [](const auto& row) { return row.gpuMs; });
    size_t nameWidth = 24;
    for (const bench::Row& row : report.rows) nameWidth = std::max(nameWidth, row.what.size());
    std::string text = report.machine + "\n" + report.renderer + "\n\n";
    text += padded("ms", nameWidth) + column("CPU", 10) + column("wall", 10) + column("wall p99", 10) +
            (onGpu ? column("GPU", 10) : "") + "\n";
    for (const bench::Row& row : report.rows) {
        text += padded(row.what, nameWidth) + column(formatFixed(row.cpuMs, 2), 10) +
                column(formatFixed(row.wallMs, 2), 10) + column(formatFixed(row.p99Ms, 2), 10);
        if (row.gpuMs) text += column(formatFixed(*row.gpuMs, 3), 10);
        text += "\n";
    }
    return text + ratiosText(report.ratios, nameWidth);
}
}  // namespace

void runBench(const Arguments& arguments) {
    const bench::Report report = bench::run({.project = arguments.project,
                                             .dots = arguments.benchDots,
                                             .size = arguments.size,
                                             .frames = arguments.benchFrames,
                                             .sweep = arguments.benchSweep});
    printAnswer(arguments.json ? reportJson(report, arguments).dump(2) + "\n" : reportText(report));
}

}  // namespace stipple::app
