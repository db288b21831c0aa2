package org.cadlift.export.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Level;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Opening.Use;
import org.cadlift.model.building.Building.Pierced;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Opening.Swing;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

/// Rooms on a floor at 100, whose surfaces count heights from there.
class BoundariesTest {
    private static final double FLOOR_MM = 100;
    private static final Pattern RECORD = Pattern.compile("#(\\d+)=(.*);");
    private static final Pattern REFERENCE = Pattern.compile("#(\\d+)");

    private static Solid prism(Loop outline, double fromMm, double toMm) {
        return Shapes.prism(Region.of(outline), FLOOR_MM + fromMm, FLOOR_MM + toMm);
    }

    /// A wall of 4 m by 200, 2.8 m high, with a window of 1.2 m square whose sill is at 900.
    private static Building withWindow(Space... rooms) {
        Solid whole = prism(Shapes.rectangle(0, 0, 4000, 200), 0, 2800);
        Opening window = new Opening(
                "o1",
                Use.NOTHING,
                1200,
                new Point3(1600, 100, FLOOR_MM + 900),
                new Point3(1, 0, 0),
                Swing.NONE,
                Side.OUTER,
                prism(Shapes.rectangle(1000, 0, 2200, 200), 900, 2100),
                Optional.empty());
        return building(whole, List.of(new Pierced(0, 1, whole, List.of(window))), rooms);
    }

    private static Building building(Solid wall, List<Pierced> pierced, Space... rooms) {
        Element element =
                new Element("w1", Element.Kind.WALL, "Wall 1", 0, "m", 0, new Provenance("W", 0, List.of()), wall);
        return new Building(
                "house",
                Point3.ZERO,
                List.of(new Level("Ground", FLOOR_MM, 3000)),
                List.of(element),
                pierced,
                List.of(),
                List.of(),
                List.of(new Building.Wall(0, 200, Side.OUTER)),
                List.of(rooms));
    }

    private static Space room(Loop outline, double heightMm) {
        return new Space("r1", "", 0, outline.area(), Optional.empty(), prism(outline, 0, heightMm));
    }

    /// Gives the surfaces of boundaries in their order, what they refer to in the place of references.
    private static List<String> surfaces(Building building) {
        String ifc = new String(IfcWriter.write(building, IfcSchema.IFC4), StandardCharsets.US_ASCII);
        Map<String, String> records = new HashMap<>();
        RECORD.matcher(ifc).results().forEach(record -> records.put(record.group(1), record.group(2)));
        return Pattern.compile("=IFCRELSPACEBOUNDARY1STLEVEL\\('[^']*',\\$,'1stLevel',\\$,#\\d+,#\\d+,([^,]*),")
                .matcher(ifc)
                .results()
                .map(boundary -> spelled(boundary.group(1), records))
                .toList();
    }

    private static String spelled(String text, Map<String, String> records) {
        return REFERENCE
                .matcher(text)
                .replaceAll((MatchResult reference) ->
                        Matcher.quoteReplacement(spelled(String.valueOf(records.get(reference.group(1))), records)));
    }

    private static String plane(String at, String out, String along, String width, String height) {
        return "IFCCONNECTIONSURFACEGEOMETRY(IFCCURVEBOUNDEDPLANE(IFCPLANE(IFCAXIS2PLACEMENT3D(IFCCARTESIANPOINT((%s)),"
                        .formatted(at)
                + "IFCDIRECTION((%s)),IFCDIRECTION((%s)))),".formatted(out, along)
                + "IFCPOLYLINE((IFCCARTESIANPOINT((0.,0.)),IFCCARTESIANPOINT((%s,0.)),".formatted(width)
                + "IFCCARTESIANPOINT((%s,%s)),IFCCARTESIANPOINT((0.,%s)),".formatted(width, height, height)
                + "IFCCARTESIANPOINT((0.,0.)))),()),$)";
    }

