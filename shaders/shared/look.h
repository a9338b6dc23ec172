// A dot's look as a pure function of site, plan, skin and time. The picture, the report and the tests all read this
// file.
//
// A mark is a crisp core (what stands out as a dot) and a halo around it; what a dot takes beyond its core is mostly
// drawn as one smooth field over the treated area (LOOK 'What makes it real' 1). All of them are absorptances of the
// skin's diffuse light, per channel of linear sRGB.
#include "shaders/shared/fade.h"
#include "shaders/shared/fresh_dot.h"
#include "shaders/shared/glsl.h"
#include "shaders/shared/hair_root.h"
#include "shaders/shared/look_types.h"
#include "shaders/shared/noise.h"
#include "shaders/shared/optics.h"
#ifndef STIPPLE_SHARED_LOOK
#define STIPPLE_SHARED_LOOK
STIPPLE_SHARED_BEGIN

// Needle depth from which work is too deep (FACTS §4.3: the good depths are 0.3-0.6 mm), and where it wholly is.
const float kGoodDepthMm = 0.6f;
const float kTooDeepMm = 1.2f;
// Of what a dot takes beyond its core, the share drawn with the mark; the field has the rest (studies' RECIPE §1). Deep
// work smears instead (CHANGES §5).
const float kHaloShare = 0.25f;
const float kHaloShareDeep = 0.60f;
// Deep population: where its columns begin, and how much ink they hold beside the crisp ones' (CHANGES §3
// 'under-layer').
const float kDeepTopMm = 0.15f;
const float kDeepInk = 0.50f;
const float kDeepRadius = 1.05f;
// Ink of the second mark of a pair, as a share of the first's radius.
const float kSecondRadius = 0.85f;
const float kMaxAbsorptance = 0.96f;
// A blown dot, whose ink has run through the tissue: its radius and its diffusion times the usual (FACTS §2
// 'Blow-out'), and its absorption, so that the same ink lies in nine times the area (proposed).
const float kBlownRadius = 3.0f;
const float kBlownSpread = 5.0f;
const float kBlownInk = 0.11f;

// What is particular to one dot.
struct DotStyle {
    float depthMm;      // needle depth: bottom of its column
    float topMm;        // where its column begins
    float inkRadiusMm;  // settled
    float muPerMm;      // settled
    float crisp;        // 1 crisp and shallow, 0 deep
    float spread;       // diffusion of its ink, times the skin's
};

// The mean dot of one population, without the variation from dot to dot.
STIPPLE_FN DotStyle meanStyle(bool crisp, LookParams p) {
    DotStyle s;
    s.crisp = crisp ? 1.0f : 0.0f;
    s.topMm = crisp ? kColumnTopMm : kDeepTopMm;
    s.depthMm = p.depthMm + s.topMm - kColumnTopMm;
    s.inkRadiusMm = p.inkRadiusMm * (crisp ? 1.0f : kDeepRadius);
    s.muPerMm = p.muPerMm * (crisp ? 1.0f : kDeepInk);
    s.spread = 1.0f;
    return s;
}

STIPPLE_FN DotStyle blownStyle(DotStyle s) {
    s.inkRadiusMm *= kBlownRadius;
    s.muPerMm *= kBlownInk;
    s.spread = kBlownSpread;
    return s;
}

// Spreads of CHANGES §3: sd 0.14 of the depth, 0.26 (log) of the radius and 0.26 (log) of the ink; 5 % faint ones.
// `edgeMm` is the distance behind the line, where dots are smaller (FACTS §2 'Feathering').
STIPPLE_FN DotStyle dotStyleOf(uint seed, float layerLabel, float edgeMm, LookParams p) {
    DotStyle s = meanStyle(layerLabel < p.crispShare, p);
    float fine = p.softnessMm > 0.0f ? mix(p.frontRadius, 1.0f, smoothstep(0.0f, 1.2f * p.softnessMm, edgeMm)) : 1.0f;
    float faint = label01(seed, 37u) < 0.05f * p.shadeSpread ? 0.35f : 1.0f;
    s.depthMm = max(s.topMm + 0.05f, s.depthMm * (1.0f + 0.14f * p.depthSpread * labelNormal(seed, 31u)));
    s.inkRadiusMm = s.inkRadiusMm * fine * exp(p.diameterSpread * (0.26f * labelNormal(seed, 33u) - 0.034f));
    s.muPerMm = s.muPerMm * faint * exp(p.shadeSpread * (0.26f * labelNormal(seed, 35u) - 0.034f));
    if (label01(seed, 47u) < p.blownShare) s = blownStyle(s);
    return s;
}

