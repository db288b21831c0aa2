package org.cadlift.export.mesh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cadlift.contract.Interruption;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Tessellation;

/// Writes a building as 3MF (core specification 1.3): a ZIP with one model in mm, one closed object and one build item
/// an element, each with its name and colour.
public final class ThreeMfWriter {
    /// The earliest time that a ZIP can state; a fixed one gives the same building the same bytes.
    private static final LocalDateTime STAMP = LocalDateTime.of(1980, 1, 1, 0, 0);

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

    private final StringBuilder xml = new StringBuilder(1 << 16);
    /// Places of materials in their group, by name and colour.
    private final Map<String, Integer> materials = new LinkedHashMap<>();

    private ThreeMfWriter() {}

    /// Gives the bytes of the file.
    ///
    /// @param chordMm how far a chord may leave its arc
    public static byte[] write(Building building, double chordMm) {
        ThreeMfWriter writer = new ThreeMfWriter();
        writer.model(building, chordMm);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", RELATIONS);
            put(zip, "3D/3dmodel.model", writer.xml.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(STAMP);
        zip.putNextEntry(entry);
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void model(Building building, double chordMm) {
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<model unit=\"millimeter\" xml:lang=\"en-US\" ");
        xml.append("xmlns=\"http://schemas.microsoft.com/3dmanufacturing/core/2015/02\">\n<metadata name=\"Title\">");
        text(building.name());
        xml.append("</metadata>\n<metadata name=\"Application\">CADLift</metadata>\n<metadata name=\"Description\">");
        xml.append("local origin in mm:");
        number(building.origin().x());
        number(building.origin().y());
        number(building.origin().z());
        xml.append("</metadata>\n<resources>\n<basematerials id=\"1\">\n");
        building.elements().forEach(this::material);
        xml.append("</basematerials>\n");
        for (int i = 0; i < building.elements().size(); i++) {
            Interruption.check();
            Element element = building.elements().get(i);
            object(2 + i, element, Tessellation.of(element.solid(), chordMm));
        }
        xml.append("</resources>\n<build>\n");
        for (int i = 0; i < building.elements().size(); i++) {
            xml.append("<item objectid=\"").append(2 + i).append("\"/>\n");
        }
        xml.append("</build>\n</model>\n");
    }

    private void material(Element element) {
        if (materials.putIfAbsent(key(element), materials.size()) == null) {
            xml.append("<base name=\"");
            text(element.material());
            xml.append("\" displaycolor=\"").append(colour(element.rgb())).append("\"/>\n");
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
        xml.append("<object id=\"").append(id).append("\" type=\"model\" name=\"");
        text(element.name());
        xml.append("\" partnumber=\"");
        text(element.id());
        xml.append("\" pid=\"1\" pindex=\"").append(materials.getOrDefault(key(element), 0));
        xml.append("\">\n<mesh>\n<vertices>\n");
        for (int i = 0; i < mesh.xyz().length; i += 3) {
            xml.append("<vertex x=\"");
            Numbers.append(xml, mesh.xyz()[i]);
            xml.append("\" y=\"");
            Numbers.append(xml, mesh.xyz()[i + 1]);
            xml.append("\" z=\"");
            Numbers.append(xml, mesh.xyz()[i + 2]);
            xml.append("\"/>\n");
        }
        xml.append("</vertices>\n<triangles>\n");
        for (int t = 0; t < mesh.triangles().length; t += 3) {
            xml.append("<triangle v1=\"").append(mesh.triangles()[t]);
            xml.append("\" v2=\"").append(mesh.triangles()[t + 1]);
            xml.append("\" v3=\"").append(mesh.triangles()[t + 2]).append("\"/>\n");
        }
        xml.append("</triangles>\n</mesh>\n</object>\n");
    }

    private void number(double value) {
        xml.append(' ');
        Numbers.append(xml, value);
    }

    /// Writes text as an attribute or content may hold it; what XML has no place for becomes the replacement character.
    private void text(String text) {
        text.codePoints().forEach(code -> {
            switch (code) {
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '&' -> xml.append("&amp;");
                case '"' -> xml.append("&quot;");
                default -> {
                    boolean allowed =
                            code >= ' ' && (code < 0xD800 || code > 0xDFFF) && code != 0xFFFE && code != 0xFFFF;
                    xml.appendCodePoint(allowed ? code : 0xFFFD);
                }
            }
        });
    }
}
