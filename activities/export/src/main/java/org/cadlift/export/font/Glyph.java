package org.cadlift.export.font;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Reads one glyph of the table `glyf` (ISO/IEC 14496-22, 5.3.3): contours of lines and Bézier curves of second
/// degree, or parts that are other glyphs.
final class Glyph {
    private static final int HEADER_BYTES = 10;

    /// Flags of a point.
    private static final int ON_CURVE = 1;

    private static final int SHORT_X = 2;
    private static final int SHORT_Y = 4;
    private static final int REPEAT = 8;
    private static final int SAME_OR_POSITIVE_X = 16;
    private static final int SAME_OR_POSITIVE_Y = 32;

    /// Flags of a part.
    private static final int WIDE_ARGUMENTS = 1;

    private static final int OFFSETS = 2;
    private static final int ONE_SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;

    private static final double ONE = 1 << 14;

    private Glyph() {}

    /// Is another glyph within one, and where its points come to lie: x' = xx·x + yx·y + dx, y' = xy·x + yy·y + dy.
    record Part(int glyph, double xx, double xy, double yx, double yy, double dx, double dy) {
        /// Gives where the points of a part of this part come to lie.
        Part around(Part inner) {
            return new Part(
                    inner.glyph,
                    xx * inner.xx + yx * inner.xy,
                    xy * inner.xx + yy * inner.xy,
                    xx * inner.yx + yx * inner.yy,
                    xy * inner.yx + yy * inner.yy,
                    xx * inner.dx + yx * inner.dy + dx,
                    xy * inner.dx + yy * inner.dy + dy);
        }
    }

    /// Lists the glyphs that one is put together from; none when it has contours of its own, or is blank.
    static List<Part> parts(ByteBuffer glyph) {
        List<Part> parts = new ArrayList<>();
        if (glyph.capacity() == 0 || glyph.getShort(0) >= 0) {
            return parts;
        }
        ByteBuffer in = glyph.duplicate().position(HEADER_BYTES);
        int flags;
        do {
            flags = u16(in);
            int number = u16(in);
            boolean wide = (flags & WIDE_ARGUMENTS) != 0;
            double dx = wide ? in.getShort() : in.get();
            double dy = wide ? in.getShort() : in.get();
            if ((flags & OFFSETS) == 0) {
                throw new IllegalStateException("a part of a glyph is placed by its points");
            }
            double xx = 1;
            double xy = 0;
            double yx = 0;
            double yy = 1;
            if ((flags & ONE_SCALE) != 0) {
                xx = in.getShort() / ONE;
                yy = xx;
            } else if ((flags & TWO_SCALES) != 0) {
                xx = in.getShort() / ONE;
                yy = in.getShort() / ONE;
            } else if ((flags & MATRIX) != 0) {
                xx = in.getShort() / ONE;
                xy = in.getShort() / ONE;
                yx = in.getShort() / ONE;
                yy = in.getShort() / ONE;
            }
            parts.add(new Part(number, xx, xy, yx, yy, dx, dy));
        } while ((flags & MORE) != 0);
        return parts;
    }

    private static int u16(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }

    /// Is a point of a contour; one off the curve bends it.
    private record Dot(double x, double y, boolean on) {
        Dot middle(Dot other) {
            return new Dot((x + other.x) / 2, (y + other.y) / 2, true);
        }
    }

    /// Follows the contours that a glyph has itself.
    ///
    /// @param at gives where its points come to lie
    static void trace(ByteBuffer glyph, Part at, double unitsPerEm, GlyphPen pen) {
        if (glyph.capacity() == 0 || glyph.getShort(0) < 0) {
            return;
        }
        ByteBuffer in = glyph.duplicate().position(HEADER_BYTES);
        int[] ends = new int[glyph.getShort(0)];
        for (int i = 0; i < ends.length; i++) {
            ends[i] = u16(in) + 1;
        }
        int hints = u16(in);
        in.position(in.position() + hints);
        List<Dot> dots = dots(in, ends.length == 0 ? 0 : ends[ends.length - 1], at, unitsPerEm);
        int from = 0;
        for (int end : ends) {
            contour(dots.subList(from, end), pen);
            from = end;
        }
    }

    private static List<Dot> dots(ByteBuffer in, int count, Part at, double unitsPerEm) {
        int[] flags = new int[count];
        for (int i = 0; i < count; i++) {
            flags[i] = Byte.toUnsignedInt(in.get());
            if ((flags[i] & REPEAT) != 0) {
                for (int times = Byte.toUnsignedInt(in.get()); times > 0; times--, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        int[] x = places(in, flags, SHORT_X, SAME_OR_POSITIVE_X);
        int[] y = places(in, flags, SHORT_Y, SAME_OR_POSITIVE_Y);
        List<Dot> dots = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            dots.add(new Dot(
                    (at.xx * x[i] + at.yx * y[i] + at.dx) / unitsPerEm,
                    (at.xy * x[i] + at.yy * y[i] + at.dy) / unitsPerEm,
                    (flags[i] & ON_CURVE) != 0));
        }
        return dots;
    }

    /// Adds up the steps from point to point.
    private static int[] places(ByteBuffer in, int[] flags, int isShort, int isSameOrPositive) {
        int[] places = new int[flags.length];
        int place = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean marked = (flags[i] & isSameOrPositive) != 0;
            if ((flags[i] & isShort) != 0) {
                int step = Byte.toUnsignedInt(in.get());
                place += marked ? step : -step;
            } else if (!marked) {
                place += in.getShort();
            }
            places[i] = place;
        }
        return places;
    }

    /// Draws a contour; between two points off the curve lies one on it.
    private static void contour(List<Dot> dots, GlyphPen pen) {
        if (dots.size() < 2) {
            return;
        }
        Dot last = dots.getLast();
        Dot first = dots.getFirst();
        Dot start = first.on ? first : last.on ? last : last.middle(first);
        pen.move(start.x, start.y);
        Dot control = start;
        for (Dot dot : dots) {
            if (dot.on && control.on) {
                pen.line(dot.x, dot.y);
            } else if (!control.on) {
                Dot end = dot.on ? dot : control.middle(dot);
                pen.curve(control.x, control.y, end.x, end.y);
            }
            control = dot;
        }
        if (!control.on) {
            pen.curve(control.x, control.y, start.x, start.y);
        }
        pen.close();
    }
}
