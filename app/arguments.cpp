#include "app/arguments.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <filesystem>

#include "app/argument_project.h"
#include "app/argument_values.h"
#include "app/raw_options.h"
#include "engine/base/error.h"
#include "engine/base/text.h"
#include "engine/project/fields.h"
#include "engine/project/screen_settings.h"
#include "engine/render/camera.h"

namespace stipple::app {
namespace {
struct CommandWord {
    const char* word;
    Command command;
    const char* help;
};
const CommandWord kCommands[] = {
    {"open", Command::open, "open the window (also without any command)"},
    {"render", Command::render, "render a picture, with no window"},
    {"stats", Command::stats, "count dots, zones, sessions; measures and curves over time"},
    {"inspect", Command::inspect, "tell what a head file is: unit, axes, landmarks, measures"},
    {"list", Command::list, "list presets, heads, shapes, patterns, lights, views, zones, fields or keys"},
    {"export", Command::exportFile, "write the dots as a table (.csv)"},
    {"sheet", Command::sheet, "render a contact sheet over the values of one or two fields"},
    {"save", Command::save, "write the project that the options describe (.stipple)"},
    {"compare", Command::compare, "tell how far apart two pictures are"},
    {"bench", Command::bench, "measure the speed of drawing, loading and placing"},
};

std::vector<std::string> commandWords() {
    std::vector<std::string> words;
    for (const CommandWord& c : kCommands) words.push_back(c.word);
    return words;
}

void addProjectOptions(CLI::App& command, RawOptions& raw) {
    command.add_option("FILE", raw.file,
                       "a project (.stipple), a picture of ours (.png) or a head file (obj, glb, gltf, ply, stl, fbx, "
                       "dae); none: the built-in head");
    command.add_option("--head", raw.head, "the head file of the project, where it lies elsewhere now, or another");
    command.add_option("--preset", raw.preset, "start from a preset (stipple list presets)");
    command.add_option("--set", raw.settings, "PATH=VALUE: set any field (stipple list fields)")->take_all();
    command.add_option("--head-up", raw.up, "the file's axis that points up, as +Y or -Z or X,Y,Z");
    command.add_option("--head-forward", raw.forward, "the file's axis that the face looks along");
    command.add_option("--head-unit", raw.unit, "the file's unit: mm, cm, dm, m or inch");
    command.add_option("--head-scale", raw.scale, "millimetres per unit of the file");
    command.add_flag("--head-mirrored", raw.mirrored, "left and right are exchanged in the file");
    command
        .add_option("--landmark", raw.landmarks,
                    "NAME=X,Y,Z: put a landmark right; mm to the subject's left, up, forward, as inspect tells them")
        ->take_all();
}

void addCameraOptions(CLI::App& command, RawOptions& raw) {
    command.add_option("--view", raw.view, "a view by name (stipple list views)");
    command.add_option("--camera", raw.camera, "AZIMUTH,ELEVATION,DISTANCE_MM[,X,Y,Z]");
}

void addRenderOptions(CLI::App& command, RawOptions& raw, Arguments& arguments) {
    command.add_option("--output,-o", raw.output, "the picture to write: .png, or .pfm for scene-linear floats");
    command.add_option("--size", raw.size, "WIDTHxHEIGHT in pixels, 1280x720 unless told");
    addCameraOptions(command, raw);
    command.add_option("--seen-from", raw.seenFrom,
                       "METRES: as large on a screen as a real head seen from there, instead of the camera's distance");
    command.add_option("--pixels-per-mm", raw.pixelsPerMm, "of that screen; 3.78 for one of 96 dots per inch");
    command.add_option("--eye-to-screen", raw.eyeToScreen, "METRES from the person to that screen, 0.6 unless told");
    command.add_flag("--transparent", arguments.transparent, "no background");
    command.add_flag("--phone-camera", arguments.phoneCamera,
                     "as a phone's camera gives it (sharpened, its tone and noise), to lay beside a photo");
    command.add_option("--state", raw.state, "before, after or split");
    command.add_option("--overlay", raw.overlay, "landmarks, tape, zones or patch");
    command.add_option("--ref", arguments.reference, "compare with this picture; exit 1 where they differ");
    command.add_option("--ref-threshold", raw.threshold,
                       "largest difference of a 16x16 tile's mean, of 255 (2 unless told)");
}

void addSheetOptions(CLI::App& command, RawOptions& raw) {
    command.add_option("--output,-o", raw.output, "the contact sheet to write: .png");
    command.add_option("--over", raw.over, "PATH=V1,V2,...: a picture for each value; given twice: rows and columns")
        ->take_all();
    command.add_option(
        "--futures", raw.futures,
        "loss, grey or regrowth: the same dots with other own hair; mistakes: the plan gone wrong; against the years; "
        "instead of --over");
    command.add_option("--size", raw.size, "WIDTHxHEIGHT of each picture in pixels, 480x360 unless told");
    command.add_option("--state", raw.state, "before, after or split");
    addCameraOptions(command, raw);
}

void addBenchOptions(CLI::App& command, RawOptions& raw) {
    command.add_option("--dots", raw.dots, "visible dots, 300000 unless told");
    command.add_option("--sweep", raw.sweep, "N1,N2,...: frames with so many dots alone, on both pigment paths");
    command.add_option("--frames", raw.frames, "frames measured a row, 30 unless told");
    command.add_option("--size", raw.size, "WIDTHxHEIGHT in pixels, 1280x720 unless told");
}

void addOptions(CLI::App& command, Command which, RawOptions& raw, Arguments& arguments) {
    command.allow_extras();
    if (which == Command::list) {
        command.add_option("WHAT", raw.what, "presets, heads, shapes, patterns, lights, views, zones, fields or keys");
    } else if (which == Command::compare) {
        command.add_option("A B", raw.pictures, "two pictures of one size (.png)")->expected(2);
    } else {
        addProjectOptions(command, raw);
    }
    if (which == Command::render) addRenderOptions(command, raw, arguments);
    if (which == Command::sheet) addSheetOptions(command, raw);
    if (which == Command::bench) addBenchOptions(command, raw);
    if (which == Command::inspect)
        command.add_option("--tape", raw.tapes, "A:B: the tape along the skin; each a landmark, or X,Y,Z in mm")
            ->take_all();
    if (which == Command::exportFile) command.add_option("--output,-o", raw.output, "the table to write: .csv");
    if (which == Command::save) {
        command.add_option("--output,-o", raw.output, "the project to write: .stipple");
        addCameraOptions(command, raw);
    }
    if (which == Command::open) {
        command.add_flag("--present", arguments.present, "client mode");
        command.add_option("--size", raw.size, "WIDTHxHEIGHT of the window");
        command.add_option("--view", raw.view, "a view by name");
    }
    constexpr Command kAnswering[] = {Command::stats, Command::inspect, Command::list, Command::compare,
                                      Command::bench};
    if (std::find(std::begin(kAnswering), std::end(kAnswering), which) != std::end(kAnswering))
        command.add_flag("--json", arguments.json, "answer in JSON");
}

// What CLI11 left over: an unknown option or a word too many.
void refuseExtras(const CLI::App& command) {
    for (const std::string& extra : command.remaining()) {
        if (!extra.starts_with('-'))
            throw UsageError("\"" + extra + "\" is one word too many after \"" + command.get_name() + "\".");
        std::vector<std::string> names;
        for (const CLI::Option* option : command.get_options())
            for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
        throw UsageError("There is no option " + extra + " of \"" + command.get_name() + "\"" +
                         didYouMean(extra, names));
    }
}

void applyPicture(const RawOptions& raw, Arguments& a) {
    if (!raw.camera.empty() && !raw.view.empty()) throw UsageError("Give --view or --camera, not both.");
    if (!raw.camera.empty()) parseCamera(raw.camera, a);
    if (!raw.view.empty()) {
        requireOneOf("--view", raw.view, {viewNames().begin(), viewNames().end()});
        a.view = raw.view;
    }
    if (!raw.state.empty()) {
        requireOneOf("--state", raw.state, {"before", "after", "split"});
        a.state = raw.state == "before"  ? CompareState::before
                  : raw.state == "split" ? CompareState::split
                                         : CompareState::after;
    }
}

void applyTrueSize(const RawOptions& raw, Arguments& a) {
    if (raw.seenFrom.empty()) {
        if (!raw.pixelsPerMm.empty() || !raw.eyeToScreen.empty())
            throw UsageError("--pixels-per-mm and --eye-to-screen go with --seen-from METRES.");
        return;
    }
    if (raw.pixelsPerMm.empty())
        throw UsageError("--seen-from takes --pixels-per-mm of the screen too, as in --pixels-per-mm 3.78.");
    TrueSize trueSize;
    trueSize.seenFromMm = 1000 * float(numberOf("--seen-from", raw.seenFrom, 0.1, 10));
    trueSize.pixelsPerMm = float(numberOf("--pixels-per-mm", raw.pixelsPerMm, kLeastPixelsPerMm, kMostPixelsPerMm));
    if (!raw.eyeToScreen.empty())
        trueSize.eyeToScreenMm =
            float(numberOf("--eye-to-screen", raw.eyeToScreen, kLeastEyeToScreenMm / 1000, kMostEyeToScreenMm / 1000)) *
            1000;
    a.trueSize = trueSize;
}

void applyRender(const RawOptions& raw, Arguments& a) {
    requireEnding(raw.output, {".png", ".pfm"});
    if (a.phoneCamera && lowerCase(raw.output).ends_with(".pfm"))
        throw UsageError("--phone-camera makes a .png: a .pfm holds the light of the scene itself.");
    applyTrueSize(raw, a);
    if (!raw.overlay.empty()) requireOneOf("--overlay", raw.overlay, {"landmarks", "tape", "zones", "patch"});
    a.overlay = raw.overlay;
    if (!raw.threshold.empty()) a.referenceThreshold = numberOf("--ref-threshold", raw.threshold, 0, 255);
}

// "PATH=V1,V2,...": each value is checked here.
void applyOver(const RawOptions& raw, Arguments& a) {
    if (!raw.futures.empty()) {
        if (!raw.over.empty()) throw UsageError("Give --futures or --over, not both.");
        requireOneOf("--futures", raw.futures, {kFutureKindNames.begin(), kFutureKindNames.end()});
        return;
    }
    if (raw.over.empty() || raw.over.size() > 2)
        throw UsageError("sheet takes --over PATH=V1,V2,... once, or twice for rows and columns; or --futures.");
    for (const std::string& text : raw.over) {
        const size_t equals = text.find('=');
        if (equals == std::string::npos || equals == 0 || equals + 1 == text.size())
            throw UsageError("--over takes PATH=V1,V2,..., as in time.years=0,1,3; \"" + text + "\" is not so.");
        SheetAxis axis{text.substr(0, equals), splitText(text.substr(equals + 1), ',')};
        const Field& field = fieldAt(axis.path);
        if (!a.over.empty() && a.over[0].path == axis.path)
            throw UsageError("--over names " + axis.path + " twice; give all its values at once.");
        for (const std::string& value : axis.values) parseFieldValue(field.info, value);
        a.over.push_back(std::move(axis));
    }
}

void applyCommand(const RawOptions& raw, Arguments& a) {
    switch (a.command) {
        case Command::render:
            return applyRender(raw, a);
        case Command::inspect:
            for (const std::string& tape : raw.tapes) a.tapes.push_back(tapeAsked(tape));
            return;
        case Command::exportFile:
            return requireEnding(raw.output, {".csv"});
        case Command::save:
            return requireEnding(raw.output, {".stipple"});
        case Command::sheet:
            requireEnding(raw.output, {".png"});
            if (!a.sizeGiven) a.size = {480, 360};
            return applyOver(raw, a);
        case Command::bench:
            if (!raw.dots.empty()) a.benchDots = size_t(wholeNumberOf("--dots", raw.dots, 0, 1'000'000));
            if (!raw.frames.empty()) a.benchFrames = int(wholeNumberOf("--frames", raw.frames, 1, 10'000));
            if (!raw.sweep.empty())
                for (const std::string& dots : splitText(raw.sweep, ','))
                    a.benchSweep.push_back(size_t(wholeNumberOf("--sweep", dots, 1, 1'000'000)));
            return;
        default:
            return;
    }
}

// Which there are is known only when the project is.
void applyFutures(const RawOptions& raw, Arguments& a) {
    const auto* word = std::find(kFutureKindNames.begin(), kFutureKindNames.end(), raw.futures);
    a.futures = FutureKind(word - kFutureKindNames.begin());
    const std::string why = whyNoFutures(a.project, *a.futures);
    if (!why.empty()) throw UsageError("--futures " + raw.futures + ": " + why);
}

void applyRaw(const RawOptions& raw, Arguments& a) {
    a.file = raw.file;
    a.output = raw.output;
    if (a.command == Command::list) {
        requireOneOf("list", raw.what,
                     {"presets", "heads", "shapes", "patterns", "lights", "views", "zones", "fields", "keys"});
        a.listWhat = raw.what;
        return;
    }
    if (a.command == Command::compare) {
        a.pictures = raw.pictures;
        return;
    }
    a.sizeGiven = !raw.size.empty();
    if (a.sizeGiven) a.size = sizeOf(raw.size);
    applyPicture(raw, a);
    applyCommand(raw, a);
    applyProject(raw, a);
    if (!raw.futures.empty()) applyFutures(raw, a);
}

// The command that argv asks for: its first word, or `open` where that is a file or an option.
Command commandOf(const std::vector<std::string>& words) {
    if (words.empty()) return Command::open;
    for (const CommandWord& c : kCommands)
        if (words[0] == c.word) return c.command;
    if (words[0] == "--help" || words[0] == "-h" || words[0] == "help") return Command::help;
    if (words[0].starts_with('-') || std::filesystem::exists(words[0]) || words[0].find('.') != std::string::npos)
        return Command::open;
    throw UsageError("There is no command \"" + words[0] + "\"" + didYouMean(words[0], commandWords()) +
                     " (commands: " + joinText(commandWords(), ", ") + ")");
}

std::string overview() {
    std::string text =
        "Stipple shows what scalp micropigmentation will look like.\n\n  stipple COMMAND [FILE] [options]\n\n";
    for (const CommandWord& c : kCommands)
        text += "  " + std::string(c.word) + std::string(10 - std::string(c.word).size(), ' ') + c.help + "\n";
    return text + "\n  stipple COMMAND --help tells the options of a command.\n";
}
}  // namespace

Arguments parseArguments(int argc, const char* const* argv) {
    std::vector<std::string> words(argv + 1, argv + argc);
    Arguments arguments;
    arguments.command = commandOf(words);
    if (arguments.command == Command::help) {
        arguments.helpText = overview();
        return arguments;
    }
    const auto* row = std::find_if(std::begin(kCommands), std::end(kCommands),
                                   [&](const CommandWord& c) { return c.command == arguments.command; });
    if (!words.empty() && words[0] == row->word) words.erase(words.begin());

    RawOptions raw;
    CLI::App command(row->help, row->word);
    addOptions(command, arguments.command, raw, arguments);
    std::reverse(words.begin(), words.end());  // CLI11 takes them from the back
    try {
        command.parse(words);
    } catch (const CLI::CallForHelp&) {
        arguments.helpText = command.help();
        arguments.command = Command::help;
        return arguments;
    } catch (const CLI::ParseError& error) {
        throw UsageError(std::string(error.what()) + " (stipple " + row->word + " --help tells the options)");
    }
    refuseExtras(command);
    applyRaw(raw, arguments);
    return arguments;
}

}  // namespace stipple::app
