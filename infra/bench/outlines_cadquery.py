"""The peer of outlines.py: the same outlines through cadquery. usage: outlines_cadquery.py COUNT OUTDIR"""

import os
import sys

import cadquery

from outlines import HEIGHT_MM, outlines


def wire(ring):
    return cadquery.Wire.makePolygon([cadquery.Vector(x, y, 0) for x, y in ring], close=True)


def main():
    count, out = int(sys.argv[1]), sys.argv[2]
    up = cadquery.Vector(0, 0, HEIGHT_MM)
    solids = [cadquery.Solid.extrudeLinear(wire(outer), [wire(hole)], up) for outer, hole in outlines(count)]
    compound = cadquery.Compound.makeCompound(solids)
    cadquery.exporters.export(compound, os.path.join(out, "model.step"))
    compound.exportStl(os.path.join(out, "model.stl"), 0.1, 0.1)
    cadquery.Assembly(compound).export(os.path.join(out, "model.glb"))


if __name__ == "__main__":
    main()
