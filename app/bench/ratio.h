// What DESIGN §10 asks of a machine without a GPU, as shares of other rows of the same run where it is asked so.
#pragma once
#include <string>
#include <vector>

#include "app/bench/row.h"

namespace stipple::bench {

struct Ratio {
    std::string what;
    std::string of, by;  // the row that is divided and its clock, and what by: a row, or the unit that is left
    double value = 0, limit = 0;
    bool holds() const { return value <= limit; }
};

// Those of which the rows are there. `dots`: how many `dots_share` is of.
std::vector<Ratio> ratiosOf(const std::vector<Row>& rows, size_t dots);

}  // namespace stipple::bench
