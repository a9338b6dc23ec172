#!/bin/sh
# Remakes the pictures of the built-in heads for the start screen, each healed and with the values that its side file
# starts with.  usage: assets/heads/pictures.sh PROGRAM, from the top of the repository
set -eu
program=$1
here=$(dirname "$0")
mkdir -p "$here/pictures"
for side in "$here"/*.json; do
    name=$(basename "$side" .json)
    set --
    for setting in $(sed -n '/"start"/,/}/s/^    "\([a-z_.]*\)": "\{0,1\}\([^",]*\)"\{0,1\},\{0,1\}$/\1=\2/p' "$side"); do
        set -- "$@" --set "$setting"
    done
    "$program" render --set head.built_in="$name" "$@" --set view.light=daylight \
        --camera 33,7,650,0,22,12 --size 480x480 --output "$here/pictures/$name.png"
done