// Session in which a site's dot is put down (0-based), by its blue-noise label in 0..1 and the cumulative shares of the
// dots after each session (LookParams::sessionEnd).
STIPPLE_FN int sessionOfLabel(float u, vec4 sessionEnd) {
    int k = 0;
    if (u >= sessionEnd.x) k = 1;
    if (u >= sessionEnd.y) k = 2;
    if (u >= sessionEnd.z) k = 3;
    return k;
}

// LookParams::birth by a number that is known at run time alone: an index into a copy would put all of it into memory.
STIPPLE_FN vec4 birthOf(LookParams p, int number) {
    vec4 birth = p.birth[0];
    if (number == 1) birth = p.birth[1];
    if (number == 2) birth = p.birth[2];
    if (number == 3) birth = p.birth[3];
    if (number == 4) birth = p.birth[4];
    if (number == 5) birth = p.birth[5];
    if (number == 6) birth = p.birth[6];
    if (number == 7) birth = p.birth[7];
    return birth;
}

// The parameters of the dots of one birth.
STIPPLE_FN LookParams ofBirth(LookParams p, int number) {
    vec4 birth = birthOf(p, number);
    p.muPerMm = birth.y;
    p.depthMm = birth.z;
    p.inkRadiusMm = birth.w;
    return p;
}

// The parameters of what someone else has put down: how it has come out is seen and no estimate, it has no line of the
// plan's, and no pairs.
STIPPLE_FN LookParams ofOldWork(LookParams p) {
    p = ofBirth(p, STIPPLE_OLD_WORK);
    p.fadePerYear = p.old.x;
    p.blendInk = p.old.z;
    p.blownShare = 0.0f;
    p.inkStays = 1.0f;
    p.fieldStays = 1.0f;
    p.softnessMm = 0.0f;
    p.pairShare = 0.0f;
    p.warmth = p.oldStyle.x;
    p.fieldGain = p.oldStyle.y;
    p.crispShare = p.oldStyle.z;
    p.strokeShare = p.oldStyle.w;
    p.depthSpread = 1.0f;
    p.diameterSpread = 1.0f;
    p.shadeSpread = 1.0f;
    return p;
}

// The birth of a mark that is no hair.
STIPPLE_FN int birthOfMark(uint mark, float sessionLabel, vec4 sessionEnd) {
    if ((mark & kMarkOld) != 0u) return STIPPLE_OLD_WORK;
    int touchUp = int((mark & kMarkTouchUp) >> kMarkTouchUpShift);
    return touchUp > 0 ? STIPPLE_FIRST_TOUCH_UP - 1 + touchUp : sessionOfLabel(sessionLabel, sessionEnd);
}

// How far the healed dot's colour is pulled from the Monte Carlo's blue to neutral (LOOK 'What makes it real' 3). It
// holds over the good depths (FACTS §4.3: 0.3-0.6 mm) and leaves below them, by RECIPE §3 with 0.22 mm of the ink's
// middle, that is with 0.44 mm of its bottom; and it leaves with the years.
STIPPLE_FN float warmthAt(float depthMm, float years, LookParams p) {
    return p.warmth * exp(-max(0.0f, depthMm - kGoodDepthMm) / 0.44f) * exp(-years / 9.0f);
}
STIPPLE_FN vec3 warmed(vec3 c, float warmth) { return c + warmth * (vec3(c.x) - c); }

// A colour whose green is that of the settled warmth `warm0` and whose cast is that of `warm`.
STIPPLE_FN vec3 castOf(vec3 c, float warm0, float warm) {
    return warmed(c, warm) * (warmed(c, warm0).y / warmed(c, warm).y);
}

// Core of a settled dot: peak absorptance, with the cast of `years` after healing.
STIPPLE_FN vec3 settledPeak(DotStyle s, float years, LookParams p) {
    vec3 peak = columnPeak(s.inkRadiusMm, s.muPerMm, s.topMm, s.depthMm);
    return castOf(peak, warmthAt(s.depthMm, 0.0f, p), warmthAt(s.depthMm, years, p));
}
// Of a core whose ink has come to that radius, mm.
STIPPLE_FN float coreSigmaMm(DotStyle s, float inkRadiusMm) {
    return columnHalfWidth(inkRadiusMm, s.topMm, s.depthMm) / 1.17741f;
}

