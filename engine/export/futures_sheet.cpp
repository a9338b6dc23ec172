#include "engine/export/futures_sheet.h"

namespace stipple {

SheetRequest futuresSheet(const Project& project, FutureKind kind) {
    const Futures futures = futuresOf(project, kind);
    SheetRequest request{.project = project};
    request.over = {{&fieldAt(kYearsPath), futures.years}, {futures.field, futures.values}};
    request.note = futuresNote(kind) + " " + simulationNote(projectAt(request, {0, 0}));
    return request;
}

}  // namespace stipple
