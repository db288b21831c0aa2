package org.cadlift.export.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cadlift.export.font.TrueType;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.PlanCut;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Opening.Swing;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Box;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetWriterTest {
    /// Is a wall of 4 m, 200 thick and 3 m high, a plinth of 500, and a room, on the upper of two storeys; below is a
    /// box.
    private static Building house() {
        Provenance source = new Provenance("WALLS", 0, List.of());
        Element below = new Element("w1", Element.Kind.WALL, "Wall 1", 0, "m", 0, source, Shapes.box(1000, 1000, 3000));
        Region plan = Region.of(Shapes.rectangle(0, 0, 4000, 200));
        Element wall =
                new Element("w2", Element.Kind.WALL, "Wall 2", 1, "m", 0, source, Shapes.prism(plan, 3000, 6000));
        Region foot = Region.of(Shapes.rectangle(0, 200, 4000, 300));
        Element plinth =
                new Element("p1", Element.Kind.PROFILE, "Plinth", 1, "m", 0, source, Shapes.prism(foot, 3000, 3500));
        Region air = Region.of(Shapes.rectangle(0, 300, 4000, 3300));
        return new Building(
                "Haus Çelik",
                Point3.ZERO,
                List.of(new Building.Level("Ground", 0, 3000), new Building.Level("Upper", 3000, 3000)),
                List.of(below, wall, plinth),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Building.Space(
                        "r1", "Bad & Küche\n(Süd)", 1, 12e6, Optional.empty(), Shapes.prism(air, 3000, 6000))));
    }

    private static List<PlanCut> usual(Building building) {
        return PlanCut.ofAll(building, Optional.empty());
    }

    private static String upper() {
        return new String(SheetWriter.svg(house(), usual(house())).get(1), StandardCharsets.UTF_8);
    }

    @Test
    void eachStoreyHasItsSheet() {
        assertThat(SheetWriter.svg(house(), usual(house()))).hasSize(2);
        assertThat(new String(SheetWriter.pdf(house(), usual(house())), StandardCharsets.ISO_8859_1))
                .contains("/Type/Pages/Count 2");
    }

    @Test
    void whatIsCutIsFilledAtTheScale() {
        // 4000 by 300 fits A4 at 1:20, 245 wide; its middle lies in the middle of the sheet above the titles.
        assertThat(upper())
                .contains("width=\"297mm\" height=\"210mm\"")
                .contains("Scale 1:20 · A4")
                .contains("<path data-source=\"w2\" fill=\"#595959\" fill-rule=\"evenodd\" d=\"M")
                .doesNotContain("data-source=\"p1\"", "data-source=\"w1\"")
                .contains("48.5 102.5", "248.5 102.5", "48.5 92.5");
    }

    @Test
    void theRoomTellsNameAreaAndSizeInOneLineEach() {
        assertThat(upper())
                .contains(">Bad &amp; Küche (Süd)</text>", ">12.00 m²</text>", ">4.00 × 3.00</text>")
                .contains(">Upper · 1 room, 12.00 m²</text>", ">Haus Çelik</text>", ">4000</text>", ">300</text>");
    }

    /// Helvetica has all letters of the first text, and not those of the second.
    @Test
    void lettersThatHelveticaLacksAreBroughtAlong() {
        assertThat(Letters.isPlain("Çelik Küche")).isTrue();
        assertThat(Letters.isPlain("Şişli Кухня")).isFalse();
        assertThat(Letters.widthMm("Hall", 10)).isEqualTo(7.22 + 5.56 + 2 * 2.22);
    }

    /// A letter is as wide as Helvetica's, and what is not asked for is left out: 2620 outlines take 400 kB.
    @Test
    void aPartOfTheFontHoldsItsLettersOnly() {
        TrueType font = TrueType.liberation();

        byte[] part = font.part(List.of(font.glyph('Ş'), font.glyph('я')));

        assertThat(font.width(font.glyph('H'))).isEqualTo(722);
        assertThat(part.length).isLessThan(60_000);
        assertThat(new String(part, StandardCharsets.ISO_8859_1)).contains("glyf", "loca", "hmtx");
    }

    /// A door of 900 whose leaf hangs at its left end, seen from above, and opens upwards: the arc runs from above the
    /// hinge down to the other jamb. The wall runs from 0 to 4000, so that its chain reads 1000, 900 and 2100.
    @Test
    void aDoorSwingsAndItsJambsAreMeasured() {
        String svg = new String(SheetWriter.svg(withDoor(), usual(withDoor())).getFirst(), StandardCharsets.UTF_8);

        assertThat(svg).contains(">1000</text>", ">900</text>", ">2100</text>", ">4000</text>");
        // At 1:20 the hinge lies 50 from the left end of the wall; the leaf is 45 long.
        assertThat(svg).contains("d=\"M98.5 90L98.5 45\"", "d=\"M98.5 45A45 45 0 0 1 143.5 90\"");
    }

    private static Building withDoor() {
        Provenance source = new Provenance("WALLS", 0, List.of());
        Solid whole = Shapes.prism(Region.of(Shapes.rectangle(0, 0, 4000, 200)), 0, 3000);
        Element left = new Element(
                "w1",
                Element.Kind.WALL,
                "Wall 1",
                0,
                "m",
                0,
                source,
                Shapes.prism(Region.of(Shapes.rectangle(0, 0, 1000, 200)), 0, 3000));
        Element right = new Element(
                "w1",
                Element.Kind.WALL,
                "Wall 1",
                0,
                "m",
                0,
                source,
                Shapes.prism(Region.of(Shapes.rectangle(1900, 0, 4000, 200)), 0, 3000));
        Building.Opening door = new Building.Opening(
                "o1",
                Building.Opening.Use.DOOR,
                900,
                new Point3(1450, 100, 0),
                new Point3(1, 0, 0),
                Swing.RIGHT,
                Building.Side.UNKNOWN,
                Shapes.prism(Region.of(Shapes.rectangle(1000, 0, 1900, 200)), 0, 3000),
                Optional.empty());
        return new Building(
                "House",
                Point3.ZERO,
                List.of(new Building.Level("Ground", 0, 3000)),
                List.of(left, right),
                List.of(new Building.Pierced(0, 2, whole, List.of(door))),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /// Width and height of the storey in mm, and what is chosen for it.
    @ParameterizedTest
    @CsvSource({
        "24000, 12000, A4, 1:100",
        "10000, 8000, A3, 1:50",
        "210, 80, A4, 1:1",
        "20, 10, A4, 10:1",
        "300000, 150000, A3, 1:1000",
        "900000, 400000, A0, 1:1000",
        "90000000, 1, A0, 1:100000",
    })
    void theLargestUsualScaleIsChosen(double width, double height, PaperSize paper, String scale) {
        Layout layout =
                Layout.of(Box.of(new org.cadlift.plane.Point(0, 0), new org.cadlift.plane.Point(width, height)));

        assertThat(layout.paper()).isEqualTo(paper);
        assertThat(layout.scale().text()).isEqualTo(scale);
    }
}
