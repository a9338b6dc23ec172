#include "app/ui/measuring.h"

#include "app/ui/session.h"
#include "app/ui/tools.h"
#include "engine/base/text.h"
#include "engine/head/measures.h"

namespace stipple::ui {

std::string Measuring::words() const { return tape.empty() ? "" : formatFixed(lengthOf(tape) / 10, 1) + " cm"; }

void toggleMeasuring(Session& session) {
    const bool isOn = session.measuring.isOn;
    chooseTool(session, Tool::orbit);  // one thing at a time has the pointer
    session.measuring.isOn = !isOn;
}

void measureAt(Session& session, const Camera& camera, glm::vec2 pixel, glm::ivec2 size) {
    Measuring& measuring = session.measuring;
    const HeadPtr& head = session.facts.head;
    const auto hit = head->bvh.firstHit(camera.eye(), rayThrough(camera, pixel, size), 4 * camera.distanceMm);
    if (!hit) return;
    if (measuring.points.size() == 2 || measuring.head != head) measuring = {.isOn = true, .head = head};
    measuring.points.push_back(hit->position);
    if (measuring.points.size() == 2)
        measuring.tape = tapePath(*head, measuring.points[0], measuring.points[1], head->chart.centre());
}

}  // namespace stipple::ui
