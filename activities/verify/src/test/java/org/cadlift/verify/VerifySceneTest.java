package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.export.fbx.FbxWriter;
import org.cadlift.export.gltf.GlbWriter;
import org.cadlift.export.mesh.PlyWriter;
import org.cadlift.export.text.Archive;
import org.cadlift.export.usd.UsdzWriter;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.junit.jupiter.api.Test;

/// The building is a box 1000 by 500 by 250, written by hand where the format is a text.
class VerifySceneTest {
    private static final Building BOX = Models.building(Models.box(1000, 500, 250));
    private static final String POINTS = "0 0 0 1000 0 0 1000 500 0 0 500 0 0 0 250 1000 0 250 1000 500 250 0 500 250";
    private static final int[][] TRIANGLES = {
        {3, 2, 1}, {3, 1, 0}, {4, 5, 6}, {4, 6, 7}, {0, 1, 5}, {0, 5, 4},
        {1, 2, 6}, {1, 6, 5}, {2, 3, 7}, {2, 7, 6}, {3, 0, 4}, {3, 4, 7}
    };

    @Test
    void aColladaBoxIsValid() {
        assertThat(verdict("model.dae", dae("", POINTS)))
                .isEqualTo(new Verdict("valid", "CADLift mesh check", "", 125_000_000, 1));
        assertThat(verdict("model.dae", dae("<translate>7 0 0</translate>", POINTS))
                        .reason())
                .isEqualTo("'Part 1': the box is off by 7.0 mm");
    }

    @Test
    void damagedColladaIsInvalid() {
        String good = dae("", POINTS);
        assertThat(verdict("model.dae", good.replace("meter=\"0.001\"", "meter=\"1\""))
                        .reason())
                .isEqualTo("not in millimetres, or z is not up");
        assertThat(verdict("model.dae", good.replace("<p>3 0 2 0", "<p>3 0 9 0"))
                        .reason())
                .contains("vertex 9 of 8");
        assertThat(verdict("model.dae", good.replace("<p>3 0 2 0", "<p>3 0 4 0"))
                        .reason())
                .contains("is not closed");
        assertThat(verdict("model.dae", dae("<rotate>0 0 1 90</rotate>", POINTS))
                        .reason())
                .endsWith("a <rotate>");
        assertThat(verdict("model.dae", "<COLLADA>").reason()).startsWith("no XML");
    }

    @Test
    void anX3dBoxInMetresWithYUpIsValid() {
        String turned = "rotation=\"1 0 0 -1.5707963267948966\" scale=\"0.001 0.001 0.001\"";
        assertThat(verdict("model.x3d", x3d(turned)).status()).isEqualTo("valid");
        assertThat(verdict("model.x3d", x3d("scale=\"0.001 0.001 0.001\"")).reason())
                .contains("the box is off by");
        assertThat(verdict("model.x3d", x3d("rotation=\"1 0 0 -1.5707963267948966\""))
                        .reason())
                .contains("volume 1.25E17");
        assertThat(verdict("model.x3d", x3d(turned).replace(" -1 3 1 0", " 3 1 0"))
                        .reason())
                .endsWith("a face that is no triangle");
        assertThat(verdict("model.x3d", x3d(turned).replace("3 2 1 -1", "2 3 1 -1"))
                        .reason())
                .contains("is not closed");
    }

    @Test
    void aUsdzBoxIsValid() throws IOException {
        byte[] good = UsdzWriter.write(BOX, 0.5);
        assertThat(verdict("model.usdz", good))
                .isEqualTo(new Verdict("valid", "CADLift mesh check", "", 125_000_000, 1));
        assertThat(verdict("model.usdz", usdz(good, "metersPerUnit = 0.001", "metersPerUnit = 1"))
                        .reason())
                .isEqualTo("not in millimetres, or z is not up");
        assertThat(verdict("model.usdz", usdz(good, "(1000, 0, 0)", "(1007, 0, 0)"))
                        .reason())
                .startsWith("'Part 1': volume 1.25291");
        assertThat(verdict("model.usdz", usdz(good, "faceVertexCounts = [3, ", "faceVertexCounts = [4, "))
                        .reason())
                .endsWith("a face that is no triangle");
        assertThat(verdict("model.usdz", usdz(good, "faceVertexIndices = [", "faceVertexIndices = [9, "))
                        .reason())
                .endsWith("37 corners");
        assertThat(verdict("model.usdz", usdz(good, "#usda 1.0", "#usdc 1.0")).reason())
                .contains("no USD");
        assertThat(verdict("model.usdz", usdz(good, "}\n}\n}\n", "")).reason()).endsWith("the layer ends");
        assertThat(verdict("model.usdz", Archive.of(Map.of("model.usda", "#usda 1.0\n")))
                        .reason())
                .isEqualTo("the layer is compressed");
    }

