"""A peer of outlines.py: the same outlines through FreeCAD, to STEP and STL. usage: outlines_freecad.py COUNT OUTDIR

Runs in the Python that FreeCAD was built for; FREECAD_LIB names the folder of its modules where that is not Debian's.
"""

import os
import sys

sys.path.append(os.environ.get("FREECAD_LIB", "/usr/lib/freecad-python3/lib"))

import FreeCAD
import MeshPart
import Part

from outlines import HEIGHT_MM, outlines


def face(outer, hole):
    wires = [Part.makePolygon([FreeCAD.Vector(x, y, 0) for x, y in [*ring, ring[0]]]) for ring in (outer, hole)]
    return Part.Face(wires)


def main():
    count, out = int(sys.argv[1]), sys.argv[2]
    up = FreeCAD.Vector(0, 0, HEIGHT_MM)
    compound = Part.makeCompound([face(outer, hole).extrude(up) for outer, hole in outlines(count)])
    compound.exportStep(os.path.join(out, "model.step"))
    MeshPart.meshFromShape(Shape=compound, LinearDeflection=0.1, AngularDeflection=0.1).write(
        os.path.join(out, "model.stl"))


if __name__ == "__main__":
    main()
