package org.cadlift.parse.dxf;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cadlift.contract.Limits;

/// Measures how far stored entities reach, in the file's units: roughly (curves by their control polygons, blocks by
/// their boxes), which is enough to judge units and the origin.
final class Reach {
    /// Is an upright box; empty when the least exceeds the greatest.
    record Span(double minX, double minY, double maxX, double maxY) {
        static final Span EMPTY = new Span(
                Double.POSITIVE_INFINITY,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY,
                Double.NEGATIVE_INFINITY);

        boolean isEmpty() {
            return !(minX <= maxX && minY <= maxY);
        }

        Span with(double x, double y) {
            return Math.abs(x) < BEYOND && Math.abs(y) < BEYOND
                    ? new Span(Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y))
                    : this;
        }
    }

    /// No drawing reaches this far in any unit; such coordinates are faults of single entities.
    private static final double BEYOND = 1e15;

    private final Map<String, Block> blocks;
    private final Map<String, Span> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    Reach(Map<String, Block> blocks) {
        this.blocks = blocks;
    }

    /// Gives the span of each entity that draws something, in order; empty spans are left out.
    List<Span> spans(List<Stored> entities) {
        return entities.stream()
                .map(entity -> span(entity.geometry(), Placement.IDENTITY))
                .filter(span -> !span.isEmpty())
                .toList();
    }

    static Span union(List<Span> spans) {
        Span all = Span.EMPTY;
        for (Span span : spans) {
            all = all.with(span.minX(), span.minY()).with(span.maxX(), span.maxY());
        }
        return all;
    }

    /// Gives the middle of the middle entity, by x and by y: a stray entity far away does not move it.
    static double[] middle(List<Span> spans) {
        double[] x = new double[spans.size()];
        double[] y = new double[spans.size()];
        for (int i = 0; i < x.length; i++) {
            Span span = spans.get(i);
            x[i] = span.minX() + (span.maxX() - span.minX()) / 2;
            y[i] = span.minY() + (span.maxY() - span.minY()) / 2;
        }
        Arrays.sort(x);
        Arrays.sort(y);
        return new double[] {x[x.length / 2], y[y.length / 2]};
    }

    private Span span(Geometry geometry, Placement p) {
        return switch (geometry) {
            case Geometry.Line l ->
                at(at(Span.EMPTY, p, l.x1(), l.y1(), l.z1()), p, l.x2(), l.y2(), l.z2());
            case Geometry.Circular c -> around(p.of(c.ocs()), c.x(), c.y(), c.z(), c.radius());
            case Geometry.Bulged b -> level(b.xyb(), b.z(), p.of(b.ocs()));
            case Geometry.Chain chain -> points(chain.xyz(), p);
            case Geometry.Chains chains -> {
                Span all = Span.EMPTY;
                for (Geometry.Chain chain : chains.chains()) {
                    all = join(all, points(chain.xyz(), p));
                }
                yield all;
            }
            case Geometry.Elliptical e ->
                around(
                        p.of(e.ocs()),
                        e.center()[0],
                        e.center()[1],
                        e.center()[2],
                        Math.hypot(e.major()[0], e.major()[1]));
            case Geometry.BSpline s -> points(s.controls(), p.of(s.ocs()));
            case Geometry.Filled f -> {
                Span all = Span.EMPTY;
                for (Geometry.Ring ring : f.rings()) {
                    for (Geometry.Edge edge : ring.edges()) {
                        all = join(all, span(edge.curve(), p.of(f.ocs())));
                    }
                }
                yield all;
            }
            case Geometry.Faces faces -> {
                Span all = Span.EMPTY;
                for (double[] corners : faces.corners()) {
                    all = join(all, points(corners, p));
                }
                yield all;
            }
            case Geometry.Lettering t -> at(Span.EMPTY, p.of(t.ocs()), t.x(), t.y(), t.z());
            case Geometry.Spot s -> at(Span.EMPTY, p, s.x(), s.y(), s.z());
            case Geometry.Use use -> use(use, p);
            case Geometry.Settled _ -> Span.EMPTY;
        };
    }

    private static Span join(Span a, Span b) {
        return b.isEmpty() ? a : a.with(b.minX(), b.minY()).with(b.maxX(), b.maxY());
    }

    private static Span at(Span span, Placement p, double x, double y, double z) {
        return span.with(p.x(x, y, z), p.y(x, y, z));
    }

    private static Span around(Placement p, double x, double y, double z, double radius) {
        Span span = at(Span.EMPTY, p, x - radius, y - radius, z);
        span = at(span, p, x + radius, y - radius, z);
        span = at(span, p, x - radius, y + radius, z);
        return at(span, p, x + radius, y + radius, z);
    }

    private static Span level(double[] xyb, double z, Placement p) {
        Span span = Span.EMPTY;
        for (int i = 0; i + 2 < xyb.length; i += 3) {
            span = at(span, p, xyb[i], xyb[i + 1], z);
        }
        return span;
    }

    private static Span points(double[] xyz, Placement p) {
        Span span = Span.EMPTY;
        for (int i = 0; i + 2 < xyz.length; i += 3) {
            span = at(span, p, xyz[i], xyz[i + 1], xyz[i + 2]);
        }
        return span;
    }

    private Span use(Geometry.Use use, Placement p) {
        Block block = blocks.get(use.block().toUpperCase(Locale.ROOT));
        if (block == null || open.size() >= Limits.BLOCK_NESTING || !open.add(block.name())) {
            return Span.EMPTY;
        }
        Span own = known.get(block.name());
        if (own == null) {
            own = Span.EMPTY;
            for (Stored child : block.entities()) {
                own = join(own, span(child.geometry(), Placement.IDENTITY));
            }
            known.put(block.name(), own);
        }
        open.remove(block.name());
        if (own.isEmpty()) {
            return own;
        }
        Placement at = p.of(use.ocs())
                .of(Placement.shift(use.x(), use.y(), use.z()))
                .of(Placement.turn(use.degrees()))
                .of(Placement.scale(use.scaleX(), use.scaleY(), use.scaleZ()))
                .of(Placement.shift(-block.baseX(), -block.baseY(), -block.baseZ()));
        Span span = at(Span.EMPTY, at, own.minX(), own.minY(), 0);
        span = at(span, at, own.maxX(), own.minY(), 0);
        span = at(span, at, own.minX(), own.maxY(), 0);
        return at(span, at, own.maxX(), own.maxY(), 0);
    }
}
