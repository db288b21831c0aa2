package org.cadlift.vectorize.linework;

import java.util.List;
import org.cadlift.plane.Arc;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;

/// Tells whether curves come within a hair of one another.
final class Contact {
    /// Nearer than this counts as contact: well above rounding, well below anything drawn.
    static final double HAIR_MM = 1e-6;

    private Contact() {}

    /// Says whether a closed chain meets itself anywhere but where one curve follows another.
    static boolean withItself(List<Curve> loop) {
        int count = loop.size();
        if (count == 1) {
            return false;
        }
        BoxIndex tree = BoxIndex.ofChain(loop);
        boolean[] found = new boolean[1];
        for (int i = 0; i < count && !found[0]; i++) {
            int a = i;
            tree.meeting(loop.get(a).bounds().grown(HAIR_MM), b -> {
                if (b > a && !found[0]) {
                    found[0] = meet(loop.get(a), loop.get(b), b == a + 1, a == 0 && b == count - 1);
                }
            });
        }
        return found[0];
    }

    /// Says whether two curves meet; their joints do not count.
    private static boolean meet(Curve a, Curve b, boolean follows, boolean precedes) {
        Meeting meeting = meeting(a, b);
        if (meeting.overlap) {
            return true;
        }
        for (int i = 0; i < meeting.count; i++) {
            boolean joint = (follows && isAt(meeting, i, a.end())) || (precedes && isAt(meeting, i, a.start()));
            if (!joint) {
                return true;
            }
        }
        return false;
    }

    /// Rounding moves the meeting point of curves that nearly touch along more than those that cross.
    private static boolean isAt(Meeting meeting, int i, Point p) {
        return p.distance(new Point(meeting.x[i], meeting.y[i])) <= 100 * HAIR_MM;
    }

    /// Says how two chains meet.
    enum Kind {
        /// Nowhere.
        APART,
        /// Only at ends of curves of both, or along whole curves of both.
        AT_ENDS,
        /// In any other way.
        ANYHOW
    }

    /// Tells how any curve of one chain meets any of the other.
    static Kind between(List<Curve> a, BoxIndex treeOfA, List<Curve> b) {
        Kind[] kind = {Kind.APART};
        for (int i = 0; i < b.size() && kind[0] != Kind.ANYHOW; i++) {
            Curve curve = b.get(i);
            treeOfA.meeting(curve.bounds().grown(HAIR_MM), j -> {
                Meeting meeting = meeting(a.get(j), curve);
                if (meeting.overlap || meeting.count > 0) {
                    boolean atEnds = kind[0] != Kind.ANYHOW && isAtEnds(meeting, a.get(j), curve);
                    kind[0] = atEnds ? Kind.AT_ENDS : Kind.ANYHOW;
                }
            });
        }
        return kind[0];
    }

    private static boolean isAtEnds(Meeting meeting, Curve a, Curve b) {
        if (meeting.overlap) {
            return near(a.at(0.5), b.at(0.5))
                    && ((near(a.start(), b.start()) && near(a.end(), b.end()))
                            || (near(a.start(), b.end()) && near(a.end(), b.start())));
        }
        for (int i = 0; i < meeting.count; i++) {
            boolean endOfA = isAt(meeting, i, a.start()) || isAt(meeting, i, a.end());
            boolean endOfB = isAt(meeting, i, b.start()) || isAt(meeting, i, b.end());
            if (!endOfA || !endOfB) {
                return false;
            }
        }
        return true;
    }

    private static boolean near(Point a, Point b) {
        return a.distance(b) <= HAIR_MM;
    }

    /// Holds up to two points where curves meet, or says that they run together.
    private static final class Meeting {
        private final double[] x = new double[2];
        private final double[] y = new double[2];
        private int count;
        private boolean overlap;

        private void add(double px, double py) {
            x[count] = px;
            y[count] = py;
            count++;
        }
    }

    private static Meeting meeting(Curve a, Curve b) {
        Meeting meeting = new Meeting();
        if (!a.bounds().grown(HAIR_MM).intersects(b.bounds())) {
            return meeting;
        }
        switch (a) {
            case Segment s -> {
                switch (b) {
                    case Segment t -> segments(s, t, meeting);
                    case Arc arc -> segmentAndArc(s, arc, meeting);
                }
            }
            case Arc arc -> {
                switch (b) {
                    case Segment s -> segmentAndArc(s, arc, meeting);
                    case Arc other -> arcs(arc, other, meeting);
                }
            }
        }
        return meeting;
    }

