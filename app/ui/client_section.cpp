// What the practice notes of the person: its own reference and words. Names are not wanted.
#include <imgui_internal.h>
#include <imgui_stdlib.h>

#include "app/ui/inspector_extras.h"
#include "app/ui/soft_wrap.h"
#include "app/ui/widgets.h"
#include "engine/project/edits.h"

namespace stipple::ui {
namespace {

constexpr float kWordsHeight = 116;

// What is typed becomes one step when the field is left.
void take(Session& session, const std::string& what, std::string Client::*member, const std::string& typed) {
    Client client = session.document.project().client;
    if (client.*member == typed) return;
    client.*member = typed;
    session.document.apply("Client  " + what, withClient(session.document.project(), client));
}

void referenceField(Session& session, Column& column) {
    text(column.take(px(22)), "Your reference", Face::body, colours().text2);
    std::string& typed = session.client.reference;
    const bool wasActive = session.client.typesReference;
    if (!wasActive) typed = session.document.project().client.reference;
    const bool entered = textField("client.reference", column.take(px(30)), typed, "your own word for the case");
    const bool escaped = wasActive && keyPressed(Key::escape);
    session.client.typesReference = ImGui::IsItemActive();
    if (escaped) return;
    if (entered || (wasActive && !session.client.typesReference)) take(session, "reference", &Client::reference, typed);
}

void wordsField(Session& session, Column& column) {
    text(column.take(px(24)), "Your notes", Face::body, colours().text2);
    const Box box = column.take(px(kWordsHeight));
    std::string& typed = session.client.words;
    const bool wasActive = session.client.typesWords;
    if (!wasActive) typed = session.document.project().client.words;
    session.client.typesWords = wrappedTextField("client.words", box, typed);
    if (wasActive && !session.client.typesWords && !keyPressed(Key::escape))
        take(session, "notes", &Client::words, typed);
}

}  // namespace

void clientSection(Session& session, Column& column) {
    referenceField(session, column);
    column.y += px(4);
    wordsField(session, column);
    column.y += px(6);
    const std::string promise =
        "This stays in the project file. It is never in a picture, a file's name or a report; keep names out of it.";
    say(column, promise, colours().text3);
}

}  // namespace stipple::ui
