package org.cadlift.plane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.plane.Shapes.rect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnclosuresTest {
    private final List<Curve> curves = new ArrayList<>();
    private final List<Integer> owners = new ArrayList<>();

    private void add(int owner, Loop loop) {
        for (Curve curve : loop.curves()) {
            curves.add(curve);
            owners.add(owner);
        }
    }

    private void add(int owner, Region region) {
        region.loops().forEach(loop -> add(owner, loop));
    }

    /// Gives the owners of the one face with an area.
    private static int[] owners(Arrangement plane, Enclosures enclosures, double area) {
        int[] faces = IntStream.range(0, plane.faces().size())
                .filter(f -> Math.abs(plane.faces().get(f).region().area() - area) < 1e-6)
                .toArray();
        assertThat(faces).hasSize(1);
        return enclosures.owners(faces[0]);
    }

    @Test
    void facesLieInAllThatOverlapThere() {
        add(0, rect(0, 0, 100, 100));
        add(7, rect(10, 10, 30, 30));
        add(3, rect(20, 20, 95, 90));
        add(5, rect(200, 0, 201, 1));
        Arrangement plane = Arrangement.of(curves, 0);
        Enclosures enclosures = plane.enclosures(owners);

        assertThat(plane.faces()).hasSize(5);
        assertThat(owners(plane, enclosures, 10 * 10)).containsExactly(0, 3, 7);
        assertThat(owners(plane, enclosures, 20 * 20 - 10 * 10)).containsExactly(0, 7);
        assertThat(owners(plane, enclosures, 75 * 70 - 10 * 10)).containsExactly(0, 3);
        assertThat(owners(plane, enclosures, 1)).containsExactly(5);
    }

    @Test
    void holesAreOutOfTheirOwners() {
        add(
                2,
                new Region(
                        rect(0, 0, 10, 10).outer(),
                        List.of(rect(3, 4, 6, 6).outer().reversed())));
        add(1, rect(5, -1, 12, 11));
        Arrangement plane = Arrangement.of(curves, 0);
        Enclosures enclosures = plane.enclosures(owners);

        assertThat(plane.faces()).hasSize(5);
        assertThat(owners(plane, enclosures, 5 * 10 - 2 * 2)).containsExactly(2);
        assertThat(owners(plane, enclosures, 5 * 10 - 2)).containsExactly(1, 2);
        assertThat(owners(plane, enclosures, 2 * 2)).isEmpty();
        assertThat(owners(plane, enclosures, 2)).containsExactly(1);
        assertThat(owners(plane, enclosures, 7 * 12 - 5 * 10)).containsExactly(1);
    }

    @Test
    void oneOwnersChainsThatRunAgainstOneAnotherLeaveNothing() {
        add(0, rect(0, 0, 10, 10));
        add(0, rect(0, 0, 10, 10).outer().reversed());
        add(1, rect(2, 2, 3, 3));
        Arrangement plane = Arrangement.of(curves, 0);

        assertThat(owners(plane, plane.enclosures(owners), 1)).containsExactly(1);
    }

    /// A number for each pair would take 3.6 GB.
    @Test
    void manyChainsAreKeptWhereTheyLie() {
        int side = 174;
        add(0, rect(0, 0, 10 * side, 10 * side));
        for (int i = 0; i < side * side; i++) {
            double x = 10.0 * (i % side) + 2;
            double y = 10 * Math.floorDiv(i, side) + 2;
            add(i + 1, rect(x, y, x + 3, y + 3));
        }
        Arrangement plane = Arrangement.of(curves, 0);
        Enclosures enclosures = plane.enclosures(owners);

        assertThat(plane.faces()).hasSize(side * side + 1);
        assertThat(IntStream.range(0, side * side + 1)
                        .filter(f -> enclosures.owners(f).length == 2 && enclosures.isIn(f, 0)))
                .hasSize(side * side);
    }
}
