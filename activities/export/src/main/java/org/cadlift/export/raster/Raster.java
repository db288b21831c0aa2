package org.cadlift.export.raster;

import java.util.Arrays;
import java.util.Map;

/// Is a picture of pixels that areas and lines are painted on, each over those before it.
public final class Raster {
    private static final int OPAQUE = 255;
    /// Half a circle around the end of a line, as steps along and beside the line.
    private static final double DIAGONAL = Math.sqrt(0.5);

    private final int width;
    private final int height;
    private final int[] pixels;
    private final Coverage coverage;

    /// @param rgb of the ground: 0xRRGGBB
    public Raster(int width, int height, int rgb) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.coverage = new Coverage(width, height);
        Arrays.fill(pixels, OPAQUE << 24 | rgb);
    }

    /// Fills what an outline encloses.
    ///
    /// @param evenOdd whether what is enclosed twice is outside
    /// @param opacity from 0 to 1
    public void fill(Outline outline, boolean evenOdd, int rgb, double opacity) {
        outline.sides(coverage::edge);
        paint(evenOdd, rgb, opacity);
    }

    /// Draws a line along an outline, with round corners and blunt ends, piece by piece.
    public void stroke(Outline outline, double lineWidth, int rgb) {
        double half = lineWidth / 2;
        outline.lines((x0, y0, x1, y1, isFirst, isLast) -> {
            if (Math.max(x0, x1) + half > 0
                    && Math.min(x0, x1) - half < width
                    && Math.max(y0, y1) + half > 0
                    && Math.min(y0, y1) - half < height) {
                piece(x0, y0, x1, y1, half, isFirst, isLast);
                paint(false, rgb, 1);
            }
        });
    }

    /// Surrounds a piece of a line: blunt where the line ends, else by half an octagon.
    private void piece(double x0, double y0, double x1, double y1, double half, boolean isFirst, boolean isLast) {
        double length = Math.hypot(x1 - x0, y1 - y0);
        if (length == 0) {
            return;
        }
        double alongX = half * (x1 - x0) / length;
        double alongY = half * (y1 - y0) / length;
        Ring ring = new Ring(coverage, x0 - alongY, y0 + alongX);
        if (!isFirst) {
            ring.to(x0 - DIAGONAL * (alongX + alongY), y0 - DIAGONAL * (alongY - alongX));
            ring.to(x0 - alongX, y0 - alongY);
            ring.to(x0 - DIAGONAL * (alongX - alongY), y0 - DIAGONAL * (alongY + alongX));
        }
        ring.to(x0 + alongY, y0 - alongX);
        ring.to(x1 + alongY, y1 - alongX);
        if (!isLast) {
            ring.to(x1 + DIAGONAL * (alongX + alongY), y1 + DIAGONAL * (alongY - alongX));
            ring.to(x1 + alongX, y1 + alongY);
            ring.to(x1 + DIAGONAL * (alongX - alongY), y1 + DIAGONAL * (alongY + alongX));
        }
        ring.to(x1 - alongY, y1 + alongX);
        ring.to(x0 - alongY, y0 + alongX);
    }

    /// Adds the sides of a polygon one after another.
    private static final class Ring {
        private final Coverage coverage;
        private double x;
        private double y;

        Ring(Coverage coverage, double x, double y) {
            this.coverage = coverage;
            this.x = x;
            this.y = y;
        }

        void to(double nextX, double nextY) {
            coverage.edge(x, y, nextX, nextY);
            x = nextX;
            y = nextY;
        }
    }

    private void paint(boolean evenOdd, int rgb, double opacity) {
        int weight = (int) Math.round(opacity * OPAQUE);
        coverage.drain(evenOdd, (at, part) -> {
            int share = part * weight / Coverage.FULL;
            pixels[at] = share == OPAQUE ? OPAQUE << 24 | rgb : mixed(pixels[at], rgb, share);
        });
    }

    private static int mixed(int under, int over, int share) {
        int mixed = OPAQUE << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            int below = under >> shift & 0xFF;
            int above = over >> shift & 0xFF;
            mixed |= ((below * (OPAQUE - share) + above * share + OPAQUE / 2) / OPAQUE) << shift;
        }
        return mixed;
    }

    /// Gives the picture as a file.
    ///
    /// @param texts that it carries, by their keywords, in Latin-1
    public byte[] png(Map<String, String> texts) {
        return Png.write(pixels, width, height, texts);
    }
}
