package org.cadlift.export.mesh;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cadlift.export.text.Numbers;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Tessellation;

/// Writes a building as Wavefront OBJ with its material library: one object an element, closed on its own, in mm, z up.
public final class ObjWriter {
    private final StringBuilder obj = new StringBuilder(1 << 16);
    private final StringBuilder mtl = new StringBuilder();
    /// Names of materials by name and colour in the building.
    private final Map<String, String> materials = new LinkedHashMap<>();

    private ObjWriter() {}

    /// Writes both files.
    ///
    /// @param chordMm how far a chord may leave its arc
    /// @param mtlName name of the file of materials
    public static ObjWriter write(Building building, double chordMm, String mtlName) {
        ObjWriter writer = new ObjWriter();
        writer.obj.append("# CADLift, mm, z up\n");
        if (building.origin().x() != 0
                || building.origin().y() != 0
                || building.origin().z() != 0) {
            writer.obj.append("# origin");
            writer.number(building.origin().x());
            writer.number(building.origin().y());
            writer.number(building.origin().z());
            writer.obj.append('\n');
        }
        writer.obj.append("mtllib ").append(mtlName).append('\n');
        writer.mtl.append("# CADLift\n");
        int before = 0;
        for (Element element : building.elements()) {
            Mesh mesh = Tessellation.of(element.solid(), chordMm);
            writer.element(element, mesh, before);
            before += mesh.vertexCount();
        }
        return writer;
    }

    public String obj() {
        return obj.toString();
    }

    public String mtl() {
        return mtl.toString();
    }

    private void element(Element element, Mesh mesh, int verticesBefore) {
        obj.append("o ").append(oneWord(element.id() + "_" + element.name())).append('\n');
        obj.append("usemtl ").append(material(element)).append('\n');
        for (int i = 0; i < mesh.xyz().length; i += 3) {
            obj.append('v');
            number(mesh.xyz()[i]);
            number(mesh.xyz()[i + 1]);
            number(mesh.xyz()[i + 2]);
            obj.append('\n');
        }
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            // Indices count from 1 through the whole file.
            obj.append("f ").append(mesh.triangles()[t] + verticesBefore + 1);
            obj.append(' ').append(mesh.triangles()[t + 1] + verticesBefore + 1);
            obj.append(' ').append(mesh.triangles()[t + 2] + verticesBefore + 1).append('\n');
        }
    }

    private String material(Element element) {
        String key = element.material() + '\n' + element.rgb();
        String known = materials.get(key);
        if (known != null) {
            return known;
        }
        String wanted = oneWord(element.material());
        String name = wanted;
        for (int copy = 2; materials.containsValue(name); copy++) {
            name = wanted + "_" + copy;
        }
        materials.put(key, name);
        mtl.append("newmtl ").append(name).append("\nKd");
        for (int shift = 16; shift >= 0; shift -= 8) {
            mtl.append(' ').append((element.rgb() >> shift & 0xFF) / 255f);
        }
        mtl.append("\nKa 0 0 0\nKs 0 0 0\nd 1\nillum 1\n");
        return name;
    }

    /// Gives the name without blanks, which end a name for many readers.
    private static String oneWord(String name) {
        char[] chars = name.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            if (Character.isWhitespace(chars[i]) || Character.isISOControl(chars[i])) {
                chars[i] = '_';
            }
        }
        return chars.length == 0 ? "_" : new String(chars);
    }

    /// Writes the shortest decimal that reads back to the same double.
    private void number(double value) {
        obj.append(' ');
        Numbers.append(obj, value);
    }
}
