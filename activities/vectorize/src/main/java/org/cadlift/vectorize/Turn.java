package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.plane.Point;

/// Is a way other than straight in which one plan may be drawn against another: by quarter turns, and mirrored.
enum Turn {
    QUARTER("turned by 90°", 0, -1, 1, 0),
    HALF("turned by 180°", -1, 0, 0, -1),
    THREE_QUARTERS("turned by 270°", 0, 1, -1, 0),
    MIRRORED("mirrored left to right", -1, 0, 0, 1),
    UPSIDE_DOWN("mirrored upside down", 1, 0, 0, -1),
    DIAGONAL("mirrored and turned by 90°", 0, 1, 1, 0),
    ANTIDIAGONAL("mirrored and turned by 270°", 0, -1, -1, 0);

    private final String told;
    private final double xx;
    private final double xy;
    private final double yx;
    private final double yy;

    /// @param xx the matrix that turns a point, row by row
    Turn(String told, double xx, double xy, double yx, double yy) {
        this.told = told;
        this.xx = xx;
        this.xy = xy;
        this.yx = yx;
        this.yy = yy;
    }

    String told() {
        return told;
    }

    List<Point> of(List<Point> points) {
        return points.stream()
                .map(p -> new Point(xx * p.x() + xy * p.y(), yx * p.x() + yy * p.y()))
                .toList();
    }

    /// Lists the turns after which a move surely lays points on others, if none does so straight.
    static List<Turn> between(List<Point> points, List<Point> onto) {
        List<Turn> turns = new ArrayList<>();
        if (!Alignment.of(points, onto).isSure()) {
            for (Turn turn : values()) {
                if (Alignment.of(turn.of(points), onto).isAlone()) {
                    turns.add(turn);
                }
            }
        }
        return turns;
    }
}
