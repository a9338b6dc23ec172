#!/usr/bin/env bash
# Installs what is missing, builds Stipple and opens its window on the built-in head. Where there is no display it renders a
# first picture and tells where it lies.
# Usage: app/run.sh [--build] [arguments of stipple ...]      --build only builds
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

app/install.sh
mkdir -p build
cmake --preset release >build/configure.log 2>&1 || { cat build/configure.log >&2; exit 1; }
cmake --build --preset release --target stipple
if [ "${1:-}" = "--build" ]; then
  echo "Built build/release/stipple"
  exit 0
fi
exec build/release/stipple "$@"
