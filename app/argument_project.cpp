#include "app/argument_project.h"

#include <algorithm>
#include <cmath>
#include <filesystem>

#include "app/argument_values.h"
#include "engine/base/error.h"
#include "engine/base/hash.h"
#include "engine/base/log.h"
#include "engine/project/fields.h"
#include "engine/project/presets.h"

namespace stipple::app {
namespace fs = std::filesystem;

namespace {

ProjectFile openedFile(const RawOptions& raw, Arguments& arguments) {
    std::vector<std::string> notes;
    try {
        ProjectFile file = openFile(raw.file, notes);
        for (const std::string& note : notes) logWarning(note);
        return file;
    } catch (const InputError& error) {
        if (arguments.command != Command::open) throw;
        arguments.fileProblem = error.what();
        return {};
    }
}

// The project's own head where it lies now, or another head.
void applyHead(const std::string& file, Document& document) {
    const HeadSource old = document.project().head;
    const std::string hash = sha256OfFile(file);
    const bool isMoved = !old.file.empty() && (hash == old.sha256 || headFileState(old) == HeadFileState::missing);
    if (isMoved) {
        document.renewHeadFile(old.file, file, old.sha256.empty() ? hash : old.sha256);
        return;
    }
    HeadSource other;
    other.file = file;
    other.sha256 = hash;
    document.setHead(other, "Head  " + fs::path(file).filename().string());
}

void applyHints(const RawOptions& raw, Document& document) {
    HeadSource head = document.project().head;
    ImportHints& hints = head.hints;
    if (!raw.up.empty()) hints.up = parseAxis(raw.up, "--head-up");
    if (!raw.forward.empty()) hints.forward = parseAxis(raw.forward, "--head-forward");
    if (hints.up && hints.forward && std::abs(glm::dot(*hints.up, *hints.forward)) > 0.5f)
        throw UsageError("--head-up and --head-forward point the same way; they must be at right angles.");
    if (!raw.unit.empty()) {
        requireOneOf("--head-unit", raw.unit, {"mm", "cm", "dm", "m", "inch"});
        hints.unit = raw.unit;
    }
    if (!raw.scale.empty()) hints.scaleToMm = numberOf("--head-scale", raw.scale, 1e-6, 1e6);
    hints.mirrored = hints.mirrored || raw.mirrored;
    for (const std::string& landmark : raw.landmarks) parseLandmark(landmark, head.landmarkFixes);
    if (head.file.empty() && !raw.landmarks.empty())
        throw UsageError("--landmark puts a head from a file right; name the head file too.");
    document.setHead(head, "Head put right");
}

// Preset first, then settings in their order, time last: it is counted from the sessions.
void applyFields(const RawOptions& raw, Document& document) {
    if (!raw.preset.empty()) {
        Project preset = document.project();
        applyPreset(preset, raw.preset);
        document.apply("Preset  " + raw.preset, preset);
    }
    std::vector<std::string> settings = raw.settings;
    std::stable_partition(settings.begin(), settings.end(),
                          [](const std::string& s) { return !s.starts_with("time."); });
    for (const std::string& text : settings) {
        const Setting setting = settingOf(text);
        document.set(*setting.field, setting.value);
    }
}

void requireHead(const std::string& file, const HeadSource& head) {
    const HeadFileState state = headFileState(head);
    if (state == HeadFileState::missing)
        throw InputError("The head of \"" + file + "\" is missing: there is no file \"" + head.file +
                         "\"; say where it is with --head FILE.");
    if (state == HeadFileState::changed)
        logWarning("\"" + head.file + "\" is not the file that \"" + file +
                   "\" was made on: its content has changed. Going on with it as it is now.");
}

}  // namespace

void applyProject(const RawOptions& raw, Arguments& arguments) {
    ProjectFile& file = arguments.projectFile;
    file = openedFile(raw, arguments);
    Document& document = file.document;
    const bool isProject = isProjectPath(raw.file);
    if (!raw.head.empty()) {
        if (!isProject && !document.project().head.file.empty())
            throw UsageError("Give the head as FILE or with --head, not both.");
        applyHead(raw.head, document);
    }
    applyHints(raw, document);
    applyFields(raw, document);
    if (!isProject) document = Document(document.project());  // what was asked for is how it begins
    if (isProject && arguments.command != Command::open) requireHead(raw.file, document.project().head);
    arguments.project = document.project();
}

}  // namespace stipple::app
