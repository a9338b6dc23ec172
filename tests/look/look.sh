#!/usr/bin/env bash
# Renders the views of LOOK.md, lays each beside its target in one sheet, and measures LOOK's numbers on them. To be looked at.
# Usage: tests/look/look.sh PROGRAM OUTPUT_FOLDER [NAME=VALUE ...]     fields for all pictures, as view.tier=high
# Needs ImageMagick (app/install.sh --tests), the program measure_look beside PROGRAM, and ../shared beside the repository.
set -euo pipefail
if [ $# -lt 2 ]; then
  sed -n '3p' "${BASH_SOURCE[0]}" | cut -c3- >&2
  exit 2
fi
program=$(realpath "$1")
measure=$(dirname "$program")/measure_look
if [ ! -x "$measure" ]; then
  echo "There is no measure_look beside $1; make it with: cmake --build --preset release --target measure_look" >&2
  exit 1
fi
output=$2
shift 2
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
targets=$(realpath ../shared/look)
# Two scans of people: one with a texture of its own, one without.
scan=$(realpath ../shared/heads/lee-perry-smith.glb)
bare_scan=$(realpath ../shared/heads/niosh-medium.stl)
common=()
for setting in "$@"; do common+=(--set "$setting"); done
mkdir -p "$output"
output=$(realpath "$output")

# picture NAME WIDTHxHEIGHT ARGUMENTS...
picture() {
  local name=$1 size=$2
  shift 2
  "$program" render "${common[@]}" "$@" --size "$size" --output "$output/$name.png"
}
# beside WIDTHxHEIGHT TARGET NAME...: the target at the left, and ours together at the right
beside() {
  local size=$1 target=$2 parts=()
  shift 2
  for name in "$@"; do parts+=("$output/$name.png"); done
  local ours=$output/row_${#rows[@]}.png
  montage "${parts[@]}" -tile "x$([ $# -gt 3 ] && echo 2 || echo 1)" -geometry +2+2 -background black "$ours"
  convert "$targets/$target.jpg" -resize "$size!" \( "$ours" -resize "$size!" \) +append -bordercolor white -border 4 "$ours"
  rows+=("$ours")
}
rows=()

picture before 1280x800 --view hairline --state before
picture front 1280x800 --camera 0,15,520,0,90,40
picture hairline 1280x800 --view hairline
picture left 1280x800 --camera 90,10,580,0,76,-8
picture crown 640x720 --camera 180,52,480,0,80,-20
picture top_clinic 640x720 --camera 180,80,520,0,70,-7 --set view.light=clinic
picture back 1280x800 --camera 180,12,600,0,70,-30
picture macro 1280x800 --view macro
picture day_0 1280x800 --view hairline --set time.days=24
picture too_deep 1280x800 --view hairline --set what_if.kind=too_deep --set time.years=3
for tone in 4 6 8; do picture "tone_$tone" 480x600 --camera 24,12,640,0,80,20 --set skin.tone=$tone; done
scars=(--set hair.pattern=norwood_3 --set skin.tone=4 --set view.light=office --set scars.0.kind=strip --set scars.1.kind=strip --set scars.1.height=-0.25)
picture scar_before 640x640 --camera 180,6,400,0,10,-80 "${scars[@]}" --state before
picture scar_after 640x640 --camera 180,6,400,0,10,-80 "${scars[@]}"
picture scan_before 480x600 "$scan" --camera 35,12,760,0,75,10 --set skin.tone=4 --state before
picture scan_after 480x600 "$scan" --camera 35,12,760,0,75,10 --set skin.tone=4
picture scan_left 480x600 "$scan" --camera 90,8,760,0,70,-8 --set skin.tone=4
picture bare_scan_before 480x600 "$bare_scan" --camera 35,12,760,0,75,10 --set skin.tone=4 --state before
picture bare_scan_after 480x600 "$bare_scan" --camera 35,12,760,0,75,10 --set skin.tone=4
picture bare_scan_left 480x600 "$bare_scan" --camera 90,8,760,0,70,-8 --set skin.tone=4
picture high 1280x800 --view hairline --set time.estimate=high
picture face_before 640x720 --camera 12,8,800,0,60,20 --state before
picture face_after 640x720 --camera 12,8,800,0,60,20
picture first_session 640x400 --camera 180,80,640,0,70,-7 --set view.light=clinic --set time.days=1
picture finished 640x400 --camera 180,80,640,0,70,-7 --set view.light=clinic --set time.days=26
picture side_office 640x400 --camera 90,8,700,0,60,-8 --set view.light=office
picture temple_flash 640x400 --view temple --set view.light=flash

wide=960x600
beside $wide 01_before before
beside $wide 02_healed_typical_front front
beside $wide 03_healed_typical_hairline hairline
beside $wide 04_healed_typical_side left
beside 960x540 05_healed_crown_and_top crown top_clinic
beside $wide 06_healed_typical_back back
beside $wide 07_macro_60mm macro
beside $wide 08_day0 day_0
beside $wide 09_too_deep too_deep
beside 960x400 10_skin_tones tone_4 tone_6 tone_8
beside 960x480 11_scar_before_after scar_before scar_after
beside 960x400 12_real_scan scan_before scan_after scan_left
beside 960x400 12_real_scan bare_scan_before bare_scan_after bare_scan_left
beside $wide 13_healed_high_hairline high
beside 960x540 14_face face_before face_after
beside $wide 15_sessions_and_lights_first_study first_session finished side_office temple_flash
convert "${rows[@]}" -append "$output/sheet.png"
rm -f "${rows[@]}"

# LOOK 'Numbers to hold': the middle of the treatment on the built-in head, seen along the skin's normal,
# 120 mm across.
camera=0,78,283.3,0,129,12
size=880x495 per_mm=7.33
# treated NAME ARGUMENTS...
treated() {
  local name=$1
  shift
  for state in before after; do
    "$program" render "${common[@]}" "$@" --set view.shine=0 --camera $camera --size $size --state $state \
      --output "$output/measured_$state.pfm"
  done
  printf '%-28s %s\n' "$name" "$("$measure" treated $per_mm "$output"/measured_{before,after}.pfm)"
}
{
  echo "                             R     G     B      dot over between"
  treated "healed, typical"
  treated "healed, tone 4" --set skin.tone=4
  treated "healed, tone 8" --set skin.tone=8
  treated "healed, low" --set time.estimate=low
  treated "healed, high" --set time.estimate=high
  treated "as the texts say" --preset texts
  treated "day of the last session" --set time.days=24
  treated "the same, no hair of own" --set time.days=24 --set hair.pattern=none
  treated "five years" --set time.years=5
  treated "eight years" --set time.years=8
  treated "temporary, 24 months" --preset temporary --set time.years=2
  echo
  echo "contrast at sigma, mm        .12   .25   .5    1     2      dark places a cm2"
  # The hairline view shows about 6.74 px a mm there (studies' CHANGES 'Numbers').
  convert "$targets/03_healed_typical_hairline.jpg" "$output/target.png"
  for name in hairline high target; do
    printf '%-28s %s\n' "$name, treated" "$("$measure" bands 6.74 "$output/$name.png" 560,230,260,110)"
  done
  for name in hairline target; do
    printf '%-28s %s\n' "$name, forehead" "$("$measure" bands 6.74 "$output/$name.png" 560,500,260,180)"
  done
} | tee "$output/numbers.txt"
rm -f "$output"/measured_*.pfm "$output/target.png"
