# Functions that drive the real window under Xvfb: sourced by window_test.sh and screenshot.sh, inside xvfb-run.
# The program writes where its items are and what they say (app/window.h, STIPPLE_UI_PROBE).

work=$(mktemp -d)
probe="$work/probe.txt"
window=
process=
export XDG_STATE_HOME="$work/state" XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config"  # the person's own lists stay out of it

finish() {
  [ -n "$process" ] && kill "$process" 2>/dev/null && wait "$process" 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT

fail() {
  echo "FAILED: $*" >&2
  [ -f "$probe" ] && grep '^text' "$probe" >&2
  [ -f "$work/log.txt" ] && cat "$work/log.txt" >&2
  exit 1
}

need_tools() {
  for tool in "$@"; do
    command -v "$tool" >/dev/null && continue
    [ "${CI:-}" = true ] && fail "$tool is missing"
    echo "SKIPPED TEST PROGRAM: $tool is missing"
    exit 0
  done
}

# start PROGRAM ARGUMENTS...: returns when the picture of the first head is whole.
start() {
  rm -f "$probe"
  STIPPLE_UI_PROBE="$probe" "$@" >"$work/log.txt" 2>&1 &
  process=$!
  wait_for 'text state ready' 120
  window=$(xdotool search --pid "$process" --onlyvisible | tail -1)
  [ -n "$window" ] || fail "the window was not found"
}

# wait_for LINE SECONDS: until the probe has a line that begins so.
wait_for() {
  local left=$(($2 * 10))
  until grep -q "^$1" "$probe" 2>/dev/null; do
    kill -0 "$process" 2>/dev/null || fail "the program ended while waiting for '$1'"
    left=$((left - 1))
    [ "$left" -gt 0 ] || fail "no '$1' after $2 s"
    sleep 0.1
  done
}

# within SECONDS COMMAND...: whether the command comes true; on a slow machine input is answered late.
within() {
  local left=$(($1 * 4))
  shift
  until "$@"; do
    kill -0 "$process" 2>/dev/null || fail "the program ended"
    left=$((left - 1))
    [ "$left" -gt 0 ] || return 1
    sleep 0.25
  done
}

text() { sed -n "s/^text $1 //p" "$probe"; }

# point ITEM X Y: puts the pointer at shares (percent) of the item's box.
point() {
  local x0 y0 x1 y1
  read -r x0 y0 x1 y1 < <(sed -n "s/^box $1 //p" "$probe")
  [ -n "$x0" ] || fail "no item '$1' on the screen"
  xdotool mousemove --window "$window" $((x0 + (x1 - x0) * $2 / 100)) $((y0 + (y1 - y0) * $3 / 100))
  sleep 0.2
}

# A press must be seen by a frame before its release.
click() {
  point "$1" "${2:-50}" "${3:-50}"
  xdotool mousedown 1
  sleep 0.2
  xdotool mouseup 1
  sleep 0.3
}

# drag ITEM FROM TO: along its width, shares in percent, in steps.
drag() {
  local step
  point "$1" "$2" 50
  xdotool mousedown 1
  sleep 0.2
  for step in 1 2 3 4; do
    point "$1" $(($2 + ($3 - $2) * step / 4)) 50
  done
  xdotool mouseup 1
  sleep 0.3
}

# drag_by ITEM X Y: from its middle, by so many pixels, in steps.
drag_by() {
  local x0 y0 x1 y1 step
  read -r x0 y0 x1 y1 < <(sed -n "s/^box $1 //p" "$probe")
  point "$1" 50 50
  xdotool mousedown 1
  sleep 0.2
  for step in 1 2 3 4; do
    xdotool mousemove --window "$window" $(((x0 + x1) / 2 + $2 * step / 4)) $(((y0 + y1) / 2 + $3 * step / 4))
    sleep 0.2
  done
  xdotool mouseup 1
  sleep 0.3
}

press_key() {
  xdotool key --window "$window" "$1"
  sleep 0.3
}

# Until the picture is whole and no frame has followed for a while.
wait_until_still() {
  local frames='' left=60
  until [ "$(text state)" = ready ] && [ "$(text frames)" = "$frames" ]; do
    kill -0 "$process" 2>/dev/null || fail "the program ended"
    left=$((left - 1))
    [ "$left" -gt 0 ] || fail "the picture never came to rest"
    frames=$(text frames)
    sleep 0.6
  done
}

# With the pointer in a corner where nothing is, so that no tooltip lies over the picture.
shot() {
  xdotool mousemove --window "$window" 2 2
  sleep 0.5
  import -window root "$1"
}

# picture_box: the viewport as ImageMagick writes it, without the plates at its edges.
picture_box() {
  local x0 y0 x1 y1
  read -r x0 y0 x1 y1 < <(sed -n "s/^box picture //p" "$probe")
  echo "$((x1 - x0 - 160))x$((y1 - y0 - 260))+$((x0 + 80))+$((y0 + 130))"
}

# changed_pixels A B: how many differ visibly within the picture.
changed_pixels() {
  local box
  box=$(picture_box)
  convert "$1" -crop "$box" +repage "$work/a.png"
  convert "$2" -crop "$box" +repage "$work/b.png"
  compare -metric AE -fuzz 2% "$work/a.png" "$work/b.png" null: 2>&1 || true
}
