"""Reads folders of models with other people's readers and tells what they found.

Reads one request a line from standard input, {"folder": "...", "name": "...", "format": "..."}, and answers with one line of
JSON: what the reader of that format makes of the file. Lengths are those of the file: mm, and metres in GLB, FBX and X3D.
The folder of the npm judges is the first argument.
"""
import csv
import json
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

import ezdxf
import ezdxf.path
import numpy
import lxml.etree
import openpyxl
import pypdfium2
import trimesh
from ezdxf.audit import Auditor
from ezdxf.render import MeshBuilder
from PIL import Image
from pxr import Usd, UsdGeom, UsdShade, UsdValidation

warnings.filterwarnings("ignore")
NPM = Path(sys.argv[1]) / "node_modules"


def closed(vertices, faces):
    """Makes a mesh whose equal vertices are one; that is how neighbouring triangles meet."""
    mesh = trimesh.Trimesh(vertices, faces, process=False)
    mesh.merge_vertices(merge_tex=True, merge_norm=True)
    # A reader that keeps single precision lets short edges vanish, and with each the two triangles beside it.
    faces = mesh.faces
    mesh.update_faces((faces[:, 0] != faces[:, 1]) & (faces[:, 1] != faces[:, 2]) & (faces[:, 2] != faces[:, 0]))
    return mesh


def parts(named):
    """Sums up parts that must each be closed on their own and have their outside outside."""
    open_parts = []
    volume = 0.0
    for name, mesh in named:
        if not mesh.is_watertight or not mesh.is_winding_consistent or not mesh.volume > 0:
            open_parts.append(name)
        volume += float(mesh.volume)
    return {"parts": len(named), "open": open_parts, "volume": volume}


def stl(path):
    mesh = trimesh.load_mesh(str(path), process=False)
    return parts([("all", closed(mesh.vertices, mesh.faces))])


def obj(path):
    vertices, groups, faces = [], [], []
    for line in path.read_text("utf-8").splitlines():
        word, _, rest = line.partition(" ")
        if word == "v":
            vertices.append([float(number) for number in rest.split()[:3]])
        elif word in ("o", "g"):
            faces = []
            groups.append((rest, faces))
        elif word == "f":
            faces.append([int(corner.split("/")[0]) - 1 for corner in rest.split()])
    points = numpy.array(vertices)
    named = []
    for name, faces in groups:
        # Only the vertices of the group: all of them, for each group, would make many groups very slow.
        used, corners = numpy.unique(numpy.array(faces), return_inverse=True)
        named.append((name, closed(points[used], corners.reshape(-1, 3))))
    return parts(named)


def glb(path):
    return scene_parts(trimesh.load_scene(str(path), process=False))


def packed_glb(path):
    """Unpacked by meshoptimizer first."""
    unpack = Path(__file__).with_name("unpack.mjs")
    return converted(lambda out: ["node", unpack, NPM, path, out])


def dae(path):
    """Read by pycollada, in the unit of the file."""
    return scene_parts(trimesh.load_scene(str(path), process=False))


def fbx(path):
    """Read by Autodesk's FBX SDK within FBX2glTF, which gives metres."""
    return converted(lambda out: [NPM / "fbx2gltf/bin/Linux/FBX2glTF", "-b", "-i", path, "-o", out])


def x3d(path):
    """Read by assimp."""
    return converted(lambda out: ["assimp", "export", path, out, "-fglb2"])


def usdz(path):
    """Read by OpenUSD, with what all its validators find; metres."""
    stage = Usd.Stage.Open(str(path))
    validators = UsdValidation.ValidationContext(UsdValidation.ValidationRegistry().GetOrLoadAllValidators())
    errors = [error.GetMessage() for error in validators.Validate(stage)]
    scale = UsdGeom.GetStageMetersPerUnit(stage)
    named = []
    for prim in stage.Traverse(Usd.TraverseInstanceProxies()):
        if prim.IsA(UsdGeom.Mesh):
            mesh = UsdGeom.Mesh(prim)
            if not UsdShade.MaterialBindingAPI(prim).ComputeBoundMaterial()[0]:
                errors.append(f"{prim.GetPath()} has no material")
            matrix = numpy.array(UsdGeom.Xformable(prim).ComputeLocalToWorldTransform(Usd.TimeCode.Default()))
            points = numpy.array(mesh.GetPointsAttr().Get(), dtype=float) @ matrix[:3, :3] + matrix[3, :3]
            faces = numpy.array(mesh.GetFaceVertexIndicesAttr().Get()).reshape(-1, 3)
            named.append((str(prim.GetPath()), closed(points * scale, faces)))
    return parts(named) | {"errors": errors}


