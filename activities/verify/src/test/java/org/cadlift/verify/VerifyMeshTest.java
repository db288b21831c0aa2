package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Tessellation;
import org.junit.jupiter.api.Test;

/// The building is a box 1000 by 500 by 250 unless a test says otherwise; files are written here, in the test.
class VerifyMeshTest {
    private static final Building BOX = Models.building(Models.box(1000, 500, 250));

    private static final String OBJ = """
            # a box
            mtllib model.mtl
            o Part 1
            usemtl plain
            v 0 0 0
            v 1000 0 0
            v 1000 500 0
            v 0 500 0
            v 0 0 250
            v 1000 0 250
            v 1000 500 250
            v 0 500 250
            f 4 3 2 1
            f 5 6 7 8
            f 1 2 6 5
            f 2/1 3/2 7/3 6/4
            f 3//1 4//1 8//1 7//1
            f -8 -4 -1 -5
            """;

    @Test
    void anObjBoxIsValid() {
        Verdict verdict = verdict(BOX, "model.obj", OBJ);
        assertThat(verdict).isEqualTo(new Verdict("valid", "CADLift mesh check", "", 125_000_000, 1));
    }

    @Test
    void anObjWithAHoleIsNotClosed() {
        assertThat(verdict(BOX, "model.obj", OBJ.replace("f 4 3 2 1\n", "")).reason())
                .isEqualTo("'Part 1' is not closed: 4 open edges");
    }

    @Test
    void anObjWithAFaceTurnedRoundIsNotClosed() {
        assertThat(verdict(BOX, "model.obj", OBJ.replace("f 4 3 2 1", "f 1 2 3 4"))
                        .reason())
                .isEqualTo("'Part 1' is not closed: 8 open edges");
    }

    @Test
    void anObjOfAnotherSizeIsInvalid() {
        assertThat(verdict(BOX, "model.obj", OBJ.replace(" 250\n", " 251\n")).reason())
                .isEqualTo("'Part 1': volume 1.255E8 mm³, built 1.25E8 mm³");
    }

    @Test
    void anObjMovedIsInvalid() {
        assertThat(verdict(
                                BOX,
                                "model.obj",
                                OBJ.replaceAll("v (\\d+) (\\d+) 0", "v $1 $2 1").replace(" 250\n", " 251\n"))
                        .reason())
                .isEqualTo("'Part 1': the box is off by 1.0 mm");
    }

    @Test
    void anObjInsideOutIsInvalid() {
        String insideOut = OBJ.replaceAll("f (\\S+) (\\S+) (\\S+) (\\S+)", "f $4 $3 $2 $1");
        assertThat(verdict(BOX, "model.obj", insideOut).reason()).contains("volume -1.25E8 mm³");
    }

    @Test
    void anObjWithoutItsPartIsInvalid() {
        Building two = Models.building(Models.box(1000, 500, 250), Models.box(1, 1, 1));
        assertThat(verdict(two, "model.obj", OBJ).reason()).isEqualTo("1 parts, built 2");
        assertThat(verdict(BOX, "model.obj", "").reason()).isEqualTo("0 parts, built 1");
    }

    @Test
    void damagedObjLinesAreNamed() {
        assertThat(verdict(BOX, "model.obj", OBJ.replace("v 0 0 0", "v 0 0 x")).reason())
                .isEqualTo("line 5: 'x' is no number");
        assertThat(verdict(BOX, "model.obj", OBJ.replace("f 4 3 2 1", "f 4 3 2 9"))
                        .reason())
                .isEqualTo("line 13: vertex 9 of 8");
        assertThat(verdict(BOX, "model.obj", OBJ.replace("f 4 3 2 1", "f 4 3")).reason())
                .isEqualTo("line 13: a face of fewer than three corners");
        assertThat(verdict(BOX, "model.obj", OBJ.replace("v 0 0 0", "v 0 0 NaN"))
                        .reason())
                .isEqualTo("'Part 1' has a coordinate that is no number");
    }

