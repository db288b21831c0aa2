package org.cadlift.export.x3d;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class X3dWriterTest {
    @Test
    void turnsAndScalesTheWorldOnce() {
        Building two = Shapes.building(
                "two",
                Shapes.element("1st \"box\"", "A\\B", 0x0000FF, Shapes.box(10, 10, 10)),
                Shapes.element("2nd", "0", 0x0000FF, Shapes.box(5, 5, 5)));

        assertThat(text(two))
                .containsOnlyOnce("rotation=\"1 0 0 -1.5707963267948966\" scale=\"0.001 0.001 0.001\"")
                .contains("<Transform DEF=\"_1st__box_\">\n<WorldInfo title=\"1st &quot;box&quot;\"")
                .contains("&quot;id: 1st \\&quot;box\\&quot;&quot; &quot;kind: profile&quot; &quot;layer: A\\\\B&quot;")
                .containsOnlyOnce("<Appearance DEF=\"plain\"><Material diffuseColor=\"0 0 1\"/></Appearance>")
                .containsOnlyOnce("<Appearance USE=\"plain\"/>");
    }

    @Test
    void roundFacesHaveNormalsAwayFromTheAxis() {
        Solid round = Shapes.prism(Region.of(Loop.circle(new Point(0, 0), 10)), 0, 5);

        // A normal at the first corner of the rim, on the x axis.
        assertThat(text(Shapes.building("one", Shapes.element("round", "0", 0, round))))
                .containsPattern("<Normal vector=\"0 0 -1 0 0 1[^\"]* 1 0 0 ");
    }

    private static String text(Building building) {
        return new String(X3dWriter.write(building, 0.5), StandardCharsets.UTF_8);
    }
}
