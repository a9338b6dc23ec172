#include "engine/base/compare.h"

#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "engine/base/text.h"

namespace stipple::app {

void runCompare(const Arguments& arguments) {
    const ImageDifference d = compareImages(readPng(arguments.pictures[0]), readPng(arguments.pictures[1]));
    if (arguments.json) {
        const nlohmann::ordered_json answer{
            {"worst", d.worst}, {"mean", d.mean}, {"worst_tile", d.worstTile}, {"at", {d.x, d.y}}};
        printAnswer(answer.dump(2) + "\n");
        return;
    }
    printAnswer("worst pixel  " + formatFixed(d.worst, 0) + " of 255, at " + std::to_string(d.x) + "," +
                std::to_string(d.y) + "\nworst tile   " + formatFixed(d.worstTile, 2) +
                " (mean of 16x16 pixels)\nmean         " + formatFixed(d.mean, 3) + "\n");
}

}  // namespace stipple::app