def converted(command):
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "converted.glb"
        run = subprocess.run([str(word) for word in command(out)], capture_output=True, text=True)
        if run.returncode != 0 or not out.exists():
            raise ValueError(run.stdout[-300:] + run.stderr[-300:])
        return scene_parts(trimesh.load_scene(str(out), process=False))


def scene_parts(scene):
    named = []
    for node in scene.graph.nodes_geometry:
        transform, geometry = scene.graph[node]
        mesh = scene.geometry[geometry]
        named.append((node, closed(trimesh.transform_points(mesh.vertices, transform), mesh.faces)))
    return parts(named)


def dxf(path):
    document = ezdxf.readfile(str(path))
    auditor: Auditor = document.audit()
    named = []
    for entity in document.modelspace():
        # A block is one thing, whatever it is drawn with.
        drawn = list(entity.virtual_entities()) if entity.dxftype() == "INSERT" else [entity]
        places, triangles = [], []
        for one in drawn:
            if one.dxftype() == "POLYLINE" and one.is_poly_face_mesh:
                builder = MeshBuilder.from_polyface(one)
                before = len(places)
                places += [tuple(v) for v in builder.vertices]
                for face in builder.faces:
                    face = [before + corner for corner in face]
                    triangles += [(face[0], face[i], face[i + 1]) for i in range(1, len(face) - 1)]
        if triangles:
            named.append((entity.dxf.handle, closed(numpy.array(places), triangles)))
    answer = parts(named)
    answer["errors"] = [error.message for error in auditor.errors]
    answer["fixes"] = [fix.message for fix in auditor.fixes]
    return answer


def threemf(path):
    scene = trimesh.load_scene(str(path), file_type="3mf", process=False)
    return parts([(name, closed(mesh.vertices, mesh.faces)) for name, mesh in scene.geometry.items()])


def ply(path):
    mesh = trimesh.load_mesh(str(path), process=False)
    elements = mesh.metadata["_ply_raw"]["face"]["data"]["element"].reshape(-1)
    named = []
    for element in numpy.unique(elements):
        used, corners = numpy.unique(mesh.faces[elements == element], return_inverse=True)
        named.append((int(element), closed(mesh.vertices[used], corners.reshape(-1, 3))))
    return parts(named)


