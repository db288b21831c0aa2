package org.cadlift.export.gltf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class GlbWriterTest {
    @Test
    void chunksFillTheFile() {
        ByteBuffer file = file(Shapes.box(4000, 3000, 2000));
        assertThat(file.getInt(0)).isEqualTo(0x46546C67);
        assertThat(file.getInt(4)).isEqualTo(2);
        assertThat(file.getInt(8)).isEqualTo(file.capacity());
        int json = file.getInt(12);
        assertThat(json % 4).isZero();
        assertThat(20 + json + 8 + file.getInt(20 + json)).isEqualTo(file.capacity());
    }

    @Test
    void boxHasFourVerticesAFaceInMetresWithYUp() {
        String json = json(file(Shapes.box(4000, 3000, 2000)));
        // 6 faces of 4 vertices, 12 triangles.
        assertThat(json).contains("\"count\":24").contains("\"count\":36");
        assertThat(json).contains("\"min\":[0.0,0.0,-3.0],\"max\":[4.0,2.0,0.0]");
    }

    @Test
    void triangleNormalsAgreeAndVolumeIsRight() {
        ByteBuffer file = file(Shapes.box(4000, 3000, 2000));
        int start = 20 + file.getInt(12) + 8;
        int normals = start + 24 * 12;
        int indices = normals + 24 * 12;
        double volume = 0;
        for (int t = 0; t < 12; t++) {
            double[][] p = new double[3][];
            double[] normal = {};
            for (int k = 0; k < 3; k++) {
                int index = file.getShort(indices + 2 * (3 * t + k));
                p[k] = vector(file, start + 12 * index);
                normal = vector(file, normals + 12 * index);
            }
            double[] area = cross(minus(p[1], p[0]), minus(p[2], p[0]));
            assertThat(dot(area, normal)).isCloseTo(Math.sqrt(dot(area, area)), within(1e-6));
            volume += dot(p[0], cross(p[1], p[2])) / 6;
        }
        assertThat(volume).isCloseTo(24, within(1e-6));
    }

    @Test
    void cylinderNormalsPointAwayFromTheAxis() {
        ByteBuffer file = file(Shapes.prism(Region.of(Loop.circle(new Point(0, 0), 1000)), 0, 500));
        Matcher count = Pattern.compile("\"count\":(\\d+),\"type\":\"VEC3\"").matcher(json(file));
        assertThat(count.find()).isTrue();
        int vertices = Integer.parseInt(count.group(1));
        int start = 20 + file.getInt(12) + 8;
        int round = 0;
        for (int i = 0; i < vertices; i++) {
            double[] at = vector(file, start + 12 * i);
            double[] normal = vector(file, start + 12 * (vertices + i));
            assertThat(dot(normal, normal)).isCloseTo(1, within(1e-6));
            if (normal[1] == 0) {
                assertThat(at[0] * normal[0] + at[2] * normal[2]).isCloseTo(1, within(1e-6));
                round++;
            }
        }
        assertThat(round).isEqualTo(vertices / 2);
    }

    @Test
    void farElementIsMovedByItsNode() {
        Solid far = Shapes.prism(Region.of(Shapes.rectangle(5e6, 3e6, 5e6 + 100, 3e6 + 100)), 0, 50);
        String json = json(file(far));
        assertThat(json).contains("\"translation\":[5000.0,0.0,-3000.0]");
        assertThat(json).contains("\"min\":[0.0,0.0,-0.1],\"max\":[0.1,0.05,0.0]");
    }

    @Test
    void nodesTellWhereElementsComeFrom() {
        String json = json(file(Shapes.box(1, 1, 1)));
        assertThat(json).contains("\"name\":\"model\",\"children\":[1],\"extras\":{\"origin_mm\":[0.0,0.0,0.0]}");
        assertThat(json).contains("\"name\":\"Ground\",\"children\":[2]");
        assertThat(json).contains("\"kind\":\"profile\",\"layer\":\"LAYER\",\"handles\":[\"1A\"]");
    }

    /// A plate, the same a quarter turned, and the same in another colour: one shape in two meshes, each node with its
    /// own place. The origin of the plate lies under its middle, (20, 10) from its corner.
    @Test
    void copiesShareTheirNumbers() {
        Building building = Shapes.building(
                "model",
                Shapes.element("Part 1", "LAYER", 0x808080, plate(1000, 0, 40, 20)),
                Shapes.element("Part 2", "LAYER", 0x808080, plate(0, 0, 20, 40)),
                Shapes.element("Part 3", "LAYER", 0xFF0000, plate(0, 500, 40, 20)));
        String json = json(ByteBuffer.wrap(GlbWriter.write(building, 0.1)).order(ByteOrder.LITTLE_ENDIAN));
        assertThat(json).containsOnlyOnce("\"min\":[-0.02,0.0,-0.01],\"max\":[0.02,0.005,0.01]");
        assertThat(json)
                .contains("\"name\":\"Part 1\",\"mesh\":0,\"translation\":[1.02,0.0,-0.01]")
                .containsPattern("\"name\":\"Part 2\",\"mesh\":0,\"rotation\":\\[0,0.7071\\d+,0,0.7071\\d+],"
                        + "\"translation\":\\[0.01,0.0,-0.02]")
                .contains("\"name\":\"Part 3\",\"mesh\":1,\"translation\":[0.02,0.0,-0.51]")
                .contains("\"POSITION\":0,\"NORMAL\":1},\"indices\":2,\"material\":0")
                .contains("\"POSITION\":0,\"NORMAL\":1},\"indices\":2,\"material\":1");
    }

    private static Solid plate(double x, double y, double width, double depth) {
        return Shapes.prism(Region.of(Shapes.rectangle(x, y, x + width, y + depth)), 0, 5);
    }

    @Test
    void sameBuildingGivesSameBytes() {
        assertThat(file(Shapes.box(1, 2, 3))).isEqualTo(file(Shapes.box(1, 2, 3)));
    }

    private static ByteBuffer file(Solid solid) {
        Building building = Shapes.building("model", Shapes.element("Part 1", "LAYER", 0x808080, solid));
        return ByteBuffer.wrap(GlbWriter.write(building, 0.1)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String json(ByteBuffer file) {
        byte[] json = new byte[file.getInt(12)];
        file.get(20, json);
        return new String(json, StandardCharsets.UTF_8);
    }

    private static double[] vector(ByteBuffer file, int at) {
        return new double[] {file.getFloat(at), file.getFloat(at + 4), file.getFloat(at + 8)};
    }

    private static double[] minus(double[] a, double[] b) {
        return new double[] {a[0] - b[0], a[1] - b[1], a[2] - b[2]};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
