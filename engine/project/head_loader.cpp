#include "engine/project/head_loader.h"

#include "engine/head/paint_out.h"
#include "engine/head/reseat.h"
#include "engine/project/head_source.h"
#include "engine/project/project_file.h"

namespace stipple {
namespace {

HeadPtr withoutHandwork(const HeadPtr& firstPosed, const HeadSource& source) {
    auto head = std::make_shared<Head>(*firstPosed);
    if (!source.landmarkFixes.empty())
        head->findings.push_back({"landmarks placed by hand on another version of the file, not used", "", 1});
    if (!source.paintOut.empty())
        head->findings.push_back({"hair painted out on another version of the file, not used", "", 1});
    return head;
}

}  // namespace

bool isSameHeadFile(HeadSource a, HeadSource b) {
    if (a.sha256.empty() || b.sha256.empty()) a.sha256 = b.sha256 = "";
    for (HeadSource* source : {&a, &b}) {
        source->landmarkFixes = {};
        source->paintOut = {};
        source->isConfirmed = false;
    }
    return a == b;
}

HeadPtr HeadLoader::firstPosed(const HeadSource& source, const WorkWatch& watch) const {
    return source.file.empty() ? loadBuiltInHead(source.builtIn, tapeOf(source))
                               : loadHead(source.file, source.hints, workerProgram_, watch);
}

HeadPtr HeadLoader::load(const HeadSource& source, const WorkWatch& watch) {
    const bool isKnown = firstPosed_ && isSameHeadFile(source, source_);
    const bool isPaintKnown = isKnown && source.paintOut == source_.paintOut;
    if (isPaintKnown && source.landmarkFixes == source_.landmarkFixes) return head_;
    const HeadPtr firstPosedHead = isKnown ? firstPosed_ : firstPosed(source, watch);
    leaveIfStopped(watch.stop);
    const bool hasHandwork = !source.landmarkFixes.empty() || !source.paintOut.empty();
    const bool fits = isKnown ? fits_ : !hasHandwork || headFileState(source) != HeadFileState::changed;
    HeadPtr painted = isPaintKnown ? painted_ : fits ? paintedOut(firstPosedHead, source.paintOut) : firstPosedHead;
    leaveIfStopped(watch.stop);
    head_ = fits          ? reseatHead(painted, source.landmarkFixes)
            : hasHandwork ? withoutHandwork(firstPosedHead, source)
                          : firstPosedHead;
    firstPosed_ = firstPosedHead;
    painted_ = std::move(painted);
    fits_ = fits;
    source_ = source;
    return head_;
}

}  // namespace stipple
