package org.cadlift.vectorize.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.vectorize.linework.Stroke;
import org.cadlift.vectorize.wall.WallReader.Piece;
import org.junit.jupiter.api.Test;

class JoiningTest {
    /// Pairs of holes that touch in a point are cut through, and the cuts leave the middle of the closing on the left
    /// to itself.
    @Test
    void aClosingThatIsCutOffBelongsToTheWallsBesideIt() {
        List<Loop> holes = new ArrayList<>();
        for (int y : new int[] {3000, 6000}) {
            holes.add(rectangle(2000, y, 2200, y + 200).reversed());
            holes.add(rectangle(2200, y + 200, 2400, y + 400).reversed());
        }
        Piece plate = drawn(new Region(rectangle(1000, 1000, 5000, 9000), holes));
        Piece below = drawn(Region.of(rectangle(0, 0, 5000, 1000)));
        Piece above = drawn(Region.of(rectangle(0, 9000, 5000, 10_000)));
        Piece closing = new Piece(Region.of(rectangle(0, 1000, 300, 9000)), 300, 1, List.of());
        List<Piece> joined = Joining.of(List.of(plate, below, above, closing));

        assertThat(joined)
                .hasSizeGreaterThan(2)
                .noneMatch(piece -> piece.strokes().isEmpty());
        assertThat(joined.stream().mapToDouble(piece -> piece.region().area()).sum())
                .isCloseTo(4000.0 * 8000 - 4 * 200.0 * 200 + 2 * 5000.0 * 1000 + 300.0 * 8000, within(1.0));
    }

    @Test
    void whatNothingDrawsAndTouchesNoWallIsNone() {
        Piece wall = drawn(Region.of(rectangle(0, 0, 5000, 200)));
        Piece beside = drawn(Region.of(rectangle(4900, 0, 5000, 3000)));
        Piece filling = new Piece(Region.of(rectangle(9000, 0, 9900, 200)), 200, 1, List.of());

        assertThat(Joining.of(List.of(wall, beside, filling))).hasSize(1);
        assertThat(Joining.of(List.of(wall, filling))).containsExactly(wall);
    }

    @Test
    void aStrokeDrawsAWallOnceInHoweverManyPieces() {
        Piece wall = drawn(Region.of(rectangle(0, 0, 5000, 200)));
        Piece left = new Piece(Region.of(rectangle(0, 0, 3000, 200)), 200, 1, wall.strokes());
        Piece right = new Piece(Region.of(rectangle(2000, 0, 5000, 200)), 200, 1, wall.strokes());
        Piece across = drawn(Region.of(rectangle(2500, 0, 2700, 4000)));

        List<Piece> joined = Joining.of(List.of(left, right, across));

        assertThat(joined).hasSize(1);
        assertThat(joined.getFirst().strokes())
                .containsExactly(wall.strokes().getFirst(), across.strokes().getFirst());
    }

    private static Piece drawn(Region region) {
        Figure figure =
                new Figure("walls", 0, "", 0, new Shape.Path(region.outer().curves(), true, 0, 0));
        return new Piece(
                region, 200, 1, List.of(new Stroke(0, figure, region.outer().curves(), true, 0, 0)));
    }

    private static Loop rectangle(double left, double bottom, double right, double top) {
        return Loop.ofPoints(List.of(
                new Point(left, bottom), new Point(right, bottom), new Point(right, top), new Point(left, top)));
    }
}
