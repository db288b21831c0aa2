#!/usr/bin/env python3
"""Measures a whole process: N outlines with one hole each to STEP, GLB and STL, against other programs.

usage: outlines.py [--sizes 100,1000,10000] [--runs 5] [--peers DIR] [--only NAME,...] [--out results/outlines.csv]
       outlines.py --write FILE [--sizes 1000]     makes the drawing alone, for the benchmark in jmh/

DIR is where the peers are installed (default .bench/peers in the repository), cadquery and trimesh into a Python
environment when they are missing; FreeCAD is Debian's (freecad-python3). A peer that cannot be had is left out and named.
cadquery writes all three formats, trimesh no STEP, FreeCAD no GLB. All take turns, run by run, so that the ratio of a pair
holds when the machine's speed drifts. A row holds medians: CPU is user plus system time of the whole process tree as the
kernel accounts it, memory the largest single process. Verification is off; it is stated in a row of its own
(`cadlift-verify`). Programs that take minutes are left out of the larger sizes.
"""

import argparse
import csv
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
HEIGHT_MM = 3000
PEERS = ("cadquery==2.8.0", "trimesh==5.2.0", "mapbox_earcut", "shapely")
FREECAD = "/usr/lib/freecad-python3/lib/FreeCAD.so"
# Most outlines that each is given; the next size would take it minutes.
MOST = {"cadlift": 10_000, "cadlift-verify": 1000, "cadquery": 1000, "trimesh": 10_000, "freecad": 1000}


def outlines(count):
    """Lists (octagon, square hole) pairs on a grid of 10 m; seeded by the count."""
    rng = random.Random(count)
    side = math.ceil(math.sqrt(count))
    pairs = []
    for i in range(count):
        cx, cy = (i % side) * 10000.0, (i // side) * 10000.0
        radii = [rng.uniform(3000, 4000) for _ in range(8)]
        outer = [polar(cx, cy, r, math.tau * k / 8) for k, r in enumerate(radii)]
        hole = [polar(cx, cy, 1000, math.tau * k / 4 + 0.3) for k in range(4)]
        pairs.append((outer, hole))
    return pairs


def polar(cx, cy, radius, angle):
    return round(cx + radius * math.cos(angle), 3), round(cy + radius * math.sin(angle), 3)


def write_dxf(path, pairs):
    with open(path, "w", newline="\n") as out:
        out.write("0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1015\n9\n$INSUNITS\n70\n4\n0\nENDSEC\n")
        out.write("0\nSECTION\n2\nENTITIES\n")
        for outer, hole in pairs:
            for layer, ring in (("OUTER", outer), ("HOLE", hole)):
                out.write(f"0\nLWPOLYLINE\n8\n{layer}\n90\n{len(ring)}\n70\n1\n")
                out.writelines(f"10\n{x}\n20\n{y}\n" for x, y in ring)
        out.write("0\nENDSEC\n0\nEOF\n")


def measure(command):
    """Runs a command; gives wall seconds, CPU seconds of it and its children, peak MB."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} ended with {os.waitstatus_to_exitcode(status)}: {errors.decode()[-2000:]}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def cadlift(verify):
    return lambda dxf, size, out: [
        os.path.join(ROOT, "cadlift"), "convert", dxf, "--out", out, "--formats", "step,glb,stl", "--mode", "profile",
        "--wall-thickness", "0", "--verify", verify, "-q"]


def peer(python, name):
    script = os.path.join(HERE, f"outlines_{name}.py")
    return lambda dxf, size, out: [python, script, str(size), out]


def programs(folder, names):
    """Gives the command of each program, a function of drawing, size and folder; says which are left out."""
    found = {"cadlift": cadlift("off"), "cadlift-verify": cadlift("full")}
    if "cadquery" in names or "trimesh" in names:
        python = os.path.join(folder, "bin", "python")
        if not os.path.exists(python):
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", *PEERS], check=True)
        found.update(cadquery=peer(python, "cadquery"), trimesh=peer(python, "trimesh"))
    if os.path.exists(FREECAD):
        found["freecad"] = peer("/usr/bin/python3", "freecad")
    for name in names:
        if name not in found:
            print(f"{name} is not here and is left out", file=sys.stderr)
    return {name: found[name] for name in names if name in found}


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", default="100,1000,10000")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--peers", default=os.path.join(ROOT, ".bench", "peers"))
    arguments.add_argument("--only", default=",".join(MOST))
    arguments.add_argument("--out", default=os.path.join(HERE, "results", "outlines.csv"))
    arguments.add_argument("--write", help="make the drawing of the first size and stop")
    options = arguments.parse_args()
    sizes = [int(size) for size in options.sizes.split(",")]
    if options.write:
        write_dxf(options.write, outlines(sizes[0]))
        return
    commands = programs(options.peers, options.only.split(","))
    rows = []
    with tempfile.TemporaryDirectory() as work:
        for size in sizes:
            dxf = os.path.join(work, f"outlines_{size}.dxf")
            write_dxf(dxf, outlines(size))
            figures = {name: [] for name in commands if size <= MOST[name]}
            for run in range(options.runs + 1):
                for name in figures:
                    out = os.path.join(work, f"out_{name}")
                    shutil.rmtree(out, ignore_errors=True)
                    os.makedirs(out)
                    figure = measure(commands[name](dxf, size, out))
                    if run > 0:  # the first run warms the file cache
                        figures[name].append(figure)
            ours = figures.get("cadlift") or next(iter(figures.values()))
            for name, runs in figures.items():
                wall, cpu, memory = (statistics.median(run[i] for run in runs) for i in range(3))
                ratio = statistics.median(a[1] / b[1] for a, b in zip(runs, ours))
                rows.append([size, name, options.runs, f"{wall:.2f}", f"{cpu:.2f}", f"{memory:.0f}", f"{ratio:.2f}"])
                print(*rows[-1], sep="\t", flush=True)
    os.makedirs(os.path.dirname(options.out), exist_ok=True)
    with open(options.out, "w", newline="\n") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["outlines", "program", "runs", "wall_s", "cpu_s", "peak_mb", "cpu_ratio_to_cadlift"])
        writer.writerows(rows)


if __name__ == "__main__":
    main()