    /// A bent bar, and the same turned by 0.3 and by a quarter: what is written once is measured in each place.
    private static final Building THREE = Models.building(
            Models.bend(),
            Models.turned(Models.bend(), 0.3, 500, -70),
            Models.turned(Models.bend(), Math.PI / 2, -900, 12));

    @Test
    void usdzCopiesAreValidWhereTheyStand() throws IOException {
        byte[] good = UsdzWriter.write(THREE, 0.01);
        assertThat(new String(good, StandardCharsets.UTF_8)).containsOnlyOnce("def Mesh ");
        assertThat(verdict(THREE, "model.usdz", good).reason()).isEmpty();
        assertThat(verdict(THREE, "model.usdz", good).solids()).isEqualTo(3);
        assertThat(verdict(THREE, "model.usdz", usdz(good, "rotateZ = 90", "rotateZ = 91"))
                        .reason())
                .startsWith("'Part 3': the box is off by");
        assertThat(verdict(THREE, "model.usdz", usdz(good, "</model/Shapes/shape0>", "</model/Shapes/none>"))
                        .reason())
                .isEqualTo("</model/Shapes/none> is no class with a mesh");
    }

    @Test
    void glbCopiesAreValidWhereTheyStand() {
        byte[] good = GlbWriter.write(THREE, 0.01);
        assertThat(new String(good, StandardCharsets.UTF_8)).containsOnlyOnce("\"POSITION\"");
        assertThat(verdict(THREE, "model.glb", good).reason()).isEmpty();
        assertThat(verdict(THREE, "model.glb", good).solids()).isEqualTo(3);
        byte[] turned = new String(good, StandardCharsets.ISO_8859_1)
                .replace("\"rotation\":[0,0.70710678118654", "\"rotation\":[0,0.60710678118654")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(verdict(THREE, "model.glb", turned).reason()).startsWith("'Part 3': ");
    }

