package org.cadlift.parse.dxf;

import java.nio.ByteBuffer;
import org.cadlift.contract.Limits;
import org.cadlift.parse.dxf.Geometry.Settled;

/// Reads a polyline with bulges from the graphics of a proxy, which is written as in a DWG: bit by bit, a number by two
/// bits that tell how it is written.
final class ProxyPolyline {
    private static final int EXTRUDED = 1;
    private static final int THICK = 2;
    private static final int WIDE = 4;
    private static final int RAISED = 8;
    private static final int BULGED = 16;
    private static final int TAPERED = 32;
    private static final int CLOSED = 512;
    private static final int NUMBERED = 1024;

    private final ByteBuffer data;
    private int bit;

    ProxyPolyline(ByteBuffer data) {
        this.data = data;
    }

    Geometry read(Placement placement) {
        // The size of what follows.
        bit = 32;
        int flags = bitShort();
        double width = (flags & WIDE) != 0 ? bitDouble() : 0;
        double z = (flags & RAISED) != 0 ? bitDouble() : 0;
        if ((flags & THICK) != 0) {
            bitDouble();
        }
        Placement ocs =
                (flags & EXTRUDED) != 0 ? Placement.ocs(bitDouble(), bitDouble(), bitDouble()) : Placement.IDENTITY;
        int count = bitLong();
        int bulges = (flags & BULGED) != 0 ? bitLong() : 0;
        if ((flags & NUMBERED) != 0) {
            bitLong();
        }
        if ((flags & TAPERED) != 0) {
            bitLong();
        }
        if (count < 2 || count > Limits.VERTICES || count > 8L * data.limit() || bulges < 0 || bulges > count) {
            return Settled.failed("polyline of " + count + " vertices");
        }
        double[] xyb = new double[3 * count];
        xyb[0] = rawDouble();
        xyb[1] = rawDouble();
        for (int i = 3; i < xyb.length; i += 3) {
            xyb[i] = doubleAfter(xyb[i - 3]);
            xyb[i + 1] = doubleAfter(xyb[i - 2]);
        }
        for (int i = 0; i < bulges; i++) {
            xyb[3 * i + 2] = bitDouble();
        }
        return new Geometry.Bulged(xyb, (flags & CLOSED) != 0, z, Math.abs(width), placement.of(ocs));
    }

    private int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, bit++) {
            value = (value << 1) | ((data.get(bit >> 3) >> (7 - (bit & 7))) & 1);
        }
        return value;
    }

    private long littleEndian(int bytes) {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) bits(8) << (8 * i);
        }
        return value;
    }

    private double rawDouble() {
        return Double.longBitsToDouble(littleEndian(8));
    }

    private int bitShort() {
        return switch (bits(2)) {
            case 0 -> (short) littleEndian(2);
            case 1 -> bits(8);
            case 2 -> 0;
            default -> 256;
        };
    }

    private int bitLong() {
        return switch (bits(2)) {
            case 0 -> (int) littleEndian(4);
            case 1 -> bits(8);
            default -> 0;
        };
    }

    private double bitDouble() {
        return switch (bits(2)) {
            case 0 -> rawDouble();
            case 1 -> 1;
            default -> 0;
        };
    }

    /// Reads a number of which only the bytes that differ from another are written.
    private double doubleAfter(double before) {
        long raw = Double.doubleToRawLongBits(before);
        switch (bits(2)) {
            case 0 -> {}
            case 1 -> raw = (raw & 0xffffffff_00000000L) | littleEndian(4);
            case 2 -> {
                raw = (raw & 0xffff0000_ffffffffL) | (littleEndian(2) << 32);
                raw = (raw & 0xffffffff_00000000L) | littleEndian(4);
            }
            default -> raw = littleEndian(8);
        }
        return Double.longBitsToDouble(raw);
    }
}
