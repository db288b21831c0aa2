package org.cadlift.export.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

class DxfWriterTest {
    @Test
    void boxIsAClosedPolyfaceMesh() {
        String dxf = write("WALLS", Shapes.box(4, 3, 2));
        assertThat(dxf).contains("9\n$ACADVER\n1\nAC1009\n").endsWith("0\nEOF\n");
        Mesh mesh = polyface(dxf);
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.volumeMm3()).isCloseTo(24, within(1e-9));
    }

    /// A box has eight vertices and twelve triangles; six vertices a piece are room for two of them.
    @Test
    void aMeshOfTooManyVerticesIsABlockOfPieces() {
        Building one = Shapes.building("one", Shapes.element("box", "A", 0, Shapes.box(4, 3, 2)));
        List<Map<String, String>> entities =
                entities(new String(DxfWriter.write(one, 0.5, 6), StandardCharsets.US_ASCII));

        List<Map<String, String>> pieces = entities.stream()
                .filter(entity -> value(entity, "0").equals("POLYLINE")
                        && value(entity, "70").equals("64"))
                .toList();
        assertThat(pieces).hasSize(6).allMatch(piece -> value(piece, "71").equals("6"));
        assertThat(entities.stream().map(entity -> value(entity, "0"))).containsOnlyOnce("BLOCK", "INSERT", "ENDBLK");
    }

    @Test
    void diagonalsOfAPlaneAreHidden() {
        long hidden = write("WALLS", Shapes.box(4, 3, 2))
                .lines()
                .filter(line -> line.matches("-[1-8]"))
                .count();
        // Each of the six sides has one diagonal, which two triangles share.
        assertThat(hidden).isEqualTo(12);
    }

    @Test
    void footprintKeepsArcsAsBulgesAndCirclesAsCircles() {
        Point a = new Point(0, 0);
        Point b = new Point(10, 0);
        Loop half = new Loop(List.of(new Segment(a, b), Arc.ofBulge(b, a, 1)));
        Region region = new Region(half, List.of(Loop.circle(new Point(5, 2), 1).reversed()));
        String dxf = write("A", Shapes.prism(region, 7, 9));
        assertThat(dxf).contains("0\nVERTEX\n8\nA-FOOTPRINT\n10\n10\n20\n0\n30\n7\n42\n");
        assertThat(dxf).contains("0\nCIRCLE\n8\nA-FOOTPRINT\n10\n5\n20\n2\n30\n7\n40\n1\n");
    }

    @Test
    void layerNamesAreSafeAndUnique() {
        LayerNames names = new LayerNames();
        assertThat(names.of("Wände <2>")).isEqualTo("W\\U+00E4nde _2_");
        assertThat(names.of("A:B")).isEqualTo("A_B");
        assertThat(names.of("a?b")).isEqualTo("a_b_2");
        assertThat(names.of("A:B")).isEqualTo("A_B");
        assertThat(names.of(" ")).isEqualTo("0");
    }

    @Test
    void paletteFindsPureColours() {
        assertThat(Palette.nearest(0xFF0000)).isEqualTo(1);
        assertThat(Palette.nearest(0xFFFFFF)).isEqualTo(7);
        assertThat(Palette.nearest(0xFF7F00)).isEqualTo(30);
        assertThat(Palette.nearest(0x00007F)).isEqualTo(174);
    }

    private static String write(String layer, Solid solid) {
        byte[] bytes = DxfWriter.write(Shapes.building("model", Shapes.element("Part 1", layer, 0xFF0000, solid)), 0.1);
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static Mesh polyface(String dxf) {
        List<Double> xyz = new ArrayList<>();
        List<Integer> corners = new ArrayList<>();
        for (Map<String, String> entity : entities(dxf)) {
            switch (entity.getOrDefault("70", "")) {
                case "192" -> List.of("10", "20", "30").forEach(code -> xyz.add(Double.valueOf(value(entity, code))));
                case "128" ->
                    List.of("71", "72", "73")
                            .forEach(code -> corners.add(Math.abs(Integer.parseInt(value(entity, code))) - 1));
                default -> {}
            }
        }
        return new Mesh(
                xyz.stream().mapToDouble(Double::doubleValue).toArray(),
                corners.stream().mapToInt(Integer::intValue).toArray());
    }

    /// Reads pairs of group code and value; a group 0 starts an entity.
    private static List<Map<String, String>> entities(String dxf) {
        List<Map<String, String>> entities = new ArrayList<>();
        List<String> lines = dxf.lines().toList();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            if (lines.get(i).equals("0")) {
                entities.add(new HashMap<>());
            }
            if (!entities.isEmpty()) {
                entities.getLast().put(lines.get(i), lines.get(i + 1));
            }
        }
        return entities;
    }

    private static String value(Map<String, String> entity, String code) {
        return entity.getOrDefault(code, "none");
    }
}
