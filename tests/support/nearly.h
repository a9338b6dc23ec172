// A number within a share of another. doctest's own epsilon is of 1 + |value|: of a small number it allows about as
// much as there is.
#pragma once
#include <doctest/doctest.h>

namespace stipple {

template <typename Number>
doctest::Approx nearly(Number value, double share) {
    return doctest::Approx(static_cast<double>(value)).epsilon(share).scale(1e-9);
}

}  // namespace stipple
