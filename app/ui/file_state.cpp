#include "app/ui/file_state.h"

#include <utility>

namespace stipple::ui {
namespace {

// What a person would miss: not where the camera stands, nor what was noted of the head's file when it was read.
Project withoutPassing(Project project) {
    project.view.camera.reset();
    project.head.sha256.clear();
    return project;
}

}  // namespace

bool isSafe(const FileState& file, const Project& project) {
    if (!file.safe) return false;
    return *file.safe == project || withoutPassing(*file.safe) == withoutPassing(project);
}

FileWish startWish(Project project) {
    FileWish wish;
    wish.project = std::move(project);
    return wish;
}

FileWish openWish(std::filesystem::path path) {
    FileWish wish;
    wish.kind = FileWish::Kind::open;
    wish.path = std::move(path);
    return wish;
}

FileWish saveWish(std::filesystem::path path) {
    FileWish wish = openWish(std::move(path));
    wish.kind = FileWish::Kind::save;
    return wish;
}

FileWish leaveWish() {
    FileWish wish;
    wish.kind = FileWish::Kind::quit;
    return wish;
}

Message messageOf(const HeadTrouble& trouble) {
    const std::string kept = " The plan itself is whole.";
    switch (trouble.kind) {
        case HeadTrouble::Kind::missing:
            return {
                "The head is missing", trouble.sentence + kept, true, {Way::findHead, Way::builtInHead, Way::close}};
        case HeadTrouble::Kind::changed:
            return {"The head file has changed",
                    trouble.sentence + " On another head the line may lie elsewhere." + kept,
                    true,
                    {Way::findHead, Way::headAsItIs, Way::builtInHead}};
        case HeadTrouble::Kind::unreadable:
            return {"This head could not be read",
                    trouble.sentence + kept,
                    true,
                    {Way::findHead, Way::builtInHead, Way::close}};
    }
    return {};
}

std::string projectTitle(const FileState& file) { return file.path.empty() ? "Untitled" : file.path.stem().string(); }

}  // namespace stipple::ui
