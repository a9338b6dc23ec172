// Measures what a user waits for, side by side in one run (DESIGN §10). Needs no display.
#pragma once
#include <glm/glm.hpp>
#include <string>
#include <vector>

#include "app/bench/ratio.h"
#include "engine/project/project.h"

namespace stipple::bench {

struct Options {
    Project project;
    size_t dots = 300'000;  // visible ones: the first so many sites of the head, whatever the plan asks
    glm::ivec2 size{1280, 720};
    int frames = 30;            // measured a row
    std::vector<size_t> sweep;  // numbers of dots: of these alone, instead of the rows below (sweep_rows.h)
};

struct Report {
    std::string machine, renderer;
    std::vector<Row> rows;
    std::vector<Ratio> ratios;
};

// To be called before anything else was done by the program: its first row counts from the program's start.
//
// Frames: the camera turns about the head; drawn in turn, one of each and then the next of each.
//   head_alone     the full look without dots             direct, cached  the same with the dots, on both pigment paths
//   flat_head      a plain head: one light, no relief, no dots, one sample a pixel, all pixels
//   moving         the moving level with the dots         moving_alone    without
//   direct_300k, cached_300k   beside a million dots: the first 300,000 of them
// The dots' own share: `dots_share` is what the renderer's passes of dots took in `direct` frames whose passes were
//   waited for one by one; `dots_difference` is direct less head_alone, frame by frame. `..._cached` alike.
// Passes of those frames: pass_shadow, pass_depth, pass_pigment, pass_skin, pass_hairs, pass_tone; moving_pass_... of
//   the moving level; and, after a change of the dots' look, pass_prepare and pass_map.
// Edits, each with the picture of the moving level that follows:
//   scrub          years change (its uploaded_bytes are 0)
//   density_drag, hairline_drag, line_point_drag   the plan's density, the line's height, or one of its points changes,
//                  on a head with 300,000 sites
// idle             one second of a window's loop in which nothing happens
// load             the head alone; first_picture: from the program's start to the first picture of the moving level,
//                  with the head's sites kept from an earlier run
// sites_150k, sites_300k   with an empty cache folder
Report run(const Options& options);

}  // namespace stipple::bench
