// Drops a file on a window, as a file manager does: the source's side of XDND 5 (freedesktop.org). For the window's
// test. Usage: drop_file WINDOW PATH
#include <X11/Xatom.h>
#include <X11/Xlib.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>

namespace {

constexpr long kXdndVersion = 5;

class DragSource {
public:
    DragSource(Display* display, Window target, std::string uriList)
        : display_(display), target_(target), uriList_(std::move(uriList)) {
        own_ = XCreateSimpleWindow(display_, DefaultRootWindow(display_), 0, 0, 1, 1, 0, 0, 0);
        XSetSelectionOwner(display_, atom("XdndSelection"), own_, CurrentTime);
    }

    // Until the target has taken the file, or refused it. A target that does not answer is ended by the caller's
    // timeout.
    bool drop() {
        send("XdndEnter", kXdndVersion << 24, long(atom("text/uri-list")), 0);
        send("XdndPosition", 0, (20L << 16) | 200L, CurrentTime, long(atom("XdndActionCopy")));
        for (;;) {
            XEvent event;
            XNextEvent(display_, &event);
            if (event.type == SelectionRequest) answer(event.xselectionrequest);
            if (event.type != ClientMessage) continue;
            const XClientMessageEvent& message = event.xclient;
            if (message.message_type == atom("XdndStatus")) {
                if ((message.data.l[1] & 1) == 0) return false;
                send("XdndDrop", 0, CurrentTime, 0);
            }
            if (message.message_type == atom("XdndFinished")) return true;
        }
    }

private:
    Atom atom(const char* name) { return XInternAtom(display_, name, False); }

    void send(const char* type, long l1, long l2, long l3, long l4 = 0) {
        XEvent event{};
        event.xclient.type = ClientMessage;
        event.xclient.window = target_;
        event.xclient.message_type = atom(type);
        event.xclient.format = 32;
        const long data[5] = {long(own_), l1, l2, l3, l4};
        std::copy(data, data + 5, event.xclient.data.l);
        XSendEvent(display_, target_, False, NoEventMask, &event);
        XFlush(display_);
    }

    void answer(const XSelectionRequestEvent& request) {
        XChangeProperty(display_, request.requestor, request.property, request.target, 8, PropModeReplace,
                        reinterpret_cast<const unsigned char*>(uriList_.data()), int(uriList_.size()));
        XEvent event{};
        event.xselection.type = SelectionNotify;
        event.xselection.requestor = request.requestor;
        event.xselection.selection = request.selection;
        event.xselection.target = request.target;
        event.xselection.property = request.property;
        event.xselection.time = request.time;
        XSendEvent(display_, request.requestor, False, NoEventMask, &event);
        XFlush(display_);
    }

    Display* display_;
    Window target_, own_ = 0;
    std::string uriList_;
};

}  // namespace

int main(int argc, char** argv) {
    Display* display = XOpenDisplay(nullptr);
    if (argc != 3 || !display) {
        std::fprintf(stderr, "usage: drop_file WINDOW PATH, with a display\n");
        return 2;
    }
    const Window target = std::strtoul(argv[1], nullptr, 0);
    const bool taken = DragSource(display, target, "file://" + std::string(argv[2]) + "\r\n").drop();
    XCloseDisplay(display);
    return taken ? 0 : 1;
}
