#include "engine/head/pose/template_head.h"

#include <locale>
#include <sstream>
#include <string>

#include "engine/base/error.h"
#include "engine/base/resources.h"

namespace stipple::headfit {

namespace {

constexpr const char* kFile = "assets/heads/pose_template.txt";

glm::vec3 readVec3(std::istream& in) {
    glm::vec3 v;
    in >> v.x >> v.y >> v.z;
    return v;
}

void readLandmark(std::istream& in, Landmarks& landmarks) {
    std::string name;
    in >> name;
    for (int i = 0; i < kLandmarkCount; ++i) {
        if (landmarkName(Landmark(i)) != name) continue;
        landmarks.points[size_t(i)] = readVec3(in);
        landmarks.confidence[size_t(i)] = 1;
    }
}

void readPoint(std::istream& in, TemplateHead& head) {
    glm::vec3 place = readVec3(in) * 0.1f, normal = readVec3(in);
    for (const glm::vec3& side : {glm::vec3(1), glm::vec3(-1, 1, 1)}) {
        head.points.push_back(place * side);
        head.normals.push_back(glm::normalize(normal * side));
    }
}

TemplateHead readTemplate() {
    TemplateHead head;
    std::istringstream lines(resourceText(kFile));
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        words.imbue(std::locale::classic());
        std::string kind;
        words >> kind;
        if (kind == "landmark") readLandmark(words, head.landmarks);
        if (kind == "point") readPoint(words, head);
        STIPPLE_CHECK(kind == "#" || !words.fail(), kFile, ": cannot read: ", line);
    }
    STIPPLE_CHECK(head.points.size() >= 2000, kFile, ": too few points: ", head.points.size());
    for (float known : head.landmarks.confidence) STIPPLE_CHECK(known == 1, kFile, ": a landmark is missing");
    head.tree = KdTree(head.points);
    return head;
}

}  // namespace

const TemplateHead& templateHead() {
    static const TemplateHead head = readTemplate();
    return head;
}

}  // namespace stipple::headfit
