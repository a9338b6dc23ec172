#include "app/window/stage_job.h"

#include <filesystem>
#include <new>
#include <utility>

#include "engine/base/error.h"
#include "engine/base/stop.h"
#include "engine/plan/line_measures.h"
#include "engine/project/project_file.h"
#include "engine/project/shown_project.h"

namespace stipple::window {
namespace {

void countDots(StageJob& job) {
    const Pipeline& pipeline = *job.pipeline;
    const Plan plan = shownProject(job.project).plan;
    job.facts.line = measureLine(*pipeline.head(), pipeline.map().frontLine());
    job.facts.dots = shownDots(pipeline.visible(), plan);
    job.facts.ownUnits = pipeline.visible().hair;
    job.facts.ownHairs = ownHairs(pipeline.visible());
    job.facts.sessions = sessionStatistics(pipeline.sites(), pipeline.visible(), plan);
    job.facts.touchUps = touchUpStatistics(pipeline.visible(), plan);
    job.facts.oldDots = pipeline.visible().old;
    job.facts.oldDotsInFront = oldDotsInFront(pipeline.placed(), pipeline.visible(), pipeline.map());
    if (!job.countsZones || showsPatch(job.project)) return;
    job.facts.figures =
        zoneFigures(*pipeline.head(), pipeline.placed(), pipeline.visible(), pipeline.map(), plan, job.project.hair);
}

// Throws InputError for a head file that is not there, or is another one than the project was drawn on.
void requireSameFile(StageJob& job) {
    const std::filesystem::path file = job.project.head.file;
    const HeadFileState state = headFileState(job.project.head);
    if (state == HeadFileState::found) return;
    const std::string name = "\"" + file.filename().string() + "\"", folder = file.parent_path().string();
    const bool missing = state == HeadFileState::missing;
    job.trouble = missing ? ui::HeadTrouble::Kind::missing : ui::HeadTrouble::Kind::changed;
    throw InputError(missing ? "The plan was drawn on " + name + ", which is not in " + folder + "."
                             : name + " in " + folder + " is not the file that the plan was drawn on: it has changed.");
}

// So that another file of that name is noticed when the project is opened again.
void noteHash(StageJob& job) {
    if (job.project.head.file.empty() || !job.project.head.sha256.empty()) return;
    Document only(job.project);
    recordHeadHash(only);
    job.project = only.project();
}

void work(StageJob& job, const WorkWatch& watch) {
    try {
        if (!job.pipeline->head()) requireSameFile(job);
        Pipeline& pipeline = *job.pipeline;
        job.changed =
            job.isHeadOnly ? pipeline.updateHead(job.project.head, watch) : pipeline.update(job.project, watch);
        leaveIfStopped(watch.stop);
        noteHash(job);
        job.facts.head = pipeline.head();
        if (!job.isHeadOnly) countDots(job);
    } catch (const Stopped&) {  // whoever asked for that does not look at the job any more
    } catch (const InputError& error) {
        job.error = error.what();
    } catch (const std::bad_alloc&) {
        job.error = "There is not enough memory for this head; close other programs or use a smaller file.";
    }
}

}  // namespace

StageJob::StageJob(std::unique_ptr<Pipeline> its, Project wanted, bool counts)
    : pipeline(std::move(its)), project(std::move(wanted)), countsZones(counts) {}

void StageJob::start(std::function<void()> whenDone) {
    thread = std::jthread([this, whenDone = std::move(whenDone)](const std::stop_token& stop) {
        work(*this, {stop, [&](const char* words) {
                         doing = words;
                         whenDone();
                     }});
        isDone = true;
        whenDone();
    });
}

}  // namespace stipple::window
