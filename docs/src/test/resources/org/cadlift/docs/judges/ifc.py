"""Reads IFC files with IfcOpenShell and tells what it finds.

Reads one request a line from standard input, {"file": "..."}, and answers with one line of JSON: its schema, what breaks it or one
of its rules, how many of each thing there are, the areas that rooms state, the cover in m2 that roofs state and that their
geometry has, and the volume in mm3 of what its geometry engine makes of all that is built once openings are cut, with the
chord it was given in mm.
"""
import json
import sys

import ifcopenshell
import ifcopenshell.geom
import ifcopenshell.util.element
import ifcopenshell.validate
import numpy
from _pytest.assertion import rewrite

CHORD_MM = 0.1
BUILT = ("IfcWall", "IfcColumn", "IfcSlab", "IfcStairFlight", "IfcDoor", "IfcWindow", "IfcBuildingElementProxy")
COUNTED = (*BUILT, "IfcOpeningElement", "IfcSpace", "IfcBuildingStorey")

rewritten = {}
rewrite_asserts = rewrite.rewrite_asserts


def rewrite_once(mod, source, *rest, **named):
    """The rules of a schema are rewritten for every file, which takes seconds; once is enough."""
    if source not in rewritten:
        rewrite_asserts(mod, source, *rest, **named)
        rewritten[source] = mod.body
    mod.body = rewritten[source]


rewrite.rewrite_asserts = rewrite_once


def triangles(product, settings):
    geometry = ifcopenshell.geom.create_shape(settings, product).geometry
    corners = numpy.array(geometry.verts).reshape(-1, 3)
    # About a corner of its own: far from the origin the terms would lose their digits.
    return (corners - corners[0])[numpy.array(geometry.faces).reshape(-1, 3)]


def volume_mm3(product, settings):
    corners = triangles(product, settings)
    return float(numpy.einsum("ij,ij->i", corners[:, 0], numpy.cross(corners[:, 1], corners[:, 2])).sum() / 6) * 1e9


def upper_m2(product, settings):
    """Sums up what looks to the sky."""
    corners = triangles(product, settings)
    normals = numpy.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) / 2
    lengths = numpy.linalg.norm(normals, axis=1)
    return float(lengths[normals[:, 2] > 1e-6 * lengths].sum())


def judge(request):
    log = ifcopenshell.validate.json_logger()
    model = ifcopenshell.open(request["file"])
    ifcopenshell.validate.validate(model, log, express_rules=True)
    settings = ifcopenshell.geom.settings()
    settings.set("mesher-linear-deflection", CHORD_MM / 1000)
    built = [product for name in BUILT for product in model.by_type(name) if product.Representation]
    areas = {}
    for space in model.by_type("IfcSpace"):
        quantities = ifcopenshell.util.element.get_psets(space, qtos_only=True)
        areas[space.Name] = quantities["Qto_SpaceBaseQuantities"]["NetFloorArea"] * 1e6
    roofs = {}
    for roof in model.by_type("IfcRoof"):
        stated = ifcopenshell.util.element.get_psets(roof, qtos_only=True)["Qto_RoofBaseQuantities"]
        measured = sum(upper_m2(slab, settings) for slab in ifcopenshell.util.element.get_parts(roof))
        roofs[roof.Tag] = {"stated": stated["GrossArea"], "measured": measured}
    return {
        "schema": model.schema_identifier,
        "errors": [str(statement.get("message", statement))[:400] for statement in log.statements],
        "counts": {name: len(model.by_type(name)) for name in COUNTED},
        "areas": areas,
        "roofs": roofs,
        "volume": sum(volume_mm3(product, settings) for product in built),
        "chord": CHORD_MM,
    }


for line in sys.stdin:
    request = json.loads(line)
    try:
        answer = judge(request)
    except Exception as error:  # a file that cannot be read is a verdict, not a reason to stop
        answer = {"unreadable": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
