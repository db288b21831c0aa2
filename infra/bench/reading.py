#!/usr/bin/env python3
"""Measures whole processes that read a DXF: CADLift against ezdxf, npm dxf-parser and GDAL's ogrinfo.

usage: reading.py [--sizes 1,10,50] [--runs 5] [--peers DIR] [--only NAME,...] [--out results/reading.csv]
       reading.py --write FILE [--sizes 50]     makes the drawing alone, for the benchmark in jmh/

DIR is where the peers are installed (default .bench in the repository): ezdxf into a Python environment and dxf-parser
by npm, each only when missing; ogrinfo is taken from the PATH (Debian: gdal-bin). A peer that cannot be had is left out
and named. All take turns, run by run, so that the ratio of a pair holds when the machine's speed drifts. A row holds
medians: CPU is user plus system time of the process as the kernel accounts it, memory its peak. The drawings are made
here, seeded by their size: a mix of entities spread over a site of one square kilometre, on 20 layers, with 8 blocks.
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

from outlines import ROOT, measure

HERE = os.path.dirname(os.path.abspath(__file__))
EZDXF = "ezdxf==1.4.5"
DXF_PARSER = "dxf-parser@1.1.2"
BYTES_PER_MEGABYTE = 1_000_000

READ_WITH_EZDXF = "import sys, ezdxf; print(len(ezdxf.readfile(sys.argv[1]).modelspace()))"
READ_WITH_DXF_PARSER = (
    "const parser = require('dxf-parser'); const text = require('fs').readFileSync(process.argv[1], 'utf8');"
    "console.log(new (parser.default || parser)().parseSync(text).entities.length)"
)


class Entities:
    """Writes the tags of one entity after another, each kind as often as drawings have it."""

    KINDS = ["line"] * 30 + ["polyline"] * 25 + ["text"] * 15 + ["circle"] * 10 + ["arc"] * 10 + ["insert"] * 10

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.count = 0

    def next(self):
        self.count += 1
        return getattr(self, self.random.choice(self.KINDS))()

    def number(self, least, most, digits=3):
        return round(self.random.uniform(least, most), digits)

    def head(self, kind, subclass):
        layer = self.random.randrange(20)
        return (f"  0\n{kind}\n  5\n{self.count + 0x10000:X}\n330\n1F\n100\nAcDbEntity\n  8\nPART-{layer:02d}\n"
                f"100\n{subclass}\n")

    def place(self):
        return self.number(0, 1e6), self.number(0, 1e6)

    @staticmethod
    def point(code, x, y):
        return f" {code}\n{x}\n {code + 10}\n{y}\n {code + 20}\n0.0\n"

    def line(self):
        x, y = self.place()
        end = self.point(11, round(x + self.number(-5e3, 5e3), 3), round(y + self.number(-5e3, 5e3), 3))
        return self.head("LINE", "AcDbLine") + self.point(10, x, y) + end

    def polyline(self):
        x, y = self.place()
        corners, radius = self.random.randint(4, 12), self.number(300, 3000)
        bulge = 0.3 if self.random.random() < 0.2 else 0.0
        tags = [self.head("LWPOLYLINE", "AcDbPolyline"), f" 90\n{corners}\n 70\n1\n"]
        for corner in range(corners):
            angle = math.tau * corner / corners
            tags.append(f" 10\n{round(x + radius * math.cos(angle), 3)}\n 20\n{round(y + radius * math.sin(angle), 3)}\n")
            if corner == 0 and bulge:
                tags.append(f" 42\n{bulge}\n")
        return "".join(tags)

    def text(self):
        x, y = self.place()
        words = f"Space {self.count}, {self.random.randint(10, 999)} sqm"
        return self.head("TEXT", "AcDbText") + self.point(10, x, y) + f" 40\n200.0\n  1\n{words}\n100\nAcDbText\n"

    def circle(self):
        return self.head("CIRCLE", "AcDbCircle") + self.point(10, *self.place()) + f" 40\n{self.number(50, 2000)}\n"

    def arc(self):
        centre = self.point(10, *self.place()) + f" 40\n{self.number(50, 2000)}\n"
        angles = f"100\nAcDbArc\n 50\n{self.number(0, 360, 2)}\n 51\n{self.number(0, 360, 2)}\n"
        return self.head("ARC", "AcDbCircle") + centre + angles

    def insert(self):
        block = f"  2\nSYMBOL-{self.random.randrange(8)}\n"
        scale = f" 41\n{self.number(0.5, 2)}\n 42\n{self.number(0.5, 2)}\n 50\n{self.number(0, 360, 2)}\n"
        return self.head("INSERT", "AcDbBlockReference") + block + self.point(10, *self.place()) + scale


def table(kind, entries):
    return f"  0\nTABLE\n  2\n{kind}\n 70\n{len(entries)}\n{''.join(entries)}  0\nENDTAB\n"


def opening():
    """Gives everything before the entities: R2010, millimetres, layers and blocks."""
    layers = [f"  0\nLAYER\n100\nAcDbSymbolTableRecord\n100\nAcDbLayerTableRecord\n  2\n{name}\n 70\n0\n 62\n{color}\n"
              "  6\nContinuous\n" for name, color in [("0", 7)] + [(f"PART-{i:02d}", 1 + i % 7) for i in range(20)]]
    header = "  0\nSECTION\n  2\nHEADER\n  9\n$ACADVER\n  1\nAC1024\n  9\n$INSUNITS\n 70\n4\n  0\nENDSEC\n"
    tables = "  0\nSECTION\n  2\nTABLES\n" + table("LAYER", layers) + "  0\nENDSEC\n"
    return header + tables + "  0\nSECTION\n  2\nBLOCKS\n" + "".join(map(block, range(8))) + "  0\nENDSEC\n"


def block(index):
    size = 100 * (index + 1)
    corners = "".join(f" 10\n{x * size}\n 20\n{y * size}\n" for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1)))
    owned = "100\nAcDbEntity\n  8\n0\n"
    return (f"  0\nBLOCK\n{owned}100\nAcDbBlockBegin\n  2\nSYMBOL-{index}\n 70\n0\n 10\n0\n 20\n0\n 30\n0\n"
            f"  0\nLWPOLYLINE\n{owned}100\nAcDbPolyline\n 90\n4\n 70\n1\n{corners}"
            f"  0\nCIRCLE\n{owned}100\nAcDbCircle\n 10\n0\n 20\n0\n 40\n{size / 2}\n"
            f"  0\nLINE\n{owned}100\nAcDbLine\n 10\n{-size}\n 20\n0\n 11\n{size}\n 21\n0\n"
            f"  0\nENDBLK\n{owned}100\nAcDbBlockEnd\n")


def write_dxf(path, megabytes):
    """Writes entities until the size is reached; gives how many."""
    entities = Entities(megabytes)
    left = megabytes * BYTES_PER_MEGABYTE
    with open(path, "w", newline="\n") as out:
        left -= out.write(opening() + "  0\nSECTION\n  2\nENTITIES\n")
        while left > 0:
            left -= out.write(entities.next())
        out.write("  0\nENDSEC\n  0\nEOF\n")
    return entities.count


def install(folder, names):
    """Gives the peers' commands, each a function of the drawing; says which are left out."""
    peers = {}
    os.makedirs(folder, exist_ok=True)
    if "ezdxf" in names:
        python = os.path.join(folder, "venv", "bin", "python")
        if not os.path.exists(python):
            subprocess.run([sys.executable, "-m", "venv", os.path.join(folder, "venv")], check=True)
            subprocess.run([python, "-m", "pip", "install", "--quiet", EZDXF], check=True)
        peers["ezdxf"] = lambda dxf: [python, "-c", READ_WITH_EZDXF, dxf]
    if "dxf-parser" in names and shutil.which("node") and shutil.which("npm"):
        if not os.path.isdir(os.path.join(folder, "node_modules", "dxf-parser")):
            subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", "--prefix",
                            folder, DXF_PARSER], check=True)
        modules = os.path.join(folder, "node_modules")
        peers["dxf-parser"] = lambda dxf: ["env", "NODE_PATH=" + modules, "node", "-e", READ_WITH_DXF_PARSER, dxf]
    if "ogrinfo" in names and shutil.which("ogrinfo"):
        peers["ogrinfo"] = lambda dxf: ["ogrinfo", "-ro", "-al", "-so", dxf]
    for name in names:
        if name in ("ezdxf", "dxf-parser", "ogrinfo") and name not in peers:
            print(f"{name} is not here and is left out", file=sys.stderr)
    return peers


