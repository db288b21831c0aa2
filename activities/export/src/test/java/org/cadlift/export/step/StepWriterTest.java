package org.cadlift.export.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

class StepWriterTest {
    private static byte[] write(Building building) {
        return StepWriter.write(building, StepProtocol.AP242);
    }

    private static final Pattern RECORD = Pattern.compile("#(\\d+)=(.*);");
    private static final Pattern REFERENCE = Pattern.compile("#(\\d+)");

    @Test
    void everyReferenceIsDefinedBeforeOrAfterAndNumbersRunFromOne() {
        Map<Integer, String> records = records(write(Shapes.box(1000, 500, 250)));
        assertThat(records.keySet())
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, records.size()).boxed().toList());
        for (String record : records.values()) {
            Matcher reference = REFERENCE.matcher(record);
            while (reference.find()) {
                assertThat(records).containsKey(Integer.valueOf(reference.group(1)));
            }
        }
    }

    @Test
    void manyDirectionsAreEachWrittenOnceAndFoundAgain() {
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            double angle = 2 * Math.PI * i / 300;
            ring.add(new Point(1000 * Math.cos(angle), 500 * Math.sin(angle)));
        }
        String text = write(Shapes.prism(Region.of(Loop.ofPoints(ring)), 0, 10));
        Map<Integer, String> records = records(text);
        assertThat(text).doesNotContain("#0");
        List<String> directions = records.values().stream()
                .filter(record -> record.startsWith("DIRECTION("))
                .toList();
        assertThat(directions).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        for (String plane : records.values()) {
            if (plane.startsWith("AXIS2_PLACEMENT_3D(")) {
                assertThat(records.get(reference(plane, 1))).startsWith("DIRECTION(");
            }
        }
    }

    @Test
    void aBoxHasEightCornersTwelveEdgesAndSixPlanes() {
        Map<Integer, String> records = records(write(Shapes.box(1000, 500, 250)));
        assertThat(count(records, "VERTEX_POINT(")).isEqualTo(8);
        assertThat(count(records, "EDGE_CURVE(")).isEqualTo(12);
        assertThat(count(records, "LINE(")).isEqualTo(12);
        assertThat(count(records, "ORIENTED_EDGE(")).isEqualTo(24);
        assertThat(count(records, "ADVANCED_FACE(")).isEqualTo(6);
        assertThat(count(records, "PLANE(")).isEqualTo(6);
        // Six directions of a box, written once each.
        assertThat(count(records, "DIRECTION(")).isEqualTo(6);
    }

    @Test
    void eachEdgeIsUsedOnceInEachSense() {
        for (Solid solid : List.of(Shapes.box(10, 20, 30), cylinder(), stadium(), plateWithHole())) {
            Map<Integer, String> records = records(write(solid));
            for (Map.Entry<Integer, String> record : records.entrySet()) {
                if (record.getValue().startsWith("EDGE_CURVE(")) {
                    String use = "ORIENTED_EDGE('',*,*,#" + record.getKey();
                    assertThat(count(records, use + ",.T.)")).isEqualTo(1);
                    assertThat(count(records, use + ",.F.)")).isEqualTo(1);
                }
            }
        }
    }

    @Test
    void aCylinderHasTwoClosedCirclesAndASeamAtTheirVertex() {
        String text = write(cylinder());
        Map<Integer, String> records = records(text);
        assertThat(count(records, "CIRCLE(")).isEqualTo(2);
        assertThat(count(records, "LINE(")).isEqualTo(1);
        assertThat(count(records, "CYLINDRICAL_SURFACE(")).isEqualTo(1);
        assertThat(count(records, "VERTEX_POINT(")).isEqualTo(2);
        // Both circles and the cylinder count angles from the vertex at (40, 20), straight along x.
        assertThat(text).contains("CARTESIAN_POINT('',(40.,20.,0.))");
        assertThat(count(records, "DIRECTION(")).isEqualTo(3);
    }

    @Test
    void theFaceOfAHoleRunsAgainstItsCylinder() {
        Map<Integer, String> records = records(write(plateWithHole()));
        String surface = record(records, "CYLINDRICAL_SURFACE(");
        assertThat(count(records, "ADVANCED_FACE(")).isEqualTo(7);
        assertThat(records.values())
                .anyMatch(r -> r.startsWith("ADVANCED_FACE(") && r.endsWith("," + surface + ",.F.)"));
        assertThat(count(records, "FACE_BOUND(")).isEqualTo(2);
    }

    @Test
    void anArcCountsAnglesFromOppositeItsMiddle() {
        // The half circle turns from (100, 0) by (150, 50) to (100, 100): its middle lies along x, the start opposite.
        String text = write(stadium());
        assertThat(text)
                .contains("DIRECTION('',(-1.,0.,0.))")
                .contains("CIRCLE('',#")
                .contains(",50.)");
    }

    @Test
    void namesAreSpelledInAscii() {
        Building building =
                Shapes.building("Łódź", Shapes.element("Wand 'Süd' \\ 壁 😀", "Wände", 0xFF8000, Shapes.box(1, 1, 1)));
        String text = new String(write(building), StandardCharsets.UTF_8);
        assertThat(text)
                .contains("FILE_NAME('\\X2\\0141\\X0\\\\X2\\00F3\\X0\\d\\X2\\017A\\X0\\',")
                .contains(
                        "MANIFOLD_SOLID_BREP('Wand ''S\\X2\\00FC\\X0\\d'' \\\\ \\X2\\58C1\\X0\\ \\X4\\0001F600\\X0\\',#")
                .contains("PRESENTATION_LAYER_ASSIGNMENT('W\\X2\\00E4\\X0\\nde','',(#")
                .contains("COLOUR_RGB('',1.,0.502,0.)")
                .matches(Pattern.compile("[\\n -~]*"));
    }

    @Test
    void elementsOfOneColourAndLayerShareStyleAndLayer() {
        Building building = Shapes.building(
                "house",
                Shapes.element("a", "WALLS", 0xC0C0C0, Shapes.box(1, 1, 1)),
                Shapes.element("b", "PARTS", 0xC0C0C0, Shapes.box(1, 1, 1)),
                Shapes.element("c", "WALLS", 0x00FF00, Shapes.box(1, 1, 1)));
        Map<Integer, String> records = records(new String(write(building), StandardCharsets.US_ASCII));
        assertThat(count(records, "MANIFOLD_SOLID_BREP(")).isEqualTo(3);
        assertThat(count(records, "STYLED_ITEM(")).isEqualTo(3);
        assertThat(count(records, "PRESENTATION_STYLE_ASSIGNMENT(")).isEqualTo(2);
        assertThat(count(records, "PRESENTATION_LAYER_ASSIGNMENT(")).isEqualTo(2);
        assertThat(count(records, "PRODUCT(")).isEqualTo(1);
    }

    @Test
    void aBuildingIsAnAssemblyOfStoreysAndThese() {
        Building building = house(
                List.of(
                        part("w1", Element.Kind.WALL, "Wall 1", 0, Shapes.box(1, 1, 1)),
                        part("o1", Element.Kind.DOOR, "Door 1 frame", 0, Shapes.box(1, 1, 2)),
                        part("o1-2", Element.Kind.DOOR, "Door 1 leaf", 0, Shapes.box(1, 1, 3)),
                        part("w2", Element.Kind.WALL, "Wall 2", 1, Shapes.box(1, 1, 4))),
                new Building.Run(1, 2, "Door 1"));
        Map<Integer, String> records = records(new String(write(building), StandardCharsets.US_ASCII));
        assertThat(names(records, "NEXT_ASSEMBLY_USAGE_OCCURRENCE(", 3))
                .containsExactly("Wall 1", "Door 1", "Wall 2", "Ground", "Upper");
        assertThat(count(records, "PRODUCT(")).isEqualTo(6);
        assertThat(count(records, "ADVANCED_BREP_SHAPE_REPRESENTATION(")).isEqualTo(3);
        // The placement that a thing is moved from is one of its own items.
        String moved = record(records, "ITEM_DEFINED_TRANSFORMATION(");
        String own = "#" + reference(records.getOrDefault(Integer.parseInt(moved.substring(1)), ""), 0);
        assertThat(records.values())
                .anyMatch(record -> record.startsWith("ADVANCED_BREP_SHAPE_REPRESENTATION('',(" + own + ","));
    }

    /// Three boxes and, between them, what stands once.
    @Test
    void copiesAreOneProductThatIsPlaced() {
        Solid alone = Shapes.box(10, 10, 10);
        Building building = Shapes.building(
                "site",
                Shapes.element("Profile 1", "PLATES", 0xFF0000, box(0, 0, 0)),
                Shapes.element("Profile 2", "0", 0xFF0000, alone),
                Shapes.element("Profile 3", "PLATES", 0xFF0000, box(1000, 0, 50)),
                Shapes.element("Profile 4", "PLATES", 0xFF0000, upright(500.5, 0)));
        Map<Integer, String> records = records(new String(write(building), StandardCharsets.US_ASCII));
        assertThat(count(records, "MANIFOLD_SOLID_BREP('Profile 1',")).isEqualTo(1);
        assertThat(count(records, "MANIFOLD_SOLID_BREP(")).isEqualTo(2);
        assertThat(names(records, "PRODUCT(", 1))
                .containsExactlyInAnyOrder("site", "Unrepeated", "Profile 1 and 2 alike");
        assertThat(names(records, "NEXT_ASSEMBLY_USAGE_OCCURRENCE(", 3))
                .containsExactly("Unrepeated", "Profile 1", "Profile 3", "Profile 4");
        // The origin of the product lies under the middle of the first: (20, 10, 0) from its corner.
        assertThat(places(records))
                .containsExactly(
                        "(0.,0.,0.) (1.,0.,0.)",
                        "(20.,10.,0.) (1.,0.,0.)",
                        "(1020.,10.,50.) (1.,0.,0.)",
                        "(490.5,20.,0.) (0.,1.,0.)");
        // A product is measured where it lies itself, the whole where its parts are.
        assertThat(records.values())
                .contains("CARTESIAN_POINT('centre point',(0.,0.,2.5))")
                .anyMatch(record ->
                        record.startsWith("MEASURE_REPRESENTATION_ITEM('volume measure',VOLUME_MEASURE(13000.),#"));
    }

    /// Where copies look otherwise they have a product of their own: readers know colours and layers of solids.
    @Test
    void copiesOfOneColourAndLayerAreOneProduct() {
        Building building = Shapes.building(
                "site",
                Shapes.element("a", "0", 0xFF0000, box(0, 0, 0)),
                Shapes.element("b", "0", 0x00FF00, box(100, 0, 0)),
                Shapes.element("c", "A", 0xFF0000, box(200, 0, 0)),
                Shapes.element("d", "0", 0x00FF00, box(300, 0, 0)));
        Map<Integer, String> records = records(new String(write(building), StandardCharsets.US_ASCII));
        assertThat(count(records, "MANIFOLD_SOLID_BREP(")).isEqualTo(3);
        assertThat(names(records, "NEXT_ASSEMBLY_USAGE_OCCURRENCE(", 3)).containsExactly("Unrepeated", "b", "d");
    }

    /// A door in each of two storeys, of a frame and a leaf.
    @Test
    void copiesStandInTheirStoreys() {
        Building building = house(
                List.of(
                        part("o1", Element.Kind.DOOR, "Door 1 frame", 0, box(0, 0, 0)),
                        part("o1-2", Element.Kind.DOOR, "Door 1 leaf", 0, box(0, 0, 50)),
                        part("o2", Element.Kind.DOOR, "Door 2 frame", 1, box(7, 0, 3000)),
                        part("o2-2", Element.Kind.DOOR, "Door 2 leaf", 1, box(7, 0, 3050))),
                new Building.Run(0, 2, "Door 1"),
                new Building.Run(2, 2, "Door 2"));
        Map<Integer, String> records = records(new String(write(building), StandardCharsets.US_ASCII));
        assertThat(names(records, "MANIFOLD_SOLID_BREP(", 1)).containsExactly("frame", "leaf");
        assertThat(names(records, "PRODUCT(", 1)).containsExactly("Door 1 and 1 alike", "Ground", "Upper", "house");
        assertThat(names(records, "NEXT_ASSEMBLY_USAGE_OCCURRENCE(", 3))
                .containsExactly("Door 1", "Door 2", "Ground", "Upper");
        assertThat(places(records)).contains("(20.,10.,0.) (1.,0.,0.)", "(27.,10.,3000.) (1.,0.,0.)");
    }

    /// Makes a house of two storeys.
    private static Building house(List<Element> elements, Building.Run... things) {
        return new Building(
                "house",
                Point3.ZERO,
                List.of(new Building.Level("Ground", 0, 3000), new Building.Level("Upper", 3000, 3000)),
                elements,
                List.of(),
                List.of(things),
                List.of(),
                List.of(),
                List.of());
    }

    private static Element part(String id, Element.Kind kind, String name, int level, Solid solid) {
        return new Element(id, kind, name, level, "m", 0, new Provenance("0", 0, List.of()), solid);
    }

    private static Solid box(double x, double y, double z) {
        return Shapes.prism(Region.of(Shapes.rectangle(x, y, x + 40, y + 20)), z, z + 5);
    }

    /// The same, a quarter turned: 20 along x and 40 along y.
    private static Solid upright(double x, double y) {
        return Shapes.prism(Region.of(Shapes.rectangle(x - 20, y, x, y + 40)), 0, 5);
    }

    /// Gives one of the texts of each record of a kind, counted as splitting at the quotes does.
    private static List<String> names(Map<Integer, String> records, String start, int text) {
        return records.values().stream()
                .filter(record -> record.startsWith(start))
                .map(record -> record.split("'", -1)[text])
                .toList();
    }

    /// Gives point and x axis of where each part is placed.
    private static List<String> places(Map<Integer, String> records) {
        return records.values().stream()
                .filter(record -> record.startsWith("ITEM_DEFINED_TRANSFORMATION("))
                .map(record -> records.getOrDefault(reference(record, 1), ""))
                .map(place ->
                        coordinates(records, reference(place, 0)) + " " + coordinates(records, reference(place, 2)))
                .toList();
    }

    private static String coordinates(Map<Integer, String> records, int number) {
        return records.getOrDefault(number, "").replaceAll(".*(\\(.*\\))\\)", "$1");
    }

    /// Two boxes of 1 × 2 × 3 and 1 × 1 × 4: 6 + 4 mm³, 22 + 18 mm², middles at (0.5, 1, 1.5) and (0.5, 0.5, 2).
    @Test
    void aProductSaysWhatToMeasureOnIt() {
        Building two = Shapes.building(
                "two",
                Shapes.element("a", "0", 0, Shapes.box(1, 2, 3)),
                Shapes.element("b", "0", 0, Shapes.box(1, 1, 4)));
        Map<Integer, String> records = records(new String(write(two), StandardCharsets.US_ASCII));
        assertThat(count(records, "PROPERTY_DEFINITION('geometric validation property',"))
                .isEqualTo(3);
        assertThat(records.values())
                .anyMatch(record ->
                        record.startsWith("MEASURE_REPRESENTATION_ITEM('volume measure',VOLUME_MEASURE(10.),#"))
                .anyMatch(record ->
                        record.startsWith("MEASURE_REPRESENTATION_ITEM('surface area measure',AREA_MEASURE(40.),#"))
                .anyMatch(record -> record.startsWith("CARTESIAN_POINT('centre point',(0.5,0.8,1.7"));
        String product = record(records, "PRODUCT_DEFINITION_SHAPE(");
        assertThat(records.values())
                .contains("PROPERTY_DEFINITION('geometric validation property','volume'," + product + ")");
    }

    @Test
    void theSameBuildingGivesTheSameBytesAndTheLocalOriginIsTold() {
        Building moved = new Building(
                "site",
                new Point3(2600000, 1200000.5, 0),
                List.of(),
                List.of(Shapes.element("a", "0", 0, plateWithHole())));
        assertThat(write(moved)).isEqualTo(write(moved));
        assertThat(new String(write(moved), StandardCharsets.US_ASCII))
                .startsWith("ISO-10303-21;\nHEADER;\n")
                .endsWith("ENDSEC;\nEND-ISO-10303-21;\n")
                .contains("'1970-01-01T00:00:00'")
                .contains("AP242_MANAGED_MODEL_BASED_3D_ENGINEERING_MIM_LF")
                .contains("PRODUCT('site','site','local origin in mm: 2600000.0 1200000.5 0.0',");
    }

    @Test
    void aBuildingWithoutElementsIsStillAFile() {
        Map<Integer, String> records = records(new String(write(Shapes.building("empty")), StandardCharsets.US_ASCII));
        assertThat(count(records, "MANIFOLD_SOLID_BREP(")).isZero();
        assertThat(count(records, "ADVANCED_BREP_SHAPE_REPRESENTATION(")).isEqualTo(1);
    }

    private static Solid cylinder() {
        return Shapes.prism(Region.of(Loop.circle(new Point(30, 20), 10)), 0, 25);
    }

    private static Solid stadium() {
        Point a = new Point(0, 0);
        Point b = new Point(100, 0);
        Point c = new Point(100, 100);
        Point d = new Point(0, 100);
        return Shapes.prism(
                Region.of(new Loop(
                        List.of(new Segment(a, b), Arc.ofBulge(b, c, 1), new Segment(c, d), new Segment(d, a)))),
                0,
                30);
    }

    private static Solid plateWithHole() {
        Loop outer = Shapes.rectangle(0, 0, 100, 50);
        Loop hole = Loop.circle(new Point(50, 25), 10).reversed();
        return Shapes.prism(new Region(outer, List.of(hole)), 0, 8);
    }

    private static String write(Solid solid) {
        byte[] bytes = write(Shapes.building("test", Shapes.element("part", "0", 0xFFFFFF, solid)));
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static Map<Integer, String> records(String text) {
        Map<Integer, String> records = new TreeMap<>();
        Matcher matcher = RECORD.matcher(text);
        while (matcher.find()) {
            records.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
        }
        return records;
    }

    private static long count(Map<Integer, String> records, String start) {
        return records.values().stream().filter(r -> r.startsWith(start)).count();
    }

    private static int reference(String record, int index) {
        return Integer.parseInt(
                REFERENCE.matcher(record).results().toList().get(index).group(1));
    }

    private static String record(Map<Integer, String> records, String start) {
        for (Map.Entry<Integer, String> record : records.entrySet()) {
            if (record.getValue().startsWith(start)) {
                return "#" + record.getKey();
            }
        }
        throw new AssertionError("no " + start);
    }

    /// All else is in both protocols: names, colours, layers, shapes and what to measure on them.
    @Test
    void protocolsDifferInWhatTheyNameThemselves() {
        Building building = Shapes.building("test", Shapes.element("part", "A-WALL", 0x102030, Shapes.box(1, 2, 3)));
        List<String> newer =
                new String(write(building), StandardCharsets.US_ASCII).lines().toList();
        List<String> older = new String(StepWriter.write(building, StepProtocol.AP214), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        assertThat(older).hasSameSizeAs(newer);
        assertThat(older.stream().filter(line -> !newer.contains(line)))
                .satisfiesExactly(
                        schema -> assertThat(schema)
                                .isEqualTo("FILE_SCHEMA(('AUTOMOTIVE_DESIGN { 1 0 10303 214 3 1 1 }'));"),
                        context -> assertThat(context)
                                .endsWith(
                                        "=APPLICATION_CONTEXT('core data for automotive mechanical design processes');"),
                        protocol -> assertThat(protocol)
                                .contains(
                                        "=APPLICATION_PROTOCOL_DEFINITION('international standard','automotive_design',2010,"));
    }
}
