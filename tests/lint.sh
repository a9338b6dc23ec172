#!/usr/bin/env bash
# Format of every file; clang-tidy of those that changed against the commit before (or against BASE).
# Usage: tests/lint.sh [BASE]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mapfile -t all < <(git ls-files '*.cpp' '*.h' | grep -v '^shaders/')
clang-format --dry-run --Werror "${all[@]}"

base=${1:-HEAD~1}
git rev-parse -q --verify "$base^{commit}" >/dev/null || exit 0
mapfile -t changed < <(git diff --name-only --diff-filter=d "$base" -- 'app/*.cpp' 'engine/*.cpp')
[ ${#changed[@]} -eq 0 ] && exit 0
cmake --preset release >/dev/null
printf '%s\0' "${changed[@]}" | xargs -0 -n 1 -P "$(nproc)" clang-tidy -p build/release --quiet
