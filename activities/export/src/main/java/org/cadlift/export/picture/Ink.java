package org.cadlift.export.picture;

/// Draws lines where the form of the model turns: outlines and edges. Each is one sample wide and lies on the nearer
/// face.
final class Ink {
    static final byte FULL = 127;

    private static final byte NONE = 0;
    /// Between storeys in one plane.
    private static final byte JOINT = 50;
    /// Between two faces that meet.
    private static final byte CREASE = 100;
    /// Between a face and what lies behind it.
    private static final byte OUTLINE = FULL;

    /// Faces that turn less than this against one another belong to one rounded surface.
    private static final double ROUND = Math.cos(Math.toRadians(25));
    /// A step of this many samples is a gap and no edge.
    private static final double STEP = 2.5;

    private final Canvas canvas;
    private final Faces faces;
    private final byte[] ink;

    private Ink(Canvas canvas, Faces faces) {
        this.canvas = canvas;
        this.faces = faces;
        this.ink = new byte[canvas.columns * canvas.rows];
    }

    /// Gives for each sample how dark the ink on it is, up to [#FULL].
    static byte[] of(Canvas canvas, Faces faces) {
        Ink drawn = new Ink(canvas, faces);
        int[] faceAt = canvas.faceAt;
        int columns = canvas.columns;
        for (int sample = 0; sample + 1 < faceAt.length; sample++) {
            int face = faceAt[sample];
            if (face != faceAt[sample + 1] && (sample + 1) % columns != 0) {
                drawn.between(sample, sample + 1, true);
            }
            if (sample + columns < faceAt.length && face != faceAt[sample + columns]) {
                drawn.between(sample, sample + columns, false);
            }
        }
        return drawn.ink;
    }

    private void between(int a, int b, boolean across) {
        int nearer = canvas.nearness[a] >= canvas.nearness[b] ? a : b;
        byte line = line(a, b, across);
        if (line > ink[nearer]) {
            ink[nearer] = line;
        }
    }

    private byte line(int a, int b, boolean across) {
        int faceA = canvas.faceAt[a];
        int faceB = canvas.faceAt[b];
        if (faceA == Canvas.GROUND || faceB == Canvas.GROUND) {
            return OUTLINE;
        }
        double step = canvas.nearness[b] - canvas.nearness[a];
        double stepOfA = across ? faces.slopeRight(faceA) : faces.slopeDown(faceA);
        double stepOfB = across ? faces.slopeRight(faceB) : faces.slopeDown(faceB);
        if (Math.min(Math.abs(step - stepOfA), Math.abs(step - stepOfB)) > STEP) {
            return OUTLINE;
        }
        if (faces.cosine(faceA, faceB) < ROUND) {
            return CREASE;
        }
        return faces.level(faceA) == faces.level(faceB) ? NONE : JOINT;
    }
}
