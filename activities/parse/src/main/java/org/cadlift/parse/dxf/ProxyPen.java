package org.cadlift.parse.dxf;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Follows how and where the graphics of a proxy draw: colours, layers and matrices hold until they are changed.
final class ProxyPen {
    private static final int COLOR = 14;
    private static final int LAYER = 16;
    private static final int FILL = 20;
    private static final int TRUE_COLOR = 22;
    private static final int THICKNESS = 25;
    private static final int PUSH_MATRIX = 29;
    private static final int PUSH_MATRIX_2 = 30;
    private static final int POP_MATRIX = 31;
    /// Highest bytes of a true colour: the layer's, the block's, an index.
    private static final int OF_BLOCK = 0xc1;

    private static final int RGB = 0xc2;
    private static final int INDEX = 0xc3;
    /// Deeper than any that is drawn.
    private static final int MOST_MATRICES = 64;

    private final Stored plain;
    private final List<String> layers;
    private final Deque<Placement> matrices = new ArrayDeque<>();
    private String layer;
    private int color;
    private int trueColor;
    private double thickness;
    private boolean filled;

    ProxyPen(Stored plain, List<String> layers) {
        this.plain = plain;
        this.layers = layers;
        layer = plain.layer();
        color = plain.color();
        trueColor = plain.trueColor();
        thickness = plain.thickness();
    }

    /// Takes a record of this type; false when it says nothing of how to draw.
    boolean takes(int type, ByteBuffer data) {
        switch (type) {
            case COLOR -> {
                int index = data.getInt();
                color = index >= 0 && index <= Stored.BYLAYER ? index : Stored.BYLAYER;
                trueColor = -1;
            }
            case LAYER -> {
                int index = data.getInt();
                layer = index >= 0 && index < layers.size() ? layers.get(index) : plain.layer();
            }
            case FILL -> filled = data.getInt() != 0;
            case TRUE_COLOR -> trueColor(data.getInt());
            case THICKNESS -> thickness = data.getDouble();
            case PUSH_MATRIX, PUSH_MATRIX_2 -> push(data);
            case POP_MATRIX -> matrices.poll();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void trueColor(int raw) {
        trueColor = -1;
        switch (raw >>> 24) {
            case RGB -> trueColor = raw & 0xffffff;
            case INDEX -> color = raw & 0xff;
            case OF_BLOCK -> color = Stored.BYBLOCK;
            default -> color = Stored.BYLAYER;
        }
    }

    /// Reads a matrix by rows; it holds within those before it.
    private void push(ByteBuffer data) {
        double[] m = new double[12];
        for (int i = 0; i < m.length; i++) {
            m[i] = data.getDouble();
        }
        Placement own = new Placement(m[0], m[1], m[2], m[4], m[5], m[6], m[8], m[9], m[10], m[3], m[7], m[11]);
        if (matrices.size() < MOST_MATRICES) {
            matrices.push(placement().of(own));
        }
    }

    Placement placement() {
        return matrices.isEmpty() ? Placement.IDENTITY : matrices.peek();
    }

    /// Says whether the next area is filled; it holds for one.
    boolean isFilled() {
        boolean was = filled;
        filled = false;
        return was;
    }

    Stored draw(Geometry geometry) {
        return new Stored(
                plain.type(),
                plain.handle(),
                plain.line(),
                layer,
                color,
                trueColor,
                plain.invisible(),
                plain.space(),
                thickness,
                plain.linetype(),
                plain.opacity(),
                geometry);
    }
}
