// The sheet 'If hair changes': the same dots with other hair of one's own, against the years after healing.
#include <algorithm>
#include <cmath>

#include "app/ui/icons.h"
#include "app/ui/picture_card.h"
#include "app/ui/sheets.h"
#include "app/ui/widgets.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

constexpr float kRowName = 132, kColumnName = 26, kGap = 8;
constexpr float kAspect = 4.0f / 3;

// The first is the camera of the window.
const std::vector<std::string>& viewsOffered() {
    static const std::vector<std::string> kViews{"", "front", "three-quarter", "top", "crown", "back"};
    return kViews;
}

std::string yearsWords(double years) { return years == 0 ? "Healed" : numberText(years, 1) + " years"; }

std::string valueWords(const Futures& futures, size_t row) {
    const double value = futures.values[row];
    if (futures.field->info.type == FieldType::choice) return valueText(futures.field->info, value);
    return numberText(100 * value, 1) + " % grey";
}

void rowName(const Session& session, const Futures& futures, size_t row, Box box) {
    const bool isToday = row == 0;
    Box words = box.centred(box.width(), px(isToday ? 40 : 20));
    if (isToday) text(words.cutTop(px(20)), "Today", Face::strong, colours().text);
    const bool isPattern = futures.field->info.type == FieldType::choice;
    const std::string now = isPattern && isToday ? valueText(fieldAt("hair.pattern").info,
                                                             fieldAt("hair.pattern").get(session.document.project()))
                                                 : valueWords(futures, row);
    text(words, now, isToday ? Face::caption : Face::strong, isToday ? colours().text2 : colours().text);
}

void take(Session& session, const Futures& futures, size_t row, double years) {
    const std::string name = "What if  " + (row == 0 ? "hair as today" : valueWords(futures, row)) + ", " +
                             (years == 0 ? "healed" : yearsWords(years));
    session.document.apply(name, futureOf(session.document.project(), futures, row, years));
    session.sheet = Sheet::none;
}

void grid(Session& session, const Futures& futures, Box box) {
    const size_t rows = futures.values.size(), columns = kFutureYears.size();
    const float wide = (box.width() - px(kRowName)) / float(columns) - px(kGap);
    const float high = (box.height() - px(kColumnName)) / float(rows) - px(kGap);
    const float width = std::floor(std::min(wide, high * kAspect)), height = std::floor(width / kAspect);
    const auto& png = session.futures.png;
    for (size_t row = 0; row < rows; ++row) {
        const float top = box.min.y + px(kColumnName) + float(row) * (height + px(kGap));
        rowName(session, futures, row, {{box.min.x, top}, {box.min.x + px(kRowName - kGap), top + height}});
        for (size_t column = 0; column < columns; ++column) {
            const float left = box.min.x + px(kRowName) + float(column) * (width + px(kGap));
            const double years = kFutureYears[column];
            if (row == 0)
                text({{left, box.min.y}, {left + width, box.min.y + px(kColumnName)}}, yearsWords(years), Face::strong,
                     colours().text2, Align::centre);
            const size_t index = row * columns + column;
            const SharedBytes picture = index < png.size() ? png[index] : SharedBytes();
            const Hit hit = pictureCard("future." + std::to_string(row) + "." + std::to_string(column),
                                        {{left, top}, {left + width, top + height}}, picture, {});
            tooltip(hit, {"Take this into the window", "The plan stays; undo brings today's hair back.", "", ""});
            if (hit.pressed) take(session, futures, row, years);
        }
    }
}

void controls(Session& session, Box row) {
    int kind = int(session.futures.kind);
    const std::vector<std::string> kinds{"Loss goes on", "Grey hair", "Regrowth"};
    if (segmented("futures.kind", row.cutLeft(segmentedWidth(kinds)), kinds, kind))
        session.futures.kind = FutureKind(kind);
    const float width = segmentedWidth(futuresViews());
    if (width > row.width() - px(kGap)) {
        list("futures.view", row.cutRight(px(150)), futuresViews(), session.futures.view);
        return;
    }
    segmented("futures.view", row.cutRight(width), futuresViews(), session.futures.view);
}

size_t madeCount(const FuturesState& futures) {
    return size_t(
        std::count_if(futures.png.begin(), futures.png.end(), [](const SharedBytes& png) { return !png.empty(); }));
}

void foot(Session& session, const Futures& futures, Box row) {
    const size_t all = futures.values.size() * kFutureYears.size(), made = madeCount(session.futures);
    const bool isWhole = made == all && session.futures.png.size() == all;
    probeText("futures.made", std::to_string(made) + " of " + std::to_string(all));
    const Box save = row.cutRight(px(130));
    row.cutRight(px(kSpace3));
    if (button("futures.save", save, "Save picture", ButtonStyle::primary, Face::strong, isWhole,
               {"Save as one picture", "A contact sheet with years and hair under each picture.", "", ""}))
        openChooser(session, Chooser::Task::savePicture);
    const std::string why = whyNoFutures(session.document.project(), session.futures.kind);
    const std::string words = !session.futures.said.empty() ? session.futures.said
                              : !why.empty()                ? why
                              : isWhole ? "Nobody can say whether or when. A press takes one into the window."
                                        : "Making picture " + std::to_string(made + 1) + " of " + std::to_string(all);
    text(row, words, Face::body, why.empty() ? colours().text2 : colours().caution);
}

}  // namespace

const std::vector<std::string>& futuresViews() {
    static const std::vector<std::string> kWords = [] {
        std::vector<std::string> words{"As shown"};
        for (size_t i = 1; i < viewsOffered().size(); ++i) words.push_back(choiceText(viewsOffered()[i]));
        return words;
    }();
    return kWords;
}

Camera futuresCamera(const Session& session) {
    if (session.futures.view == 0 || !session.facts.head) return session.camera;
    return namedView(viewsOffered()[size_t(session.futures.view)], *session.facts.head);
}

bool wantsFutures(const Session& session) {
    const bool isChoosing = session.sheet == Sheet::chooser && session.chooser.task == Chooser::Task::savePicture;
    return session.sheet == Sheet::futures || isChoosing || session.futures.saveTo;
}

void openFutures(Session& session) {
    session.futures.png.clear();
    session.futures.said.clear();
    session.sheet = Sheet::futures;
}

void futuresSheet(Session& session, Box screen) {
    Box card = sheetCard(screen, px(1180), px(860));
    Box head = card.cutTop(px(36));
    if (iconButton("futures.close", head.cutRight(px(32)).centred(px(32), px(32)), icon::kClose,
                   {"Close", "", "", "Esc"}))
        session.sheet = Sheet::none;
    text(head, "If hair changes", Face::heading, colours().text);
    const float noteHeight = wrappedHeight(kFuturesNote, Face::body, card.width());
    wrappedText(card.cutTop(noteHeight), kFuturesNote, Face::body, colours().text2);
    card.cutTop(px(kSpace3));
    controls(session, card.cutTop(px(kControlHeight)));
    card.cutTop(px(kSpace2));
    const Box below = card.cutBottom(px(34));
    card.cutBottom(px(kSpace2));
    const Futures futures = futuresOf(session.document.project(), session.futures.kind);
    grid(session, futures, card);
    foot(session, futures, below);
}

}  // namespace stipple::ui
