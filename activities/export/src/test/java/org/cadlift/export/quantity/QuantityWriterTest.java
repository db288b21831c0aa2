package org.cadlift.export.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Element;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class QuantityWriterTest {
    /// Is a wall of 10 m, 200 thick and 3 m high, with a window of 1200 by 1000 on a sill of 900, and a room of 4 by 3.
    private static Building house() {
        Region plan = Region.of(Shapes.rectangle(0, 0, 10_000, 200));
        Provenance source = new Provenance("WALLS", 0, List.of("1A", "1B"));
        Element wall = new Element("w1", Element.Kind.WALL, "Wall 1", 0, "m", 0, source, Shapes.prism(plan, 100, 3100));
        Opening window = new Opening(
                "o1",
                Opening.Use.WINDOW,
                1200,
                new Point3(600, 100, 1000),
                new Point3(1, 0, 0),
                Building.Side.OUTER,
                Shapes.prism(Region.of(Shapes.rectangle(0, 0, 1200, 200)), 1000, 2000),
                Optional.of(new Building.Run(1, 2)));
        Element frame =
                new Element("o1", Element.Kind.WINDOW, "Window 1 frame", 0, "m", 0, source, Shapes.box(100, 100, 100));
        Element pane =
                new Element("o1-2", Element.Kind.WINDOW, "Window 1 pane", 0, "m", 0, source, Shapes.box(10, 100, 100));
        Element one = new Element("s1", Element.Kind.SLAB, "Slab 1", 0, "m", 0, source, Shapes.box(1000, 1000, 200));
        Element two = new Element("s1-2", Element.Kind.SLAB, "Slab 1", 0, "m", 0, source, Shapes.box(2000, 1000, 200));
        return new Building(
                "house",
                Point3.ZERO,
                List.of(new Building.Level("Ground", 100, 3000)),
                List.of(wall, frame, pane, one, two),
                List.of(new Building.Pierced(0, 1, wall.solid(), List.of(window))),
                List.of(new Building.Run(1, 2), new Building.Run(3, 2)),
                List.of(),
                List.of(new Building.Space("r1", "=Bad, \"room\"", 0, 12e6, Shapes.box(4000, 3000, 3000))));
    }

    @Test
    void everyThingHasItsRow() {
        assertThat(new String(QuantityWriter.write(house()), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFkind,id,name,storey,layer,width_mm,height_mm,sill_mm,area_m2,perimeter_m,"
                                + "gross_volume_m3,net_volume_m3,handles",
                        "wall,\"w1\",\"Wall 1\",\"Ground\",\"WALLS\",,3000,,2,20.4,6,6,\"1A 1B\"",
                        "window,\"o1\",\"in Wall 1\",\"Ground\",\"\",1200,1000,900,1.2,4.4,0.24,0.0011,\"1A 1B\"",
                        "slab,\"s1\",\"Slab 1\",\"Ground\",\"WALLS\",,200,,3,10,0.6,0.6,\"1A 1B\"",
                        "room,\"r1\",\"'=Bad, \"\"room\"\"\",\"Ground\",\"\",,3000,,12,14,,36,");
    }
}
