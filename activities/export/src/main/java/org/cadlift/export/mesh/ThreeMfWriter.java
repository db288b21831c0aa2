package org.cadlift.export.mesh;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.cadlift.contract.Interruption;
import org.cadlift.export.text.Archive;
import org.cadlift.export.text.Xml;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Tessellation;

/// Writes a building as 3MF (core specification 1.3): a ZIP with one model in mm, one closed object and one build item
/// an element, each with its name and colour.
public final class ThreeMfWriter {
    private static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="model" ContentType="application/vnd.ms-package.3dmanufacturing-3dmodel+xml"/>
            </Types>
            """;

    private static final String RELATIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Target="/3D/3dmodel.model" Id="model"
             Type="http://schemas.microsoft.com/3dmanufacturing/2013/01/3dmodel"/>
            </Relationships>
            """;

    private final Xml xml = new Xml();
    /// Places of materials in their group, by name and colour.
    private final Map<String, Integer> materials = new LinkedHashMap<>();

    private ThreeMfWriter() {}

    /// Gives the bytes of the file.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static byte[] write(Building building, double chordMm) {
        ThreeMfWriter writer = new ThreeMfWriter();
        writer.model(building, chordMm);
        Map<String, String> files = new LinkedHashMap<>();
        files.put("[Content_Types].xml", TYPES);
        files.put("_rels/.rels", RELATIONS);
        files.put("3D/3dmodel.model", writer.xml.toString());
        return Archive.of(files);
    }

    private void model(Building building, double chordMm) {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<model unit=\"millimeter\" xml:lang=\"en-US\" ");
        xml.raw("xmlns=\"http://schemas.microsoft.com/3dmanufacturing/core/2015/02\">\n<metadata name=\"Title\">");
        xml.text(building.name());
        xml.raw("</metadata>\n<metadata name=\"Application\">CADLift</metadata>\n<metadata name=\"Description\">");
        xml.raw("local origin in mm:");
        xml.raw(" ").number(building.origin().x());
        xml.raw(" ").number(building.origin().y());
        xml.raw(" ").number(building.origin().z());
        xml.raw("</metadata>\n<resources>\n<basematerials id=\"1\">\n");
        building.elements().forEach(this::material);
        xml.raw("</basematerials>\n");
        for (int i = 0; i < building.elements().size(); i++) {
            Interruption.check();
            Element element = building.elements().get(i);
            object(2 + i, element, Tessellation.of(element.solid(), chordMm));
        }
        xml.raw("</resources>\n<build>\n");
        for (int i = 0; i < building.elements().size(); i++) {
            xml.raw("<item objectid=\"").number(2 + i).raw("\"/>\n");
        }
        xml.raw("</build>\n</model>\n");
    }

    private void material(Element element) {
        if (materials.putIfAbsent(key(element), materials.size()) == null) {
            xml.raw("<base name=\"");
            xml.text(element.material());
            xml.raw("\" displaycolor=\"").raw(colour(element.rgb())).raw("\"/>\n");
        }
    }

    private static String key(Element element) {
        return element.material() + '\n' + colour(element.rgb());
    }

    private static String colour(int rgb) {
        return "#"
                + Integer.toHexString((rgb & 0xFFFFFF) | 0x1000000).substring(1).toUpperCase(Locale.ROOT);
    }

    private void object(int id, Element element, Mesh mesh) {
        xml.raw("<object id=\"").number(id).raw("\" type=\"model\" name=\"");
        xml.text(element.name());
        xml.raw("\" partnumber=\"");
        xml.text(element.id());
        xml.raw("\" pid=\"1\" pindex=\"").number(materials.getOrDefault(key(element), 0));
        xml.raw("\">\n<mesh>\n<vertices>\n");
        for (int i = 0; i < mesh.xyz().length; i += 3) {
            xml.raw("<vertex x=\"");
            xml.number(mesh.xyz()[i]);
            xml.raw("\" y=\"");
            xml.number(mesh.xyz()[i + 1]);
            xml.raw("\" z=\"");
            xml.number(mesh.xyz()[i + 2]);
            xml.raw("\"/>\n");
        }
        xml.raw("</vertices>\n<triangles>\n");
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            xml.raw("<triangle v1=\"").number(mesh.triangles()[t]);
            xml.raw("\" v2=\"").number(mesh.triangles()[t + 1]);
            xml.raw("\" v3=\"").number(mesh.triangles()[t + 2]).raw("\"/>\n");
        }
        xml.raw("</triangles>\n</mesh>\n</object>\n");
    }
}