// All that a settled dot of that peak takes from the light, mm2: its core, and the field gain times what the optics
// give beyond it.
STIPPLE_FN vec3 settledLoss(DotStyle s, vec3 peak, float years, LookParams p) {
    float area = 3.14159265f * s.inkRadiusMm * s.inkRadiusMm;
    vec3 loss = columnEnergy(s.inkRadiusMm, s.muPerMm, s.topMm, s.depthMm) * area;
    loss = castOf(loss, warmthAt(s.depthMm, 0.0f, p), warmthAt(s.depthMm, years, p));
    float sigma = coreSigmaMm(s, s.inkRadiusMm);
    vec3 core = peak * (6.2831853f * sigma * sigma);
    return core + p.fieldGain * max(loss - core, vec3(0.0f));
}

// Ratios of the dot's own column to its settled state. The green channel follows FACTS §3.3; while warmth holds, red
// and blue follow green, and as it leaves, red gains and blue loses about it.
STIPPLE_FN TimeRatio dotTimeRatio(DotStyle s, float ageDays, LookParams p) {
    float years = max(0.0f, ageDays - kSettledDays) / kDaysAYear;
    return timeRatio(s.depthMm - s.topMm + kColumnTopMm, ageDays, min(1.0f, warmthAt(s.depthMm, years, p)), p);
}

// The parameters of dots of that age. A session puts down the same ink whatever the estimate; what stays of it parts
// as the dot heals, with the time of FACTS §3.1's M(t).
STIPPLE_FN LookParams atAge(LookParams p, float ageDays) {
    float healed = 1.0f - exp(-max(0.0f, ageDays) / 5.0f);
    p.muPerMm *= 1.0f + (p.inkStays - 1.0f) * healed;
    p.fieldGain *= 1.0f + (p.fieldStays - 1.0f) * healed;
    return p;
}

// The parameters of one dot.
STIPPLE_FN LookParams ofStyle(LookParams p, DotStyle s) {
    p.skinSpread *= s.spread;
    return p;
}

// What one dot takes from the light, `ageDays` after its own session.
struct DotLook {
    vec3 core;    // peak absorptance
    float sigma;  // of the core, mm
    vec3 halo;    // light lost beyond the core, mm2
};

STIPPLE_FN DotLook dotLook(DotStyle s, float ageDays, LookParams p) {
    TimeRatio ratio = dotTimeRatio(s, ageDays, p);
    float years = max(0.0f, ageDays - kSettledDays) / kDaysAYear;
    InkState now = inkAt(s.inkRadiusMm, s.muPerMm, s.depthMm, ageDays, p);
    vec3 peak = settledPeak(s, years, p);
    vec3 lost = settledLoss(s, peak, years, p) * ratio.farField;
    DotLook look;
    look.sigma = coreSigmaMm(s, now.radiusMm);
    // A core takes no more than the whole dot does: deep ink spreads with the years until all of it is haze.
    vec3 most = min(lost / (6.2831853f * look.sigma * look.sigma), vec3(kMaxAbsorptance));
    look.core = clamp(peak * ratio.crisp * freshContrast(ageDays), vec3(0.0f), most);
    look.halo = max(lost - look.core * (6.2831853f * look.sigma * look.sigma), vec3(0.0f));
    return look;
}

// 0 at a good needle depth, 1 where work is too deep.
STIPPLE_FN float tooDeep(float depthMm) { return smoothstep(kGoodDepthMm, kTooDeepMm, depthMm); }

STIPPLE_FN float haloShare(float depthMm) { return mix(kHaloShare, kHaloShareDeep, tooDeep(depthMm)); }

// Ink at a place of the head (mm) beside the mean: too deep, it smears in patches of 3 to 8 mm (CHANGES §5).
STIPPLE_FN float patchOfDeep(vec3 place, float depthMm) {
    float deep = tooDeep(depthMm);
    if (deep <= 0.0f) return 1.0f;
    float noise = 0.5f * (valueNoise(place / 3.5f) + valueNoise(place / 8.0f));
    return max(0.1f, 1.0f + deep * 4.0f * (noise - 0.5f));
}

// Deep pigment shows as a wide haze: by 0.8 mm a mm (FACTS §4.3 'deep remnant').
STIPPLE_FN float haloSigmaMm(float coreSigmaMm, float depthMm) {
    float haze = 0.8f * max(0.0f, depthMm - kGoodDepthMm);
    return sqrt(5.76f * coreSigmaMm * coreSigmaMm + haze * haze);
}

