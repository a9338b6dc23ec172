// Beginnings: the start screen, three tape measures, the client's section.
#include <doctest/doctest.h>

#include "app/ui/head_cards.h"
#include "app/ui/soft_wrap.h"
#include "engine/project/head_source.h"
#include "tests/support/nearly.h"
#include "tests/ui/screen_driver.h"

using namespace stipple;
using ui::Key;
using ui::Screen;
using ui::Sheet;

namespace {

const Project kFresh;
double widthOf(const std::string& words) { return double(words.size()); }

}  // namespace

TEST_CASE("the workspace is what opens; Ctrl+N shows the start screen, and Escape goes back") {
    ScreenDriver ui;
    CHECK(ui.has("picture"));
    ui.tapWith(Key::control, Key::n);
    ui.frame(2);
    CHECK(ui.session().screen == Screen::start);
    CHECK(!ui.has("picture"));
    ui.tap(Key::h);  // belongs to the workspace
    CHECK(ui.session().panelsShown);
    ui.tap(Key::escape);
    ui.frame(2);
    CHECK(ui.has("picture"));
}

TEST_CASE("each built-in head is offered by its picture and starts a new plan with the values that suit it") {
    for (const ui::HeadCard& card : ui::headCards()) {
        ScreenDriver ui;
        ui.tapWith(Key::control, Key::n);
        ui.frame(2);
        ui.click("start.head." + card.head->name);
        REQUIRE(ui.session().fileWish);
        CHECK(ui.session().fileWish->kind == ui::FileWish::Kind::start);
        CHECK(ui.session().fileWish->project == withBuiltInHead(kFresh, card.head->name));
        CHECK(card.picture.size() > 1000);
        CHECK(card.lengthMm > card.breadthMm);
    }
    CHECK(ui::headCards().size() == 3);
}

TEST_CASE("a scan that is opened from the start screen begins a new plan; from the plan it is a step") {
    ScreenDriver ui;
    ui.tapWith(Key::control, Key::n);
    ui.frame(2);
    ui.click("start.open");
    ui.frame(3);
    ui.typeInto("open.path", std::filesystem::absolute("assets/heads/studio.glb").string());
    ui.click("open.take");
    REQUIRE(ui.session().fileWish);
    CHECK(ui.session().fileWish->kind == ui::FileWish::Kind::start);
    CHECK(!ui.session().headWish);
}

TEST_CASE("measures are understood as people say them") {
    const auto mm = [](const char* typed) { return ui::measureTyped(typed).value_or(-1); };
    CHECK(mm("20 cm") == doctest::Approx(200));
    CHECK(mm("7,5 in") == doctest::Approx(190.5));
    CHECK(mm("198") == doctest::Approx(198));
    CHECK(mm("19.8") == doctest::Approx(198));
    CHECK(mm("56") == doctest::Approx(560));
    CHECK(mm("0.2 m") == doctest::Approx(200));
    CHECK(mm("long") == -1);
    CHECK(mm("") == -1);
}

TEST_CASE("three typed measures make a head for the plan that is open, in one step") {
    ScreenDriver ui;
    ui.tapWith(Key::control, Key::t);
    REQUIRE(ui.session().sheet == Sheet::tape);
    ui.frame(3);
    ui.click("tape.head1");
    ui.typeInto("tape.Length", "19 cm");
    ui.typeInto("tape.Breadth", "5,9 in");
    ui.click("tape.tone8");
    ui.click("tape.make");
    ui.frame(2);
    CHECK(ui.session().sheet == Sheet::none);
    const HeadSource& head = ui.project().head;
    CHECK(head.builtIn == ui::headCards()[1].head->name);
    CHECK(head.lengthMm == doctest::Approx(190));
    CHECK(head.breadthMm == nearly(149.9, 0.001));
    CHECK(head.arcMm == 0);
    CHECK(ui.value("skin.tone") == 8);
    CHECK(ui.session().document.steps().size() == 1);
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.project() == kFresh);
}

