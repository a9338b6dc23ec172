#include "tests/support/random_project.h"

#include <array>
#include <cmath>

#include "engine/base/hash.h"
#include "engine/base/image.h"
#include "engine/project/edits.h"

namespace stipple {

std::string smallPng(unsigned seed) {
    Image8 image(8, 6, 3);
    for (size_t i = 0; i < image.data.size(); ++i) image.data[i] = uint8_t(seed * 31 + i * 7);
    return encodePng(image);
}

std::string RandomProjects::words() {
    static constexpr std::array kPieces{
        "line ",        "\"quoted\" ", "\n",         "\\ ",  "\xC3\xA9", "\xF0\x9F\x99\x82",
        "\xE4\xB8\xAD", "\t",          "{\"a\": 1}", "135 ", "\x01",     "</script>"};
    std::string text;
    for (size_t i = 0, count = below(6); i < count; ++i) text += kPieces[below(kPieces.size())];
    return text;
}

double RandomProjects::valueFor(const Field& field) {
    const FieldInfo& info = field.info;
    if (info.type == FieldType::choice) return double(below(info.choices.size()));
    if (info.type == FieldType::toggle) return double(below(2));
    if (chance(0.1)) return chance(0.5) ? info.min : info.max;
    const double value = between(info.min, info.max);
    return info.type == FieldType::integer ? std::round(value) : value;
}

HeadSource RandomProjects::head() {
    HeadSource head;
    if (chance(0.3)) return head;
    head.file =
        "/scans/" + std::string(chance(0.5) ? "caf\xC3\xA9/" : "") + "head " + std::to_string(below(4)) + ".obj";
    if (chance(0.5)) head.sha256 = sha256Hex(head.file);
    if (chance(0.5)) head.hints.up = glm::vec3(0, 0, chance(0.5) ? 1 : -1);
    if (chance(0.5)) head.hints.forward = glm::normalize(glm::vec3(float(between(0.5, 1)), float(between(-1, 1)), 0));
    if (chance(0.5)) head.hints.unit = "cm";
    if (chance(0.3)) head.hints.scaleToMm = between(0.001, 1000);
    head.hints.mirrored = chance(0.3);
    for (auto& point : head.landmarkFixes.points)
        if (chance(0.2)) point = camera().targetMm;
    head.paintOut.takesGuess = chance(0.2);
    for (size_t i = 0, count = below(4); i < count; ++i)
        head.paintOut.strokes.push_back({chance(0.3), float(between(3, 60)), {camera().targetMm, camera().targetMm}});
    head.isConfirmed = chance(0.3);
    return head;
}

std::vector<ShapePoint> RandomProjects::line() {
    std::vector<ShapePoint> points(kFewestLinePoints + below(20));
    for (ShapePoint& point : points) point = {{float(between(-120, 120)), float(between(-0.3, 0.97))}, chance(0.3)};
    return points;
}

std::vector<BrushStroke> RandomProjects::strokes() {
    std::vector<BrushStroke> strokes(below(4));
    for (BrushStroke& stroke : strokes) {
        stroke = {BrushTarget(below(2)), BrushAction(below(5)), float(between(3, 60)),
                  float(between(0, 1)),  chance(0.5),           {}};
        for (const ShapePoint& point : line()) stroke.path.push_back(point.at);
    }
    return strokes;
}

void RandomProjects::drawZone(Plan& plan) {
    DrawnZone& zone = plan.drawn[below(kMostDrawnZones)];
    zone.points = line();
    if (chance(0.5)) zone.name = words();
}

Viewpoint RandomProjects::camera() {
    return {float(between(-400, 400)), float(between(-89, 89)), float(between(20, 20000)),
            glm::vec3(float(between(-300, 300)), float(between(-300, 300)), float(between(-300, 300)))};
}

Project RandomProjects::withOtherLooks(const Project& project) {
    const size_t count = project.looks.size();
    if (count == 0 || (count < kMostLooks && chance(0.5)))
        return withLook(project, freeLookName(project), chance(0.8) ? smallPng(unsigned(below(5))) : "");
    const size_t index = below(count);
    if (chance(0.4)) return withLookCalled(project, index);
    if (chance(0.6)) return withLookRenamed(project, index, words() + std::to_string(below(1000)));
    return withoutLook(project, index);
}

Project RandomProjects::project() {
    Project project;
    for (const Field& field : fields())
        if (chance(0.5)) project = withField(std::move(project), field, valueFor(field));
    if (chance(0.3)) project.plan.hairline.points = line();
    if (chance(0.3)) project.plan.strokes = strokes();
    if (chance(0.3)) drawZone(project.plan);
    project.client.reference = words();
    project.client.words = words();
    HeadSource other = head();
    other.builtIn = project.head.builtIn;
    other.lengthMm = project.head.lengthMm;
    other.breadthMm = project.head.breadthMm;
    other.arcMm = project.head.arcMm;
    other.circumferenceMm = project.head.circumferenceMm;
    project.head = other;
    if (chance(0.5)) project.view.camera = camera();
    for (size_t i = 0, count = below(5); i < count; ++i) project = withOtherLooks(project);
    return project;
}

void RandomProjects::edit(Document& document) {
    const size_t before = document.position();
    document.nowS += 1;
    while (document.position() == before) {
        const Field& field = fields()[below(fields().size())];
        const size_t kind = below(10);
        if (kind < 4) {
            document.set(field, valueFor(field));
        } else if (kind < 6) {
            document.beginDrag(field);
            for (int i = 0; i < 4; ++i) document.drag(field, valueFor(field));
            document.endDrag();
        } else if (kind < 7) {
            document.setHead(head(), "Head  " + words());
        } else if (kind < 8) {
            Project drawn = document.project();
            drawn.plan.hairline.points = line();
            if (chance(0.5)) drawn.plan.strokes = strokes();
            if (chance(0.5)) drawZone(drawn.plan);
            document.apply("Line  " + words(), std::move(drawn));
        } else if (kind < 9) {
            document.apply("Look  " + words(), withOtherLooks(document.project()));
        } else {
            document.apply("Client", withClient(document.project(), {int(below(90)), words(), words()}));
        }
    }
}

}  // namespace stipple
