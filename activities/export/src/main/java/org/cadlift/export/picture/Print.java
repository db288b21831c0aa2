package org.cadlift.export.picture;

/// Brings the samples together into pixels: colours, ink over them, and shadow where there is only ground.
final class Print {
    private static final int OPAQUE = 255;
    private static final int SHADOW = 38;
    private static final int INK = 0x2A3138;
    /// Where a model is cut, it fades over this share of the picture's height.
    private static final double FADING = 0.3;

    private final Canvas canvas;
    private final Faces faces;
    private final byte[] ink;
    private final int fine;

    private Print(Canvas canvas, Faces faces, int fine) {
        this.canvas = canvas;
        this.faces = faces;
        this.ink = Ink.of(canvas, faces);
        this.fine = fine;
    }

    /// Gives a number a pixel, line by line: 0xAARRGGBB.
    ///
    /// @param fine samples a pixel, across and down
    /// @param fades whether the model fades towards the lower border
    static int[] of(Canvas canvas, Faces faces, int fine, boolean fades) {
        Print print = new Print(canvas, faces, fine);
        int width = canvas.columns / fine;
        int height = canvas.rows / fine;
        int[] pixels = new int[width * height];
        for (int y = 0; y < height; y++) {
            double share = fades ? Math.min(1, (height - 1 - y) / (FADING * height)) : 1;
            for (int x = 0; x < width; x++) {
                int pixel = print.pixel(x * fine, y * fine);
                pixels[y * width + x] = share == 1 ? pixel : faded(pixel, share);
            }
        }
        return pixels;
    }

    private static int faded(int pixel, double share) {
        int alpha = (int) ((pixel >>> 24) * share);
        return alpha == 0 ? 0 : (alpha << 24) | (pixel & 0xFFFFFF);
    }

    private int pixel(int column, int row) {
        int first = row * canvas.columns + column;
        if (isEven(first)) {
            int face = canvas.faceAt[first];
            return face == Canvas.GROUND ? 0 : OPAQUE << 24 | faces.rgb(face);
        }
        int alpha = 0;
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int down = 0; down < fine; down++) {
            int left = (row + down) * canvas.columns + column;
            for (int sample = left; sample < left + fine; sample++) {
                int face = canvas.faceAt[sample];
                if (face == Canvas.GROUND) {
                    // Shadow is ink that one can see through.
                    int dark = canvas.shadow[sample] ? SHADOW : 0;
                    alpha += dark;
                    red += dark * (INK >> 16);
                    green += dark * (INK >> 8 & 0xFF);
                    blue += dark * (INK & 0xFF);
                } else {
                    int rgb = faces.rgb(face);
                    int dark = ink[sample];
                    alpha += OPAQUE;
                    red += OPAQUE * inked(rgb >> 16, INK >> 16, dark);
                    green += OPAQUE * inked(rgb >> 8 & 0xFF, INK >> 8 & 0xFF, dark);
                    blue += OPAQUE * inked(rgb & 0xFF, INK & 0xFF, dark);
                }
            }
        }
        if (alpha == 0) {
            return 0;
        }
        int opacity = alpha / (fine * fine);
        return opacity << 24 | rgb(red / alpha, green / alpha, blue / alpha);
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }

    /// Says whether all samples of a pixel are of one face or of plain ground.
    private boolean isEven(int first) {
        int face = canvas.faceAt[first];
        for (int down = 0, sample = first; down < fine; down++, sample = first + down * canvas.columns) {
            for (int right = 0; right < fine; right++, sample++) {
                if (canvas.faceAt[sample] != face || ink[sample] != 0 || canvas.shadow[sample]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static int inked(int colour, int ink, int dark) {
        return colour + (ink - colour) * dark / Ink.FULL;
    }
}
