package org.cadlift.plane;

import org.jspecify.annotations.Nullable;

/// Notes the vertices at which pieces are to be cut.
final class Cuts {
    private final @Nullable Ints[] byPiece;
    private boolean empty = true;

    Cuts(int pieces) {
        byPiece = new @Nullable Ints[pieces];
    }

    void add(int piece, int vertex) {
        Ints cuts = byPiece[piece];
        if (cuts == null) {
            cuts = new Ints();
            byPiece[piece] = cuts;
        }
        cuts.add(vertex);
        empty = false;
    }

    boolean isEmpty() {
        return empty;
    }

    boolean isCut(int piece) {
        return byPiece[piece] != null;
    }

    /// Lists the vertices along the piece, each once, in the order in which the curve passes them.
    int[] along(int piece, Curve curve, Vertices vertices) {
        Ints cuts = byPiece[piece];
        if (cuts == null) {
            return new int[0];
        }
        int[] order = cuts.toArray();
        double[] keys = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            keys[i] = along(curve, vertices.get(order[i]));
        }
        // Shell's sort: most lists hold one or two, a few hold thousands.
        for (int gap = 1 + order.length / 3; gap > 0; gap = gap == 1 ? 0 : 1 + gap / 3) {
            for (int i = gap; i < order.length; i++) {
                int vertex = order[i];
                double key = keys[i];
                int place = i;
                while (place >= gap && isAfter(keys[place - gap], order[place - gap], key, vertex)) {
                    keys[place] = keys[place - gap];
                    order[place] = order[place - gap];
                    place -= gap;
                }
                keys[place] = key;
                order[place] = vertex;
            }
        }
        return order;
    }

    private static boolean isAfter(double key, int vertex, double otherKey, int otherVertex) {
        return key != otherKey ? key > otherKey : vertex > otherVertex;
    }

    /// Measures how far along the curve a point lies, in a unit of the curve's own.
    static double along(Curve curve, Point point) {
        return switch (curve) {
            case Segment(Point start, Point end) ->
                (end.x() - start.x()) * (point.x() - start.x()) + (end.y() - start.y()) * (point.y() - start.y());
            case Arc arc -> {
                double angle = Math.atan2(
                        point.y() - arc.center().y(), point.x() - arc.center().x());
                double turn = arc.ccw() ? angle - arc.startAngle() : arc.startAngle() - angle;
                yield turn < 0 ? turn + 2 * Math.PI : turn;
            }
        };
    }
}
