#include "app/bench/bench.h"

#include "app/bench/edit_rows.h"
#include "app/bench/frame_rows.h"
#include "app/bench/idle_row.h"
#include "app/bench/machine.h"
#include "app/bench/start_rows.h"
#include "app/bench/sweep_rows.h"
#include "engine/gl/context_egl.h"
#include "engine/gl/loader.h"

namespace stipple::bench {

Report run(const Options& options) {
    Report report;
    Pipeline pipeline;
    std::vector<Row> start;
    addStartRows(options, pipeline, start);

    report.machine = machineName();
    const gl::HeadlessContext context;
    const gl::DeviceInfo device = gl::deviceInfo();
    report.renderer = device.renderer + ", OpenGL " + device.version;
    if (!options.sweep.empty()) {
        addSweepRows(options, pipeline, report.rows);
        report.ratios = ratiosOf(report.rows, 0);
        return report;
    }
    {
        const Scene scene(options.project, pipeline, options.dots);
        addFrameRows(scene, options, report.rows);
        addScrubRows(scene, options, report.rows);
        addDragRows(scene, options, report.rows);
        report.rows.push_back(idleRow(scene, options.size));
    }
    report.rows.insert(report.rows.end(), start.begin(), start.end());
    addSitesRows(*pipeline.head(), options.project.plan.seed, report.rows);
    report.ratios = ratiosOf(report.rows, options.dots);
    return report;
}

}  // namespace stipple::bench
