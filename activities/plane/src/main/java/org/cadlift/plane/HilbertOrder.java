package org.cadlift.plane;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Orders boxes along a Hilbert curve through their centers, so that neighbours in the order are near one another.
public final class HilbertOrder {
    /// From so many keys on sorting digit by digit pays.
    private static final int MANY = 4096;

    private static final int DIGIT_BITS = 8;

    private static final int NIBBLE_BITS = 4;
    private static final int NIBBLE = (1 << NIBBLE_BITS) - 1;
    private static final int TURN_BITS = 2;
    private static final int TURN = (1 << TURN_BITS) - 1;
    /// How far along, and how the curve goes on, four bits of column and row at a time.
    private static final short[] STEPS = steps();

    private HilbertOrder() {}

    /// Gives the numbers of boxes in the order in which the curve passes their centers.
    ///
    /// @param ties orders boxes whose centers share a cell; equal ones stay as they are
    static int[] of(double[] boxes, int count, Comparator<Integer> ties) {
        int indexBits = indexBits(count);
        long[] keys = keys(boxes, count, Math.min(24, (62 - indexBits) / 2));
        int[] order = items(keys, indexBits);
        for (int from = 0, to = 1; to <= count; to++) {
            if (to == count || keys[to] >> indexBits != keys[from] >> indexBits) {
                if (to - from > 1) {
                    sortTies(order, from, to, ties);
                }
                from = to;
            }
        }
        return order;
    }

    /// Gives such an order by a curve that is only as fine as keeps neighbours near: some 16 cells a box. Boxes that
    /// share a cell stay as they are.
    static int[] roughly(double[] boxes, int count) {
        int indexBits = indexBits(count);
        return items(keys(boxes, count, Math.min((62 - indexBits) / 2, indexBits / 2 + 2)), indexBits);
    }

    /// Gives the numbers of points in such an order.
    ///
    /// @param xy x and y of each
    public static int[] ofPoints(double[] xy) {
        double[] boxes = new double[2 * xy.length];
        for (int i = 0; i < xy.length; i += 2) {
            System.arraycopy(xy, i, boxes, 2 * i, 2);
            System.arraycopy(xy, i, boxes, 2 * i + 2, 2);
        }
        return roughly(boxes, xy.length / 2);
    }

    /// Gives how many bits hold the number of a box.
    private static int indexBits(int count) {
        return 32 - Integer.numberOfLeadingZeros(Math.max(1, count));
    }

    private static int[] items(long[] keys, int indexBits) {
        int[] items = new int[keys.length];
        for (int i = 0; i < items.length; i++) {
            items[i] = (int) (keys[i] & ((1L << indexBits) - 1));
        }
        return items;
    }

    /// Gives for each box how far along the curve its center lies, then its number, sorted.
    ///
    /// @param bits how many bits tell a cell's column or row
    private static long[] keys(double[] boxes, int count, int bits) {
        double minX = Double.POSITIVE_INFINITY;
        double minY = Double.POSITIVE_INFINITY;
        double maxX = Double.NEGATIVE_INFINITY;
        double maxY = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            minX = Math.min(minX, boxes[4 * i]);
            minY = Math.min(minY, boxes[4 * i + 1]);
            maxX = Math.max(maxX, boxes[4 * i + 2]);
            maxY = Math.max(maxY, boxes[4 * i + 3]);
        }
        int indexBits = indexBits(count);
        double cells = (1L << bits) - 1;
        double scaleX = maxX > minX ? cells / (maxX - minX) : 0;
        double scaleY = maxY > minY ? cells / (maxY - minY) : 0;
        // Leading zeros, which fill the first nibble up, turn the curve each.
        int steps = (bits + NIBBLE_BITS - 1) / NIBBLE_BITS;
        int turned = (NIBBLE_BITS * steps - bits) & 1;
        long[] keys = new long[count];
        for (int i = 0; i < count; i++) {
            int x = (int) (((boxes[4 * i] + boxes[4 * i + 2]) / 2 - minX) * scaleX);
            int y = (int) (((boxes[4 * i + 1] + boxes[4 * i + 3]) / 2 - minY) * scaleY);
            keys[i] = hilbert(x, y, steps, turned) << indexBits | i;
        }
        return sort(keys, indexBits, indexBits + 2 * bits);
    }

    /// Gives how far along the Hilbert curve a cell lies.
    ///
    /// @param steps how many times the curve is refined, a nibble of the column and of the row each
    /// @param turned how the whole curve is turned, as [#STEPS] counts
    private static long hilbert(int x, int y, int steps, int turned) {
        long along = 0;
        int turn = turned;
        for (int bit = NIBBLE_BITS * (steps - 1); bit >= 0; bit -= NIBBLE_BITS) {
            int column = (x >> bit) & NIBBLE;
            int row = (y >> bit) & NIBBLE;
            int step = STEPS[(turn << (2 * NIBBLE_BITS)) | (column << NIBBLE_BITS) | row];
            along = (along << (2 * NIBBLE_BITS)) | (step >> TURN_BITS);
            turn = step & TURN;
        }
        return along;
    }

    /// Gives for each turn of the curve, column and row of 16 each how far along it such a cell lies, and how the
    /// curve is turned in it: by the lowest bit x and y change places, by the next both run backwards.
    private static short[] steps() {
        short[] steps = new short[1 << (TURN_BITS + 2 * NIBBLE_BITS)];
        for (int i = 0; i < steps.length; i++) {
            int turn = i >> (2 * NIBBLE_BITS);
            int along = 0;
            for (int bit = NIBBLE_BITS - 1; bit >= 0; bit--) {
                int x = ((i >> (NIBBLE_BITS + bit)) & 1) ^ (turn >> 1);
                int y = ((i >> bit) & 1) ^ (turn >> 1);
                int right = (turn & 1) == 0 ? x : y;
                int up = (turn & 1) == 0 ? y : x;
                along = (along << 2) | ((3 * right) ^ up);
                turn ^= up == 1 ? 0 : right == 1 ? 3 : 1;
            }
            steps[i] = (short) ((along << TURN_BITS) | turn);
        }
        return steps;
    }

    /// Sorts keys, in place or not; their bits below `fromBit` ascend, those from `toBit` on are 0.
    private static long[] sort(long[] keys, int fromBit, int toBit) {
        if (keys.length < MANY) {
            Arrays.sort(keys);
            return keys;
        }
        long[] from = keys;
        long[] to = new long[keys.length];
        for (int bit = fromBit; bit < toBit; bit += DIGIT_BITS) {
            int[] places = new int[(1 << DIGIT_BITS) + 1];
            for (long key : from) {
                places[digit(key, bit) + 1]++;
            }
            for (int digit = 0; digit < 1 << DIGIT_BITS; digit++) {
                places[digit + 1] += places[digit];
            }
            for (long key : from) {
                to[places[digit(key, bit)]++] = key;
            }
            long[] sorted = to;
            to = from;
            from = sorted;
        }
        return from;
    }

    private static int digit(long key, int bit) {
        return (int) (key >>> bit) & ((1 << DIGIT_BITS) - 1);
    }

    private static void sortTies(int[] order, int from, int to, Comparator<Integer> ties) {
        List<Integer> same = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            same.add(order[i]);
        }
        same.sort(ties);
        for (int i = from; i < to; i++) {
            order[i] = same.get(i - from);
        }
    }
}