// Drawn out along the hair's direction or nearly round, at equal area (CHANGES §3 'strokes', and longer than there:
// LOOK's ladder 1).
STIPPLE_FN float aspectOf(uint seed, LookParams p) {
    float stroke =
        label01(seed, 91u) < p.strokeShare ? 0.50f + 0.22f * labelNormal(seed, 41u) : 0.09f * labelNormal(seed, 41u);
    return exp(0.75f * p.diameterSpread * stroke);
}

// Unit tangent at an angle from the hair's direction: strokes keep near it, round dots lie anyhow.
STIPPLE_FN vec3 directionOf(uint seed, vec3 normal, vec3 flow, LookParams p) {
    bool stroke = label01(seed, 91u) < p.strokeShare;
    float angle = stroke ? 0.5f * labelNormal(seed, 45u) : 6.2831853f * label01(seed, 45u);
    return normalize(flow * cos(angle) + cross(normal, flow) * sin(angle));
}

// A pigment dot put down on that day, of the parameters of its birth, or the second mark merged to it. lineMm: distance
// behind the line. inkShare: of the ink that it would have.
STIPPLE_FN DotGpu pigmentMark(SiteGpu site, bool second, float day, float lineMm, float inkShare, LookParams p) {
    DotGpu mark = emptyMark(site);
    float ageDays = p.dayNow - day;
    if (ageDays < 0.0f) return mark;
    p = atAge(p, ageDays);
    p.muPerMm *= inkShare * patchOfDeep(vec3(site.position), p.depthMm);

    uint seed = second ? hashPcg(site.seed + 131u) : site.seed;
    DotStyle style = dotStyleOf(seed, site.flow.w, lineMm, p);
    vec3 normal = vec3(site.normal);
    vec3 flow = vec3(site.flow);
    if (second) {
        float angle = 6.2831853f * label01(seed, 3u);
        // mm; CHANGES §3 'pairs' has 0.30-0.52, where each is still seen as a dot of its own: most of those on skin
        // have run into one that is not round.
        float away = 0.14f + 0.32f * label01(seed, 5u);
        style.inkRadiusMm *= kSecondRadius;
        mark.position += vec4((flow * cos(angle) + cross(normal, flow) * sin(angle)) * away, 0.0f);
    }
    DotLook look = dotLook(style, ageDays, ofStyle(p, style));
    // The grey between the dots is even: halos are the mean dot's, only cores vary.
    DotLook mean = dotLook(meanStyle(style.crisp > 0.5f, p), ageDays, p);
    float haloSigma = haloSigmaMm(mean.sigma, p.depthMm);
    float aspect = aspectOf(seed, p);
    mark.position.w =
        (style.crisp > 0.5f ? 0.40f : 0.08f) * clamp(look.core.y / 0.5f, 0.0f, 1.0f);  // RECIPE §3 'cavity'
    mark.normal.w = look.sigma * aspect;
    mark.direction = vec4(directionOf(seed, normal, flow, p), look.sigma / aspect);
    mark.core = vec4(freshCore(look.core, label01(seed, 49u), ageDays), haloSigma);
    vec3 rim = meanRim(ageDays) * (0.35f + 1.3f * label01(seed, 53u));
    mark.halo = vec4(mean.halo * (haloShare(p.depthMm) / (6.2831853f * haloSigma * haloSigma)) + rim, 1.0f);
    return mark;
}

// The parameters of dots in scar tissue: it takes less pigment (proposed) and loses it faster (FACTS §3.3 f_scar).
STIPPLE_FN LookParams inScar(LookParams p) {
    p.muPerMm *= 0.7f;
    for (int k = 0; k < STIPPLE_OLD_WORK; ++k) p.birth[k].y *= 0.7f;
    p.fadePerYear *= 1.8f;
    return p;
}

// map: ScalpMap::lookTexels at the site.
STIPPLE_FN DotGpu prepareMark(SiteGpu site, uint mark, vec4 map, LookParams p) {
    if ((mark & kMarkHair) != 0u) return hairMark(site, hairOfUnit(mark), map, p);
    int birth = birthOfMark(mark, site.sessionLabel, p.sessionEnd);
    float day = birthOf(p, birth).x;
    bool second = (mark & kMarkSecond) != 0u;
    if (birth == STIPPLE_OLD_WORK) return pigmentMark(site, false, day, map.x, second ? 1.0f : p.old.y, ofOldWork(p));
    if ((mark & kMarkScar) != 0u) p = inScar(p);
    return pigmentMark(site, second, day, map.x, map.z, ofBirth(p, birth));
}

STIPPLE_SHARED_END
#endif