def quantities(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return summed(rows)


def workbook(path):
    """Read by openpyxl; all sheets but that of the sums, which must agree with what they hold."""
    rows, sums = [], {}
    book = openpyxl.load_workbook(path)
    for sheet in book:
        head, *body = sheet.values
        for values in body:
            row = {name: value for name, value in zip(head, values) if value is not None}
            if sheet.title == "Sums":
                sums[row["kind"]] = row
            else:
                rows.append(row)
    answer = summed(rows)
    told = sum(row.get("net_volume_m3", 0) for kind, row in sums.items() if kind != "room")
    if abs(told - answer["volume"]) > 1e-6 * len(rows):
        answer["unreadable"] = f"sums tell of {told}, rows of {answer['volume']}"
    return answer


def json_quantities(path):
    return summed(json.loads(path.read_text("utf-8"))["rows"])


def summed(rows):
    return {
        "volume": sum(float(row.get("net_volume_m3") or 0) for row in rows if row["kind"] != "room"),
        "areas": {row["id"]: float(row["area_m2"]) for row in rows if row["kind"] == "room"},
    }


def iges(path):
    """Holds an IGES file against its own page numbers, counts and pointers, and counts its solids (entity 186)."""
    faults, counts, pages = [], {}, {"D": [], "P": []}
    for number, line in enumerate(path.read_text("ascii").split("\n")[:-1], 1):
        if len(line) != 80:
            faults.append(f"line {number} has {len(line)} columns")
        letter = line[72:73]
        counts[letter] = counts.get(letter, 0) + 1
        if int(line[73:]) != counts[letter]:
            faults.append(f"line {number} is {line[72:]}")
        pages.setdefault(letter, []).append(line)
    last = pages["T"][0]
    told = {last[at]: int(last[at + 1 : at + 8]) for at in range(0, 32, 8)}
    if any(told[letter] != counts[letter] for letter in told):
        faults.append(f"it tells of {told}, there are {counts}")
    solids = 0
    for at in range(0, len(pages["D"]), 2):
        entity, begin = int(pages["D"][at][:8]), int(pages["D"][at][8:16])
        solids += entity == 186
        parameters = pages["P"][begin - 1]
        if int(parameters[64:72]) != at + 1 or int(parameters.split(",")[0]) != entity:
            faults.append(f"entity {entity} at D{at + 1} has the parameters of another")
    return {"solids": solids, "faults": faults}


def pdf(path):
    """Read by PDFium: what each page says, and how much of it is ink."""
    document = pypdfium2.PdfDocument(str(path))
    pages = []
    for page in document:
        pixels = page.render(scale=0.5, grayscale=True).to_numpy()
        pages.append({"text": page.get_textpage().get_text_range(), "ink": float((pixels < 250).mean())})
    return {"pages": pages}


def svg(path):
    """Read by lxml: the ids of what is filled."""
    root = lxml.etree.parse(str(path)).getroot()
    return {"filled": [one.get("data-source") for one in root.iter("{*}path") if one.get("data-source")]}


def storeys(path, suffix):
    """Lists a file and those of further storeys beside it."""
    base = path.name.removesuffix(suffix)
    number = 2
    files = [path]
    while (further := path.with_name(f"{base}-storey-{number}{suffix}")).exists():
        files.append(further)
        number += 1
    return files


def pictures(path):
    """Read by Pillow, a picture a storey: its greater side, and how much of it differs from its corner."""
    return {"pictures": [picture(one) for one in storeys(path, ".overlay.png")]}


def picture(path):
    with Image.open(path) as checked:
        checked.verify()
    with Image.open(path) as image:
        pixels = numpy.asarray(image.convert("RGB"))
    return {"side": max(pixels.shape[:2]), "ink": float((pixels != pixels[0, 0]).any(axis=2).mean())}


def overlay(path):
    """Read by lxml, a picture a storey: the ids of the parts that are drawn."""
    roots = [lxml.etree.parse(str(one)).getroot() for one in storeys(path, ".overlay.svg")]
    return {"drawn": [[one.get("data-id") for one in root.iter("{*}path") if one.get("data-id")] for root in roots]}


def plan(path):
    """Read by ezdxf: what is cut by layer, in mm², holes taken off, since they run clockwise."""
    document = ezdxf.readfile(str(path))
    auditor = document.audit()
    cut = [one for one in document.modelspace() if one.dxf.layer.endswith("-CUT")]
    areas = {}
    for one in cut:
        x, y, _ = numpy.array([list(point) for point in ezdxf.path.make_path(one).flattening(0.01)]).T
        area = float((x * numpy.roll(y, -1) - numpy.roll(x, -1) * y).sum() / 2)
        areas[one.dxf.layer] = areas.get(one.dxf.layer, 0) + area
    texts = [one.dxf.text for one in document.modelspace() if one.dxftype() == "TEXT"]
    return {"errors": [error.message for error in auditor.errors + auditor.fixes], "cut": len(cut), "areas": areas,
            "texts": texts}


READERS = {
    "iges": iges,
    "csv": quantities,
    "pdf": pdf,
    "plan.dxf": plan,
    "svg": svg,
    "overlay.svg": overlay,
    "overlay.png": pictures,
    "png": picture,
    "xlsx": workbook,
    "quantities.json": json_quantities,
    "stl": stl,
    "obj": obj,
    "glb": glb,
    "meshopt.glb": packed_glb,
    "dxf": dxf,
    "3mf": threemf,
    "ply": ply,
    "fbx": fbx,
    "dae": dae,
    "x3d": x3d,
    "usdz": usdz,
}


def judge(request):
    format = request["format"]
    try:
        return READERS[format](Path(request["folder"]) / f"{request['name']}.{format}")
    except Exception as error:  # a file that its reader cannot read is a verdict, not a reason to stop
        return {"unreadable": f"{type(error).__name__}: {error}"}


for line in sys.stdin:
    print(json.dumps(judge(json.loads(line))), flush=True)