    /// The room is higher than the wall. The wall's surface runs on where the opening's lies over it.
    @Test
    void planesFaceAwayFromTheRoom() {
        assertThat(surfaces(withWindow(room(Shapes.rectangle(0, 200, 4000, 3200), 3000))))
                .containsExactly(
                        plane("0.,200.,0.", "0.,-1.,0.", "1.,0.,0.", "4000.", "2800."),
                        plane("1000.,200.,900.", "0.,-1.,0.", "1.,0.,0.", "1200.", "1200."));
    }

    /// A room that ends in the middle of the window, in plan and in height, sees half of it either way.
    @Test
    void openingsEndWhereTheRoomDoes() {
        assertThat(surfaces(withWindow(room(Shapes.rectangle(0, 200, 1600, 3200), 1500))))
                .containsExactly(
                        plane("0.,200.,0.", "0.,-1.,0.", "1.,0.,0.", "1600.", "1500."),
                        plane("1000.,200.,900.", "0.,-1.,0.", "1.,0.,0.", "600.", "600."));
    }

    /// The window lies over the room: it is told, and has no surface there.
    @Test
    void whatLiesOverTheRoomHasNoSurface() {
        assertThat(surfaces(withWindow(room(Shapes.rectangle(0, 200, 4000, 3200), 800))))
                .containsExactly(plane("0.,200.,0.", "0.,-1.,0.", "1.,0.,0.", "4000.", "800."), "$");
    }

    /// A room in the crook of a wall lies against it twice: two planes, two boundaries, two identifiers.
    @Test
    void eachPlaneIsABoundaryOfItsOwn() {
        Loop crook = Loop.ofPoints(List.of(
                new Point(0, 0),
                new Point(3000, 0),
                new Point(3000, 200),
                new Point(200, 200),
                new Point(200, 3000),
                new Point(0, 3000)));
        Building house = building(prism(crook, 0, 3000), List.of(), room(Shapes.rectangle(200, 200, 3000, 3000), 3000));

        assertThat(surfaces(house))
                .containsExactly(
                        plane("200.,200.,0.", "0.,-1.,0.", "1.,0.,0.", "2800.", "3000."),
                        plane("200.,3000.,0.", "-1.,0.,0.", "0.,-1.,0.", "2800.", "3000."));
        assertThat(Pattern.compile("=IFCRELSPACEBOUNDARY1STLEVEL\\('([^']*)'")
                        .matcher(new String(IfcWriter.write(house, IfcSchema.IFC4), StandardCharsets.US_ASCII))
                        .results()
                        .map(match -> match.group(1)))
                .hasSize(2)
                .doesNotHaveDuplicates();
    }

    /// A round room in a round wall: its circle, extruded from the floor.
    @Test
    void roundSidesStayRound() {
        Loop inner = Loop.circle(new Point(0, 0), 1000);
        Solid ring = Shapes.prism(
                new Region(Loop.circle(new Point(0, 0), 1200), List.of(inner.reversed())), FLOOR_MM, FLOOR_MM + 3000);

        assertThat(surfaces(building(ring, List.of(), room(inner, 2500))))
                .singleElement()
                .satisfies(surface -> {
                    assertThat(surface)
                            .startsWith(
                                    "IFCCONNECTIONSURFACEGEOMETRY(IFCSURFACEOFLINEAREXTRUSION("
                                            + "IFCARBITRARYOPENPROFILEDEF(.CURVE.,$,IFCINDEXEDPOLYCURVE(IFCCARTESIANPOINTLIST2D(")
                            .endsWith(",IFCAXIS2PLACEMENT3D(IFCCARTESIANPOINT((0.,0.,0.)),IFCDIRECTION((0.,0.,1.)),"
                                    + "IFCDIRECTION((1.,0.,0.))),IFCDIRECTION((0.,0.,1.)),2500.),$)");
                    assertThat(Pattern.compile("IFCARCINDEX")
                                    .matcher(surface)
                                    .results()
                                    .count())
                            .isEqualTo(4);
                });
    }
}
