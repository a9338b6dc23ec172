#!/usr/bin/env bash
# Installs the Debian packages that the build and the tests need; asks for nothing where all are there.
# Usage: app/install.sh [--tests]
set -euo pipefail

packages=(
  ca-certificates git g++ cmake ninja-build pkg-config python3 python3-glad
  libglfw3-dev libglm-dev libimgui-dev libfreetype-dev libassimp-dev nlohmann-json3-dev libcli11-dev
  libpng-dev libjpeg-dev libcairo2-dev libxxhash-dev nettle-dev libegl-dev libgl-dev libglx-dev libopengl-dev libx11-dev libegl1 libgl1-mesa-dri libgl1 doctest-dev
  fonts-inter fonts-materialdesignicons-webfont
)
if [ "${1:-}" = "--tests" ]; then
  packages+=(ccache clang clang-format clang-tidy xvfb xauth xdotool x11-utils imagemagick)
fi

missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}\n' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

echo "Installing: ${missing[*]}" >&2
root=()
if [ "$(id -u)" -ne 0 ]; then
  command -v sudo >/dev/null || { echo "These packages are missing and need root to install: ${missing[*]}" >&2; exit 1; }
  root=(sudo)
fi
"${root[@]}" apt-get update -qq
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
