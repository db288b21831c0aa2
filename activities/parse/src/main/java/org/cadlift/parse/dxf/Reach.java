package org.cadlift.parse.dxf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cadlift.contract.Limits;

/// Measures how far stored entities reach, in the file's units: roughly (curves by their control polygons, blocks by
/// their boxes), which is enough to judge units and the origin.
final class Reach {
    private final Map<String, Block> blocks;
    private final Map<String, Extent> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Extent all = new Extent();
    private final Extent one = new Extent();
    private final Sample middlesX = new Sample();
    private final Sample middlesY = new Sample();

    Reach(Map<String, Block> blocks) {
        this.blocks = blocks;
    }

    /// Adds what a geometry reaches and gives it, until the next is added.
    Extent add(Geometry geometry) {
        one.clear();
        span(geometry, Placement.IDENTITY, one);
        add(one);
        return one;
    }

    void add(Extent extent) {
        if (!extent.isEmpty()) {
            all.add(extent);
            middlesX.add(extent.middleX());
            middlesY.add(extent.middleY());
        }
    }

    /// Gives the box of all that was added.
    Extent all() {
        return all;
    }

    /// Gives what to take off the coordinates, in the file's units: nothing near the origin, else a round place near
    /// the middle of the middle entity, by x and by y, which a stray entity far away does not move. It is a power
    /// of
    /// ten of units, at least a metre, so that taking it off costs no digit.
    ///
    /// @param mm millimetres of one unit
    double[] origin(double mm) {
        if (all.farthest() * mm <= Limits.LOCAL_ORIGIN_MM) {
            return new double[] {0, 0};
        }
        double x = middlesX.median();
        double y = middlesY.median();
        double far = Math.max(Math.abs(x), Math.abs(y)) * mm;
        // Beyond the limit nothing is taken off, so that each entity there is told to be out of range.
        if (far <= Limits.LOCAL_ORIGIN_MM || far > Limits.COORDINATE_MM) {
            return new double[] {0, 0};
        }
        double step = Math.pow(10, Math.max(0, Math.ceil(Math.log10(1000 / mm))));
        return new double[] {Math.rint(x / step) * step + 0.0, Math.rint(y / step) * step + 0.0};
    }

    private void span(Geometry geometry, Placement p, Extent span) {
        switch (geometry) {
            case Geometry.Line l -> {
                at(p, l.x1(), l.y1(), l.z1(), span);
                at(p, l.x2(), l.y2(), l.z2(), span);
            }
            case Geometry.Circular c -> around(p.of(c.ocs()), c.x(), c.y(), c.z(), c.radius(), span);
            case Geometry.Bulged b -> level(b.xyb(), b.z(), p.of(b.ocs()), span);
            case Geometry.Chain chain -> points(chain.xyz(), p, span);
            case Geometry.Chains chains -> {
                for (Geometry.Chain chain : chains.chains()) {
                    points(chain.xyz(), p, span);
                }
            }
            case Geometry.Elliptical e -> {
                double radius = Math.hypot(e.major()[0], e.major()[1]);
                around(p.of(e.ocs()), e.center()[0], e.center()[1], e.center()[2], radius, span);
            }
            case Geometry.BSpline s -> points(s.controls(), p.of(s.ocs()), span);
            case Geometry.Filled f -> {
                for (Geometry.Ring ring : f.rings()) {
                    for (Geometry.Edge edge : ring.edges()) {
                        span(edge.curve(), p.of(f.ocs()), span);
                    }
                }
            }
            case Geometry.Faces faces -> {
                for (double[] corners : faces.corners()) {
                    points(corners, p, span);
                }
            }
            case Geometry.Lettering t -> at(p.of(t.ocs()), t.x(), t.y(), t.z(), span);
            case Geometry.Spot s -> at(p, s.x(), s.y(), s.z(), span);
            case Geometry.Use use -> use(use, p, span);
            case Geometry.Note ignored -> {}
            case Geometry.View ignored -> {}
            case Geometry.Settled ignored -> {}
        }
    }

    private static void at(Placement p, double x, double y, double z, Extent span) {
        span.add(p.x(x, y, z), p.y(x, y, z));
    }

    private static void around(Placement p, double x, double y, double z, double radius, Extent span) {
        at(p, x - radius, y - radius, z, span);
        at(p, x + radius, y - radius, z, span);
        at(p, x - radius, y + radius, z, span);
        at(p, x + radius, y + radius, z, span);
    }

    private static void level(double[] xyb, double z, Placement p, Extent span) {
        for (int i = 0; i + 2 < xyb.length; i += 3) {
            at(p, xyb[i], xyb[i + 1], z, span);
        }
    }

    private static void points(double[] xyz, Placement p, Extent span) {
        for (int i = 0; i + 2 < xyz.length; i += 3) {
            at(p, xyz[i], xyz[i + 1], xyz[i + 2], span);
        }
    }

    private void use(Geometry.Use use, Placement p, Extent span) {
        Block block = blocks.get(use.block().toUpperCase(Locale.ROOT));
        if (block == null || open.size() >= Limits.BLOCK_NESTING || !open.add(block.name())) {
            return;
        }
        Extent own = known.get(block.name());
        if (own == null) {
            own = new Extent();
            for (Stored child : block.entities()) {
                span(child.geometry(), Placement.IDENTITY, own);
            }
            known.put(block.name(), own);
        }
        open.remove(block.name());
        if (own.isEmpty()) {
            return;
        }
        Placement at = use.grid(p).of(use.within(block));
        at(at, own.minX(), own.minY(), 0, span);
        at(at, own.maxX(), own.minY(), 0, span);
        at(at, own.minX(), own.maxY(), 0, span);
        at(at, own.maxX(), own.maxY(), 0, span);
    }
}
