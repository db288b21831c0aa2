package org.cadlift.export.x3d;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.cadlift.contract.Interruption;
import org.cadlift.export.text.Xml;
import org.cadlift.export.tree.Names;
import org.cadlift.export.tree.Shaded;
import org.cadlift.export.tree.Tree;
import org.cadlift.export.tree.Tree.Material;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;

/// Writes a building as X3D.
public final class X3dWriter {
    private final Building building;
    private final Tree tree;
    private final Map<Material, Integer> materials;
    /// For each material the name of its appearance, empty until one is written.
    private final String[] looks;
    private final Names names = new Names();
    private final Xml xml = new Xml();

    private X3dWriter(Building building) {
        this.building = building;
        tree = Tree.of(building);
        materials = tree.places();
        looks = new String[materials.size()];
        Arrays.fill(looks, "");
    }

    /// Gives the bytes of the file, UTF-8.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static byte[] write(Building building, double chordMm) {
        X3dWriter writer = new X3dWriter(building);
        writer.document(chordMm);
        return writer.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(double chordMm) {
        xml.raw("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE X3D PUBLIC "ISO//Web3D//DTD X3D 3.3//EN" "http://www.web3d.org/specifications/x3d-3.3.dtd">
                <X3D profile="Interchange" version="3.3">
                <head>
                <meta name="generator" content="CADLift"/>
                """);
        xml.raw("<meta name=\"title\" content=\"").text(building.name()).raw("\"/>\n<meta name=\"origin\" content=\"");
        xml.numbers(
                building.origin().x(), building.origin().y(), building.origin().z());
        xml.raw(" mm\"/>\n</head>\n<Scene>\n<Transform DEF=\"").raw(names.of(building.name()));
        // A quarter turn about x brings z up to y up.
        xml.raw("\" rotation=\"1 0 0 ").number(-Math.PI / 2).raw("\" scale=\"0.001 0.001 0.001\">\n");
        for (Tree.Storey storey : tree.storeys()) {
            xml.raw("<Transform DEF=\"").raw(names.of(storey.level().name())).raw("\">\n");
            for (int index : storey.elements()) {
                Interruption.check();
                element(building.elements().get(index), chordMm);
            }
            xml.raw("</Transform>\n");
        }
        xml.raw("</Transform>\n</Scene>\n</X3D>\n");
    }

    private void element(Element element, double chordMm) {
        Shaded shaded = Shaded.of(element.solid(), chordMm);
        xml.raw("<Transform DEF=\"").raw(names.of(element.name()));
        Point3 move = shaded.move();
        if (!move.equals(Point3.ZERO)) {
            xml.raw("\" translation=\"").numbers(move.x(), move.y(), move.z());
        }
        xml.raw("\">\n<WorldInfo title=\"").text(element.name()).raw("\" info=\"");
        told("id", element.id());
        told("kind", element.kind().name().toLowerCase(Locale.ROOT));
        told("layer", element.source().layer());
        told("handles", String.join(" ", element.source().handles()));
        xml.raw("\"/>\n<Shape>\n");
        appearance(element);
        faces(shaded);
        xml.raw("</Shape>\n</Transform>\n");
    }

    /// Writes one of a list of strings, each between quotes, which are escaped within.
    private void told(String name, String value) {
        xml.text("\"" + name + ": " + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\" ");
    }

    private void appearance(Element element) {
        Material look = Material.of(element);
        int index = materials.getOrDefault(look, 0);
        if (!looks[index].isEmpty()) {
            xml.raw("<Appearance USE=\"").raw(looks[index]).raw("\"/>\n");
            return;
        }
        looks[index] = names.of(look.name());
        xml.raw("<Appearance DEF=\"").raw(looks[index]).raw("\"><Material diffuseColor=\"");
        xml.numbers(look.share(2), look.share(1), look.share(0)).raw("\"/></Appearance>\n");
    }

    private void faces(Shaded shaded) {
        xml.raw("<IndexedFaceSet solid=\"true\" normalPerVertex=\"true\" coordIndex=\"");
        indices(shaded.mesh().triangles());
        xml.raw("\" normalIndex=\"");
        indices(shaded.normalOf());
        xml.raw("\">\n<Coordinate point=\"").numbers(shaded.mesh().xyz());
        xml.raw("\"/>\n<Normal vector=\"").numbers(shaded.normals()).raw("\"/>\n</IndexedFaceSet>\n");
    }

    private void indices(int[] corners) {
        for (int i = 0; i < corners.length; i += 3) {
            if (i > 0) {
                xml.raw(i % 30 == 0 ? "\n" : " ");
            }
            xml.number(corners[i]).raw(" ").number(corners[i + 1]).raw(" ");
            xml.number(corners[i + 2]).raw(" -1");
        }
    }
}
