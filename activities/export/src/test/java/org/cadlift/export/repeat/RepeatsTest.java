package org.cadlift.export.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {
    /// An L with one round corner and no symmetry, and a round hole.
    private static final Region BRACKET = new Region(
            loop(
                    line(0, 0, 400, 0),
                    line(400, 0, 400, 80),
                    Arc.ofBulge(new Point(400, 80), new Point(380, 100), Math.tan(Math.PI / 8)),
                    line(380, 100, 90, 100),
                    line(90, 100, 90, 250),
                    line(90, 250, 0, 250),
                    line(0, 250, 0, 0)),
            List.of(Loop.circle(new Point(350, 50), 20).reversed()));

    @Test
    void whatIsMovedIsACopyAndSaysWhere() {
        List<Copy> copies = of(prism(BRACKET, 0, 30), prism(moved(BRACKET, 0, 1000.25, -70.125), 500, 530));
        assertThat(copies).allMatch(Copy::isRepeated).allMatch(copy -> copy.first() == 0 && copy.count() == 2);
        Point3 first = copies.get(0).placement().at();
        assertThat(first).isEqualTo(new Point3(Math.rint(first.x()), Math.rint(first.y()), 0));
        assertThat(copies.get(1).placement())
                .isEqualTo(new Placement(1, 0, first.plus(new Point3(1000.25, -70.125, 500))));
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 180, -90, 17.3, 359.999, 1e-3})
    void whatIsTurnedIsACopyAndSaysByHowMuch(double degrees) {
        double angle = Math.toRadians(degrees);
        Copy copy = of(prism(BRACKET, 0, 30), prism(moved(BRACKET, angle, 2_600_000.5, 1_200_000.125), 0, 30))
                .get(1);
        assertThat(copy.first()).isZero();
        Placement placement = copy.placement();
        assertThat(placement.cos()).isCloseTo(Math.cos(angle), within(1e-9));
        assertThat(placement.sin()).isCloseTo(Math.sin(angle), within(1e-9));
        if (degrees % 90 == 0) {
            assertThat(List.of(placement.cos(), placement.sin()))
                    .containsAnyOf(1.0, -1.0)
                    .contains(0.0);
        }
        // What lies 100 mm right of the origin of the first must lie there in the copy too.
        Point3 origin = of(prism(BRACKET, 0, 30), prism(BRACKET, 0, 30))
                .getFirst()
                .placement()
                .at();
        Point there =
                turned(new Point(origin.x() + 100, origin.y()), angle).plus(new Point(2_600_000.5, 1_200_000.125));
        Point3 found = placement.of(new Point3(100, 0, 0));
        assertThat(found.x()).isCloseTo(there.x(), within(1e-6));
        assertThat(found.y()).isCloseTo(there.y(), within(1e-6));
    }

    @Test
    void itDoesNotMatterWhereRingsAndCirclesBegin() {
        Point center = new Point(350, 50);
        Point start = new Point(350, 70);
        Loop hole = new Loop(List.of(new Arc(start, start, center, 20, false)));
        for (int shift = 0; shift < 7; shift++) {
            List<Curve> ring = new ArrayList<>(BRACKET.outer().curves());
            Collections.rotate(ring, shift);
            Region same = new Region(new Loop(ring), List.of(hole));
            assertThat(of(prism(BRACKET, 0, 30), prism(moved(same, 1, 5, 5), 0, 30))
                            .get(1)
                            .first())
                    .isZero();
        }
    }

    /// All have the same edges in number and the last but one the same marks.
    @Test
    void whatDiffersIsNoCopy() {
        Region mirrored = new Region(
                new Loop(BRACKET.outer().reversed().curves().stream()
                        .map(RepeatsTest::mirrored)
                        .toList()),
                BRACKET.holes().stream()
                        .map(hole -> new Loop(hole.reversed().curves().stream()
                                .map(RepeatsTest::mirrored)
                                .toList()))
                        .toList());
        Region off = new Region(
                BRACKET.outer(),
                List.of(Loop.circle(new Point(350.00001, 50), 20).reversed()));
        Region wider = new Region(
                BRACKET.outer(),
                List.of(Loop.circle(new Point(350, 50), 20.00001).reversed()));
        assertThat(of(
                        prism(BRACKET, 0, 30),
                        prism(mirrored, 0, 30),
                        prism(off, 0, 30),
                        prism(wider, 0, 30),
                        prism(BRACKET, 0, 30.00001)))
                .noneMatch(Copy::isRepeated)
                .extracting(Copy::placement)
                .containsOnly(Placement.UNMOVED);
    }

    /// Rounding is no difference: a millionth of a millimetre is.
    @Test
    void whatIsRoundedOtherwiseIsACopy() {
        Region rounded = new Region(
                BRACKET.outer(),
                List.of(Loop.circle(new Point(350.0000005, 50), 20).reversed()));
        assertThat(of(prism(BRACKET, 0, 30), prism(rounded, 0, 30)).get(1).first())
                .isZero();
    }

    /// A bulge outwards and one inwards have the same corners; a lens in a box and beside it the same edges.
    @Test
    void arcsTheOtherWayAreNoCopy() {
        Point a = new Point(100, 0);
        Point b = new Point(100, 100);
        Region out = new Region(
                loop(line(0, 0, 100, 0), Arc.ofBulge(a, b, 0.5), line(100, 100, 0, 100), line(0, 100, 0, 0)),
                List.of());
        Region in = new Region(
                loop(line(0, 0, 100, 0), Arc.ofBulge(a, b, -0.5), line(100, 100, 0, 100), line(0, 100, 0, 0)),
                List.of());
        assertThat(of(prism(out, 0, 30), prism(in, 0, 30))).noneMatch(Copy::isRepeated);
    }

    /// The same wires about another inside: the faces of one look into the other.
    @Test
    void anInsideOutShapeIsNoCopy() {
        Solid solid = prism(BRACKET, 0, 30);
        List<Solid.Face> turned = solid.faces().stream()
                .map(face -> new Solid.Face(
                        face.surface(),
                        face.loops().stream()
                                .map(loop -> new Solid.FaceLoop(loop.uses().reversed().stream()
                                        .map(use -> new Solid.Use(use.edge(), !use.forward()))
                                        .toList()))
                                .toList()))
                .toList();
        // Each use has another face now, and each face still as many.
        Solid other = new Solid(solid.vertices(), solid.edges(), swapped(turned));
        assertThat(of(solid, other)).noneMatch(Copy::isRepeated);
    }

    private static List<Solid.Face> swapped(List<Solid.Face> faces) {
        List<Solid.Face> swapped = new ArrayList<>(faces);
        Collections.swap(swapped, 0, 1);
        return swapped;
    }

    @Test
    void theOtherLookIsNoCopy() {
        Solid box = Shapes.box(1, 2, 3);
        assertThat(Repeats.of(List.of(
                        new Repeats.Shape(List.of(box), "red"),
                        new Repeats.Shape(List.of(box), "green"),
                        new Repeats.Shape(List.of(box), "red"))))
                .extracting(Copy::first)
                .containsExactly(0, 1, 0);
    }

    /// Frame and leaf stand as they do in the first; where the leaf stands elsewhere is another door.
    @Test
    void shapesOfSeveralSolidsKeepTogether() {
        Region leaf = Region.of(Shapes.rectangle(100, 10, 190, 14));
        Region elsewhere = Region.of(Shapes.rectangle(100, 12, 190, 16));
        assertThat(Repeats.of(
                        List.of(pair(BRACKET, leaf, 0), pair(BRACKET, elsewhere, 0), pair(BRACKET, leaf, Math.PI / 2))))
                .extracting(Copy::first)
                .containsExactly(0, 1, 0);
    }

    private static Repeats.Shape pair(Region a, Region b, double angle) {
        return new Repeats.Shape(List.of(prism(moved(a, angle, 9, 9), 0, 30), prism(moved(b, angle, 9, 9), 0, 20)), "");
    }

    /// All corners of a regular polygon lie as far out, and those of one with a notch all but two.
    @Test
    void wheelsAreTurnedByWhatMarksThem() {
        Region wheel = wheel(false);
        Region notched = wheel(true);
        List<Copy> copies = of(
                prism(wheel, 0, 5),
                prism(moved(wheel, 0.3, 10, 0), 0, 5),
                prism(notched, 0, 5),
                prism(moved(notched, 2.5, 10, 0), 0, 5));
        assertThat(copies).extracting(Copy::first).containsExactly(0, 0, 2, 2);
        assertThat(copies.get(3).placement().degrees()).isCloseTo(Math.toDegrees(2.5), within(1e-9));
    }

    private static Region wheel(boolean notched) {
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i < 720; i++) {
            double radius = notched && i == 100 ? 990 : 1000;
            ring.add(turned(new Point(radius, 0), 2 * Math.PI * i / 720));
        }
        return Region.of(Loop.ofPoints(ring));
    }

    @Test
    void cylindersAreToldByRadiusAndHeight() {
        assertThat(of(column(0, 10, 50), column(500, 10, 50), column(900, 10.5, 50), column(1300, 10, 60)))
                .extracting(Copy::first)
                .containsExactly(0, 0, 2, 3);
    }

    private static Solid column(double x, double radius, double height) {
        return prism(Region.of(Loop.circle(new Point(x, 0), radius)), 0, height);
    }

    private static List<Copy> of(Solid... solids) {
        return Repeats.of(Stream.of(solids)
                .map(solid -> new Repeats.Shape(List.of(solid), ""))
                .toList());
    }

    private static Solid prism(Region region, double from, double to) {
        return Shapes.prism(region, from, to);
    }

    private static Loop loop(Curve... curves) {
        return new Loop(List.of(curves));
    }

    private static Segment line(double x0, double y0, double x1, double y1) {
        return new Segment(new Point(x0, y0), new Point(x1, y1));
    }

    private static Region moved(Region region, double angle, double x, double y) {
        return new Region(
                moved(region.outer(), angle, new Point(x, y)),
                region.holes().stream()
                        .map(hole -> moved(hole, angle, new Point(x, y)))
                        .toList());
    }

    private static Loop moved(Loop loop, double angle, Point by) {
        return new Loop(loop.curves().stream()
                .map(curve -> switch (curve) {
                    case Segment(Point start, Point end) ->
                        (Curve) new Segment(
                                turned(start, angle).plus(by),
                                turned(end, angle).plus(by));
                    case Arc(Point start, Point end, Point center, double radius, boolean ccw) ->
                        new Arc(
                                turned(start, angle).plus(by),
                                turned(end, angle).plus(by),
                                turned(center, angle).plus(by),
                                radius,
                                ccw);
                })
                .toList());
    }

    private static Point turned(Point p, double angle) {
        return new Point(
                p.x() * Math.cos(angle) - p.y() * Math.sin(angle), p.x() * Math.sin(angle) + p.y() * Math.cos(angle));
    }

    private static Curve mirrored(Curve curve) {
        return switch (curve) {
            case Segment(Point start, Point end) -> new Segment(mirrored(start), mirrored(end));
            case Arc(Point start, Point end, Point center, double radius, boolean ccw) ->
                new Arc(mirrored(start), mirrored(end), mirrored(center), radius, !ccw);
        };
    }

    private static Point mirrored(Point p) {
        return new Point(-p.x(), p.y());
    }
}