TEST_CASE("from the start screen the measures begin a new plan; the circumference stands for the length") {
    ScreenDriver ui;
    ui.tapWith(Key::control, Key::n);
    ui.frame(2);
    ui.click("start.tape");
    ui.frame(3);
    ui.click("tape.around.1");
    ui.frame(2);
    CHECK(!ui.has("tape.Length"));
    ui.typeInto("tape.Circumference", "57");
    ui.tap(Key::enter);
    ui.frame(2);
    REQUIRE(ui.session().fileWish);
    CHECK(ui.session().fileWish->project.head.circumferenceMm == doctest::Approx(570));
    CHECK(ui.session().fileWish->project.head.lengthMm == 0);
}

TEST_CASE("what is no measure of a head is said, and nothing is made") {
    ScreenDriver ui;
    for (const char* typed : {"", "long", "3 m", "4 cm"}) {
        ui.tapWith(Key::control, Key::t);
        ui.frame(3);
        ui.typeInto("tape.Length", typed);
        ui.click("tape.make");
        ui.frame(2);
        CHECK(ui.session().sheet == Sheet::tape);
        CHECK(!ui.session().tape.problem.empty());
        CHECK(ui.project() == kFresh);
        ui.tap(Key::escape);
        ui.frame(2);
        ui.session().sheet = Sheet::none;
    }
}

TEST_CASE("what a head could not reach is said, and nothing where it has reached all") {
    HeadSource asked;
    asked.lengthMm = 215;
    asked.circumferenceMm = 900;  // not used beside a length
    HeadMeasures found;
    found.length = 209;
    REQUIRE(ui::notReached(asked, found).size() == 1);
    CHECK(ui::notReached(asked, found).front().find("209 mm") != std::string::npos);
    found.length = 214;
    CHECK(ui::notReached(asked, found).empty());
}

TEST_CASE("a head's own measure stands in grey until one is asked for") {
    ScreenDriver ui;
    ui.openSection("head");
    ui.frame(2);
    CHECK(!ui.has("head.length_mm.reset"));
    ui.click("head.length_mm.value");
    ui.frame(2);
    ui.type("190");
    ui.tap(Key::enter);
    ui.frame(2);
    CHECK(ui.value("head.length_mm") == 190);
    ui.click("head.length_mm.reset");
    ui.frame(2);
    CHECK(ui.value("head.length_mm") == 0);
}

TEST_CASE("what is noted of a client is one step for each time it is written") {
    ScreenDriver ui;
    ui.openSection("client");
    ui.frame(2);
    ui.typeInto("client.reference", "B-12");
    CHECK(ui.session().document.steps().empty());
    ui.typeInto("client.words", "Dry skin. Wants it soft.");
    CHECK(ui.project().client.reference == "B-12");
    CHECK(ui.session().document.steps().size() == 1);
    ui.click("section.hairline");  // leaves the field
    ui.frame(2);
    CHECK(ui.project().client.words == "Dry skin. Wants it soft.");
    CHECK(ui.session().document.steps().size() == 2);
    ui.tapWith(Key::control, Key::z);
    CHECK(ui.project().client.words.empty());
    CHECK(ui.project().client.reference == "B-12");
}

TEST_CASE("Escape leaves what is noted as it was") {
    ScreenDriver ui;
    ui.openSection("client");
    ui.frame(2);
    ui.typeInto("client.reference", "B-12");
    ui.tap(Key::escape);
    ui.frame(3);
    CHECK(ui.project().client == Client{});
    CHECK(ui.session().document.steps().empty());
}

TEST_CASE("soft breaks go in by the width and come out again; typed breaks stay") {
    const auto wrapped = [](const std::string& words, float width) {
        return ui::softWrapped(words, width, [](const std::string& line) { return float(widthOf(line)); });
    };
    const std::string words = "one two three four five\nsix seven eight";
    for (const float width : {4.f, 9.f, 14.f, 100.f}) CHECK(ui::withoutSoftBreaks(wrapped(words, width)) == words);
    CHECK(wrapped("one two three", 8) == "one two \nthree");
    CHECK(wrapped("one two three", 100) == "one two three");
    CHECK(wrapped("averylongword", 4) == "averylongword");
    CHECK(ui::withoutSoftBreaks(wrapped("ends in blanks  \nnext", 100)) == "ends in blanks\nnext");
    for (const std::string& line : {std::string("a b c d e f"), std::string(40, 'x') + " y"}) {
        std::string part;
        for (const char c : wrapped(line, 5)) {
            part = c == '\n' ? "" : part + c;
            if (part.find(' ') < part.size() - 1) CHECK(part.size() <= 6);
        }
    }
}
