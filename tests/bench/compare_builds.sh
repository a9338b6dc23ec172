#!/usr/bin/env bash
# Runs `stipple bench` of two builds in turn and prints how much CPU time B takes for each row, as a share of A's.
# Usage: compare_builds.sh BUILD_A BUILD_B [options of bench ...]
#   BUILD_A, BUILD_B: build folders, or programs. ROUNDS=5 says how often each is run; ROWS='direct|moving' which rows.
#   STIPPLE_BENCH_ENV_A and _B: NAME=VALUE pairs for one of them, as LP_NUM_THREADS=0.
set -euo pipefail
if [ $# -lt 2 ]; then
  sed -n '2,5s/^# //p' "$0" >&2
  exit 2
fi
program() { if [ -d "$1" ]; then echo "$1/stipple"; else echo "$1"; fi; }
a=$(program "$1")
b=$(program "$2")
shift 2
for each in "$a" "$b"; do
  [ -x "$each" ] || { echo "There is no program \"$each\"; build it first." >&2; exit 1; }
done
rounds=${ROUNDS:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The one that goes first changes from round to round: what runs second finds warmer caches.
run() { env $3 "$1" bench --json "${@:4}" >"$work/$2.json"; }
for ((i = 1; i <= rounds; ++i)); do
  if ((i % 2)); then order='a b'; else order='b a'; fi
  for side in $order; do
    echo "round $i of $rounds: $side" >&2
    if [ "$side" = a ]; then
      run "$a" "a$i" "${STIPPLE_BENCH_ENV_A:-}" "$@"
    else
      run "$b" "b$i" "${STIPPLE_BENCH_ENV_B:-}" "$@"
    fi
  done
done

python3 - "$work" "$rounds" "${ROWS:-.}" <<'TABLE'
import json, re, statistics, sys
folder, rounds, wanted = sys.argv[1], int(sys.argv[2]), re.compile(sys.argv[3])

def runs(side):
    reports = [json.load(open(f"{folder}/{side}{i}.json")) for i in range(1, rounds + 1)]
    return [{row["what"]: row["cpu_ms"] for row in report["rows"]} for report in reports], reports[0]

(a, first), (b, second) = runs("a"), runs("b")
print(first["machine"])
for name, report in (("A", first), ("B", second)):
    print(f"{name}: {report['renderer']}")
print(f"\n{'CPU ms, median of ' + str(rounds):26}{'A':>10}{'B':>10}{'B/A':>8}   of single rounds")
for what in a[0]:
    if not wanted.search(what):
        continue
    pairs = [(x[what], y[what]) for x, y in zip(a, b) if what in x and what in y]
    if not pairs:
        print(f"{what:26} in one of them only")
        continue
    ratios = [y / x for x, y in pairs if x > 0]
    middle = [statistics.median(side) for side in zip(*pairs)]
    spread = f"{statistics.median(ratios):8.3f}   {min(ratios):.3f} .. {max(ratios):.3f}" if ratios else "       -"
    print(f"{what:26}{middle[0]:10.2f}{middle[1]:10.2f}{spread}")
TABLE
