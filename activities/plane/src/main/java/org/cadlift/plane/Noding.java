package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.contract.Interruption;
import org.cadlift.contract.Limits;

/// Cuts curves where they meet, until they meet at their ends only. Vertices lie farther than the tolerance from one
/// another and from every piece that does not end there; a piece bends by at most the tolerance to get there, while
/// arcs keep center and radius bit for bit. The input is taken in an order of its own, so that the result does not
/// depend on the order given.
final class Noding {
    /// Rounds until cutting settles; each adds vertices apart from all others, three are common, more are rare.
    private static final int ROUNDS = 16;

    private final double tolerance;
    private final Vertices vertices;
    private final Crossing crossing;
    private List<Curve> sources = List.of();
    private List<Piece> pieces = new ArrayList<>();
    /// Pieces before this index have been held against one another.
    private int settled;

    private Noding(double tolerance, int curves) {
        this.tolerance = tolerance;
        this.vertices = new Vertices(tolerance, curves);
        this.crossing = new Crossing(tolerance);
    }

    static Noding of(List<? extends Curve> curves, double tolerance) {
        Noding noding = new Noding(tolerance, curves.size());
        noding.take(curves);
        noding.unite();
        for (int round = 0; round < ROUNDS && noding.cut(); round++) {
            noding.unite();
        }
        return noding;
    }

    /// Gives the least tolerance that is safe for coordinates and radii of this size: a nanometre, or more where
    /// doubles are coarser.
    static double tolerance(List<? extends Curve> curves) {
        double size = 0;
        for (Curve curve : curves) {
            size = Math.max(
                    size,
                    Math.max(Math.abs(curve.start().x()), Math.abs(curve.start().y())));
            size = Math.max(
                    size,
                    Math.max(Math.abs(curve.end().x()), Math.abs(curve.end().y())));
            if (curve instanceof Arc arc) {
                size = Math.max(size, Math.min(arc.radius(), Limits.COORDINATE_MM));
            }
        }
        return tolerance(size);
    }

    /// @throws IllegalArgumentException when the size is no number or past the limit
    static double tolerance(double size) {
        if (!(size <= Limits.COORDINATE_MM)) {
            throw new IllegalArgumentException("coordinate " + size);
        }
        return Math.max(1e-6, 64 * Math.ulp(size));
    }

    List<Point> vertices() {
        return vertices.all();
    }

    /// Gives the input curves as they were cut: arcs fitted to their ends, the flattest made straight.
    List<Curve> sources() {
        return sources;
    }

    List<Piece> pieces() {
        return pieces;
    }

    private void take(List<? extends Curve> curves) {
        Curve[] fitted = new Curve[curves.size()];
        Curve[] forward = new Curve[fitted.length];
        boolean[] isForward = new boolean[fitted.length];
        for (int i = 0; i < fitted.length; i++) {
            fitted[i] = fitted(curves.get(i));
            isForward[i] = isForward(fitted[i]);
            forward[i] = isForward[i] ? fitted[i] : fitted[i].reversed();
        }
        sources = List.of(fitted);
        List<Curve> directed = Arrays.asList(forward);
        double[] boxes = BoxIndex.boxes(directed, 0);
        int[] order = HilbertOrder.of(boxes, forward.length, (a, b) -> compare(forward[a], forward[b]));
        int[] ends = new int[2 * forward.length];
        for (int i : order) {
            ends[2 * i] = vertices.findOrAdd(forward[i].start());
            ends[2 * i + 1] = vertices.findOrAdd(forward[i].end());
        }
        for (int i : order) {
            int[] uses = {Piece.use(i, isForward[i])};
            add(ends[2 * i], ends[2 * i + 1], forward[i], uses, pieces);
        }
    }

    /// Fits arcs to their ends, and makes the flattest straight.
    private Curve fitted(Curve curve) {
        return curve instanceof Arc arc ? Fit.straightIfFlat(Fit.toEnds(arc, tolerance), tolerance) : curve;
    }

    /// Says whether the curve runs as equal curves are taken, whatever their direction: from the lesser end, circles
    /// counter-clockwise.
    private static boolean isForward(Curve curve) {
        int byEnds = curve.start().compareTo(curve.end());
        return byEnds < 0 || (byEnds == 0 && !(curve instanceof Arc arc && !arc.ccw()));
    }

    private static int compare(Curve a, Curve b) {
        int order = a.start().compareTo(b.start());
        if (order == 0) {
            order = a.end().compareTo(b.end());
        }
        if (order == 0 && a instanceof Arc s && b instanceof Arc t) {
            order = Boolean.compare(s.ccw(), t.ccw());
            if (order == 0) {
                order = Double.compare(s.radius(), t.radius());
            }
            return order == 0 ? s.center().compareTo(t.center()) : order;
        }
        return order == 0 ? Boolean.compare(a instanceof Arc, b instanceof Arc) : order;
    }

