// The sheets 'If hair changes' and 'If it goes wrong': the plan in other states, against the years after healing.
#include <algorithm>
#include <cmath>

#include "app/ui/icons.h"
#include "app/ui/picture_card.h"
#include "app/ui/sheets.h"
#include "app/ui/widgets.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

constexpr float kRowName = 132, kColumnName = 26, kGap = 8, kLeastHeight = 190, kScrollBar = 12;
constexpr float kAspect = 4.0f / 3;

// The first is the camera of the window.
const std::vector<std::string>& viewsOffered() {
    static const std::vector<std::string> kViews{"", "front", "three-quarter", "top", "crown", "back", "hairline"};
    return kViews;
}

std::string yearsWords(double years) { return years == 0 ? "Healed" : numberText(years, 1) + " years"; }

std::string valueWords(const Futures& futures, size_t row) {
    const double value = futures.values[row];
    if (futures.field->info.type == FieldType::choice) return valueText(futures.field->info, value);
    return numberText(100 * value, 1) + " % grey";
}

// Of the first row: hair as it is today.
std::string nowWords(const Session& session, const Futures& futures) {
    if (futures.field->info.type != FieldType::choice) return valueWords(futures, 0);
    const Field& pattern = fieldAt("hair.pattern");
    return valueText(pattern.info, pattern.get(session.document.project()));
}

void rowName(const Session& session, const Futures& futures, size_t row, Box box) {
    const bool isOfPlan = row == 0 && !isOfHair(session.futures.kind);
    if (isOfPlan || row > 0)
        return text(box, isOfPlan ? "As planned" : valueWords(futures, row), Face::strong, colours().text);
    Box words = box.centred(box.width(), px(40));
    text(words.cutTop(px(20)), "Today", Face::strong, colours().text);
    text(words, nowWords(session, futures), Face::caption, colours().text2);
}

void take(Session& session, const Futures& futures, size_t row, double years) {
    const std::string today = isOfHair(session.futures.kind) ? "hair as today" : "as planned";
    const std::string name = "What if  " + (row == 0 ? today : valueWords(futures, row)) + ", " +
                             (years == 0 ? "healed" : yearsWords(years));
    session.document.apply(name, futureOf(session.document.project(), futures, row, years));
    session.sheet = Sheet::none;
}

void card(Session& session, const Futures& futures, size_t row, size_t column, Box box) {
    const auto& png = session.futures.png;
    const size_t index = row * futures.years.size() + column;
    const SharedBytes picture = index < png.size() ? png[index] : SharedBytes();
    const Hit hit = pictureCard("future." + std::to_string(row) + "." + std::to_string(column), box, picture, {});
    tooltip(hit, {"Take this into the window", "The plan stays; undo brings today's state back.", "", ""});
    if (hit.pressed) take(session, futures, row, futures.years[column]);
}

// As large as all of them have room for, but no smaller than can be judged: then they scroll.
ImVec2 cardSize(const Futures& futures, Box box) {
    const float wide = (box.width() - px(kRowName + kScrollBar)) / float(futures.years.size()) - px(kGap);
    const float fits = (box.height() - px(kColumnName)) / float(futures.values.size()) - px(kGap);
    const float width = std::floor(std::min(wide, std::max(fits, px(kLeastHeight)) * kAspect));
    return {width, std::floor(width / kAspect)};
}

void grid(Session& session, const Futures& futures, Box box) {
    const ImVec2 size = cardSize(futures, box);
    const Box names = box.cutTop(px(kColumnName));
    const auto leftOf = [&](size_t column) { return px(kRowName) + float(column) * (size.x + px(kGap)); };
    for (size_t column = 0; column < futures.years.size(); ++column) {
        const float left = names.min.x + leftOf(column);
        text({{left, names.min.y}, {left + size.x, names.max.y}}, yearsWords(futures.years[column]), Face::strong,
             colours().text2, Align::centre);
    }
    ImGui::SetCursorScreenPos(box.min);
    ImGui::BeginChild("futures.rows", {box.width(), box.height()}, false, ImGuiWindowFlags_NoSavedSettings);
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    const float step = size.y + px(kGap);
    for (size_t row = 0; row < futures.values.size(); ++row) {
        const float top = origin.y + float(row) * step;
        rowName(session, futures, row, {{origin.x, top}, {origin.x + px(kRowName - kGap), top + size.y}});
        for (size_t column = 0; column < futures.years.size(); ++column) {
            const float left = origin.x + leftOf(column);
            card(session, futures, row, column, {{left, top}, {left + size.x, top + size.y}});
        }
    }
    ImGui::SetCursorScreenPos({origin.x, origin.y + float(futures.values.size()) * step - px(kGap) - 1});
    ImGui::Dummy({1, 1});  // tells the sheet how far it scrolls
    ImGui::EndChild();
}

void controls(Session& session, Box row) {
    int kind = int(session.futures.kind);
    const std::vector<std::string> kinds{"Loss goes on", "Grey hair", "Regrowth"};
    if (isOfHair(session.futures.kind) && segmented("futures.kind", row.cutLeft(segmentedWidth(kinds)), kinds, kind))
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
    const size_t all = futures.values.size() * futures.years.size(), made = madeCount(session.futures);
    const bool isWhole = made == all && session.futures.png.size() == all;
    probeText("futures.made", std::to_string(made) + " of " + std::to_string(all));
    const Box save = row.cutRight(px(130));
    row.cutRight(px(kSpace3));
    if (button("futures.save", save, "Save picture", ButtonStyle::primary, Face::strong, isWhole,
               {"Save as one picture", "A contact sheet; under each picture stands what it shows.", "", ""}))
        openChooser(session, Chooser::Task::saveSheet);
    const FutureKind kind = session.futures.kind;
    const std::string why = whyNoFutures(session.document.project(), kind);
    const std::string words = !session.futures.said.empty() ? session.futures.said
                              : !why.empty()                ? why
                              : isWhole ? std::string(isOfHair(kind) ? "Nobody can say whether or when. " : "") +
                                              "A press takes one into the window."
                                        : "Making picture " + std::to_string(made + 1) + " of " + std::to_string(all);
    text(row, words, Face::body, why.empty() ? colours().text2 : colours().caution);
}

}  // namespace

std::string futuresTitle(FutureKind kind) { return isOfHair(kind) ? "If hair changes" : "If it goes wrong"; }

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
    const bool isChoosing = session.sheet == Sheet::chooser && session.chooser.task == Chooser::Task::saveSheet;
    return session.sheet == Sheet::futures || isChoosing || session.futures.saveTo;
}

void openFutures(Session& session, FutureKind kind) {
    session.futures.kind = kind;
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
    const FutureKind kind = session.futures.kind;
    text(head, futuresTitle(kind), Face::heading, colours().text);
    const std::string note = futuresNote(kind);
    const float noteHeight = wrappedHeight(note, Face::body, card.width());
    wrappedText(card.cutTop(noteHeight), note, Face::body, colours().text2);
    card.cutTop(px(kSpace3));
    controls(session, card.cutTop(px(kControlHeight)));
    card.cutTop(px(kSpace2));
    const Box below = card.cutBottom(px(34));
    card.cutBottom(px(kSpace2));
    const Futures futures = futuresOf(session.document.project(), kind);
    grid(session, futures, card);
    foot(session, futures, below);
}

}  // namespace stipple::ui
