"""A peer of outlines.py: the same outlines through trimesh, which knows no STEP. usage: outlines_trimesh.py COUNT OUTDIR"""

import os
import sys

import shapely
import trimesh

from outlines import HEIGHT_MM, outlines


def main():
    count, out = int(sys.argv[1]), sys.argv[2]
    polygons = [shapely.Polygon(outer, [hole]) for outer, hole in outlines(count)]
    solids = [trimesh.creation.extrude_polygon(polygon, HEIGHT_MM) for polygon in polygons]
    trimesh.util.concatenate(solids).export(os.path.join(out, "model.stl"))
    trimesh.Scene(solids).export(os.path.join(out, "model.glb"))


if __name__ == "__main__":
    main()
