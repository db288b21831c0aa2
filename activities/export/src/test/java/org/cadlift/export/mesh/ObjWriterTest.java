package org.cadlift.export.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Mesh;
import org.junit.jupiter.api.Test;

class ObjWriterTest {
    private static final Building TWO = Shapes.building(
            "two",
            Shapes.element("Part 1", "A", 0xFF0000, Shapes.box(4, 3, 2.125)),
            Shapes.element("Part 2", "A", 0x00FF00, Shapes.box(1, 1, 1)));

    @Test
    void eachElementIsAClosedObject() {
        String obj = ObjWriter.write(TWO, 0.1, "two.mtl").obj();
        assertThat(obj).contains("mtllib two.mtl\n").contains("v 4 3 2.125\n");
        String[] objects = obj.split("\no ", -1);
        assertThat(objects).hasSize(3);
        assertClosed(objects[1], 0, 25.5);
        assertClosed(objects[2], 8, 1);
    }

    @Test
    void materialsOfOneNameAndTwoColoursAreTwo() {
        ObjWriter written = ObjWriter.write(TWO, 0.1, "two.mtl");
        assertThat(written.mtl()).contains("newmtl plain\nKd 1.0 0.0 0.0\n", "newmtl plain_2\nKd 0.0 1.0 0.0\n");
        assertThat(written.obj()).contains("usemtl plain\n", "usemtl plain_2\n");
    }

    private static void assertClosed(String object, int verticesBefore, double volume) {
        List<String> lines = object.lines().toList();
        double[] xyz = lines.stream()
                .filter(line -> line.startsWith("v "))
                .flatMap(line -> List.of(line.substring(2).split(" ", -1)).stream())
                .mapToDouble(Double::parseDouble)
                .toArray();
        int[] triangles = lines.stream()
                .filter(line -> line.startsWith("f "))
                .flatMap(line -> List.of(line.substring(2).split(" ", -1)).stream())
                .mapToInt(index -> Integer.parseInt(index) - 1 - verticesBefore)
                .toArray();
        Mesh mesh = new Mesh(xyz, triangles);
        assertThat(mesh.vertexCount()).isEqualTo(8);
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.volumeMm3()).isCloseTo(volume, within(1e-9));
    }
}
