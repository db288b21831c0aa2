"""Reads IFC files with IfcOpenShell and tells what it finds.

Reads one request a line from standard input, {"file": "..."}, and answers with one line of JSON: its schema, what breaks it or one
of its rules, how many of each thing there are, the areas that rooms state, what is said to bound
rooms and does not touch them, and the area of the planes where walls bound them, the cover in m2 that roofs state and that their
geometry has, and the volume in mm3 of what its geometry engine makes of all that is built once openings are cut, with the
chord it was given in mm.
"""
import json
import sys

import ifcopenshell
import ifcopenshell.geom
import ifcopenshell.util.element
import ifcopenshell.util.placement
import ifcopenshell.validate
import numpy
from _pytest.assertion import rewrite

CHORD_MM = 0.1
STEPS_M = (0.005, 0.0005, 0.00005)
BUILT = ("IfcWall", "IfcColumn", "IfcSlab", "IfcStairFlight", "IfcCovering", "IfcDoor", "IfcWindow",
         "IfcBuildingElementProxy")
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


def triangles(item, settings):
    """Gives the corners of the triangles of a product or of an item of its shape, in metres."""
    shape = ifcopenshell.geom.create_shape(settings, item)
    mesh = getattr(shape, "geometry", shape)
    return numpy.array(mesh.verts).reshape(-1, 3)[numpy.array(mesh.faces).reshape(-1, 3)]


def volume_mm3(product, settings):
    corners = triangles(product, settings)
    # About a corner of its own: far from the origin the terms would lose their digits.
    corners = corners - corners[0, 0]
    return float(numpy.einsum("ij,ij->i", corners[:, 0], numpy.cross(corners[:, 1], corners[:, 2])).sum() / 6) * 1e9


def upper_m2(product, settings):
    """Sums up what looks to the sky."""
    corners = triangles(product, settings)
    normals = numpy.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]) / 2
    lengths = numpy.linalg.norm(normals, axis=1)
    return float(lengths[normals[:, 2] > 1e-6 * lengths].sum())


def box(product, settings):
    corners = numpy.array(ifcopenshell.geom.create_shape(settings, product).geometry.verts).reshape(-1, 3)
    return corners.min(axis=0), corners.max(axis=0)


def boundaries(model):
    """Counts boundaries of rooms, sums the area of their planes, save those of openings, and names those whose room and
    wall, or opening, do not touch within a millimetre, or whose surface does not lie against its room, looking away."""
    settings = ifcopenshell.geom.settings()
    settings.set("use-world-coords", True)
    settings.set("disable-opening-subtractions", True)
    boxes, floors, apart, count, area = {}, {}, [], 0, 0.0
    for boundary in model.by_type("IfcRelSpaceBoundary1stLevel"):
        count += 1
        bound = boundary.RelatedBuildingElement
        if bound.is_a("IfcDoor") or bound.is_a("IfcWindow"):
            bound = bound.FillsVoids[0].RelatingOpeningElement
        ends = []
        for product in (boundary.RelatingSpace, bound):
            if product.id() not in boxes:
                boxes[product.id()] = box(product, settings)
            ends.append(boxes[product.id()])
        gaps = numpy.maximum(ends[0][0] - ends[1][1], ends[1][0] - ends[0][1])
        if gaps.max() > 0.001:
            apart.append(f"{boundary.RelatingSpace.Name} and {bound.Name}: {gaps.max()} m")
        geometry = boundary.ConnectionGeometry
        # IfcOpenShell makes no shape of a curve that is extruded to a surface.
        if geometry and geometry.SurfaceOnRelatingElement.is_a("IfcCurveBoundedPlane"):
            space = boundary.RelatingSpace
            if space.id() not in floors:
                floors[space.id()] = floor(space, settings)
            corners = triangles(geometry.SurfaceOnRelatingElement, ifcopenshell.geom.settings())
            across = numpy.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]).sum(axis=0) / 2
            area += float(numpy.linalg.norm(across)) if boundary.ParentBoundary is None else 0
            normal = across / numpy.linalg.norm(across)
            place = ifcopenshell.util.placement.get_local_placement(space.ObjectPlacement)
            middle = place[:3, :3] @ corners.mean(axis=(0, 1)) + place[:3, 3] / 1000
            # Rooms and walls may be thinner than a step to either side.
            faces = any(is_over(middle - step * normal, floors[space.id()])
                        and not is_over(middle + step * normal, floors[space.id()]) for step in STEPS_M)
            low, high = boxes[space.id()]
            if not faces or not low[2] - 0.001 <= middle[2] <= high[2] + 0.001:
                apart.append(f"{space.Name} and the surface of {bound.Name} at {middle}")
    return {"count": count, "apart": apart, "area": area}


def floor(space, settings):
    """Gives the triangles that a room shows from above, flat."""
    corners = triangles(space, settings)
    across = numpy.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    return corners[across[:, 2] > 0.5 * numpy.linalg.norm(across, axis=1)][:, :, :2]


def is_over(point, flat):
    """Says whether a point lies over one of some triangles that turn to the left."""
    edges = numpy.roll(flat, -1, axis=1) - flat
    to = point[:2] - flat
    turns = edges[:, :, 0] * to[:, :, 1] - edges[:, :, 1] * to[:, :, 0]
    return bool((turns >= 0).all(axis=1).any())


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
        "boundaries": boundaries(model),
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
