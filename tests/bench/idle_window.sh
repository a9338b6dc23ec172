#!/usr/bin/env bash
# Opens the real window under Xvfb, lets it idle, and prints the share of a core that it used meanwhile.
# Usage: idle_window.sh PROGRAM [SECONDS]      exit 1 where that is 1 % or more
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ "${1:-}" != --inside ]; then
  exec xvfb-run -a -s "-screen 0 1280x800x24 -nolisten tcp" "$0" --inside "$@"
fi
shift
. "$here/../ui/window.sh"
need_tools xdotool
program=$1
seconds=${2:-10}

# Clock ticks of user and system time of the program's threads; its name in the second field may hold blanks.
ticks() { sed 's/.*) //' "/proc/$process/stat" | awk '{print $12 + $13}'; }

start "$program" open --size 1280x800
wait_until_still
sleep 1
frames=$(text frames)
before=$(ticks)
sleep "$seconds"
after=$(ticks)
awk -v ticks=$((after - before)) -v hz="$(getconf CLK_TCK)" -v seconds="$seconds" -v frames=$(($(text frames) - frames)) 'BEGIN {
  share = 100 * ticks / hz / seconds
  printf "%.2f %% of a core over %g s without input, %d frames drawn\n", share, seconds, frames
  exit share >= 1
}'
