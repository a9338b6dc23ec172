// What is there: own hair, with the rows that its pattern asks for, usual lengths, and its density from a count.
#include <algorithm>
#include <array>
#include <cmath>

#include "app/ui/inspector_extras.h"
#include "app/ui/widgets.h"
#include "engine/base/text.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

constexpr float kNameWidth = 102;  // as in the rows of fields

struct UsualLength {
    const char* words;
    float mm;
};
// FACTS §1: a stub of 0.1-0.5 mm after a shave and a day, growing by 0.35 mm a day.
constexpr std::array<UsualLength, 4> kLengths{{{"Shaved", 0.15f}, {"1 day", 0.5f}, {"1 mm", 1}, {"3 mm", 3}}};
constexpr std::array<float, 3> kSidesMm{5, 10, 20};

void usualLengths(Session& session, Column& column) {
    const Field& field = fieldAt("hair.length_mm");
    const float now = session.document.project().hair.lengthMm;
    std::vector<std::string> words;
    int selected = -1;
    for (size_t i = 0; i < kLengths.size(); ++i) {
        words.emplace_back(kLengths[i].words);
        if (std::abs(kLengths[i].mm - now) < 1e-4f) selected = int(i);
    }
    Box row = column.take(px(kRowHeight));
    row.cutLeft(px(kNameWidth));
    if (segmented("hair.lengths", row.inset(0, px(2)), words, selected))
        session.document.set(field, double(kLengths[size_t(selected)].mm));
}

void useCount(Session& session) {
    const Field& field = fieldAt("hair.density");
    const double perCm2 = double(unitsPerCm2(session.hairCount));
    if (perCm2 > 0) session.document.set(field, std::clamp(std::round(perCm2), field.info.min, field.info.max));
}

Box named(Column& column, const char* name) {
    Box row = column.take(px(kRowHeight));
    text(row.cutLeft(px(kNameWidth)), name, Face::body, colours().text2);
    return row.inset(0, px(2));
}

// Counted at the person's own fringe, over a square drawn with a ruler.
void countFold(Session& session, Column& column) {
    HairCount& count = session.hairCount;
    column.y += px(8);
    text(column.take(px(22)), "Density from a count at the fringe", Face::caption, colours().text2);
    int isHairs = count.isHairs ? 1 : 0;
    if (segmented("hair.count.what", named(column, "Counted"), {"Units", "Single hairs"}, isHairs))
        count.isHairs = isHairs == 1;
    int side = int(std::find(kSidesMm.begin(), kSidesMm.end(), count.sideMm) - kSidesMm.begin());
    if (segmented("hair.count.side", named(column, "Square of"), {"5 mm", "1 cm", "2 cm"}, side))
        count.sideMm = kSidesMm[size_t(side)];
    Box row = named(column, "How many");
    Box use = row.cutRight(px(70));
    row.cutRight(px(kSpace2));
    const bool entered = textField("hair.count.number", row, session.hairCountText, "a number");
    count.counted = int(parseNumber(session.hairCountText).value_or(0));
    const std::string perCm2 = formatFixed(double(unitsPerCm2(count)), 0);
    const bool pressed = button("hair.count.use", use, "Use", ButtonStyle::plain, Face::body, count.counted > 0,
                                {"Use this count", perCm2 + " units a square centimetre.", "", ""});
    if ((entered || pressed) && count.counted > 0) useCount(session);
}

}  // namespace

void hairSection(Session& session, Column& column) {
    const LossPattern pattern = session.document.project().hair.pattern;
    if (pattern == LossPattern::areata)
        fieldRows(session, column,
                  {"hair.areata.count", "hair.areata.size_mm", "hair.areata.place", "hair.areata.seed"});
    if (pattern == LossPattern::diffuse) fieldRows(session, column, {"hair.diffuse_share"});
    fieldRows(session, column, {"hair.length_mm"});
    usualLengths(session, column);
    fieldRows(session, column, {"hair.density", "hair.grey"});
    countFold(session, column);
    column.y += px(8);
    fieldRows(session, column, {"hair.later"});
    column.y += px(4);
    if (button("hair.futures", column.take(px(kControlHeight)), "If hair changes", ButtonStyle::plain, Face::body, true,
               {"If hair changes", "The same dots with less, grey or regrown hair, against the years.", "", ""}))
        openFutures(session, isOfHair(session.futures.kind) ? session.futures.kind : FutureKind::loss);
}

}  // namespace stipple::ui
