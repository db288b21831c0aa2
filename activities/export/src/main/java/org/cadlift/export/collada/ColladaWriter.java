package org.cadlift.export.collada;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
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

/// Writes a building as COLLADA: `library_effects`, `_materials`, `_geometries` and one `visual_scene`.
public final class ColladaWriter {
    private final Building building;
    private final Tree tree;
    private final Names names = new Names();
    /// For each material its id.
    private final Map<Material, String> ids = new HashMap<>();

    /// For each element the id of its geometry.
    private final String[] geometries;

    private final Point3[] moves;
    private final Xml xml = new Xml();

    private ColladaWriter(Building building) {
        this.building = building;
        tree = Tree.of(building);
        geometries = new String[building.elements().size()];
        moves = new Point3[building.elements().size()];
    }

    /// Gives the bytes of the file, UTF-8.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static byte[] write(Building building, double chordMm) {
        ColladaWriter writer = new ColladaWriter(building);
        writer.document(chordMm);
        return writer.xml.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void document(double chordMm) {
        // The schema demands times; what is given is the same for the same building.
        xml.raw("""
                <?xml version="1.0" encoding="UTF-8"?>
                <COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema" version="1.4.1">
                <asset>
                <contributor><authoring_tool>CADLift</authoring_tool></contributor>
                <created>1970-01-01T00:00:00Z</created>
                """);
        xml.raw("<keywords>origin ");
        xml.numbers(
                building.origin().x(), building.origin().y(), building.origin().z());
        xml.raw("""
                 mm</keywords>
                <modified>1970-01-01T00:00:00Z</modified>
                <unit name="millimeter" meter="0.001"/>
                <up_axis>Z_UP</up_axis>
                </asset>
                """);
        xml.raw("<library_effects>\n");
        looks();
        xml.raw("<library_geometries>\n");
        for (int i = 0; i < building.elements().size(); i++) {
            Interruption.check();
            Element element = building.elements().get(i);
            Shaded shaded = Shaded.of(element.solid(), chordMm);
            moves[i] = shaded.move();
            geometry(i, element.name(), shaded);
        }
        xml.raw("</library_geometries>\n");
        String scene = names.of("scene");
        scene(scene);
        xml.raw("<scene><instance_visual_scene url=\"#" + scene + "\"/></scene>\n</COLLADA>\n");
    }

    private void looks() {
        Xml materials = new Xml();
        for (Material look : tree.materials()) {
            String effect = names.of(look.name() + " effect");
            xml.raw("<effect id=\"").raw(effect).raw("\"><profile_COMMON><technique sid=\"common\"><lambert>");
            xml.raw("<diffuse><color>").numbers(look.share(2), look.share(1), look.share(0), 1);
            xml.raw("</color></diffuse></lambert></technique></profile_COMMON></effect>\n");
            String id = names.of(look.name());
            ids.put(look, id);
            materials.raw("<material id=\"").raw(id).raw("\" name=\"").text(look.name());
            materials.raw("\"><instance_effect url=\"#").raw(effect).raw("\"/></material>\n");
        }
        xml.raw("</library_effects>\n<library_materials>\n").raw(materials.toString());
        xml.raw("</library_materials>\n");
    }

    private void geometry(int index, String name, Shaded shaded) {
        // Many programs show ids rather than names.
        String id = names.of(name + " shape");
        String places = names.of(id + "-positions");
        String normals = names.of(id + "-normals");
        String vertices = names.of(id + "-vertices");
        geometries[index] = id;
        xml.raw("<geometry id=\"").raw(id).raw("\" name=\"").text(name).raw("\"><mesh>\n");
        source(places, shaded.mesh().xyz());
        source(normals, shaded.normals());
        xml.raw("<vertices id=\"" + vertices + "\"><input semantic=\"POSITION\" source=\"#" + places
                + "\"/></vertices>\n");
        int[] corners = shaded.mesh().triangles();
        xml.raw("<triangles material=\"look\" count=\"").number(corners.length / 3);
        xml.raw("\"><input semantic=\"VERTEX\" source=\"#" + vertices + "\" offset=\"0\"/>");
        xml.raw("<input semantic=\"NORMAL\" source=\"#" + normals + "\" offset=\"1\"/>\n<p>");
        for (int i = 0; i < corners.length; i++) {
            if (i > 0) {
                xml.raw(i % 12 == 0 ? "\n" : " ");
            }
            xml.number(corners[i]).raw(" ").number(shaded.normalOf()[i]);
        }
        xml.raw("</p></triangles>\n</mesh></geometry>\n");
    }

    private void source(String id, double[] xyz) {
        String array = names.of(id + "-array");
        xml.raw("<source id=\"" + id + "\"><float_array id=\"" + array + "\" count=\"")
                .number(xyz.length);
        xml.raw("\">").numbers(xyz).raw("</float_array>\n");
        xml.raw("<technique_common><accessor source=\"#" + array + "\" count=\"")
                .number(xyz.length / 3);
        xml.raw("\" stride=\"3\">");
        xml.raw(
                "<param name=\"X\" type=\"float\"/><param name=\"Y\" type=\"float\"/><param name=\"Z\" type=\"float\"/>");
        xml.raw("</accessor></technique_common></source>\n");
    }

    private void scene(String id) {
        xml.raw("<library_visual_scenes><visual_scene id=\"" + id + "\" name=\"")
                .text(building.name())
                .raw("\">\n");
        for (Tree.Storey storey : tree.storeys()) {
            String name = storey.level().name();
            xml.raw("<node id=\"")
                    .raw(names.of(name))
                    .raw("\" name=\"")
                    .text(name)
                    .raw("\">\n");
            storey.elements().forEach(this::node);
            xml.raw("</node>\n");
        }
        xml.raw("</visual_scene></library_visual_scenes>\n");
    }

    private void node(int index) {
        Element element = building.elements().get(index);
        String look = ids.getOrDefault(Material.of(element), "");
        xml.raw("<node id=\"")
                .raw(names.of(element.name()))
                .raw("\" name=\"")
                .text(element.name())
                .raw("\">");
        Point3 move = moves[index];
        if (!move.equals(Point3.ZERO)) {
            xml.raw("<translate>").numbers(move.x(), move.y(), move.z()).raw("</translate>");
        }
        xml.raw("<instance_geometry url=\"#").raw(geometries[index]).raw("\"><bind_material><technique_common>");
        xml.raw("<instance_material symbol=\"look\" target=\"#").raw(look).raw("\"/>");
        xml.raw("</technique_common></bind_material></instance_geometry>\n");
        xml.raw("<extra><technique profile=\"CADLift\"><id>").text(element.id()).raw("</id><kind>");
        xml.text(element.kind().name().toLowerCase(Locale.ROOT)).raw("</kind><layer>");
        xml.text(element.source().layer()).raw("</layer><handles>");
        xml.text(String.join(" ", element.source().handles())).raw("</handles></technique></extra></node>\n");
    }
}
