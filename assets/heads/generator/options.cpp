#include "assets/heads/generator/options.h"

#include <filesystem>
#include <stdexcept>

namespace stipple::headgen {

const char* const kUsage =
    "usage: headgen FOLDER/NAME [--set SLIDER=VALUE]... [--edges FACTOR] [--step MM]\n"
    "       headgen --list\n"
    "NAME is studio, female or broad. Writes NAME.glb and NAME.json.\n";

namespace {

float numberOf(const std::string& option, const std::string& text) {
    size_t used = 0;
    float value = 0;
    try {
        value = std::stof(text, &used);
    } catch (const std::exception&) {
        used = 0;
    }
    if (used == 0 || used != text.size()) throw std::invalid_argument(option + " wants a number, not '" + text + "'.");
    return value;
}

void setSlider(SculptIdentity& identity, const std::string& text) {
    const size_t equals = text.find('=');
    if (equals == std::string::npos) throw std::invalid_argument("--set wants SLIDER=VALUE, not '" + text + "'.");
    if (!identity.set(text.substr(0, equals), numberOf("--set", text.substr(equals + 1))))
        throw std::invalid_argument("There is no slider '" + text.substr(0, equals) + "'; --list names them.");
}

}  // namespace

Options parseOptions(int argc, char** argv) {
    Options options;
    std::vector<std::string> sliders;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        auto value = [&] {
            if (i + 1 >= argc) throw std::invalid_argument(argument + " wants a value.");
            return std::string(argv[++i]);
        };
        if (argument == "--list")
            options.listSliders = true;
        else if (argument == "--set")
            sliders.push_back(value());
        else if (argument == "--edges")
            options.edges.scale = numberOf(argument, value());
        else if (argument == "--step")
            options.stepMm = numberOf(argument, value());
        else if (argument.starts_with("--"))
            throw std::invalid_argument("There is no option " + argument + ".");
        else if (options.output.empty())
            options.output = argument;
        else
            throw std::invalid_argument("One output is enough; '" + argument + "' is a second one.");
    }
    if (options.output.empty() && !options.listSliders) throw std::invalid_argument("An output path is missing.");
    if (options.edges.scale <= 0 || options.stepMm <= 0)
        throw std::invalid_argument("Factors and lengths must be above zero.");
    if (!options.output.empty())
        options.character = characterNamed(std::filesystem::path(options.output).filename().string());
    for (const std::string& slider : sliders) setSlider(options.character.identity, slider);
    return options;
}

}  // namespace stipple::headgen
