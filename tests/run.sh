#!/usr/bin/env bash
# Installs what is missing, builds everything and runs every test: the release build, then the CPU rooms under the address and
# undefined-behaviour sanitizers, then format and clang-tidy of changed files.
# Usage: tests/run.sh [ctest arguments ...]       STIPPLE_FAST=1 leaves the sanitizers and clang-tidy out
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

app/install.sh --tests
jobs=$(nproc)

echo "== release build"
cmake --preset release >/dev/null
cmake --build --preset release
echo "== tests"
ctest --test-dir build/release --output-on-failure -j "$jobs" "$@"

if [ -z "${STIPPLE_FAST:-}" ]; then
  echo "== CPU tests under ASan and UBSan"
  cmake --preset asan >/dev/null
  cmake --build --preset asan
  ctest --test-dir build/asan --output-on-failure -j "$jobs" "$@"
  echo "== format and clang-tidy"
  tests/lint.sh
fi
echo "All tests passed."