    @Test
    void aMaterialThatIsUsedMustBeDefined() {
        ExportedFile obj = file("model.obj", OBJ);
        List<ExportedFile> good = List.of(obj, file("model.mtl", "newmtl plain\nKd 0.5 0.5 0.5\n"));
        List<ExportedFile> bad = List.of(obj, file("model.mtl", "newmtl other\n"));
        assertThat(verdicts(BOX, good)).extracting(Verdict::status).containsExactly("valid", "valid");
        assertThat(verdicts(BOX, bad))
                .extracting(Verdict::reason)
                .containsExactly("", "material 'plain' is not defined");
    }

    @Test
    void anStlOfRoundSolidsIsValidWithinTheTolerance() {
        Solid disk = Models.diskWithHole();
        Verdict verdict = verdict(Models.building(disk), "model.stl", stl(Tessellation.of(disk, 0.5)));
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.status()).isEqualTo("valid");
        double exact = Math.PI * (2500 - 400) * 10;
        double curvedArea = 2 * Math.PI * (50 + 20) * 10;
        assertThat(verdict.volumeMm3()).isNotEqualTo(exact).isCloseTo(exact, within(0.5 * curvedArea));
    }

    @Test
    void anStlCoarserThanItShouldBeIsInvalid() {
        Solid cylinder = Models.cylinder(1000, 10);
        assertThat(verdict(Models.building(cylinder), "model.stl", stl(Tessellation.of(cylinder, 0.5)))
                        .status())
                .isEqualTo("valid");
        assertThat(verdict(Models.building(cylinder), "model.stl", stl(Tessellation.of(cylinder, 5)))
                        .reason())
                .startsWith("volume 3");
    }

    @Test
    void anStlOfOverlappingElementsMayHoldTheirUnion() {
        Solid box = Models.box(1000, 500, 250);
        Building twice = Models.building(box, box);
        assertThat(verdict(twice, "model.stl", stl(Tessellation.of(box, 0.5))).status())
                .isEqualTo("valid");
        Building apart = Models.building(box, Models.cylinder(10, 10_000));
        assertThat(verdict(apart, "model.stl", stl(Tessellation.of(box, 0.5))).status())
                .isEqualTo("invalid");
    }

    @Test
    void anStlMayBeMovedByWholeMetresOnly() {
        Mesh mesh = Tessellation.of(Models.box(1000, 500, 250), 0.5);
        assertThat(verdict(BOX, "model.stl", stl(moved(mesh, 0, -7000))).status())
                .isEqualTo("valid");
        assertThat(verdict(BOX, "model.stl", stl(moved(mesh, 1, 20))).reason()).isEqualTo("the box is off by 20.0 mm");
    }

    /// Each box is closed on its own, but programs that read an STL join what lies in one place.
    @Test
    void anStlOfBoxesThatTouchInAnEdgeIsInvalid() {
        Mesh mesh = Tessellation.of(Models.box(1000, 500, 250), 0.5);
        Mesh beside = moved(moved(mesh, 0, 1000), 1, 500);
        Solid both = Models.box(2000, 1000, 250);
        assertThat(verdict(Models.building(both), "model.stl", stl(mesh, beside))
                        .reason())
                .isEqualTo("'all' has 1 edges of more than two triangles");
    }

    @Test
    void damagedStlIsInvalid() {
        byte[] stl = stl(Tessellation.of(Models.box(1000, 500, 250), 0.5));
        assertThat(verdict(BOX, "model.stl", Arrays.copyOf(stl, stl.length - 1)).reason())
                .isEqualTo("12 triangles are announced, but the file has 683 bytes");
        assertThat(verdict(BOX, "model.stl", new byte[10]).reason()).isEqualTo("the file ends within its header");
        ByteBuffer.wrap(stl).order(ByteOrder.LITTLE_ENDIAN).putFloat(84 + 12, 77);
        assertThat(verdict(BOX, "model.stl", stl).reason()).contains("is not closed");
    }

    @Test
    void aDxfPolyfaceMeshIsValid() {
        Verdict verdict = verdict(BOX, "model.dxf", dxf());
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.volumeMm3()).isEqualTo(125_000_000);
    }

    @Test
    void damagedDxfIsInvalid() {
        assertThat(verdict(BOX, "model.dxf", dxf().replace("  0\nEOF\n", "")).reason())
                .isEqualTo("the file ends without EOF");
        assertThat(verdict(BOX, "model.dxf", dxf().replace(" 71\n4\n", " 71\n9\n"))
                        .reason())
                .contains("vertex 9 of 8");
        assertThat(verdict(BOX, "model.dxf", dxf().replace("1000", "1001")).reason())
                .contains("volume 1.25125E8");
        assertThat(verdict(BOX, "model.dxf", "").status()).isEqualTo("invalid");
    }

    @Test
    void aGlbInMetresWithYUpIsValid() {
        Verdict verdict = verdict(BOX, "model.glb", glb(""));
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.volumeMm3()).isCloseTo(125_000_000, within(10.0));
    }

    @Test
    void transformsOfGlbNodesCount() {
        assertThat(verdict(BOX, "model.glb", glb(",\"translation\":[0,0,0],\"scale\":[1,1,1],\"rotation\":[0,0,0,1]"))
                        .status())
                .isEqualTo("valid");
        assertThat(verdict(BOX, "model.glb", glb(",\"translation\":[0,2,0]")).reason())
                .isEqualTo("'Part 1': the box is off by 2000.0 mm");
        assertThat(verdict(BOX, "model.glb", glb(",\"scale\":[2,1,1]")).reason())
                .contains("volume 2.5");
        // Turned by a right angle about the glTF x axis: what stood upright lies down.
        assertThat(verdict(BOX, "model.glb", glb(",\"rotation\":[0.7071067811865476,0,0,0.7071067811865476]"))
                        .reason())
                .contains("the box is off by");
        assertThat(verdict(BOX, "model.glb", glb(",\"matrix\":[1,0,0,0,0,1,0,0,0,0,1,0,3,0,0,1]"))
                        .reason())
                .isEqualTo("'Part 1': the box is off by 3000.0 mm");
    }

    @Test
    void damagedGlbIsInvalid() {
        byte[] whole = glb("");
        assertThat(verdict(BOX, "model.glb", new byte[12]).status()).isEqualTo("invalid");
        assertThat(verdict(BOX, "model.glb", Arrays.copyOf(whole, whole.length - 4))
                        .status())
                .isEqualTo("invalid");
        assertThat(verdict(BOX, "model.glb", glb(",\"children\":[0]")).reason()).isEqualTo("nodes nest too deep");
        assertThat(verdict(BOX, "model.glb", glb(",\"mesh\":7")).reason()).isEqualTo("there is no item 7");
        assertThat(verdict(BOX, "model.glb", glb(",\"mesh\":\"x\"")).reason()).isEqualTo("a number is missing");
        assertThat(verdict(BOX, "model.glb", glb("}")).reason()).startsWith("not JSON");
    }

    @Test
    void aFileOfAnotherKindStaysUnchecked() {
        assertThat(verdict(BOX, "model.xyz", "").reason()).isEqualTo("no reader for this kind of file");
    }

    @Test
    void aMismatchIsAnErrorAmongTheFindings() {
        Outcome<List<Verify.Checked>> outcome =
                Verify.verify(BOX, List.of(file("model.obj", "")), Optional.empty(), Verify.DEFAULTS);
        assertThat(outcome.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FailureCode.GEO_VERIFICATION_FAILED);
            assertThat(finding.message()).isEqualTo("model.obj differs: 0 parts, built 1");
        });
    }

    private static Mesh moved(Mesh mesh, int axis, double byMm) {
        double[] xyz = mesh.xyz().clone();
        for (int i = axis; i < xyz.length; i += 3) {
            xyz[i] += byMm;
        }
        return new Mesh(xyz, mesh.triangles());
    }

    private static byte[] stl(Mesh... meshes) {
        int count = Arrays.stream(meshes).mapToInt(Mesh::triangleCount).sum();
        ByteBuffer stl = ByteBuffer.allocate(84 + 50 * count).order(ByteOrder.LITTLE_ENDIAN);
        stl.position(80).putInt(count);
        for (Mesh mesh : meshes) {
            for (int triangle = 0; triangle < mesh.triangleCount(); triangle++) {
                stl.position(stl.position() + 12);
                for (int i = 0; i < 3; i++) {
                    int at = 3 * mesh.triangles()[3 * triangle + i];
                    for (int axis = 0; axis < 3; axis++) {
                        stl.putFloat((float) mesh.xyz()[at + axis]);
                    }
                }
                stl.putShort((short) 0);
            }
        }
        return stl.array();
    }

    /// Writes the box as a polyface mesh, after a closed polyline that is no mesh.
    private static String dxf() {
        StringBuilder dxf = new StringBuilder("999\na comment\n  0\nSECTION\n  2\nENTITIES\n")
                .append("  0\nPOLYLINE\n  8\nFOOTPRINT\n 66\n1\n 70\n1\n")
                .append("  0\nVERTEX\n  8\nFOOTPRINT\n 10\n0\n 20\n0\n  0\nSEQEND\n")
                .append("  0\nPOLYLINE\n  8\nPARTS\n 66\n1\n 70\n64\n 71\n8\n 72\n6\n");
        for (int i = 0; i < 8; i++) {
            int x = i % 4 == 1 || i % 4 == 2 ? 1000 : 0;
            int y = i % 4 >= 2 ? 500 : 0;
            dxf.append("  0\nVERTEX\n  8\nPARTS\n 10\n" + x + "\n 20\n" + y + "\n 30\n" + (i < 4 ? 0 : 250)
                    + "\n 70\n192\n");
        }
        for (String face : List.of("4 3 2 1", "5 6 7 8", "1 2 6 5", "2 3 7 6", "-3 4 8 7", "4 1 5 8")) {
            String[] corners = face.split(" ", -1);
            dxf.append("  0\nVERTEX\n  8\nPARTS\n 70\n128\n");
            for (int i = 0; i < 4; i++) {
                dxf.append(" 7" + (i + 1) + "\n" + corners[i] + "\n");
            }
        }
        return dxf.append("  0\nSEQEND\n  0\nENDSEC\n  0\nEOF\n").toString();
    }

    /// Writes the box as binary glTF, in metres and y up.
    private static byte[] glb(String nodeMembers) {
        String json = """
                {"asset":{"version":"2.0"},"scene":0,"scenes":[{"nodes":[0]}],
                "nodes":[{"name":"Part 1","mesh":0%s}],
                "meshes":[{"primitives":[{"attributes":{"POSITION":0},"indices":1}]}],
                "accessors":[{"bufferView":0,"componentType":5126,"count":8,"type":"VEC3"},
                {"bufferView":1,"componentType":5123,"count":36,"type":"SCALAR"}],
                "bufferViews":[{"buffer":0,"byteLength":96},{"buffer":0,"byteOffset":96,"byteLength":72}],
                "buffers":[{"byteLength":168}]}""".formatted(nodeMembers);
        byte[] text = (json + " ".repeat(3 - (json.length() + 3) % 4)).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer glb = ByteBuffer.allocate(12 + 8 + text.length + 8 + 168).order(ByteOrder.LITTLE_ENDIAN);
        glb.putInt(0x46546C67).putInt(2).putInt(glb.capacity());
        glb.putInt(text.length).putInt(0x4E4F534A).put(text).putInt(168).putInt(0x004E4942);
        for (int i = 0; i < 8; i++) {
            float x = i % 4 == 1 || i % 4 == 2 ? 1 : 0;
            float y = i % 4 >= 2 ? 0.5f : 0;
            glb.putFloat(x).putFloat(i < 4 ? 0 : 0.25f).putFloat(-y);
        }
        for (int[] quad :
                new int[][] {{3, 2, 1, 0}, {4, 5, 6, 7}, {0, 1, 5, 4}, {1, 2, 6, 5}, {2, 3, 7, 6}, {3, 0, 4, 7}}) {
            for (int corner : new int[] {0, 1, 2, 0, 2, 3}) {
                glb.putShort((short) quad[corner]);
            }
        }
        return glb.array();
    }

    private static ExportedFile file(String name, String text) {
        return new ExportedFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Verdict verdict(Building building, String name, String text) {
        return verdict(building, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Verdict verdict(Building building, String name, byte[] bytes) {
        return verdicts(building, List.of(new ExportedFile(name, bytes))).getFirst();
    }

    private static List<Verdict> verdicts(Building building, List<ExportedFile> files) {
        Outcome<List<Verify.Checked>> outcome = Verify.verify(building, files, Optional.empty(), Verify.DEFAULTS);
        return ((Outcome.Made<List<Verify.Checked>>) outcome)
                .value().stream().map(Verify.Checked::verdict).toList();
    }
}
