package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityReaderTest {
    private static Entity entity(String line) {
        List<Entity> entities = DxfText.of(line).drawing().entities();
        assertThat(entities).hasSize(1);
        return entities.getFirst();
    }

    private static Shape shape(String line) {
        Entity entity = entity(line);
        assertThat(entity.figures()).as(entity.toString()).hasSize(1);
        return entity.figures().getFirst().shape();
    }

    private static Shape.Path path(String line) {
        return (Shape.Path) shape(line);
    }

    private static Segment segment(double x1, double y1, double x2, double y2) {
        return new Segment(new Point(x1, y1), new Point(x2, y2));
    }

    @Test
    void readsALine() {
        Entity line = entity("LINE 5=1A 8=walls 62=1 39=2.5 10=1 20=2 30=3 11=4 21=6 31=3");
        assertThat(line.type()).isEqualTo("LINE");
        assertThat(line.handle()).isEqualTo("1A");
        assertThat(line.layer()).isEqualTo("walls");
        assertThat(line.fate()).isEqualTo(Fate.OPEN);
        assertThat(line.figures())
                .containsExactly(new Figure(
                        "walls", 0xff0000, "", 2.5, new Shape.Path(List.of(segment(1, 2, 4, 6)), false, 3, 0)));
    }

    @Test
    void aSlopingLineIsAPathInSpace() {
        assertThat(shape("LINE 10=0 20=0 30=0 11=4 21=0 31=3"))
                .isEqualTo(new Shape.SpacePath(List.of(Point3.ZERO, new Point3(4, 0, 3)), false));
    }

    @Test
    void aLineWithoutLengthIsIgnored() {
        Entity line = entity("LINE 10=1 20=2 11=1 21=2");
        assertThat(line.fate()).isEqualTo(Fate.IGNORED);
        assertThat(line.reason()).isEqualTo("no extent");
        assertThat(line.handle()).startsWith("line ");
    }

    @Test
    void readsACircle() {
        assertThat(path("CIRCLE 10=1 20=2 30=7 40=5"))
                .isEqualTo(new Shape.Path(List.of(Arc.circle(new Point(1, 2), 5)), true, 7, 0));
    }

    @Test
    void readsAnArcWithExactQuarterPoints() {
        assertThat(path("ARC 10=10 20=20 40=5 50=90 51=180").curves())
                .containsExactly(new Arc(new Point(10, 25), new Point(5, 20), new Point(10, 20), 5, true));
    }

    @ParameterizedTest
    @CsvSource({"0, 360", "90, 450", "45, 45", "-30, 330"})
    void anArcOfAFullTurnIsACircle(double start, double end) {
        assertThat(path("ARC 10=1 20=2 40=5 50=" + start + " 51=" + end).curves())
                .containsExactly(Arc.circle(new Point(1, 2), 5));
    }

    @Test
    void anArcMirroredByItsExtrusionRunsClockwiseOnTheOtherSide() {
        assertThat(path("ARC 10=10 20=20 30=4 40=5 50=0 51=90 230=-1"))
                .isEqualTo(new Shape.Path(
                        List.of(new Arc(new Point(-15, 20), new Point(-10, 25), new Point(-10, 20), 5, false)),
                        false,
                        -4,
                        0));
    }

    @ParameterizedTest
    @CsvSource({"0", "-3", "nan", "1e400"})
    void aCircleNeedsAPositiveFiniteRadius(String radius) {
        Entity circle = entity("CIRCLE 10=1 20=2 40=" + radius);
        assertThat(circle.fate()).isEqualTo(Fate.FAILED);
        assertThat(circle.figures()).isEmpty();
    }

    @Test
    void readsAClosedRectangleWithAHalfCircle() {
        Shape.Path path = path("LWPOLYLINE 90=4 70=1 38=2 43=0.5 10=0 20=0 10=4 20=0 42=1 10=4 20=2 10=0 20=2");
        assertThat(path.closed()).isTrue();
        assertThat(path.z()).isEqualTo(2);
        assertThat(path.widthMm()).isEqualTo(0.5);
        assertThat(path.curves())
                .containsExactly(
                        segment(0, 0, 4, 0),
                        new Arc(new Point(4, 0), new Point(4, 2), new Point(4, 1), 1, true),
                        segment(4, 2, 0, 2),
                        segment(0, 2, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "0.41421356237309503, 90",
        "1, 180",
        "-1, -180",
        "2.414213562373095, 270",
        "-0.1, -22.842",
        "1e-3, 0.2292"
    })
    void aBulgeIsTheTangentOfAQuarterOfTheSweep(double bulge, double degrees) {
        Arc arc = (Arc) path("LWPOLYLINE 90=2 70=0 10=0 20=0 42=" + bulge + " 10=10 20=0")
                .curves()
                .getFirst();
        assertThat(Math.toDegrees(arc.sweep())).isCloseTo(degrees, within(1e-3));
        assertThat(arc.start()).isEqualTo(new Point(0, 0));
        assertThat(arc.end()).isEqualTo(new Point(10, 0));
        assertThat(arc.center().distance(arc.start())).isCloseTo(arc.radius(), within(1e-9 * arc.radius()));
    }

    @ParameterizedTest
    @CsvSource({"0", "1e-12", "-1e-9"})
    void aBulgeNearZeroIsStraight(double bulge) {
        assertThat(path("LWPOLYLINE 90=2 10=0 20=0 42=" + bulge + " 10=10 20=0").curves())
                .containsExactly(segment(0, 0, 10, 0));
    }

    @Test
    void dropsPiecesWithoutLengthAndSeesThatTheEndMeetsTheStart() {
        Shape.Path path = path("LWPOLYLINE 90=5 70=0 10=0 20=0 10=1 20=0 10=1 20=0 10=1 20=1 10=0 20=0");
        assertThat(path.closed()).isTrue();
        assertThat(path.curves()).containsExactly(segment(0, 0, 1, 0), segment(1, 0, 1, 1), segment(1, 1, 0, 0));
    }

    @Test
    void aPolylineOfTwoHalfCirclesIsClosed() {
        Shape.Path path = path("LWPOLYLINE 90=2 70=1 10=0 20=0 42=1 10=2 20=0 42=1");
        assertThat(path.closed()).isTrue();
        assertThat(path.curves()).hasSize(2);
        assertThat(area(path.curves())).isCloseTo(Math.PI, within(1e-12));
    }

    private static double area(List<Curve> curves) {
        return curves.stream().mapToDouble(c -> c.areaTerm(new Point(0, 0))).sum();
    }

    @Test
    void readsAnOldPolyline() {
        Shape.Path path = path("""
                POLYLINE 66=1 70=1 30=3 40=0.2 41=0.2
                VERTEX 10=0 20=0
                VERTEX 10=4 20=0 42=-1
                VERTEX 10=4 20=2
                SEQEND
                """);
        assertThat(path.closed()).isTrue();
        assertThat(path.z()).isEqualTo(3);
        assertThat(path.widthMm()).isEqualTo(0.2);
        assertThat(path.curves())
                .containsExactly(
                        segment(0, 0, 4, 0),
                        new Arc(new Point(4, 0), new Point(4, 2), new Point(4, 1), 1, false),
                        segment(4, 2, 0, 0));
    }

    @Test
    void leavesOutTheFrameOfASplineFittedPolyline() {
        assertThat(path("""
                POLYLINE 66=1 70=4
                VERTEX 10=0 20=0 70=16
                VERTEX 10=0 20=0 70=8
                VERTEX 10=1 20=9 70=16
                VERTEX 10=2 20=0 70=8
                SEQEND
                """).curves()).containsExactly(segment(0, 0, 2, 0));
    }

    @Test
    void readsAPolylineInSpace() {
        assertThat(shape("""
                POLYLINE 66=1 70=9
                VERTEX 10=0 20=0 30=0 70=32
                VERTEX 10=1 20=0 30=1 70=32
                VERTEX 10=1 20=1 30=0 70=32
                SEQEND
                """))
                .isEqualTo(new Shape.SpacePath(List.of(Point3.ZERO, new Point3(1, 0, 1), new Point3(1, 1, 0)), true));
    }

    @Test
    void readsTheFacesOfAPolyface() {
        assertThat(entity("""
                POLYLINE 66=1 70=64 71=4 72=2
                VERTEX 10=0 20=0 30=0 70=192
                VERTEX 10=1 20=0 30=0 70=192
                VERTEX 10=1 20=1 30=0 70=192
                VERTEX 10=0 20=1 30=5 70=192
                VERTEX 70=128 71=1 72=2 73=-3
                VERTEX 70=128 71=1 72=3 73=4 74=4
                VERTEX 70=128 71=1 72=9 73=4
                SEQEND
                """).figures().stream().map(Figure::shape))
                .containsExactly(
                        new Shape.Face(List.of(Point3.ZERO, new Point3(1, 0, 0), new Point3(1, 1, 0))),
                        new Shape.Face(List.of(Point3.ZERO, new Point3(1, 1, 0), new Point3(0, 1, 5))));
    }

    @Test
    void readsTheFacesOfAMeshClosedOneWay() {
        assertThat(entity("""
                POLYLINE 66=1 70=17 71=3 72=2
                VERTEX 10=0 20=0 30=0 70=64
                VERTEX 10=0 20=0 30=9 70=64
                VERTEX 10=4 20=0 30=0 70=64
                VERTEX 10=4 20=0 30=9 70=64
                VERTEX 10=0 20=4 30=0 70=64
                VERTEX 10=0 20=4 30=9 70=64
                SEQEND
                """).figures()).hasSize(3);
    }

    @Test
    void readsAnEllipse() {
        assertThat(shape("ELLIPSE 10=1 20=2 30=3 11=0 21=4 31=0 40=0.5 41=0 42=6.283185307179586"))
                .isEqualTo(new Shape.EllipticalArc(new Point3(1, 2, 3), 0, 4, 0.5, 0, 2 * Math.PI));
    }

    @Test
    void readsAnEllipticalArcAcrossItsMajorAxis() {
        assertThat(shape("ELLIPSE 10=0 20=0 11=4 21=0 40=0.5 41=5 42=1"))
                .isEqualTo(new Shape.EllipticalArc(Point3.ZERO, 4, 0, 0.5, 5, 1 + 2 * Math.PI));
    }

    @Test
    void anEllipticalArcSeenFromBehindRunsTheOtherWay() {
        Shape.EllipticalArc arc = (Shape.EllipticalArc) shape("ELLIPSE 10=0 20=0 11=4 21=0 40=0.5 41=0 42=1 230=-1");
        assertThat(arc).isEqualTo(new Shape.EllipticalArc(Point3.ZERO, 4, 0, 0.5, -1, 0));
    }

    @Test
    void aRoundEllipseIsACircle() {
        assertThat(path("ELLIPSE 10=1 20=2 11=0 21=4 40=1 41=0 42=6.283185307179586")
                        .curves())
                .containsExactly(Arc.circle(new Point(1, 2), 4));
    }

    @Test
    void anEllipseStatedWithARatioAboveOneIsTurned() {
        Shape.EllipticalArc arc =
                (Shape.EllipticalArc) shape("ELLIPSE 10=0 20=0 11=2 21=0 40=2 41=0 42=6.283185307179586");
        assertThat(Math.hypot(arc.majorX(), arc.majorY())).isEqualTo(4);
        assertThat(arc.majorX()).isZero();
        assertThat(arc.ratio()).isEqualTo(0.5);
    }

    @Test
    void readsASpline() {
        assertThat(shape("SPLINE 70=8 71=2 72=6 73=3 40=0 40=0 40=0 40=1 40=1 40=1"
                        + " 10=0 20=0 30=0 10=1 20=2 30=0 10=2 20=0 30=0"))
                .isEqualTo(new Shape.Spline(
                        2,
                        List.of(0d, 0d, 0d, 1d, 1d, 1d),
                        List.of(Point3.ZERO, new Point3(1, 2, 0), new Point3(2, 0, 0)),
                        List.of(),
                        false));
    }

    @Test
    void keepsTheWeightsOfARationalSpline() {
        Shape.Spline spline = (Shape.Spline) shape(
                "SPLINE 70=12 71=2 40=0 40=0 40=0 40=1 40=1 40=1" + " 41=1 41=0.5 41=1 10=0 20=0 10=1 20=2 10=2 20=0");
        assertThat(spline.weights()).containsExactly(1d, 0.5, 1d);
    }

    @Test
    void spreadsKnotsThatDoNotFit() {
        Shape.Spline spline = (Shape.Spline) shape("SPLINE 71=2 40=0 40=1 10=0 20=0 10=1 20=2 10=2 20=0 10=3 20=2");
        assertThat(spline.knots()).containsExactly(0d, 0d, 0d, 1d, 2d, 2d, 2d);
    }

    @Test
    void laysACubicThroughFitPoints() {
        Shape.Spline spline = (Shape.Spline) shape("SPLINE 70=8 71=3 74=3 11=0 21=0 11=1 21=1 11=2 21=0");
        assertThat(spline.degree()).isEqualTo(3);
        assertThat(spline.controls()).hasSize(7);
        assertThat(spline.controls().get(3)).isEqualTo(new Point3(1, 1, 0));
        // The tangent at the middle point is parallel to the chord of its neighbours.
        assertThat(spline.controls().get(2).y()).isEqualTo(1);
        assertThat(spline.knots()).hasSize(11);
    }

    @Test
    void readsASolidWithItsCornersCrosswise() {
        assertThat(shape("SOLID 10=0 20=0 11=4 21=0 12=0 22=2 13=4 23=2"))
                .isEqualTo(new Shape.Fill(
                        List.of(new Shape.Boundary(List.of(new Shape.Path(
                                List.of(
                                        segment(0, 0, 4, 0),
                                        segment(4, 0, 4, 2),
                                        segment(4, 2, 0, 2),
                                        segment(0, 2, 0, 0)),
                                true,
                                0,
                                0)))),
                        true,
                        0));
    }

    @Test
    void readsATriangularFace() {
        assertThat(shape("3DFACE 10=0 20=0 30=0 11=1 21=0 31=0 12=1 22=1 32=1 13=1 23=1 33=1"))
                .isEqualTo(new Shape.Face(List.of(Point3.ZERO, new Point3(1, 0, 0), new Point3(1, 1, 1))));
    }

    @Test
    void readsTheLinesOfAMultiline() {
        assertThat(entity(
                                "MLINE 71=1 72=2 73=2"
                                        + " 11=0 21=0 31=0 12=1 22=0 32=0 13=0 23=1 33=0 74=2 41=0.1 41=0 75=0 74=2 41=-0.1 41=0 75=0"
                                        + " 11=4 21=0 31=0 12=1 22=0 32=0 13=0 23=1 33=0 74=2 41=0.1 41=0 75=0 74=2 41=-0.1 41=0 75=0")
                        .figures()
                        .stream()
                        .map(figure -> ((Shape.Path) figure.shape()).curves().getFirst()))
                .containsExactly(segment(0, 0.1, 4, 0.1), segment(0, -0.1, 4, -0.1));
    }

    @Test
    void readsAPoint() {
        assertThat(shape("POINT 10=1 20=2 30=3")).isEqualTo(new Shape.Dot(new Point3(1, 2, 3)));
    }

    @Test
    void readsTexts() {
        assertThat(shape("TEXT 10=1 20=2 40=250 50=90 1='Bath %%c50'"))
                .isEqualTo(new Shape.Text("Bath Ø50", new Point3(1, 2, 0), 250, Math.PI / 2));
        assertThat(shape("TEXT 10=1 20=2 11=5 21=6 72=1 40=250 1=Hall"))
                .isEqualTo(new Shape.Text("Hall", new Point3(5, 6, 0), 250, 0));
        assertThat(shape("MTEXT 10=1 20=2 40=5 3='{\\fArial|b0;Living' 1='\\Proom}'"))
                .isEqualTo(new Shape.Text("Living\nroom", new Point3(1, 2, 0), 5, 0));
    }

    @Test
    void dimensionsAreAnnotation() {
        Entity dimension = entity("DIMENSION 2=*D1 10=0 20=0 70=32");
        assertThat(dimension.fate()).isEqualTo(Fate.ANNOTATION);
        assertThat(dimension.figures()).isEmpty();
    }

    @Test
    void whatIsNotReadIsAccountedFor() {
        Entity region = entity("REGION 5=7F 8=x");
        assertThat(region.fate()).isEqualTo(Fate.IGNORED);
        assertThat(region.reason()).isEqualTo("unsupported: REGION without its faces");
        assertThat(region.handle()).isEqualTo("7F");
    }

    @Test
    void anArcInATiltedPlaneBecomesAPathInSpace() {
        // The extrusion points along +y: the plane's x axis is −x, its y axis is z.
        Shape.SpacePath path = (Shape.SpacePath) shape("CIRCLE 10=0 20=0 30=7 40=5 210=0 220=1 230=0");
        assertThat(path.closed()).isTrue();
        assertThat(path.points()).allSatisfy(p -> {
            assertThat(p.y()).isCloseTo(7, within(1e-12));
            assertThat(Math.hypot(p.x(), p.z())).isCloseTo(5, within(1e-12));
        });
    }

    @Test
    void ignoresTagsOfApplicationsAndEmbeddedObjects() {
        assertThat(path("LINE 102={APP 10=99 102=} 10=0 20=0 11=1 21=0 101=Embedded 11=77 1010=5")
                        .curves())
                .containsExactly(segment(0, 0, 1, 0));
    }
}