    /// Adds the curve between two vertices, unless nothing is left of it there.
    private void add(int from, int to, Curve curve, int[] uses, List<Piece> target) {
        Point start = vertices.get(from);
        Point end = vertices.get(to);
        switch (curve) {
            case Segment segment -> {
                if (from != to) {
                    boolean same =
                            segment.start().equals(start) && segment.end().equals(end);
                    target.add(new Piece(from, to, same ? segment : new Segment(start, end), uses));
                }
            }
            case Arc arc -> {
                boolean closed = from == to && Math.abs(arc.sweep()) > Math.PI && arc.radius() > tolerance;
                if (from != to || closed) {
                    boolean same = arc.start().equals(start) && arc.end().equals(end);
                    Curve kept = same ? arc : new Arc(start, end, arc.center(), arc.radius(), arc.ccw());
                    target.add(new Piece(from, to, kept, uses));
                }
            }
        }
    }

    /// Unites pieces that take the same way.
    private void unite() {
        int count = pieces.size();
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            Interruption.check();
            Piece piece = pieces.get(i);
            keys[i] = (long) Math.min(piece.from(), piece.to()) << 32 | Math.max(piece.from(), piece.to());
        }
        Twins twins = new Twins(keys);
        if (!twins.any()) {
            return;
        }
        List<Piece> united = new ArrayList<>(count);
        int unitedSettled = 0;
        boolean[] gone = new boolean[count];
        for (int i = 0; i < count; i++) {
            if (i == settled) {
                unitedSettled = united.size();
            }
            if (gone[i]) {
                continue;
            }
            Piece piece = pieces.get(i);
            for (int j = twins.next(i); j >= 0; j = twins.next(j)) {
                if (!gone[j] && piece.runsAlong(pieces.get(j), 2 * tolerance)) {
                    piece = piece.with(pieces.get(j));
                    gone[j] = true;
                }
            }
            united.add(piece);
        }
        settled = settled >= count ? united.size() : unitedSettled;
        pieces = united;
    }

    /// Cuts all pieces at what they meet; says whether there was anything to cut.
    private boolean cut() {
        int count = pieces.size();
        List<Curve> curves = new ArrayList<>(count);
        for (Piece piece : pieces) {
            curves.add(piece.curve());
        }
        // They were taken along the index's curve; those that were cut follow in the same order.
        BoxIndex index = BoxIndex.ofChain(curves, tolerance);
        Cuts cuts = new Cuts(count);
        Ints hits = new Ints();
        for (int i = settled; i < count; i++) {
            Interruption.check();
            hits.clear();
            // Hits come in ascending order; of the pieces not settled each pair meets once.
            if (settled == 0) {
                index.queryBehind(i, curves.get(i), hits);
            } else {
                index.query(curves.get(i), hits);
            }
            for (int h = 0; h < hits.size(); h++) {
                int j = hits.get(h);
                if (j < settled || j > i) {
                    meet(Math.min(i, j), Math.max(i, j), cuts);
                }
            }
        }
        if (cuts.isEmpty()) {
            return false;
        }
        List<Piece> whole = new ArrayList<>(count);
        List<Piece> fresh = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Piece piece = pieces.get(i);
            if (cuts.isCut(i)) {
                split(piece, cuts.along(i, piece.curve(), vertices), fresh);
            } else {
                whole.add(piece);
            }
        }
        settled = whole.size();
        whole.addAll(fresh);
        pieces = whole;
        return true;
    }

    /// Notes where two pieces meet.
    private void meet(int i, int j, Cuts cuts) {
        Piece a = pieces.get(i);
        Piece b = pieces.get(j);
        endOn(b.from(), a, i, cuts);
        if (b.to() != b.from()) {
            endOn(b.to(), a, i, cuts);
        }
        endOn(a.from(), b, j, cuts);
        if (a.to() != a.from()) {
            endOn(a.to(), b, j, cuts);
        }
        if (a.curve() instanceof Segment
                && b.curve() instanceof Segment
                && (a.from() == b.from() || a.from() == b.to() || a.to() == b.from() || a.to() == b.to())) {
            return;
        }
        int count = crossing.of(a.curve(), b.curve());
        for (int c = 0; c < count; c++) {
            int vertex = vertices.findOrAdd(crossing.get(c));
            if (vertex != a.from() && vertex != a.to()) {
                cuts.add(i, vertex);
            }
            if (vertex != b.from() && vertex != b.to()) {
                cuts.add(j, vertex);
            }
        }
    }

    private void endOn(int vertex, Piece piece, int index, Cuts cuts) {
        if (vertex != piece.from()
                && vertex != piece.to()
                && piece.curve().distance(vertices.get(vertex)) <= tolerance) {
            cuts.add(index, vertex);
        }
    }

    private void split(Piece piece, int[] at, List<Piece> target) {
        int from = piece.from();
        for (int vertex : at) {
            if (vertex != from) {
                add(from, vertex, piece.curve(), piece.uses(), target);
                from = vertex;
            }
        }
        add(from, piece.to(), piece.curve(), piece.uses(), target);
    }
}
