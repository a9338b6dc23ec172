#include "app/ui/looks.h"

#include <algorithm>
#include <utility>

#include "app/ui/notice.h"
#include "engine/project/edits.h"

namespace stipple::ui {
namespace {

const std::vector<Look>& looksOf(const Session& session) { return session.document.project().looks; }

// With the camera as it stands, ready to be kept.
Project present(Session& session) {
    session.document.endDrag();
    session.document.setCamera(session.camera);
    return session.document.project();
}

std::string thumbnail(const Session& session) { return session.takeThumbnail ? session.takeThumbnail() : ""; }

std::string trimmed(const std::string& words) {
    const size_t first = words.find_first_not_of(' '), last = words.find_last_not_of(' ');
    return first == std::string::npos ? "" : words.substr(first, last - first + 1);
}

}  // namespace

LookMatch lookMatch(const Session& session, size_t index) {
    const Project& now = session.document.project();
    const Look& look = now.looks[index];
    View lit = look.view, litNow = now.view;
    lit.camera.reset(), litNow.camera.reset();
    if (look.plan != now.plan || look.time != now.time || look.whatIf != now.whatIf || lit != litNow)
        return LookMatch::other;
    const bool same = !look.view.camera || *look.view.camera == session.camera;
    return same ? LookMatch::whole : LookMatch::otherCamera;
}

bool hasRoomForLook(const Session& session) { return looksOf(session).size() < kMostLooks; }

void keepLook(Session& session) {
    if (!session.facts.head) return;
    if (!hasRoomForLook(session)) {
        notice(session, "Nine looks are kept. Replace one with what is shown, or remove one.");
        return;
    }
    Project project = present(session);
    const std::string name = freeLookName(project);
    session.document.apply("Keep look " + name, withLook(std::move(project), name, thumbnail(session)));
}

void callLook(Session& session, size_t index) {
    if (index >= looksOf(session).size() || !session.facts.head) return;
    const Look& look = looksOf(session)[index];
    const std::string name = "Look " + look.name;
    Project called = withLookCalled(present(session), index);
    if (!called.view.camera) called.view.camera = session.camera;
    session.camera = Camera{*called.view.camera};
    session.document.apply(name, std::move(called));
}

void replaceLook(Session& session, size_t index) {
    Project project = present(session);
    const std::string name = project.looks[index].name;
    session.document.apply("Replace look " + name, withLook(std::move(project), name, thumbnail(session)));
}

void removeLook(Session& session, size_t index) {
    const std::string name = looksOf(session)[index].name;
    session.document.apply("Remove look " + name, withoutLook(session.document.project(), index));
    session.besideLook.reset();
}

bool renameLook(Session& session, size_t index, const std::string& typed) {
    const std::string name = trimmed(typed), old = looksOf(session)[index].name;
    const bool taken = std::any_of(looksOf(session).begin(), looksOf(session).end(),
                                   [&](const Look& look) { return look.name == name; });
    if (name == old) return true;
    if (name.empty() || taken) return false;
    session.document.apply("Name look " + old + "  " + "\xE2\x86\x92 " + name,
                           withLookRenamed(session.document.project(), index, name));
    return true;
}

}  // namespace stipple::ui
