#!/usr/bin/env bash
# Builds the libFuzzer targets by Clang, under the address and undefined-behaviour sanitizers, and runs each on from right
# inputs. What it found so far is kept in build/fuzz/corpus; an input that fails is left there and told.
# Usage: tests/fuzz/fuzz.sh [SECONDS]      60 for each target unless told
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:-60}
cmake -S . -B build/fuzz -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DSTIPPLE_CPU_ONLY=ON \
  -DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++ >/dev/null
cmake --build build/fuzz --target fuzz_wire fuzz_sniff fuzz_seeds
build/fuzz/fuzz_seeds build/fuzz/seeds
for target in wire sniff; do
  mkdir -p "build/fuzz/corpus/$target"
  echo "== $target, $seconds s"
  build/fuzz/fuzz_$target -max_total_time="$seconds" -timeout=10 -print_final_stats=1 -verbosity=0 \
    -artifact_prefix="build/fuzz/corpus/$target-" "build/fuzz/corpus/$target" "build/fuzz/seeds/$target"
done
