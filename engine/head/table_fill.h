// Missing cells of a table over directions (rows: polar angle from pole to pole, columns: azimuth, which wraps round).
#pragma once
#include <cstdint>
#include <vector>

namespace stipple {

// Fills the cells that are 0 with the smoothest continuation of the others (a thin plate under light tension), so that
// a bridged gap goes on in the slope of its border. Where nothing is known at all, everything becomes 100.
void fillTable(std::vector<float>& table, int rows, int columns);

// Binomial smoothing over neighbours, `passes` times; the pole rows become even.
void smoothTable(std::vector<float>& table, int rows, int columns, int passes);

// Adds the neighbours of set cells, `times` times.
void growTableMask(std::vector<uint8_t>& mask, int rows, int columns, int times);

}  // namespace stipple
