package org.cadlift.export.collada;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class ColladaWriterTest {
    @Test
    void namesAreEscapedAndIdsDiffer() {
        Building two = Shapes.building(
                "two",
                Shapes.element("a & \"b\"", "<L>", 0xFF0000, Shapes.box(10, 10, 10)),
                Shapes.element("a & \"b\"", "<L>", 0xFF0000, Shapes.box(5, 5, 5)));

        assertThat(text(two))
                .contains("<node id=\"a____b_\" name=\"a &amp; &quot;b&quot;\">")
                .contains("<node id=\"a____b__2\" name=\"a &amp; &quot;b&quot;\">")
                .contains("<layer>&lt;L&gt;</layer><handles>1A</handles>")
                .contains("<unit name=\"millimeter\" meter=\"0.001\"/>\n<up_axis>Z_UP</up_axis>")
                .containsOnlyOnce("<diffuse><color>1 0 0 1</color></diffuse>");
    }

    @Test
    void aBoxHasSixNormalsAndTwelveTriangles() {
        assertThat(text(Shapes.building("one", Shapes.element("box", "0", 0, Shapes.box(1, 2, 3)))))
                .contains("count=\"24\">0 0 0 0 0 3 1 0 0 1 0 3 1 2 0 1 2 3 0 2 0 0 2 3</float_array>")
                .contains("count=\"18\">0 0 -1 0 0 1 0 -1 0 1 0 0 0 1 0 -1 0 0</float_array>")
                .contains("<triangles material=\"look\" count=\"12\">");
    }

    @Test
    void whatIsFarAwayIsMovedThere() {
        Region far = Region.of(Shapes.rectangle(50_000, 0, 50_010, 10));
        assertThat(text(Shapes.building("far", Shapes.element("box", "0", 0, Shapes.prism(far, 0, 10)))))
                .contains("<translate>50000 0 0</translate>")
                .contains("count=\"24\">0 0 0 0 0 10 10 0 0 ");
    }

    private static String text(Building building) {
        return new String(ColladaWriter.write(building, 0.5), StandardCharsets.UTF_8);
    }
}
