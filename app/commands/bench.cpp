#include "app/bench/bench.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/commands.h"
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
    return {{"machine", report.machine},       {"renderer", report.renderer},
            {"dots", arguments.benchDots},     {"size", {arguments.size.x, arguments.size.y}},
            {"frames", arguments.benchFrames}, {"rows", std::move(rows)}};
}

std::string column(const std::string& cell, size_t width) {
    return std::string(width > cell.size() ? width - cell.size() : 1, ' ') + cell;
}

std::string reportText(const bench::Report& report) {
    const bool onGpu = std::any_of(report.rows.begin(), report.rows.end(), [](const auto& row) { return row.gpuMs; });
    std::string text = report.machine + "\n" + report.renderer + "\n\n";
    text += "ms                         CPU      wall  wall p99" + std::string(onGpu ? "       GPU" : "") + "\n";
    for (const bench::Row& row : report.rows) {
        text += row.what + column(formatFixed(row.cpuMs, 2), 30 - row.what.size()) +
                column(formatFixed(row.wallMs, 2), 10) + column(formatFixed(row.p99Ms, 2), 10);
        if (row.gpuMs) text += column(formatFixed(*row.gpuMs, 3), 10);
        text += "\n";
    }
    return text;
}
}  // namespace

void runBench(const Arguments& arguments) {
    const bench::Report report = bench::run({.project = arguments.project,
                                             .dots = arguments.benchDots,
                                             .size = arguments.size,
                                             .frames = arguments.benchFrames});
    printAnswer(arguments.json ? reportJson(report, arguments).dump(2) + "\n" : reportText(report));
}

}  // namespace stipple::app
