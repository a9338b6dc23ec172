#include "engine/project/head_loader.h"

#include "engine/head/reseat.h"
#include "engine/project/head_source.h"
#include "engine/project/project_file.h"

namespace stipple {
namespace {

HeadPtr withoutFixes(const HeadPtr& firstPosed) {
    auto head = std::make_shared<Head>(*firstPosed);
    head->findings.push_back({"landmarks placed by hand on another version of the file, not used", "", 1});
    return head;
}

}  // namespace

bool isSameHeadFile(HeadSource a, HeadSource b) {
    if (a.sha256.empty() || b.sha256.empty()) a.sha256 = b.sha256 = "";
    for (HeadSource* source : {&a, &b}) {
        source->landmarkFixes = {};
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
    if (isKnown && source.landmarkFixes == source_.landmarkFixes) return head_;
    const HeadPtr firstPosedHead = isKnown ? firstPosed_ : firstPosed(source, watch);
    leaveIfStopped(watch.stop);
    const bool hasFixes = !source.landmarkFixes.empty();
    const bool fixesFit = isKnown ? fixesFit_ : !hasFixes || headFileState(source) != HeadFileState::changed;
    head_ = fixesFit   ? reseatHead(firstPosedHead, source.landmarkFixes)
            : hasFixes ? withoutFixes(firstPosedHead)
                       : firstPosedHead;
    firstPosed_ = firstPosedHead;
    fixesFit_ = fixesFit;
    source_ = source;
    return head_;
}

}  // namespace stipple
