#include "engine/export/futures_sheet.h"

namespace stipple {

SheetRequest futuresSheet(const Project& project, FutureKind kind) {
    const Futures futures = futuresOf(project, kind);
    SheetRequest request{.project = project};
    request.over = {{&fieldAt(kYearsPath), {kFutureYears.begin(), kFutureYears.end()}},
                    {futures.field, futures.values}};
    request.note = std::string(kFuturesNote) + " " + kSimulationNote;
    return request;
}

}  // namespace stipple
