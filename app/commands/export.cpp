#include "app/commands.h"
#include "engine/base/files.h"
#include "engine/dots/statistics.h"
#include "engine/project/pipeline.h"
#include "engine/project/shown_project.h"

namespace stipple::app {

void runExport(const Arguments& arguments) {
    Pipeline p;
    p.update(arguments.project);
    warnOfDoubt(*p.head());
    warnOfTotal(p, arguments.project);
    warnOfWhatIf(arguments.project);
    const Project project = shownProject(arguments.project);
    writeFileAtomic(arguments.output, dotsCsv(*p.head(), p.sites(), p.placed(), p.visible(), p.map(), project.plan,
                                              project.hair, project.skin, project.time));
}

}  // namespace stipple::app