    private static byte[] usdz(byte[] good, String from, String to) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(good))) {
            String name = zip.getNextEntry().getName();
            String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(from);
            return Archive.aligned(name, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void damagedFbxIsInvalid() {
        byte[] good = FbxWriter.write(BOX, 0.5);
        assertThat(verdict("model.fbx", good))
                .isEqualTo(new Verdict("valid", "CADLift mesh check", "", 125_000_000, 1));
        assertThat(verdict("model.fbx", Arrays.copyOf(good, 500)).reason()).contains("ends");
        assertThat(verdict("model.fbx", changed(good, "UpAxis\u0003\0\0\0int", 0))
                        .reason())
                .isNotEmpty();
        byte[] inch = good.clone();
        ByteBuffer.wrap(inch)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(indexOf(inch, "UnitScaleFactor") + 15 + 11 + 11 + 5 + 1, 2.54);
        assertThat(verdict("model.fbx", inch).reason()).startsWith("'Part 1': volume 2.048");
        Building moved = Models.building(Models.box(1000, 500, 251));
        assertThat(verdict("model.fbx", FbxWriter.write(moved, 0.5)).reason()).startsWith("'Part 1': volume 1.255");
    }

    @Test
    void aPlyWithACornerMovedIsInvalid() {
        byte[] ply = PlyWriter.write(BOX, 0.5);
        assertThat(verdict("model.ply", ply).status()).isEqualTo("valid");
        int body = indexOf(ply, "end_header\n") + "end_header\n".length();
        ByteBuffer.wrap(ply).order(ByteOrder.LITTLE_ENDIAN).putDouble(body, -3);
        assertThat(verdict("model.ply", ply).reason()).startsWith("'").contains("volume");
    }

    /// The faces of a block are one part, closed although each of its meshes is open.
    @Test
    void aDxfBlockIsOnePart() {
        StringBuilder dxf =
                new StringBuilder("0\nSECTION\n2\nBLOCKS\n0\nBLOCK\n8\nA\n2\nE\n70\n0\n10\n0\n20\n0\n30\n0\n");
        String[] xyz = POINTS.split(" ", -1);
        for (int[] triangle : TRIANGLES) {
            dxf.append("0\nPOLYLINE\n8\nA\n70\n64\n");
            for (int corner : triangle) {
                dxf.append("0\nVERTEX\n8\nA\n70\n192\n10\n" + xyz[3 * corner] + "\n20\n" + xyz[3 * corner + 1]
                        + "\n30\n" + xyz[3 * corner + 2] + "\n");
            }
            dxf.append("0\nVERTEX\n8\nA\n70\n128\n71\n1\n72\n2\n73\n3\n0\nSEQEND\n8\nA\n");
        }
        dxf.append("0\nENDBLK\n8\nA\n0\nENDSEC\n0\nSECTION\n2\nENTITIES\n");
        String end = "0\nENDSEC\n0\nEOF\n";
        String insert = "0\nINSERT\n8\nA\n2\nE\n10\n0\n20\n0\n30\n0\n";
        assertThat(verdict("model.dxf", dxf + insert + end).reason()).isEmpty();
        assertThat(verdict("model.dxf", dxf + end).reason()).isEqualTo("0 parts, built 1");
        assertThat(verdict("model.dxf", dxf + insert.replace("10\n0\n", "10\n5\n") + end)
                        .reason())
                .endsWith("a block that is moved");
    }

    private static String dae(String move, String points) {
        StringBuilder indices = new StringBuilder();
        for (int[] triangle : TRIANGLES) {
            for (int corner : triangle) {
                indices.append(indices.isEmpty() ? "" : " ").append(corner).append(" 0");
            }
        }
        return """
                <COLLADA xmlns="http://www.collada.org/2005/11/COLLADASchema" version="1.4.1">
                <asset><unit name="millimeter" meter="0.001"/><up_axis>Z_UP</up_axis></asset>
                <library_geometries><geometry id="g" name="Part 1"><mesh>
                <source id="p"><float_array id="pa" count="24">%s</float_array>
                <technique_common><accessor source="#pa" count="8" stride="3"/></technique_common></source>
                <vertices id="v"><input semantic="POSITION" source="#p"/></vertices>
                <triangles count="12"><input semantic="VERTEX" source="#v" offset="0"/>
                <input semantic="NORMAL" source="#n" offset="1"/><p>%s</p></triangles></mesh></geometry></library_geometries>
                <library_visual_scenes><visual_scene><node>%s<instance_geometry url="#g"/></node></visual_scene>
                </library_visual_scenes></COLLADA>
                """.formatted(points, indices, move);
    }

    private static String x3d(String transform) {
        StringBuilder indices = new StringBuilder();
        for (int[] triangle : TRIANGLES) {
            for (int corner : triangle) {
                indices.append(indices.isEmpty() ? "" : " ").append(corner);
            }
            indices.append(" -1");
        }
        return "<!DOCTYPE X3D PUBLIC \"a\" \"b\"><X3D><Scene><Transform " + transform
                + "><Transform DEF=\"Part_1\"><Shape>"
                + "<IndexedFaceSet coordIndex=\"" + indices + "\"><Coordinate point=\"" + POINTS
                + "\"/></IndexedFaceSet></Shape></Transform></Transform></Scene></X3D>";
    }

    /// Sets the integer behind a text that stands in the file.
    private static byte[] changed(byte[] file, String behind, int value) {
        byte[] changed = file.clone();
        ByteBuffer.wrap(changed)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(indexOf(changed, behind) + behind.length(), value);
        return changed;
    }

    private static int indexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    private static Verdict verdict(String name, String text) {
        return verdict(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Verdict verdict(String name, byte[] bytes) {
        return verdict(BOX, name, bytes);
    }

    private static Verdict verdict(Building building, String name, byte[] bytes) {
        Outcome<List<Verify.Checked>> outcome =
                Verify.verify(building, List.of(new ExportedFile(name, bytes)), Optional.empty(), Verify.DEFAULTS);
        return ((Outcome.Made<List<Verify.Checked>>) outcome).value().getFirst().verdict();
    }
}
