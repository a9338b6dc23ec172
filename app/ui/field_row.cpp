#include "app/ui/field_row.h"

#include "app/ui/field_controls.h"
#include "app/ui/icons.h"
#include "app/ui/widgets.h"
#include "engine/project/field_words.h"

namespace stipple::ui {
namespace {

constexpr float kLabelWidth = 102, kResetWidth = 20, kValueWidth = 98;
constexpr float kCaptionHeight = 20;  // under swatches

void label(Box box, const Field& field, Document& document) {
    const Hit hit = hitItem(field.info.path + ".label", box);
    const bool bright = hit.hovered || !isDefault(field, document.project());
    text(box, field.info.label, Face::body, bright ? colours().text : colours().text2);
    focusRing(box, hit, kRadiusSmall);
    tooltip(hit, fieldTip(field.info));
    if (hit.doubled) document.set(field, field.info.defaultValue);
}

void resetMark(Box box, const Field& field, Document& document) {
    if (isDefault(field, document.project())) return;
    const Box mark = box.centred(px(kResetWidth), px(kResetWidth));
    const Hit hit = hitItem(field.info.path + ".reset", mark);
    text(mark, icon::kReset, Face::body, hit.hovered ? colours().accentHover : colours().accent, Align::centre);
    focusRing(mark, hit, kRadiusSmall);
    tooltip(hit, {"Back to the usual", "Usual: " + valueWithUnit(field.info, field.info.defaultValue) +
                                           ". A double click on the slider or the name does the same."});
    if (hit.pressed) document.set(field, field.info.defaultValue);
}

void numberControl(Box row, const Field& field, Document& document, double standIn) {
    const Box valueBox = row.cutRight(px(kValueWidth));
    row.max.x -= px(2);
    const double own = document.value(field);
    double value = own == 0 && standIn > 0 ? standIn : own;
    const FieldInfo& info = field.info;
    const double step = info.type == FieldType::integer ? 1 : info.step;
    const double usual = standIn > 0 ? value : info.defaultValue;
    const Reach reach = sliderReach(info, own == 0 ? value : document.steadyValue(field));
    const SliderResult result = slider(info.path + ".slider", row, value, {reach.min, reach.max, step, usual});
    if (result.began) document.beginDrag(field);
    if (result.moved) document.drag(field, value);
    if (result.ended) document.endDrag();
    if (result.reset) document.set(field, info.defaultValue);
    tooltip(result.hit, fieldTip(info));
    typedNumber(valueBox, field, document, standIn);
}

void shapesRow(Box box, const Field& field, Document& document) {
    Box head = box.cutTop(px(28));
    resetMark(head.cutRight(px(kResetWidth)), field, document);
    label(head.cutLeft(px(kLabelWidth)), field, document);
    const bool isOwn = !document.project().plan.hairline.points.empty();
    const std::string words = isOwn ? "Own line" : valueText(field.info, document.value(field));
    text(head, words, Face::body, colours().text, Align::right);
    shapeButtons(box.cutTop(px(48)), field, document);
}

void swatchesRow(Box row, const Field& field, Document& document) {
    Box swatches = row;
    swatches.cutTop(px(4));
    Box caption = swatches.cutBottom(px(kCaptionHeight));
    caption.min.x += px(2);
    if (controlOf(field.info) == Control::monkSwatches)
        monkSwatches(swatches, field, document);
    else
        shadeSwatches(swatches, field, document);
    text(caption, swatchCaption(field, document), Face::caption, colours().text2);
}

void control(Box row, const Field& field, Document& document, double standIn) {
    const FieldInfo& info = field.info;
    int index = int(document.value(field) - info.min);
    switch (controlOf(info)) {
        case Control::number:
            numberControl(row, field, document, standIn);
            break;
        case Control::segments:
            if (segmented(info.path, row.inset(0, px(2)), choiceTexts(info), index))
                document.set(field, index + info.min);
            break;
        case Control::list:
            if (list(info.path, row.inset(0, px(1)), choiceTexts(info), index)) document.set(field, index + info.min);
            break;
        case Control::toggle: {
            bool on = document.value(field) != 0;
            if (toggle(info.path, row.cutLeft(px(34)).centred(px(34), px(18)), on)) document.set(field, on ? 1 : 0);
            break;
        }
        case Control::monkSwatches:
        case Control::shadeSwatches:
            swatchesRow(row, field, document);
            break;
        case Control::shapes:
            break;  // a row of its own form
    }
}

bool hasCaption(const FieldInfo& field) {
    const Control kind = controlOf(field);
    return kind == Control::monkSwatches || kind == Control::shadeSwatches;
}

}  // namespace

float fieldHeight(const FieldInfo& field) {
    if (controlOf(field) == Control::shapes) return px(84);
    return px(hasCaption(field) ? 52 : kRowHeight);
}

void fieldRow(Box box, const Field& field, Document& document, double standIn) {
    probe(field.info.path, box);
    probeText(field.info.path, valueText(field.info, document.value(field)));
    if (controlOf(field.info) == Control::shapes) {
        shapesRow(box, field, document);
        return;
    }
    Box row = box;
    Box reset = row.cutRight(px(kResetWidth));
    Box name = row.cutLeft(px(kLabelWidth));
    if (hasCaption(field.info)) {
        name.max.y -= px(kCaptionHeight);
        reset.max.y -= px(kCaptionHeight);
    }
    label(name, field, document);
    control(row, field, document, standIn);
    resetMark(reset, field, document);
}

}  // namespace stipple::ui
