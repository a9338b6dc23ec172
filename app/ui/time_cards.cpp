#include <algorithm>
#include <cmath>

#include "app/ui/picture_card.h"
#include "app/ui/timeline_axis.h"
#include "app/ui/widgets.h"

namespace stipple::ui {
namespace {

constexpr float kAspect = 1.5f, kGap = 6;
constexpr std::array<const char*, TimePictures::kCount> kNames{"Day 0",   "Healed",  "1 year",
                                                               "3 years", "5 years", "8 years"};

}  // namespace

void timeCards(Session& session, const TimeAxis& axis, const Plan& plan, Box row) {
    const float width = std::round(row.height() * kAspect);
    session.timePictures.wantedSize = {int(width), int(row.height())};
    float free = row.min.x;
    for (size_t i = 0; i < TimePictures::kCount; ++i) {
        const float days = daysOfTime(plan, TimePictures::kYears[i]);
        const float wanted = std::round(axis.xOfTime(plan, days) - width * 0.5f);
        const float left = std::clamp(wanted, free, std::max(free, row.max.x - width));
        if (left + width > row.max.x + 1) return;  // no room for the rest
        free = left + width + px(kGap);
        const Box box{{left, row.min.y}, {left + width, row.max.y}};
        const bool now = isNow(session.document.project(), days);
        const Hit hit = pictureCard("time.picture" + std::to_string(i), box, session.timePictures.png[i], {"", now});
        tooltip(hit, {kNames[i], "The same plan, camera and light at this time.", "", ""});
        if (hit.pressed) session.document.set(fieldAt("time.days"), double(days));
    }
}

}  // namespace stipple::ui