def cadlift(*arguments):
    # As it is installed: in the sources the launcher also looks whether one of them has changed.
    return lambda dxf: [os.path.join(ROOT, "api", "target", "cadlift", "cadlift"), arguments[0], dxf, *arguments[1:]]


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--sizes", default="1,10,50", help="megabytes")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--peers", default=os.path.join(ROOT, ".bench"))
    arguments.add_argument("--only", default="cadlift-inspect,cadlift-convert,ezdxf,dxf-parser,ogrinfo")
    arguments.add_argument("--out", default=os.path.join(HERE, "results", "reading.csv"))
    arguments.add_argument("--write", help="make the drawing of the first size and stop")
    options = arguments.parse_args()
    if options.write:
        print(write_dxf(options.write, int(options.sizes.split(",")[0])), "entities")
        return
    names = options.only.split(",")
    programs = {"cadlift-inspect": cadlift("inspect", "--json"), "cadlift-convert": cadlift("convert", "--dry-run", "-q")}
    programs = {name: command for name, command in programs.items() if name in names}
    programs.update(install(options.peers, names))
    rows = []
    with tempfile.TemporaryDirectory() as work:
        for size in map(int, options.sizes.split(",")):
            dxf = os.path.join(work, f"mix_{size}.dxf")
            count = write_dxf(dxf, size)
            figures = {name: [] for name in programs}
            for run in range(options.runs + 1):
                for name, command in programs.items():
                    figure = measure(command(dxf))
                    if run > 0:  # the first run warms the file cache
                        figures[name].append(figure)
            ours = figures.get("cadlift-inspect") or next(iter(figures.values()))
            for name, runs in figures.items():
                wall, cpu, memory = (statistics.median(run[i] for run in runs) for i in range(3))
                ratio = statistics.median(a[1] / b[1] for a, b in zip(runs, ours))
                rows.append([size, count, name, options.runs, f"{wall:.2f}", f"{cpu:.2f}", f"{memory:.0f}",
                             f"{size / cpu:.1f}", f"{ratio:.2f}"])
                print(*rows[-1], sep="\t", flush=True)
            os.remove(dxf)
    os.makedirs(os.path.dirname(options.out), exist_ok=True)
    with open(options.out, "w", newline="\n") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["megabytes", "entities", "program", "runs", "wall_s", "cpu_s", "peak_mb", "mb_per_cpu_s",
                         "cpu_ratio_to_inspect"])
        writer.writerows(rows)


if __name__ == "__main__":
    main()
