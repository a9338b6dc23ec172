#!/usr/bin/env bash
# Makes pictures of the real window again, without a display.
# Usage: screenshot.sh PROGRAM OUTPUT.png [WIDTHxHEIGHT] [PRESS...]     PRESS: items to press one after the other
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ "${1:-}" != --inside ]; then
  exec xvfb-run -a -s "-screen 0 ${3:-1600x1000}x24 -nolisten tcp" "$0" --inside "$@"
fi
shift
. "$here/window.sh"
program=$1
output=$2
size=${3:-1600x1000}
shift $(($# < 3 ? $# : 3))
start "$program" open --size "$size"
for item in "$@"; do
  click "$item"
done
wait_until_still
shot "$output"
echo "$output"
