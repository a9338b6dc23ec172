#!/usr/bin/env bash
# Runs every file of a zoo of models through `stipple inspect` and prints what came of each kind: how many were read, how
# many of these are told to look hardly like a head, how many were refused, timed out or crashed. Fails on an exit code
# other than 0 and 1, a refusal that is not one sentence, a doubtful head that is not told, the output of a sanitizer,
# more than 60 seconds or 4 GB.
# Usage: tests/fuzz/zoo.sh [PROGRAM [FOLDER]]      build/release/stipple and Debian's assimp-testmodels unless told
#   ZOO_LIST=FILE keeps one line a model there.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

program=${1:-build/release/stipple}
folder=${2:-/usr/share/assimp/models}
[ -x "$program" ] || { echo "There is no program \"$program\"; build it first." >&2; exit 1; }
[ -d "$folder" ] || { echo "There is no folder \"$folder\"; install the package assimp-testmodels." >&2; exit 1; }

python3 - "$program" "$folder" "${ZOO_LIST:-/dev/null}" <<'RUN'
import json, os, re, signal, subprocess, sys, tempfile, threading, time
program, folder, list_path = sys.argv[1:]
READ = ["obj", "glb", "gltf", "ply", "stl", "fbx", "dae", "off"]
SECONDS, MEGABYTES, LIKELY = 60, 4096, 0.4

def run(path):
    """Exit code (minus the signal), what it wrote, seconds, and the larger peak of the program and its reader in MB."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        begin = time.monotonic()
        child = subprocess.Popen([program, "inspect", "--json", path], stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        timer = threading.Timer(SECONDS, child.kill)
        timer.start()
        _, status, usage = os.wait4(child.pid, 0)
        timer.cancel()
        seconds = time.monotonic() - begin
        out.seek(0), err.seek(0)
        return (os.waitstatus_to_exitcode(status), out.read().decode(errors="replace"),
                err.read().decode(errors="replace"), seconds, usage.ru_maxrss / 1024)

def is_one_sentence(text):
    bare = re.sub(r'"[^"\n]*"|\([^\n]*\)', "X", text)  # names may hold anything
    return text.count("\n") == 1 and bare.endswith(".\n") and not re.search(r"[.!?] +[A-Z]", bare)

def judge(code, out, err, seconds, megabytes):
    """What became of a file, and what is wrong with that."""
    if code == -signal.SIGKILL and seconds >= SECONDS:
        return "timed out", "took longer than %d s" % SECONDS
    if code not in (0, 1):
        return "crashed", "ended with %d" % code
    if "Sanitizer" in err or "runtime error:" in err:
        return "crashed", "a sanitizer spoke"
    if megabytes > MEGABYTES:
        return "crashed", "took %d MB" % megabytes
    if code == 1:
        return "refused", "" if not out and is_one_sentence(err) else "did not say why in one sentence"
    answer = json.loads(out)
    doubtful = answer["confidence"]["pose"] < LIKELY
    told = any(f["what"] == "hardly looks like a head" for f in answer["findings"]) and is_one_sentence(err)
    return ("doubted" if doubtful else "read"), "is doubtful without a word" if doubtful and not told else ""

KINDS = ["read", "doubted", "refused", "timed out", "crashed"]
rows, faults = {}, []
with open(list_path, "w") as listing:
    for place, _, names in sorted(os.walk(folder)):
        for name in sorted(names):
            path = os.path.join(place, name)
            code, out, err, seconds, megabytes = run(path)
            became, fault = judge(code, out, err, seconds, megabytes)
            suffix = os.path.splitext(name)[1][1:].lower()
            row = rows.setdefault(suffix if suffix in READ else "others", dict.fromkeys(KINDS, 0) | {"s": 0, "mb": 0})
            row[became] += 1
            row["s"], row["mb"] = max(row["s"], seconds), max(row["mb"], megabytes)
            relative = os.path.relpath(path, folder)
            print(f"{became}\t{seconds:.1f} s\t{megabytes:.0f} MB\t{relative}\t{err.strip()}", file=listing, flush=True)
            if fault:
                faults.append(f"{relative}: {fault}. {err.strip()[:300]}")

print(f"{'':8}{'files':>7}" + "".join(f"{kind:>11}" for kind in KINDS) + f"{'slowest s':>11}{'peak MB':>9}")
total = {key: (max if key in ("s", "mb") else sum)(row[key] for row in rows.values()) for key in KINDS + ["s", "mb"]}
for name, row in [(n, rows[n]) for n in READ + ["others"] if n in rows] + [("all", total)]:
    print(f"{name:8}{sum(row[kind] for kind in KINDS):7}" + "".join(f"{row[kind]:11}" for kind in KINDS)
          + f"{row['s']:11.1f}{row['mb']:9.0f}")
print("\n".join(faults) if faults else "Every file ended in an answer or in one sentence.")
sys.exit(1 if faults else 0)
RUN
