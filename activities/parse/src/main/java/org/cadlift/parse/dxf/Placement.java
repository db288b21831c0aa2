package org.cadlift.parse.dxf;

/// Is an affine map of space: `x' = xx·x + xy·y + xz·z + tx` and so on. Columns are where the axes go.
record Placement(
        double xx,
        double xy,
        double xz,
        double yx,
        double yy,
        double yz,
        double zx,
        double zy,
        double zz,
        double tx,
        double ty,
        double tz) {
    static final Placement IDENTITY = new Placement(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);
    /// Is the object coordinate system of the extrusion (0, 0, −1).
    private static final Placement MIRRORED = new Placement(-1, 0, 0, 0, 1, 0, 0, 0, -1, 0, 0, 0);
    /// Below this an extrusion counts as upright: 1e-9 of a kilometre is a thousandth of a millimetre.
    private static final double UPRIGHT = 1e-9;
    /// Share by which two axes may differ from equal length and a right angle and still carry circles to circles.
    private static final double SIMILAR = 1e-10;

    static Placement shift(double x, double y, double z) {
        return new Placement(1, 0, 0, 0, 1, 0, 0, 0, 1, x, y, z);
    }

    static Placement scale(double x, double y, double z) {
        return new Placement(x, 0, 0, 0, y, 0, 0, 0, z, 0, 0, 0);
    }

    /// Turns about the z axis; quarter turns are exact.
    static Placement turn(double degrees) {
        double cos = Degrees.cos(degrees);
        double sin = Degrees.sin(degrees);
        return new Placement(cos, -sin, 0, sin, cos, 0, 0, 0, 1, 0, 0, 0);
    }

    /// Turns about the z axis, then shifts.
    static Placement turnAndShift(double degrees, double x, double y, double z) {
        double cos = Degrees.cos(degrees);
        double sin = Degrees.sin(degrees);
        return new Placement(cos, -sin, 0, sin, cos, 0, 0, 0, 1, x, y, z);
    }

    /// Takes a base point off, then scales.
    static Placement scaleFrom(double baseX, double baseY, double baseZ, double x, double y, double z) {
        return new Placement(x, 0, 0, 0, y, 0, 0, 0, z, x * -baseX, y * -baseY, z * -baseZ);
    }

    /// Makes the object coordinate system of an extrusion direction (groups 210, 220, 230) by the arbitrary axis
    /// algorithm of the DXF reference. A direction without length counts as upright.
    static Placement ocs(double nx, double ny, double nz) {
        double length = Math.sqrt(nx * nx + ny * ny + nz * nz);
        if (!(length > 0) || Double.isInfinite(length)) {
            return IDENTITY;
        }
        double x = nx / length;
        double y = ny / length;
        double z = nz / length;
        if (Math.abs(x) < UPRIGHT && Math.abs(y) < UPRIGHT) {
            return z > 0 ? IDENTITY : MIRRORED;
        }
        boolean nearUpright = Math.abs(x) < 1.0 / 64 && Math.abs(y) < 1.0 / 64;
        // The x axis is Y × N near the pole and Z × N elsewhere.
        double ax = nearUpright ? z : -y;
        double ay = nearUpright ? 0 : x;
        double az = nearUpright ? -x : 0;
        double norm = Math.sqrt(ax * ax + ay * ay + az * az);
        ax /= norm;
        ay /= norm;
        az /= norm;
        return new Placement(ax, y * az - z * ay, x, ay, z * ax - x * az, y, az, x * ay - y * ax, z, 0, 0, 0);
    }

    /// Gives the map that applies `inner` first and this one after it.
    @SuppressWarnings("ReferenceEquality") // only a short cut for what is most common
    Placement of(Placement inner) {
        if (inner == IDENTITY) {
            return this;
        }
        if (this == IDENTITY) {
            return inner;
        }
        Placement o = inner;
        return new Placement(
                xx * o.xx + xy * o.yx + xz * o.zx,
                xx * o.xy + xy * o.yy + xz * o.zy,
                xx * o.xz + xy * o.yz + xz * o.zz,
                yx * o.xx + yy * o.yx + yz * o.zx,
                yx * o.xy + yy * o.yy + yz * o.zy,
                yx * o.xz + yy * o.yz + yz * o.zz,
                zx * o.xx + zy * o.yx + zz * o.zx,
                zx * o.xy + zy * o.yy + zz * o.zy,
                zx * o.xz + zy * o.yz + zz * o.zz,
                x(o.tx, o.ty, o.tz),
                y(o.tx, o.ty, o.tz),
                z(o.tx, o.ty, o.tz));
    }

    // Adding zero turns −0 into 0, so that equal points are equal bit for bit.

    double x(double x, double y, double z) {
        return xx * x + xy * y + xz * z + tx + 0.0;
    }

    double y(double x, double y, double z) {
        return yx * x + yy * y + yz * z + ty + 0.0;
    }

    double z(double x, double y, double z) {
        return zx * x + zy * y + zz * z + tz + 0.0;
    }

    /// Says whether level planes stay level.
    boolean isLevel() {
        return Math.abs(zx) + Math.abs(zy) <= SIMILAR * (Math.abs(xx) + Math.abs(yx));
    }

    /// Says whether circles in level planes stay circles.
    boolean isSimilar() {
        return turned() <= SIMILAR || mirrored() <= SIMILAR;
    }

    /// Says whether it moves nothing. The equality that a record has by itself would be spun at run time.
    boolean isIdentity() {
        return xx == 1 && yy == 1 && zz == 1 && xy == 0 && xz == 0 && yx == 0 && yz == 0 && zx == 0 && zy == 0
                && tx == 0 && ty == 0 && tz == 0;
    }

    /// Says whether a level counter-clockwise curve becomes a clockwise one.
    boolean isMirroring() {
        return xx * yy - xy * yx < 0;
    }

    /// Gives the factor on lengths in level planes; exact only for a similarity.
    double factor() {
        // A pure scaling or quarter turn keeps its factor to the last bit; hypot promises no more than one.
        return xy == 0 && xx != 0 ? Math.abs(xx) : xx == 0 ? Math.abs(xy) : Math.hypot(xx, yx);
    }

    private double turned() {
        return (Math.abs(xx - yy) + Math.abs(xy + yx)) / (Math.abs(xx) + Math.abs(xy));
    }

    private double mirrored() {
        return (Math.abs(xx + yy) + Math.abs(xy - yx)) / (Math.abs(xx) + Math.abs(xy));
    }
}
