package org.cadlift.export.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Element;
import org.cadlift.model.plan.Opening.Swing;
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
                Swing.NONE,
                Building.Side.OUTER,
                Shapes.prism(Region.of(Shapes.rectangle(0, 0, 1200, 200)), 1000, 2000),
                Optional.of(new Building.Run(1, 2, "thing")));
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
                List.of(new Building.Run(1, 2, "thing"), new Building.Run(3, 2, "thing")),
                List.of(),
                List.of(),
                List.of(new Building.Space(
                        "r1", "=Bad, \"room\"", 0, 12e6, Optional.empty(), Shapes.box(4000, 3000, 3000))));
    }

    @Test
    void everyThingHasItsRow() {
        assertThat(new String(QuantityWriter.csv(house()), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "\uFEFFkind,id,name,storey,layer,width_mm,height_mm,sill_mm,area_m2,perimeter_m,"
                                + "gross_volume_m3,net_volume_m3,handles,pitch_degrees,cover_m2,eaves_m,verge_m,ridge_m,hip_m,"
                                + "valley_m",
                        "wall,\"w1\",\"Wall 1\",\"Ground\",\"WALLS\",,3000,,2,20.4,6,6,\"1A 1B\",,,,,,,",
                        "window,\"o1\",\"in Wall 1\",\"Ground\",\"\",1200,1000,900,1.2,4.4,0.24,0.0011,\"1A 1B\",,,,,,,",
                        "slab,\"s1\",\"Slab 1\",\"Ground\",\"WALLS\",,200,,3,10,0.6,0.6,\"1A 1B\",,,,,,,",
                        "room,\"r1\",\"'=Bad, \"\"room\"\"\",\"Ground\",\"\",,3000,,12,14,,36,,,,,,,,");
    }

    @Test
    void jsonHasTheSameByName() {
        assertThat(new String(QuantityWriter.json(house()), StandardCharsets.UTF_8))
                .startsWith("{\"sums\":{\"wall\":{\"count\":1,\"area_m2\":2,\"perimeter_m\":20.4,"
                        + "\"gross_volume_m3\":6,\"net_volume_m3\":6},\"window\":{\"count\":1,\"area_m2\":1.2,")
                .contains(
                        "{\"kind\":\"wall\",\"id\":\"w1\",\"name\":\"Wall 1\",\"storey\":\"Ground\",\"layer\":\"WALLS\","
                                + "\"height_mm\":3000,\"area_m2\":2,\"perimeter_m\":20.4,\"gross_volume_m3\":6,"
                                + "\"net_volume_m3\":6,\"handles\":[\"1A\",\"1B\"]}")
                .contains("\"name\":\"=Bad, \\\"room\\\"\"");
    }

    @Test
    void sumsHaveKindAndColumnInTheirNames() {
        assertThat(QuantityWriter.sums(house()))
                .containsEntry("wall_count", 1.0)
                .containsEntry("wall_net_volume_m3", 6.0)
                .containsEntry("window_area_m2", 1.2)
                .containsEntry("window_net_volume_m3", 0.0011)
                .containsEntry("slab_count", 1.0)
                .containsEntry("room_area_m2", 12.0);
    }

    @Test
    void aRoofHasItsCover() {
        Building building = Shapes.onGround(Element.Kind.ROOF, "roof1", "Roof 1", Shapes.box(4000, 3000, 200));
        assertThat(new String(QuantityWriter.json(building), StandardCharsets.UTF_8))
                .contains("\"height_mm\":200,\"area_m2\":12,\"gross_volume_m3\":2.4,\"net_volume_m3\":2.4,"
                        + "\"pitch_degrees\":0,\"cover_m2\":12,\"eaves_m\":0,");
        assertThat(QuantityWriter.sums(building))
                .containsEntry("roof_cover_m2", 12.0)
                .doesNotContainKey("roof_pitch_degrees");
    }

    @Test
    void theWorkbookHasASheetForEach() throws IOException {
        Map<String, String> parts = unpacked(QuantityWriter.xlsx(house()));

        assertThat(parts.get("xl/workbook.xml"))
                .contains("name=\"Elements\"", "name=\"Openings\"", "name=\"Rooms\"", "name=\"Sums\"");
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("<c r=\"A2\" t=\"inlineStr\"><is><t xml:space=\"preserve\">wall</t></is></c>")
                .contains("<c r=\"J2\" s=\"2\"><v>20.4</v></c>", "<autoFilter ref=\"A1:T3\"/>");
        assertThat(parts.get("xl/worksheets/sheet3.xml")).contains("=Bad, &quot;room&quot;");
    }

    private static Map<String, String> unpacked(byte[] bytes) throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
