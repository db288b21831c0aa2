package org.cadlift.export.raster;

import java.util.Arrays;

/// Finds how much of each pixel lies within an outline, by signed areas: every edge adds, in each pixel it runs
/// through, what lies between it and the pixel's right side, and the sum from the left border is the winding number
/// times the part of the pixel within (the method of FreeType's smooth rasterizer and R. Levien's font-rs, in whole
/// numbers, so that sums are exact in any order).
final class Coverage {
    /// What a pixel wholly within has.
    static final int FULL = 255;

    /// Places are rounded to so many parts of a pixel.
    private static final int PARTS = 64;

    private static final int SHIFT = 6;
    /// Twice the area of a pixel in those parts.
    private static final int PIXEL = 2 * PARTS * PARTS;

    private final int width;
    private final int height;
    /// Columns a row: edges on the right border add to the pixel behind it and to the next.
    private final int stride;

    private final int[] sums;
    private final int[] firstColumn;
    private final int[] lastColumn;
    private int firstRow;
    private int lastRow;

    Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        this.stride = width + 2;
        this.sums = new int[stride * height];
        this.firstColumn = new int[height];
        this.lastColumn = new int[height];
        Arrays.fill(firstColumn, stride);
        Arrays.fill(lastColumn, -1);
        this.firstRow = height;
        this.lastRow = -1;
    }

    /// Adds a directed edge of the outline, cut to the picture: what lies beyond its left or right side counts as
    /// if it lay on it.
    void edge(double x0, double y0, double x1, double y1) {
        if (Math.max(y0, y1) <= 0 || Math.min(y0, y1) >= height) {
            return;
        }
        if (y0 < 0 || y0 > height || y1 < 0 || y1 > height) {
            double from = Math.clamp(y0, 0, height);
            double to = Math.clamp(y1, 0, height);
            double slope = (x1 - x0) / (y1 - y0);
            across(x0 + (from - y0) * slope, from, x0 + (to - y0) * slope, to);
        } else {
            across(x0, y0, x1, y1);
        }
    }

    private void across(double x0, double y0, double x1, double y1) {
        if (Math.min(x0, x1) < 0 && Math.max(x0, x1) > 0) {
            cut(0, x0, y0, x1, y1);
        } else if (Math.min(x0, x1) < width && Math.max(x0, x1) > width) {
            cut(width, x0, y0, x1, y1);
        } else {
            rows(part(Math.clamp(x0, 0, width)), part(y0), part(Math.clamp(x1, 0, width)), part(y1));
        }
    }

    private void cut(double x, double x0, double y0, double x1, double y1) {
        double y = y0 + (y1 - y0) * (x - x0) / (x1 - x0);
        across(x0, y0, x, y);
        across(x, y, x1, y1);
    }

    private static int part(double place) {
        return (int) Math.round(place * PARTS);
    }

    private void rows(int x0, int y0, int x1, int y1) {
        if (y0 == y1) {
            return;
        }
        boolean down = y0 < y1;
        int top = Math.min(y0, y1);
        int bottom = Math.max(y0, y1);
        int from = down ? x0 : x1;
        int to = down ? x1 : x0;
        int left = from;
        for (int y = top; y < bottom; ) {
            int row = y >> SHIFT;
            int next = Math.min(bottom, (row + 1) << SHIFT);
            int right =
                    next == bottom ? to : from + (int) Math.floorDiv((long) (to - from) * (next - top), bottom - top);
            row(row, left, right, down ? next - y : y - next);
            left = right;
            y = next;
        }
        firstRow = Math.min(firstRow, top >> SHIFT);
        lastRow = Math.max(lastRow, (bottom - 1) >> SHIFT);
    }

    /// Adds the piece of an edge within a row.
    ///
    /// @param rise how far it goes down, in parts of a pixel; up is negative
    private void row(int row, int a, int b, int rise) {
        int from = Math.min(a, b);
        int to = Math.max(a, b);
        firstColumn[row] = Math.min(firstColumn[row], from >> SHIFT);
        lastColumn[row] = Math.max(lastColumn[row], (to >> SHIFT) + 1);
        int done = 0;
        for (int x = from; ; ) {
            int column = x >> SHIFT;
            int next = Math.min(to, (column + 1) << SHIFT);
            int risen = next == to ? rise : rise * (next - from) / (to - from);
            int left = (x + next) - 2 * (column << SHIFT);
            int at = row * stride + column;
            sums[at] += (risen - done) * (2 * PARTS - left);
            sums[at + 1] += (risen - done) * left;
            done = risen;
            x = next;
            if (x == to) {
                return;
            }
        }
    }

    /// Hears of pixels that lie within, wholly or in part.
    interface Pixels {
        /// @param part of [#FULL]
        void pixel(int at, int part);
    }

    /// Tells the pixels within the outline and forgets it.
    ///
    /// @param evenOdd whether what is enclosed twice is outside
    void drain(boolean evenOdd, Pixels pixels) {
        for (int row = firstRow; row <= lastRow; row++) {
            int sum = 0;
            for (int column = firstColumn[row]; column <= lastColumn[row]; column++) {
                sum += sums[row * stride + column];
                sums[row * stride + column] = 0;
                int part = part(sum, evenOdd);
                if (part > 0 && column < width) {
                    pixels.pixel(row * width + column, part);
                }
            }
            firstColumn[row] = stride;
            lastColumn[row] = -1;
        }
        firstRow = height;
        lastRow = -1;
    }

    private static int part(int sum, boolean evenOdd) {
        int area = Math.abs(sum);
        if (evenOdd) {
            area %= 2 * PIXEL;
            area = area > PIXEL ? 2 * PIXEL - area : area;
        }
        return (Math.min(area, PIXEL) * FULL + PIXEL / 2) / PIXEL;
    }
}
