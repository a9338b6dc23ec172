#include <cstdio>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/commands/measures_json.h"
#include "app/ui/key_table.h"
#include "engine/base/error.h"
#include "engine/base/log.h"
#include "engine/base/text.h"
#include "engine/head/built_in.h"
#include "engine/plan/zones.h"
#include "engine/project/fields.h"
#include "engine/project/presets.h"
#include "engine/render/camera.h"
#include "engine/render/lights.h"

namespace stipple::app {
namespace {
using Json = nlohmann::ordered_json;

const char* typeWord(FieldType type) {
    switch (type) {
        case FieldType::integer:
            return "integer";
        case FieldType::choice:
            return "choice";
        case FieldType::toggle:
            return "toggle";
        default:
            return "number";
    }
}

// A value of a field in JSON: numbers as numbers, choices as words, toggles as booleans.
Json valueJson(const FieldInfo& field, double value) {
    if (field.type == FieldType::choice) return formatFieldValue(field, value);
    if (field.type == FieldType::toggle) return value != 0;
    if (field.type == FieldType::integer) return static_cast<int64_t>(value);
    return value;
}

Json fieldJson(const FieldInfo& f) {
    Json row{{"path", f.path}, {"type", typeWord(f.type)}, {"unit", f.unit}};
    const bool ranged = f.type == FieldType::number || f.type == FieldType::integer;
    row["min"] = ranged ? valueJson(f, f.min) : Json(nullptr);
    row["max"] = ranged ? valueJson(f, f.max) : Json(nullptr);
    row["default"] = valueJson(f, f.defaultValue);
    if (!f.choices.empty()) row["choices"] = f.choices;
    row["help"] = f.help;
    row["source"] = f.source;
    return row;
}

Json namesJson(const std::vector<std::string>& names) {
    Json rows = Json::array();
    for (const std::string& name : names) rows.push_back({{"name", name}});
    return rows;
}

// Lines that the person keeps: --preset takes them.
void addOwnLines(Json& rows) {
    std::vector<std::string> notes;
    for (const Preset& line : ownLines(notes)) rows.push_back({{"name", line.name}, {"help", line.help}});
    for (const std::string& note : notes) logWarning(note);
}

Json headJson(const BuiltInHead& head) {
    return {{"name", head.name},
            {"title", head.title},
            {"help", head.title + ": " + head.help},
            {"measures_mm", measuresJson(loadBuiltInHead(head.name)->measures)}};
}

Json keyJson(const ui::KeyLine& line) {
    const bool isChord = line.keysAre == ui::KeysAre::together;
    return {{"name", joinText(std::vector<std::string>(line.keys.begin(), line.keys.end()), isChord ? "+" : " or ")},
            {"help", line.what}};
}

Json listJson(const std::string& what) {
    Json rows = Json::array();
    if (what == "fields") {
        for (const Field& field : fields()) rows.push_back(fieldJson(field.info));
    } else if (what == "presets") {
        for (const Preset& p : presets()) rows.push_back({{"name", p.name}, {"help", p.help}});
        addOwnLines(rows);
    } else if (what == "keys") {
        for (const ui::KeyColumn& column : ui::keyColumns())
            for (const ui::KeyGroup& group : column)
                for (const ui::KeyLine& line : group.lines) rows.push_back(keyJson(line));
    } else if (what == "zones") {
        for (int i = 0; i < kZoneCount; ++i) rows.push_back({{"name", zoneName(Zone(i))}});
    } else if (what == "heads") {
        for (const BuiltInHead& head : builtInHeads()) rows.push_back(headJson(head));
    } else if (what == "shapes") {
        rows = namesJson(fieldAt("plan.hairline.shape").info.choices);
        addOwnLines(rows);
    } else if (what == "patterns") {
        rows = namesJson(fieldAt("hair.pattern").info.choices);
    } else if (what == "lights") {
        rows = namesJson({lightRigNames().begin(), lightRigNames().end()});
    } else if (what == "views") {
        rows = namesJson({viewNames().begin(), viewNames().end()});
    }
    STIPPLE_CHECK(!rows.empty(), what);
    return rows;
}

std::string listText(const std::string& what, const Json& rows) {
    std::string text;
    for (const Json& row : rows) {
        if (what != "fields") {
            const std::string name = row["name"], help = row.value("help", "");
            text += name;
            if (!help.empty()) text.append(name.size() < 24 ? 24 - name.size() : 1, ' ').append(help);
            text += '\n';
            continue;
        }
        const std::string path = row["path"], unit = row["unit"];
        std::string range = row["choices"].is_array()
                                ? row["choices"].dump()
                                : row["min"].dump() + ".." + row["max"].dump() + (unit.empty() ? "" : " " + unit);
        if (row["type"] == "toggle") range = "on, off";
        text.append(path).append("  ").append(range).append(", default ");
        text += row["default"].is_string() ? row["default"].get<std::string>() : row["default"].dump();
        text.append("\n    ").append(row["help"].get<std::string>()) += '\n';
    }
    return text;
}
}  // namespace

void printAnswer(const std::string& text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() || std::fflush(stdout) != 0)
        throw InputError("The answer cannot be written to standard output; is the disk full, or the pipe closed?");
}

void runList(const Arguments& arguments) {
    Json rows = listJson(arguments.listWhat);
    if (arguments.listWhat == "fields" && !arguments.json)
        for (Json& row : rows)
            if (!row.contains("choices")) row["choices"] = nullptr;
    printAnswer(arguments.json ? rows.dump(2) + "\n" : listText(arguments.listWhat, rows));
}

}  // namespace stipple::app
