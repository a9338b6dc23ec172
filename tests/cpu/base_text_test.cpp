#include <doctest/doctest.h>

#include "engine/base/error.h"
#include "engine/base/field.h"
#include "engine/base/text.h"
#include "engine/base/utf8.h"

using namespace stipple;

TEST_CASE("numbers are read whole or not at all, and never by locale") {
    CHECK(parseNumber("7").value() == 7);
    CHECK(parseNumber("-0.25").value() == -0.25);
    CHECK_FALSE(parseNumber("7x"));
    CHECK_FALSE(parseNumber(""));
    CHECK_FALSE(parseNumber("nan"));
    CHECK_FALSE(parseNumber("inf"));
}

TEST_CASE("a typed length is understood in the field's unit") {
    CHECK(parseQuantity("66", "mm").value() == 66);
    CHECK(parseQuantity("7 cm", "mm").value() == 70);
    CHECK(parseQuantity("7,2cm", "mm").value() == doctest::Approx(72));
    CHECK(parseQuantity("2.5 in", "mm").value() == doctest::Approx(63.5));
    CHECK(parseQuantity("18 months", "years").value() == doctest::Approx(1.5));
    CHECK_FALSE(parseQuantity("7 days", "mm"));
    CHECK_FALSE(parseQuantity("wide", "mm"));
}

TEST_CASE("a number that is printed reads back as itself") {
    for (double value : {0.0, 0.1, 1.0 / 3, 135.0, 1e-9, -2.75})
        CHECK(parseNumber(formatNumber(value)).value() == value);
    CHECK(formatNumber(0.3f) == "0.3");
    CHECK(formatNumber(1e6) == "1000000");
    CHECK(formatFixed(-0.001, 1) == "0.0");
}

TEST_CASE("the nearest word is offered, and none where nothing is near") {
    const std::vector<std::string> words{"plan.hairline.height_mm", "plan.hairline.softness_mm", "plan.density"};
    CHECK(nearestWord("plan.hairline.hieght_mm", words) == "plan.hairline.height_mm");
    CHECK(nearestWord("density", words) == "plan.density");
    CHECK(nearestWord("q", std::vector<std::string>{"three-quarter"}).empty());
}

TEST_CASE("field values outside their range are refused with the range") {
    FieldInfo field{.path = "plan.density", .label = "Density", .unit = "per_cm2", .min = 0, .max = 400};
    CHECK(parseFieldValue(field, "135") == 135);
    CHECK_THROWS_AS(parseFieldValue(field, "401"), UsageError);
    CHECK_THROWS_AS(parseFieldValue(field, "many"), UsageError);
    field.type = FieldType::choice;
    field.choices = {"juvenile", "mature"};
    CHECK(parseFieldValue(field, "Mature") == 1);
    CHECK_THROWS_WITH_AS(parseFieldValue(field, "matur"), doctest::Contains("\"mature\""), UsageError);
    field.type = FieldType::toggle;
    CHECK(parseFieldValue(field, "on") == 1);
    CHECK_THROWS_AS(parseFieldValue(field, "perhaps"), UsageError);
}

TEST_CASE("bytes that are no UTF-8 become question marks, and a cut never splits a character") {
    CHECK(validUtf8("Kopf \xc3\xbc \xe4\xb8\xad \xf0\x9f\x99\x82", 100) ==
          "Kopf \xc3\xbc \xe4\xb8\xad \xf0\x9f\x99\x82");
    CHECK(validUtf8("k\xf6pf", 100) == "k?pf");
    CHECK(validUtf8("\xc0\xaf \xed\xa0\x80 \xf5\x80 \x80", 100) ==
          "?? ??? ?? ?");  // too long, half a pair, beyond, alone
    CHECK(validUtf8("a\xc3\xbc", 2) == "a");
    CHECK(validUtf8("a\xc3", 100) == "a?");
    CHECK(validUtf8("", 10).empty());
}
