// Turns failures into exit codes: 0 done, 1 could not, 2 wrong usage. Everything else is elsewhere.
#include <csignal>
#include <exception>
#include <new>
#include <string>

#include "app/arguments.h"
#include "app/commands.h"
#include "app/open.h"
#include "engine/base/error.h"
#include "engine/base/log.h"
#include "engine/head/import.h"

namespace {
int runCommand(const stipple::app::Arguments& arguments) {
    using stipple::app::Command;
    switch (arguments.command) {
        case Command::help:
            stipple::app::printAnswer(arguments.helpText);
            return 0;
        case Command::render:
            stipple::app::runRender(arguments);
            return 0;
        case Command::stats:
            stipple::app::runStats(arguments);
            return 0;
        case Command::inspect:
            stipple::app::runInspect(arguments);
            return 0;
        case Command::list:
            stipple::app::runList(arguments);
            return 0;
        case Command::exportFile:
            stipple::app::runExport(arguments);
            return 0;
        case Command::sheet:
            stipple::app::runSheet(arguments);
            return 0;
        case Command::save:
            stipple::app::runSave(arguments);
            return 0;
        case Command::compare:
            stipple::app::runCompare(arguments);
            return 0;
        case Command::bench:
            stipple::app::runBench(arguments);
            return 0;
        case Command::open:
            return stipple::app::runOpen(arguments);
    }
    return 2;
}
}  // namespace

int main(int argc, char** argv) {
    if (const auto code = stipple::runImportWorkerIfAsked(argc, argv)) return *code;
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a message, not a death
    std::signal(SIGXFSZ, SIG_IGN);  // so is a file that may not grow further
    try {
        return runCommand(stipple::app::parseArguments(argc, argv));
    } catch (const stipple::UsageError& error) {
        stipple::logWarning(error.what());
        return 2;
    } catch (const stipple::InputError& error) {
        stipple::logWarning(error.what());
        return 1;
    } catch (const std::bad_alloc&) {
        stipple::logWarning(
            "There is not enough memory for this; close other programs or take a smaller head or picture.");
        return 1;
    } catch (const std::exception& error) {
        stipple::logWarning(std::string("Something failed that should not have (") + error.what() +
                            "); please report it.");
        return 1;
    }
}
