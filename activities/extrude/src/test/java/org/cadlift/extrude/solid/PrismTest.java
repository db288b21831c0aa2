package org.cadlift.extrude.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Percentage;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Measure;
import org.cadlift.model.building.Measures;
import org.cadlift.model.building.Mesh;
import org.cadlift.model.building.Solid;
import org.cadlift.model.building.Solid.Cylinder;
import org.cadlift.model.building.Solid.Face;
import org.cadlift.model.building.Solid.FaceLoop;
import org.cadlift.model.building.Solid.Use;
import org.cadlift.model.building.Tessellation;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrismTest {
    private static final Point NO_OFFSET = new Point(0, 0);
    private static final Percentage EXACT = Percentage.withPercentage(1e-10);

    @Test
    void boxHasSixFacesAndItsVolume() {
        Solid solid = prism("0,0 4,0 4,3 0,3", 2);
        assertShape(solid, 6, 0);
        assertMeasure(solid, 24, 2 * 12 + 14 * 2);
        assertThat(Measures.of(solid).min()).isEqualTo(new Point3(0, 0, 0));
        assertThat(Measures.of(solid).max()).isEqualTo(new Point3(4, 3, 2));
    }

    @Test
    void lShapeKeepsItsInnerCorner() {
        Solid solid = prism("0,0 6,0 6,2 2,2 2,5 0,5", 10);
        assertShape(solid, 8, 0);
        assertMeasure(solid, 180, 2 * 18 + 22 * 10);
    }

    @Test
    void stadiumHasTwoCylinders() {
        Solid solid = prism("0,0 10,0,1 10,4 0,4,1", 3);
        assertShape(solid, 6, 2);
        double area = 40 + Math.PI * 4;
        assertMeasure(solid, area * 3, 2 * area + (20 + 4 * Math.PI) * 3);
        assertThat(Measures.of(solid).min().x()).isCloseTo(-2, within(1e-12));
        assertThat(Measures.of(solid).max().x()).isCloseTo(12, within(1e-12));
    }

    @Test
    void diskHasOneCylinderWithASeam() {
        Solid solid = prism(Region.of(Loop.circle(new Point(7, -3), 5)), 2);
        assertShape(solid, 3, 1);
        assertThat(solid.vertices()).hasSize(2);
        assertThat(solid.edges()).hasSize(3);
        assertMeasure(solid, Math.PI * 50, Math.PI * 50 + Math.PI * 20);
    }

    @Test
    void circleOfTwoBulgesBecomesOneCylinder() {
        assertShape(prism("0,0,1 10,0,1", 2), 3, 1);
    }

    @Test
    void ringHasAnInwardCylinder() {
        Region ring = new Region(
                Loop.circle(new Point(0, 0), 5),
                List.of(Loop.circle(new Point(0, 0), 3).reversed()));
        Solid solid = prism(ring, 4);
        assertShape(solid, 4, 2);
        assertThat(cylinders(solid)).extracting(Cylinder::outward).containsExactly(true, false);
        assertMeasure(solid, Math.PI * 16 * 4, 2 * Math.PI * 16 + 2 * Math.PI * 8 * 4);
    }

    @Test
    void rectangleWithARoundSideHasOneCylinder() {
        Solid solid = prism("0,0 100,0,1 100,60 0,60", 3000);
        assertShape(solid, 6, 1);
        assertThat(cylinders(solid).getFirst().outward()).isTrue();
        double area = 6000 + Math.PI * 900 / 2;
        assertMeasure(solid, area * 3000, 2 * area + (260 + Math.PI * 30) * 3000);
    }

    @Test
    void notchIsAnInwardCylinder() {
        Solid solid = prism("0,0 100,0,-1 100,60 0,60", 10);
        assertThat(cylinders(solid)).extracting(Cylinder::outward).containsExactly(false);
        assertThat(Measures.of(solid).volumeMm3()).isCloseTo((6000 - Math.PI * 450) * 10, EXACT);
    }

    @Test
    void twoHolesGiveFacesWithThreeLoops() {
        Solid solid = prism("0,0 20,0 20,10 0,10 | 2,2 6,2 6,8 2,8 | 12,5,1 16,5,1", 5);
        assertShape(solid, 2 + 4 + 4 + 1, 1);
        double area = 200 - 24 - Math.PI * 4;
        assertMeasure(solid, area * 5, 2 * area + (60 + 20 + 4 * Math.PI) * 5);
    }

    @Test
    void holesWithSidesInOneLineClose() {
        Solid solid = prism("0,0 20,0 20,20 0,20 | 5,5 9,5 9,9 5,9 | 11,5 15,5 15,9 11,9 | 5,11 9,11 9,15 5,15", 5);
        assertShape(solid, 2 + 4 * 4, 0);
        assertMeasure(solid, (400 - 48) * 5, 2 * (400 - 48) + (80 + 48) * 5);
    }

    @Test
    void segmentsInLineAndArcsOfOneCircleBecomeOneFaceEach() {
        double half = Math.tan(Math.PI / 8);
        String text = "50,0 100,0," + half + " 130,30," + half + " 100,60 70,60 40,60 0,60 0,0";
        Solid solid = prism(text, 3);
        assertShape(solid, 6, 1);
        assertThat(Measures.of(solid).volumeMm3()).isCloseTo((6000 + Math.PI * 450) * 3, EXACT);
    }

    @Test
    void finelyDrawnCircleIsNotEatenUp() {
        List<Point> points = new ArrayList<>();
        int count = 200_000;
        for (int i = 0; i < count; i++) {
            points.add(new Point(1000 * Math.cos(2 * Math.PI * i / count), 1000 * Math.sin(2 * Math.PI * i / count)));
        }
        Solid solid = prism(Region.of(Loop.ofPoints(points)), 1);
        assertThat(solid.faces()).hasSizeBetween(1000, 150_000);
        assertThat(Measures.of(solid).volumeMm3())
                .isCloseTo(count / 2.0 * 1e6 * Math.sin(2 * Math.PI / count), Percentage.withPercentage(1e-6));
    }

    @Test
    void arcThatMissesItsEndsIsFittedToThem() {
        // The center is off by 0.001 mm, as after snapping.
        Point start = new Point(0, 0);
        Point end = new Point(10, 0);
        Region region = Region.of(
                new Loop(List.of(new Segment(start, end), new Arc(end, start, new Point(5.001, 0.001), 5, true))));
        Cylinder cylinder = cylinders(prism(region, 1)).getFirst();
        assertThat(cylinder.center().flat().distance(start)).isCloseTo(cylinder.radiusMm(), within(1e-12));
        assertThat(cylinder.center().flat().distance(end)).isCloseTo(cylinder.radiusMm(), within(1e-12));
    }

    @Test
    void holeThatTouchesTheOutlineIsCutApart() {
        Solid corner = prism("0,0 5,0 10,0 10,10 0,10 | 5,0 7,4 3,4", 1);
        assertManifold(corner);
        assertThat(corner.vertices().stream().distinct()).hasSameSizeAs(corner.vertices());
        assertThat(Measures.of(corner).volumeMm3()).isCloseTo(92, within(1e-3));
    }

    @Test
    void outlineThatTouchesItselfIsCutApart() {
        Solid bow = prism("0,0 10,0 5,5 10,10 0,10 5,5", 1);
        assertManifold(bow);
        assertThat(bow.vertices().stream().distinct()).hasSameSizeAs(bow.vertices());
        assertThat(Measures.of(bow).volumeMm3()).isCloseTo(50, within(1e-3));
    }

    @Test
    void offsetMovesTheSolid() {
        Solid solid = Prism.of(Outlines.region("0,0 4,0 4,3 0,3"), new Point(100, 200), 3000, 3002)
                .orElseThrow();
        assertThat(Measures.of(solid).min()).isEqualTo(new Point3(100, 200, 3000));
        assertThat(Measures.of(solid).max()).isEqualTo(new Point3(104, 203, 3002));
    }

    @Test
    void sliverIsNoSolid() {
        assertThat(Prism.of(Outlines.region("0,0 10,0 10,1e-7"), NO_OFFSET, 0, 1))
                .isEmpty();
    }

    @Test
    void randomStarsWithHolesCloseAndKeepTheirVolume() {
        long seed = 20260101;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            Region region = star(random);
            Solid solid = prism(region, 7);
            assertManifold(solid);
            assertThat(Measures.of(solid).volumeMm3())
                    .as("seed %d round %d", seed, round)
                    .isCloseTo(region.area() * 7, Percentage.withPercentage(1e-7));
            Mesh mesh = Tessellation.of(solid, 0.001);
            assertThat(mesh.isClosed()).as("seed %d round %d", seed, round).isTrue();
            assertThat(mesh.volumeMm3())
                    .as("seed %d round %d", seed, round)
                    .isCloseTo(region.area() * 7, Percentage.withPercentage(0.05));
        }
    }

    /// A quarter ring that is so thin: chords of half a millimetre cross, finer ones or still finer ones keep apart.
    @ParameterizedTest
    @CsvSource({"305, 0.4", "305, 0.003", "30, 0.00005"})
    void arcsCloserThanChordsAreMeshed(double radiusMm, double widthMm) {
        double within = radiusMm - widthMm;
        Arc outer = new Arc(new Point(radiusMm, 0), new Point(0, radiusMm), new Point(0, 0), radiusMm, true);
        Arc inner = new Arc(new Point(0, within), new Point(within, 0), new Point(0, 0), within, false);
        Loop loop = new Loop(List.of(
                outer, new Segment(outer.end(), inner.start()), inner, new Segment(inner.end(), outer.start())));
        Mesh mesh = Tessellation.of(prism(Region.of(loop), 10), 0.5);
        assertThat(mesh.isClosed()).isTrue();
        double volume = Math.PI / 4 * (radiusMm + within) * widthMm * 10;
        assertThat(mesh.volumeMm3()).isCloseTo(volume, Percentage.withPercentage(5));
    }

    /// Half a millimetre off its chord is more than all of it.
    @Test
    void segmentOfACircleThinnerThanAChordMayLeaveItIsMeshed() {
        double radiusMm = 1_000;
        double half = 0.012;
        Point from = new Point(radiusMm * Math.cos(half), -radiusMm * Math.sin(half));
        Point to = new Point(from.x(), -from.y());
        Loop loop = new Loop(List.of(new Arc(from, to, new Point(0, 0), radiusMm, true), new Segment(to, from)));
        Mesh mesh = Tessellation.of(prism(Region.of(loop), 10), 0.5);
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.volumeMm3()).isCloseTo(loop.area() * 10, Percentage.withPercentage(7));
    }

    /// Holes that stand corner to corner, more than ears are clipped of.
    @Test
    void largeFaceWithHolesThatTouchIsFilled() {
        List<Loop> holes = new ArrayList<>();
        for (int row = 0; row < 30; row++) {
            for (int column = row % 2; column < 30; column += 2) {
                double x = 10 + column * 10;
                double y = 10 + row * 10;
                holes.add(Loop.ofPoints(List.of(
                        new Point(x, y), new Point(x, y + 10), new Point(x + 10, y + 10), new Point(x + 10, y))));
            }
        }
        Loop outer = Loop.ofPoints(List.of(new Point(0, 0), new Point(320, 0), new Point(320, 320), new Point(0, 320)));
        Mesh mesh = Tessellation.of(prism(new Region(outer, holes), 10), 0.5);
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.volumeMm3()).isCloseTo((320 * 320 - 450 * 100) * 10, within(1.0));
    }

    /// Makes a star-shaped outline of lines and gentle arcs about a round or square hole, with points in line.
    private static Region star(Random random) {
        int corners = 3 + random.nextInt(12);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < corners; i++) {
            double angle = 2 * Math.PI * (i + 0.6 * random.nextDouble()) / corners;
            double radius = 40 + 60 * random.nextDouble();
            double bulge = random.nextInt(3) == 0 ? 0.1 * random.nextDouble() : 0;
            text.append(radius * Math.cos(angle)).append(',').append(radius * Math.sin(angle));
            text.append(',').append(bulge).append(' ');
        }
        String[] holes = {"", " | -3,-3 0,-3 3,-3 3,0 3,3 0,3 -3,3 -3,0", " | 2,0,1 -2,0,1", " | 2,0,1 -2,0"};
        return Outlines.region(text.toString().trim() + holes[corners < 5 ? 0 : random.nextInt(holes.length)]);
    }

    private static Solid prism(String text, double height) {
        return prism(Outlines.region(text), height);
    }

    private static Solid prism(Region region, double height) {
        return Prism.of(region, NO_OFFSET, 0, height).orElseThrow();
    }

    private static List<Cylinder> cylinders(Solid solid) {
        return solid.faces().stream()
                .map(Face::surface)
                .filter(Cylinder.class::isInstance)
                .map(Cylinder.class::cast)
                .toList();
    }

    private static void assertShape(Solid solid, int faces, int cylindrical) {
        assertManifold(solid);
        assertThat(solid.faces()).hasSize(faces);
        assertThat(cylinders(solid)).hasSize(cylindrical);
        // Euler and Poincaré: V − E + F − inner loops = 2 (1 − through holes).
        int inner = solid.faces().stream().mapToInt(f -> f.loops().size() - 1).sum();
        int throughHoles = solid.faces().getFirst().loops().size() - 1;
        assertThat(solid.vertices().size() - solid.edges().size() + faces - inner)
                .isEqualTo(2 * (1 - throughHoles));
    }

    static void assertMeasure(Solid solid, double volume, double area) {
        Measure measure = Measures.of(solid);
        assertThat(measure.volumeMm3()).isCloseTo(volume, EXACT);
        assertThat(measure.areaMm2()).isCloseTo(area, EXACT);
        Mesh mesh = Tessellation.of(solid, 1e-4);
        assertThat(mesh.isClosed()).isTrue();
        assertThat(mesh.volumeMm3()).isCloseTo(volume, Percentage.withPercentage(0.1));
    }

    /// Each edge has one use in each direction, and each loop is a closed chain.
    static void assertManifold(Solid solid) {
        int[] forward = new int[solid.edges().size()];
        int[] backward = new int[solid.edges().size()];
        for (Face face : solid.faces()) {
            for (FaceLoop loop : face.loops()) {
                for (int i = 0; i < loop.uses().size(); i++) {
                    Use use = loop.uses().get(i);
                    (use.forward() ? forward : backward)[use.edge()]++;
                    Use next = loop.uses().get((i + 1) % loop.uses().size());
                    assertThat(solid.startOf(next)).isEqualTo(solid.startOf(new Use(use.edge(), !use.forward())));
                }
            }
        }
        assertThat(forward).containsOnly(1);
        assertThat(backward).containsOnly(1);
    }
}
