package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cadlift.contract.Limits;
import org.cadlift.export.part21.Part21;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Writes plane outlines with their arcs.
final class Outlines {
    private static final double LARGEST_SWEEP = Math.PI / 2 + 1e-6;

    /// IfcOpenShell 0.9 takes an arc that turns straight back along the curve before it for its chord, and loses r²/12
    /// times the third power of its sweep: there a piece of a third of a degree stands before the rest.
    private static final double SHORTEST_SWEEP = 0.006;

    private static final double STRAIGHT_BACK = -1 + 1e-6;

    private final Part21 out;

    Outlines(Part21 out) {
        this.out = out;
    }

    /// Writes the area between an outer loop and its holes.
    int profile(List<List<Curve>> loops) {
        int[] curves = new int[loops.size()];
        for (int i = 0; i < curves.length; i++) {
            curves[i] = closed(loops.get(i));
        }
        if (curves.length == 1) {
            return out.record("IFCARBITRARYCLOSEDPROFILEDEF(.AREA.,$,")
                    .ref(curves[0])
                    .end(")");
        }
        int[] holes = Arrays.copyOfRange(curves, 1, curves.length);
        return out.record("IFCARBITRARYPROFILEDEFWITHVOIDS(.AREA.,$,")
                .ref(curves[0])
                .ascii(",(")
                .refs(holes, holes.length)
                .end("))");
    }

    /// Writes what a profile sweeps as it moves up: a solid of an area, a surface of a curve.
    int extruded(String entity, int profile, int placement, int up, double heightMm) {
        return out.record(entity + "(")
                .ref(profile)
                .ascii(",")
                .ref(placement)
                .ascii(",")
                .ref(up)
                .ascii(",")
                .real(heightMm)
                .end(")");
    }

    /// Writes curves that end where they begin.
    int closed(List<Curve> loop) {
        return loop.size() == 1 && loop.getFirst() instanceof Arc arc ? circle(arc) : polycurve(loop, true);
    }

    /// Writes curves from one end to another.
    int open(List<Curve> chain) {
        return polycurve(chain, false);
    }

    private int circle(Arc arc) {
        int center = out.record("IFCCARTESIANPOINT((")
                .real(arc.center().x())
                .ascii(",")
                .real(arc.center().y())
                .end("))");
        int placement = out.record("IFCAXIS2PLACEMENT2D(").ref(center).end(",$)");
        return out.record("IFCCIRCLE(")
                .ref(placement)
                .ascii(",")
                .real(arc.radius())
                .end(")");
    }

    /// An arc is stated in pieces of three points each: its ends, and its middle.
    private int polycurve(List<Curve> whole, boolean closes) {
        List<Curve> loop = withoutSpecks(whole);
        List<Point> points = new ArrayList<>();
        StringBuilder segments = new StringBuilder();
        boolean inLine = false;
        for (int i = 0; i < loop.size(); i++) {
            points.add(loop.get(i).start());
            int start = points.size();
            boolean last = closes && i + 1 == loop.size();
            switch (loop.get(i)) {
                case Segment segment -> {
                    segments.append(inLine ? "," : separator(segments) + "IFCLINEINDEX((" + start + ",");
                    segments.append(last ? 1 : start + 1);
                    inLine = true;
                }
                case Arc arc -> {
                    Curve before = loop.get(i > 0 ? i - 1 : closes ? loop.size() - 1 : 0);
                    Curve after = loop.get(i + 1 < loop.size() ? i + 1 : closes ? 0 : i);
                    List<Double> ends = ends(arc, isTurn(before, arc), isTurn(arc, after));
                    int pieces = ends.size() - 1;
                    for (int piece = 0; piece < pieces; piece++) {
                        points.add(arc.at((ends.get(piece) + ends.get(piece + 1)) / 2));
                        if (piece + 1 < pieces) {
                            points.add(arc.at(ends.get(piece + 1)));
                        }
                    }
                    segments.append(inLine ? "))" : "");
                    for (int at = start; at < start + 2 * pieces; at += 2) {
                        int end = last && at + 2 == start + 2 * pieces ? 1 : at + 2;
                        segments.append(separator(segments))
                                .append("IFCARCINDEX((")
                                .append(at);
                        segments.append(',')
                                .append(at + 1)
                                .append(',')
                                .append(end)
                                .append("))");
                    }
                    inLine = false;
                }
            }
        }
        segments.append(inLine ? "))" : "");
        if (!closes) {
            points.add(whole.getLast().end());
        }
        int list = list(points);
        return out.record("IFCINDEXEDPOLYCURVE(")
                .ref(list)
                .ascii(",(")
                .ascii(segments.toString())
                .end("),.F.)");
    }

    /// Leaves out curves that are too short to be read; the one before ends where the next one begins.
    private static List<Curve> withoutSpecks(List<Curve> whole) {
        List<Curve> kept = new ArrayList<>();
        double leftOutMm = 0;
        for (Curve curve : whole) {
            leftOutMm += curve.length();
            if (leftOutMm >= Limits.IFC_EDGE_MM) {
                kept.add(curve);
                leftOutMm = 0;
            }
        }
        return kept.size() < 2 ? whole : kept;
    }

    /// Gives where the pieces of an arc end, as fractions of its length, the beginning of the first before them.
    private static List<Double> ends(Arc arc, boolean turnsBefore, boolean turnsAfter) {
        double sweep = Math.abs(arc.sweep());
        double part = Math.min(SHORTEST_SWEEP / sweep, 0.25);
        double from = turnsBefore ? part : 0;
        double to = turnsAfter ? 1 - part : 1;
        List<Double> ends = new ArrayList<>(turnsBefore ? List.of(0.0) : List.of());
        int pieces = (int) Math.ceil(sweep * (to - from) / LARGEST_SWEEP);
        for (int piece = 0; piece <= pieces; piece++) {
            ends.add(piece == pieces ? to : from + piece * (to - from) / pieces);
        }
        if (turnsAfter) {
            ends.add(1.0);
        }
        return ends;
    }

    private static boolean isTurn(Curve before, Curve after) {
        return before.tangentAt(1).dot(after.tangentAt(0)) < STRAIGHT_BACK;
    }

    private static String separator(StringBuilder before) {
        return before.isEmpty() ? "" : ",";
    }

    private int list(List<Point> points) {
        out.record("IFCCARTESIANPOINTLIST2D((");
        String comma = "(";
        for (Point point : points) {
            out.ascii(comma).real(point.x()).ascii(",").real(point.y());
            comma = "),(";
        }
        return out.end(")))");
    }
}
