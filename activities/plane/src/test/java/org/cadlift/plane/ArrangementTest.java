package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.cadlift.plane.Shapes.lines;
import static org.cadlift.plane.Shapes.loop;
import static org.cadlift.plane.Shapes.p;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArrangementTest {
    @Test
    void aLooseBoxOfLinesHasOneFace() {
        // Four lines that overshoot their corners; the ends dangle.
        Arrangement box = Arrangement.of(lines("-2 0 12 0, 10 -2 10 12, 12 10 -2 10, 0 12 0 -2"), 0);

        assertThat(box.faces()).hasSize(1);
        assertThat(box.faces().getFirst().region()).isEqualTo(Shapes.rect(0, 0, 10, 10));
        assertThat(box.edges()).hasSize(12);
        assertThat(box.edges()).filteredOn(Arrangement.Edge::separates).hasSize(4);
        assertThat(box.faces().getFirst().edges()).hasSize(4);
    }

    @Test
    void edgesKnowTheirInputsAndDirections() {
        // The second runs back over the middle of the first.
        Arrangement line = Arrangement.of(lines("0 0 30 0, 20 0 10 0"), 0);

        assertThat(line.vertices()).containsExactlyInAnyOrder(p(0, 0), p(10, 0), p(20, 0), p(30, 0));
        assertThat(line.edges()).hasSize(3);
        assertThat(line.edges())
                .filteredOn(edge -> edge.uses().size() == 2)
                .singleElement()
                .satisfies(edge -> {
                    boolean along =
                            edge.curve().start().x() < edge.curve().end().x();
                    assertThat(edge.uses())
                            .containsExactly(new Arrangement.Use(0, along), new Arrangement.Use(1, !along));
                });
        assertThat(line.faces()).isEmpty();
    }

    @Test
    void facesHaveHolesAndNeighbours() {
        List<Curve> curves = new ArrayList<>(loop("0 0, 100 0, 100 100, 0 100").curves());
        curves.addAll(lines("50 0 50 100"));
        curves.add(Arc.circle(p(25, 50), 10));
        Arrangement plane = Arrangement.of(curves, 0);

        assertThat(plane.faces()).hasSize(3);
        assertThat(plane.faces())
                .extracting(face -> Math.round(face.region().area()))
                .containsExactlyInAnyOrder(5000L - Math.round(100 * Math.PI), 5000L, Math.round(100 * Math.PI));
        // The circle stays one edge between the face around it and its own.
        assertThat(plane.edges())
                .filteredOn(edge -> edge.curve() instanceof Arc)
                .singleElement()
                .satisfies(edge -> {
                    assertThat(edge.from()).isEqualTo(edge.to());
                    assertThat(plane.faces().get(edge.left()).holes()).isEmpty();
                    assertThat(plane.faces().get(edge.right()).holes()).hasSize(1);
                });
    }

    @Test
    void partsOfACircleKeepItsCenterAndRadius() {
        List<Curve> curves = new ArrayList<>(lines("-10 1 10 1"));
        curves.add(Arc.circle(p(0, 0), 7));
        Arrangement plane = Arrangement.of(curves, 0);

        assertThat(plane.faces()).hasSize(2);
        assertThat(plane.edges())
                .filteredOn(edge -> edge.curve() instanceof Arc)
                .allSatisfy(edge -> {
                    assertThat(((Arc) edge.curve()).center()).isEqualTo(p(0, 0));
                    assertThat(((Arc) edge.curve()).radius()).isEqualTo(7);
                });
        double sum = 0;
        for (Arrangement.Face face : plane.faces()) {
            sum += face.region().area();
        }
        assertThat(sum).isCloseTo(49 * Math.PI, within(1e-9));
    }

    @Test
    void gapsCloseWithinTheToleranceAndNotBeyond() {
        // A corner that misses by 0.3, a line that stops 0.4 short of another and one that overshoots by 0.4.
        List<Curve> drawn = lines("0 0 100.3 0, 100 0.2 100 100, 100 100 0 100, 0 100 0 0, 50 0.4 50 100.4");

        Arrangement closed = Arrangement.of(drawn, 0.5);
        assertThat(closed.faces()).hasSize(2);
        assertThat(closed.edges()).allMatch(Arrangement.Edge::separates);
        // The lower side now ends at 100 0.2, so that the middle line meets it at half that height.
        assertThat(closed.vertices()).contains(p(100, 0.2), p(50, 0.1), p(50, 100));

        assertThat(Arrangement.of(drawn, 0.01).faces()).isEmpty();
    }

    @Test
    void fineDetailSurvivesAWideTolerance() {
        List<Curve> comb =
                loop("0 0, 0.4 0, 0.4 0.4, 0.8 0.4, 0.8 0, 10 0, 10 10, 0 10").curves();

        assertThat(Arrangement.of(comb, 1).faces())
                .singleElement()
                .satisfies(face -> assertThat(face.region().area()).isCloseTo(100 - 0.16, within(1e-9)));
    }

    @Test
    void danglingEdgesLieInTheFaceAroundThem() {
        List<Curve> curves = new ArrayList<>(loop("0 0, 10 0, 10 10, 0 10").curves());
        curves.addAll(lines("2 2 4 4, 20 0 30 0"));
        Arrangement plane = Arrangement.of(curves, 0);

        assertThat(plane.edges())
                .filteredOn(edge -> !edge.separates())
                .satisfiesExactlyInAnyOrder(
                        inside -> assertThat(inside.left()).isZero(),
                        outside -> assertThat(outside.left()).isEqualTo(Arrangement.UNBOUNDED));
    }

    @Test
    void touchingAndTangentCurvesShareAVertex() {
        List<Curve> curves = List.of(
                Arc.circle(p(0, 0), 5), Arc.circle(p(8, 0), 3), Arc.circle(p(2, 0), 3), new Segment(p(-9, 5), p(9, 5)));
        Arrangement plane = Arrangement.of(curves, 0);

        assertThat(plane.vertices()).contains(p(5, 0), p(0, 5));
        assertThat(plane.faces()).hasSize(3);
    }

    @Test
    void nothingGivesNothing() {
        Arrangement plane = Arrangement.of(List.of(), 1);

        assertThat(plane.edges()).isEmpty();
        assertThat(plane.faces()).isEmpty();
    }
}
