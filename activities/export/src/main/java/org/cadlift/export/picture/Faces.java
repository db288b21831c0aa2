package org.cadlift.export.picture;

import java.util.Arrays;

/// Lists the faces that look toward the eye: how they slope, what colour they have in their light, and whose they are.
final class Faces {
    private float[] slopes = new float[2048];
    private int[] rgb = new int[1024];
    private int[] level = new int[1024];
    private int count;

    /// Adds a face and gives its number.
    ///
    /// @param slopeRight how much nearer it comes a sample to the right
    /// @param storey the storey it belongs to
    int add(double slopeRight, double slopeDown, int colour, int storey) {
        if (count == rgb.length) {
            slopes = Arrays.copyOf(slopes, 4 * count);
            rgb = Arrays.copyOf(rgb, 2 * count);
            level = Arrays.copyOf(level, 2 * count);
        }
        slopes[2 * count] = (float) slopeRight;
        slopes[2 * count + 1] = (float) slopeDown;
        rgb[count] = colour;
        level[count] = storey;
        return count++;
    }

    float slopeRight(int face) {
        return slopes[2 * face];
    }

    float slopeDown(int face) {
        return slopes[2 * face + 1];
    }

    int rgb(int face) {
        return rgb[face];
    }

    int level(int face) {
        return level[face];
    }

    /// Gives the cosine of the angle between two faces.
    double cosine(int a, int b) {
        // A face's normal is (-slopeRight, -slopeDown, 1) in columns, rows and nearness.
        double dot = slopeRight(a) * slopeRight(b) + slopeDown(a) * slopeDown(b) + 1.0;
        return dot / Math.sqrt(square(a) * square(b));
    }

    private double square(int face) {
        return 1.0 + slopeRight(face) * slopeRight(face) + slopeDown(face) * slopeDown(face);
    }
}