    private static void segments(Segment s, Segment t, Meeting meeting) {
        Point d = s.end().minus(s.start());
        Point e = t.end().minus(t.start());
        double lengthD = d.length();
        double lengthE = e.length();
        double cross = d.cross(e);
        Point between = t.start().minus(s.start());
        if (Math.abs(cross) <= 1e-9 * lengthD * lengthE) {
            if (Math.abs(d.cross(between)) / lengthD > HAIR_MM) {
                return;
            }
            double from = d.dot(between) / lengthD;
            double to = d.dot(t.end().minus(s.start())) / lengthD;
            double low = Math.max(0, Math.min(from, to));
            double high = Math.min(lengthD, Math.max(from, to));
            if (high - low > HAIR_MM) {
                meeting.overlap = true;
            } else if (high - low >= -HAIR_MM) {
                meeting.add(s.start().x() + d.x() * low / lengthD, s.start().y() + d.y() * low / lengthD);
            }
            return;
        }
        double along = between.cross(e) / cross;
        double alongOther = between.cross(d) / cross;
        double slackD = HAIR_MM / lengthD;
        double slackE = HAIR_MM / lengthE;
        if (along >= -slackD && along <= 1 + slackD && alongOther >= -slackE && alongOther <= 1 + slackE) {
            meeting.add(s.start().x() + d.x() * along, s.start().y() + d.y() * along);
        }
    }

    private static void segmentAndArc(Segment s, Arc arc, Meeting meeting) {
        Point d = s.end().minus(s.start());
        double length = d.length();
        Point toCenter = arc.center().minus(s.start());
        double foot = d.dot(toCenter) / length;
        double off = Math.abs(d.cross(toCenter)) / length;
        if (off > arc.radius() + HAIR_MM) {
            return;
        }
        double half = Math.sqrt(Math.max(0, arc.radius() * arc.radius() - off * off));
        int roots = half > 0 ? 2 : 1;
        for (int i = 0; i < roots; i++) {
            double along = i == 0 ? foot - half : foot + half;
            if (along >= -HAIR_MM && along <= length + HAIR_MM) {
                double x = s.start().x() + d.x() * along / length;
                double y = s.start().y() + d.y() * along / length;
                addIfOn(arc, x, y, meeting);
            }
        }
    }

    private static void addIfOn(Arc arc, double x, double y, Meeting meeting) {
        Point p = new Point(x, y);
        if (arc.spans(p) || p.distance(arc.start()) <= HAIR_MM || p.distance(arc.end()) <= HAIR_MM) {
            meeting.add(x, y);
        }
    }

    private static void arcs(Arc a, Arc b, Meeting meeting) {
        Point between = b.center().minus(a.center());
        double distance = between.length();
        if (distance <= HAIR_MM && Math.abs(a.radius() - b.radius()) <= HAIR_MM) {
            onOneCircle(a, b, meeting);
            return;
        }
        if (distance > a.radius() + b.radius() + HAIR_MM
                || distance + Math.min(a.radius(), b.radius()) < Math.max(a.radius(), b.radius()) - HAIR_MM) {
            return;
        }
        double foot = (distance * distance + a.radius() * a.radius() - b.radius() * b.radius()) / (2 * distance);
        double half = Math.sqrt(Math.max(0, a.radius() * a.radius() - foot * foot));
        Point unit = between.times(1 / distance);
        int roots = half > 0 ? 2 : 1;
        for (int i = 0; i < roots; i++) {
            double side = i == 0 ? half : -half;
            double x = a.center().x() + unit.x() * foot - unit.y() * side;
            double y = a.center().y() + unit.y() * foot + unit.x() * side;
            Point p = new Point(x, y);
            if (a.spans(p) || p.distance(a.start()) <= HAIR_MM || p.distance(a.end()) <= HAIR_MM) {
                addIfOn(b, x, y, meeting);
            }
        }
    }

    private static void onOneCircle(Arc a, Arc b, Meeting meeting) {
        if (a.spans(b.at(0.5)) || b.spans(a.at(0.5))) {
            meeting.overlap = true;
            return;
        }
        for (Point p : List.of(b.start(), b.end())) {
            if (p.distance(a.start()) <= HAIR_MM || p.distance(a.end()) <= HAIR_MM) {
                meeting.add(p.x(), p.y());
            } else if (a.spans(p)) {
                meeting.overlap = true;
            }
        }
    }
}
