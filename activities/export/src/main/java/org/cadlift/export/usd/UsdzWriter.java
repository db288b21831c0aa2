package org.cadlift.export.usd;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cadlift.contract.Interruption;
import org.cadlift.export.repeat.Copy;
import org.cadlift.export.repeat.Placement;
import org.cadlift.export.repeat.Repeats;
import org.cadlift.export.text.Archive;
import org.cadlift.export.tree.Names;
import org.cadlift.export.tree.Shaded;
import org.cadlift.export.tree.Tree;
import org.cadlift.export.tree.Tree.Material;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Mesh;

/// Writes a building as USDZ.
public final class UsdzWriter {
    private static final String BINDING = "prepend apiSchemas = [\"MaterialBindingAPI\"]";

    private final Building building;
    private final List<Copy> copies;
    private final Tree tree;
    private final Names names = new Names();
    private final Layer layer = new Layer();
    private final String root;
    private final String looks;

    /// Name of what holds shapes that stand in several places: a class, since none of them stands there.
    private final String shapes;

    private UsdzWriter(Building building) {
        this.building = building;
        copies = Repeats.ofElements(building.elements());
        tree = Tree.of(building);
        root = name(building.name());
        looks = name("Looks");
        shapes = name("Shapes");
    }

    /// Gives the bytes of the package.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static byte[] write(Building building, double chordMm) {
        UsdzWriter writer = new UsdzWriter(building);
        writer.document(chordMm);
        return Archive.aligned("model.usda", writer.layer.toString().getBytes(StandardCharsets.UTF_8));
    }

    /// Gives a name of letters, digits and `_`, each once in the file.
    private String name(String wanted) {
        return names.of(wanted.replaceAll("[^A-Za-z0-9_]", "_"));
    }

    private void document(double chordMm) {
        Point3 origin = building.origin();
        layer.raw("#usda 1.0\n(\n    customLayerData = {\n        double3 origin_mm = ");
        layer.tuple(origin.x(), origin.y(), origin.z());
        layer.raw("\n    }\n    defaultPrim = \"" + root + "\"\n    doc = \"Written by CADLift\"\n");
        layer.raw("    metersPerUnit = 0.001\n    upAxis = \"Z\"\n)\n\n");
        begin("Xform", root, building.name(), "assembly");
        looks();
        shapes(chordMm);
        for (Tree.Storey storey : tree.storeys()) {
            begin("Xform", name(storey.level().name()), storey.level().name(), "group");
            for (int index : storey.elements()) {
                Interruption.check();
                element(index, chordMm);
            }
            layer.raw("}\n");
        }
        layer.raw("}\n");
    }

    private void begin(String type, String name, String displayName, String kind, String... metadata) {
        layer.raw("def " + type + " \"" + name + "\" (\n");
        for (String line : metadata) {
            layer.raw("    " + line + "\n");
        }
        layer.raw("    displayName = ").text(displayName);
        layer.raw("\n    kind = \"" + kind + "\"\n)\n{\n");
    }

    private void looks() {
        layer.raw("def Scope \"" + looks + "\"\n{\n");
        for (int i = 0; i < tree.materials().size(); i++) {
            Material material = tree.materials().get(i);
            layer.raw("def Material \"look" + i + "\" (\n    displayName = ").text(material.name());
            layer.raw("\n)\n{\n    token outputs:surface.connect = <" + look(i) + "/Surface.outputs:surface>\n");
            layer.raw("    def Shader \"Surface\"\n    {\n        uniform token info:id = \"UsdPreviewSurface\"\n");
            layer.raw("        color3f inputs:diffuseColor = ");
            layer.tuple(material.light(2), material.light(1), material.light(0));
            layer.raw("\n        float inputs:roughness = 0.9\n        token outputs:surface\n    }\n}\n");
        }
        layer.raw("}\n");
    }

    private String look(int index) {
        return "/" + root + "/" + looks + "/look" + index;
    }

    /// Writes each shape that stands in several places once, about its own origin.
    private void shapes(double chordMm) {
        if (copies.stream().noneMatch(Copy::isRepeated)) {
            return;
        }
        layer.raw("class Scope \"" + shapes + "\"\n{\n");
        for (int i = 0; i < copies.size(); i++) {
            Copy copy = copies.get(i);
            if (copy.isRepeated() && copy.first() == i) {
                Interruption.check();
                layer.raw("def Xform \"" + shape(i) + "\"\n{\ndef Mesh \"mesh\"\n{\n");
                mesh(Shaded.of(
                        building.elements().get(i).solid(),
                        chordMm,
                        copy.placement().at()));
                layer.raw("}\n}\n");
            }
        }
        layer.raw("}\n");
    }

    private static String shape(int index) {
        return "shape" + index;
    }

    private void element(int index, double chordMm) {
        Element element = building.elements().get(index);
        Copy copy = copies.get(index);
        String name = name(element.name());
        if (copy.isRepeated()) {
            begin(
                    "Xform",
                    name,
                    element.name(),
                    "component",
                    BINDING,
                    "instanceable = true",
                    "prepend references = </" + root + "/" + shapes + "/" + shape(copy.first()) + ">");
            told(element);
            place(copy.placement());
        } else {
            Shaded shaded = Shaded.of(element.solid(), chordMm);
            begin("Mesh", name, element.name(), "component", BINDING);
            told(element);
            mesh(shaded);
            place(Placement.UNMOVED.at(shaded.move()));
        }
        layer.raw("}\n");
    }

    private void told(Element element) {
        told("id", element.id());
        told("kind", element.kind().name().toLowerCase(Locale.ROOT));
        told("layer", element.source().layer());
        told("handles", String.join(" ", element.source().handles()));
        layer.raw("    rel material:binding = <");
        layer.raw(look(tree.places().getOrDefault(Material.of(element), 0)));
        layer.raw(">\n");
    }

    private void mesh(Shaded shaded) {
        Mesh mesh = shaded.mesh();
        layer.raw("    float3[] extent = [");
        layer.tuple(extreme(mesh, 0, -1), extreme(mesh, 1, -1), extreme(mesh, 2, -1))
                .raw(", ");
        layer.tuple(extreme(mesh, 0, 1), extreme(mesh, 1, 1), extreme(mesh, 2, 1))
                .raw("]\n");
        layer.raw("    int[] faceVertexCounts = [")
                .raw(IntStream.range(0, mesh.triangles().length / 3)
                        .mapToObj(triangle -> "3")
                        .collect(Collectors.joining(", ")));
        layer.raw("]\n    int[] faceVertexIndices = [").numbers(mesh.triangles());
        layer.raw("]\n    point3f[] points = [").tuples(mesh.xyz());
        layer.raw("]\n    normal3f[] primvars:normals = [").tuples(shaded.normals());
        layer.raw("] (\n        interpolation = \"faceVarying\"\n    )\n    int[] primvars:normals:indices = [");
        layer.numbers(shaded.normalOf()).raw("]\n    uniform token subdivisionScheme = \"none\"\n");
    }

    private void place(Placement placement) {
        Point3 at = placement.at();
        if (!placement.isUnturned()) {
            layer.raw("    double xformOp:rotateZ = ")
                    .number(placement.degrees())
                    .raw("\n");
        }
        if (!placement.isUnturned() || !at.equals(Point3.ZERO)) {
            layer.raw("    double3 xformOp:translate = ").tuple(at.x(), at.y(), at.z());
            layer.raw("\n    uniform token[] xformOpOrder = [\"xformOp:translate\"");
            layer.raw(placement.isUnturned() ? "]\n" : ", \"xformOp:rotateZ\"]\n");
        }
    }

    private void told(String name, String value) {
        layer.raw("    custom string cadlift:" + name + " = ").text(value).raw("\n");
    }

    private static double extreme(Mesh mesh, int axis, int sign) {
        double extreme = Double.NEGATIVE_INFINITY;
        for (int i = axis; i < mesh.xyz().length; i += 3) {
            extreme = Math.max(extreme, sign * mesh.xyz()[i]);
        }
        return sign * extreme + 0.0;
    }
}
