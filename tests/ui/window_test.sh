#!/usr/bin/env bash
# The real window under Xvfb, driven by hand and keyboard of xdotool.
# Usage: window_test.sh PROGRAM DROP_FILE [FOLDER for the screenshots]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
if [ "${1:-}" != --inside ]; then
  command -v xvfb-run >/dev/null || { [ "${CI:-}" = true ] && exit 1; echo "SKIPPED TEST PROGRAM: no xvfb-run"; exit 0; }
  exec xvfb-run -a -s "-screen 0 1280x800x24 -nolisten tcp" "$0" --inside "$@"
fi
shift
. "$here/window.sh"
need_tools xdotool import convert compare
program=$1
drop_file=$2
shots=${3:-$work}
mkdir -p "$shots"

dots_differ() { [ "$(text readout.dots)" != "$dots" ]; }

# has_changed BEFORE AFTER PIXELS: takes AFTER, and says whether more pixels than that differ.
has_changed() {
  shot "$2"
  changed=$(changed_pixels "$1" "$2")
  [ "${changed%.*}" -gt "$3" ]
}

echo "The window opens on the built-in head"
start "$program" open --size 1280x800
shot "$shots/1_open.png"
dots=$(text readout.dots)
[ -n "$dots" ] || fail "the read-outs do not say how many dots there are"
[ "$(text simulation)" = "Simulation, typical healed result" ] || fail "the picture does not say that it is a simulation"

echo "Dragging the density changes the picture and the read-outs"
click section.dots
drag plan.density.slider 48 90
within 30 dots_differ || fail "the dots are still $dots"
within 30 has_changed "$shots/1_open.png" "$shots/2_density.png" 500 || fail "only $changed pixels of the picture changed"

echo "One undo brings them back, to the pixel"
press_key ctrl+z
wait_for "text readout.dots $dots" 30
wait_until_still
shot "$shots/3_undone.png"
[ "$(changed_pixels "$shots/1_open.png" "$shots/3_undone.png")" = 0 ] || fail "the picture did not come back"

echo "A point of the hairline is dragged on the skin, and the dots follow"
press_key p
wait_for 'box handle' 10
wait_until_still
shot "$shots/3_points.png"
handles=($(sed -n 's/^box \(handle\.[0-9]*\) .*/\1/p' "$probe" | sort -t. -k2 -n))
drag_by "${handles[$((${#handles[@]} / 2))]}" 0 -40
within 30 dots_differ || fail "the dots did not follow the hairline"
within 30 has_changed "$shots/3_points.png" "$shots/3_dragged.png" 300 ||
  fail "only $changed pixels changed when a point was dragged"
press_key ctrl+z
wait_for "text readout.dots $dots" 30

echo "The brush takes dots away where it is drawn, and one step back brings them again"
press_key b
wait_for 'box brush.action.4' 10
click brush.action.4
drag_by picture 0 -120
within 30 dots_differ || fail "the brush took no dots away"
wait_until_still
shot "$shots/3_brushed.png"
press_key ctrl+z
wait_for "text readout.dots $dots" 30
press_key o

echo "A press on the timeline shows the years"
click time.5
wait_for "text simulation Simulation, year 5, design estimate" 10
wait_until_still
click time.healed
wait_until_still

echo "A drag turns the head"
drag picture 40 60
within 30 has_changed "$shots/3_undone.png" "$shots/4_turned.png" 20000 ||
  fail "only $changed pixels changed when the head was turned"

echo "A file that is no head is told in a message, and what was open stays"
printf 'ply\nformat ascii 1.0\n' >"$work/broken.ply"
press_key ctrl+o
wait_for 'box open.path' 5
click open.path
xdotool type --window "$window" --delay 60 "$work/broken.ply"
sleep 0.3
click open.take
wait_for 'text message' 90
shot "$shots/5_message.png"
text message | grep -q "broken.ply" || fail "the message does not name the file: $(text message)"
click message.close
[ "$(text readout.dots)" = "$dots" ] || fail "what was open did not stay"

echo "A file that is dropped on the window is read while the window answers"
cp "$here/../../assets/heads/studio.glb" "$work/dropped.glb"
timeout 20 "$drop_file" "$window" "$work/dropped.glb" || fail "the window did not take the dropped file"
wait_for 'text work Reading dropped.glb' 10
press_key shift+2
wait_for 'text view left' 10
wait_for 'text head dropped.glb' 120
wait_until_still
shot "$shots/6_dropped.png"
press_key ctrl+z
wait_for 'text head Studio head' 60

echo "Nothing is drawn while nothing changes"
press_key shift+3
wait_until_still
sleep 1
frames=$(text frames)
sleep 3
[ "$(text frames)" = "$frames" ] || fail "$(($(text frames) - frames)) frames were drawn in 3 s though nothing happened"

echo "It closes"
xdotool key --window "$window" ctrl+q
for _ in $(seq 50); do kill -0 "$process" 2>/dev/null || break; sleep 0.1; done
kill -0 "$process" 2>/dev/null && fail "the program is still there"
wait "$process" || fail "the program ended with an error"
process=
echo "All passed"
