package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

class HatchReaderTest {
    private static Entity entity(String tags) {
        return DxfText.of("HATCH 10=0 20=0 30=0 2=SOLID 70=1 " + tags + " 75=0 76=1 98=1 10=99 20=99")
                .drawing()
                .entities()
                .getFirst();
    }

    private static Shape.Fill fill(String tags) {
        return (Shape.Fill) entity(tags).figures().getFirst().shape();
    }

    private static Shape.Path onlyPath(Shape.Fill fill) {
        assertThat(fill.boundaries()).hasSize(1);
        assertThat(fill.boundaries().getFirst().edges()).hasSize(1);
        return (Shape.Path) fill.boundaries().getFirst().edges().getFirst();
    }

    private static Segment segment(double x1, double y1, double x2, double y2) {
        return new Segment(new Point(x1, y1), new Point(x2, y2));
    }

    @Test
    void readsPolylineBoundariesWithBulges() {
        Shape.Fill fill = fill("91=2 92=3 72=1 73=1 93=3 10=0 20=0 42=0 10=4 20=0 42=1 10=4 20=2 42=0 97=0"
                + " 92=2 72=0 73=1 93=3 10=1 20=0.5 10=2 20=0.5 10=2 20=1 97=1 330=1F");
        assertThat(fill.solid()).isTrue();
        assertThat(fill.boundaries()).hasSize(2);
        Shape.Path outer = (Shape.Path) fill.boundaries().getFirst().edges().getFirst();
        assertThat(outer.closed()).isTrue();
        assertThat(outer.curves())
                .containsExactly(
                        segment(0, 0, 4, 0),
                        new Arc(new Point(4, 0), new Point(4, 2), new Point(4, 1), 1, true),
                        segment(4, 2, 0, 0));
    }

    @Test
    void joinsLinesAndArcsToOnePath() {
        Shape.Path path = onlyPath(fill("91=1 92=1 93=3"
                + " 72=1 10=-2 20=0 11=2 21=0"
                + " 72=2 10=0 20=0 40=2 50=0 51=90 73=1"
                + " 72=1 10=0 20=2.000001 11=-2 21=0.000001 97=0"));
        assertThat(path.closed()).isTrue();
        assertThat(path.curves())
                .containsExactly(
                        segment(-2, 0, 2, 0),
                        new Arc(new Point(2, 0), new Point(0, 2), new Point(0, 0), 2, true),
                        segment(0, 2, -2, 0));
    }

    @Test
    void anglesOfAClockwiseArcAreStatedAsSeenFromBehind() {
        // From (0, 2) clockwise to (2, 0): stated as −90° to 0°.
        Shape.Path path = onlyPath(fill("91=1 92=1 93=3"
                + " 72=1 10=0 20=0 11=0 21=2 72=2 10=0 20=0 40=2 50=270 51=360 73=0 72=1 10=2 20=0 11=0 21=0 97=0"));
        assertThat(path.curves())
                .containsExactly(
                        segment(0, 0, 0, 2),
                        new Arc(new Point(0, 2), new Point(2, 0), new Point(0, 0), 2, false),
                        segment(2, 0, 0, 0));
        assertThat(path.closed()).isTrue();
    }

    @Test
    void turnsAnEdgeThatStandsTheWrongWayRound() {
        Shape.Path path = onlyPath(
                fill("91=1 92=1 93=3 72=1 10=4 20=0 11=0 21=0 72=1 10=4 20=0 11=4 21=3 72=1 10=0 20=0 11=4 21=3 97=0"));
        assertThat(path.curves()).containsExactly(segment(0, 0, 4, 0), segment(4, 0, 4, 3), segment(4, 3, 0, 0));
        assertThat(path.closed()).isTrue();
    }

    @Test
    void aCircleIsABoundaryOfItsOwn() {
        assertThat(onlyPath(fill("91=1 92=1 93=1 72=2 10=1 20=2 40=5 50=0 51=360 73=1 97=0"))
                        .curves())
                .containsExactly(Arc.circle(new Point(1, 2), 5));
    }

    @Test
    void readsEllipticalAndSplineEdges() {
        List<Shape> edges = fill("91=1 92=1 93=3"
                        + " 72=3 10=0 20=0 11=4 21=0 40=0.5 50=0 51=180 73=1"
                        + " 72=4 94=2 73=0 74=0 95=6 96=3 40=0 40=0 40=0 40=1 40=1 40=1 10=-4 20=0 10=0 20=-2 10=2 20=0 97=0"
                        + " 72=1 10=2 20=0 11=4 21=0 97=0")
                .boundaries()
                .getFirst()
                .edges();
        assertThat(edges).hasSize(3);
        assertThat(edges.getFirst()).isEqualTo(new Shape.EllipticalArc(Point3.ZERO, 4, 0, 0.5, 0, Math.PI));
        assertThat(edges.get(1))
                .isEqualTo(new Shape.Spline(
                        2,
                        List.of(0d, 0d, 0d, 1d, 1d, 1d),
                        List.of(new Point3(-4, 0, 0), new Point3(0, -2, 0), new Point3(2, 0, 0)),
                        List.of(),
                        false));
        assertThat(edges.getLast()).isEqualTo(new Shape.Path(List.of(segment(2, 0, 4, 0)), false, 0, 0));
    }

    @Test
    void aMirroredHatchStaysJoined() {
        Shape.Path path = onlyPath((Shape.Fill) DxfText.of("INSERT 2=A 10=10 20=0 41=-1")
                .block(
                        "A",
                        "",
                        "HATCH 30=0 70=1 91=1 92=1 93=2 72=1 10=-2 20=0 11=2 21=0"
                                + " 72=2 10=0 20=0 40=2 50=0 51=180 73=1 97=0 75=0")
                .drawing()
                .entities()
                .getFirst()
                .figures()
                .getFirst()
                .shape());
        assertThat(path.closed()).isTrue();
        assertThat(path.curves())
                .containsExactly(
                        segment(12, 0, 8, 0), new Arc(new Point(8, 0), new Point(12, 0), new Point(10, 0), 2, false));
    }

    @Test
    void aHatchWithoutBoundaryFails() {
        assertThat(entity("91=0").fate()).isEqualTo(Fate.FAILED);
        assertThat(entity("91=1 92=1 93=0 97=0").reason()).isEqualTo("hatch without boundary");
    }
}
