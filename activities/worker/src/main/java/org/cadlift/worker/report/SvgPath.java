package org.cadlift.worker.report;

import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Point;

/// Writes SVG path commands in units of the picture; arcs and ellipses stay what they are.
final class SvgPath implements Pen {
    private final Frame frame;
    private final StringBuilder out = new StringBuilder();

    SvgPath(Frame frame) {
        this.frame = frame;
    }

    @Override
    public void move(double x, double y) {
        out.append('M');
        point(x, y);
    }

    @Override
    public void line(double x, double y) {
        out.append('L');
        point(x, y);
    }

    /// Writes an arc by quarters: rounded ends and radius of a half turn would say an arc whose center lies far
    /// off, and those of a full circle none.
    @Override
    public void arc(Arc arc) {
        for (Arc part : arc.quarters()) {
            arcTo(part.radius(), part.radius(), 0, part.ccw(), part.end());
        }
    }

    @Override
    public void ellipse(Shape.EllipticalArc arc) {
        double major = arc.major().length();
        double degrees = Math.toDegrees(Math.atan2(arc.majorY(), arc.majorX()));
        double from = arc.startParameter();
        double sweep = arc.endParameter() - from;
        for (int i = 1; i <= 4; i++) {
            arcTo(major, major * arc.ratio(), degrees, true, arc.at(from + sweep * i / 4));
        }
    }

    @Override
    public void close() {
        out.append('Z');
    }

    private void arcTo(double rx, double ry, double degrees, boolean ccw, Point end) {
        out.append('A');
        number(frame.length(rx), out);
        out.append(' ');
        number(frame.length(ry), out);
        out.append(' ');
        number(-degrees, out);
        // A quarter is never the large one; y points down, so counter-clockwise is what SVG calls negative.
        out.append(" 0 ").append(ccw ? '0' : '1').append(' ');
        point(end.x(), end.y());
    }

    private void point(double x, double y) {
        number(frame.x(x), out);
        out.append(' ');
        number(frame.y(y), out);
    }

    @Override
    public String toString() {
        return out.toString();
    }

    static String number(double value) {
        StringBuilder out = new StringBuilder();
        number(value, out);
        return out.toString();
    }

    /// Writes a number to a thousandth without the cost of formatting.
    private static void number(double value, StringBuilder out) {
        long thousandths = Math.round(value * 1000);
        if (thousandths < 0) {
            out.append('-');
            thousandths = -thousandths;
        }
        out.append(thousandths / 1000);
        int rest = (int) (thousandths % 1000);
        if (rest != 0) {
            out.append('.').append((char) ('0' + rest / 100));
            if (rest % 100 != 0) {
                out.append((char) ('0' + rest / 10 % 10));
                if (rest % 10 != 0) {
                    out.append((char) ('0' + rest % 10));
                }
            }
        }
    }
}
