package org.cadlift.parse.dxf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cadlift.contract.Limits;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Point;

/// Finds doors in blocks: an arc and a leaf, a straight line that starts at the arc's center and is as long as its
/// radius. A fillet has none, so this tells a door from what is round on a basin; each use of a block counts with its
/// scale, as doors of several widths are mostly uses of one block.
final class Doors {
    /// Doors are drawn open by 30° to 90°.
    static final double LEAST_SWING = 25;

    static final double GREATEST_SWING = 100;
    /// Share of the radius by which a leaf, which has a thickness, may miss the center and the length.
    private static final double LEAF = 0.1;
    /// Doors of one block, with those of blocks in it; a whole building in one block has fewer that differ.
    private static final int MOST_IN_BLOCK = 1000;

    private static final int FEWEST = 2;

    private final Map<String, Block> blocks;
    private final Map<String, double[]> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();
    private final Sample radii = new Sample();

    /// @param blocks by name in capitals; may still grow
    Doors(Map<String, Block> blocks) {
        this.blocks = blocks;
    }

    /// Looks at a use of a block in a space.
    void add(Geometry.Use use) {
        int cells = (int) Math.min(MOST_IN_BLOCK, (long) use.columns() * use.rows());
        for (double radius : of(use)) {
            for (int cell = 0; cell < cells; cell++) {
                radii.add(radius);
            }
        }
    }

    /// Gives the middle width of the doors, in the file's units; 0 when there are too few.
    double width() {
        return radii.seen() < FEWEST ? 0 : radii.median();
    }

    private double[] of(Geometry.Use use) {
        double factor = Math.abs(use.scaleX());
        Block block = blocks.get(use.block().toUpperCase(Locale.ROOT));
        boolean round = Math.abs(Math.abs(use.scaleY()) - factor) <= 1e-6 * factor;
        if (block == null || !round || open.size() >= Limits.BLOCK_NESTING || !open.add(block.name())) {
            return new double[0];
        }
        double[] within = known.get(block.name());
        if (within == null) {
            within = within(block);
            known.put(block.name(), within);
        }
        open.remove(block.name());
        double[] scaled = within.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    private double[] within(Block block) {
        List<double[]> arcs = new ArrayList<>();
        List<double[]> lines = new ArrayList<>();
        List<Double> found = new ArrayList<>();
        for (Stored stored : block.entities()) {
            if (stored.geometry() instanceof Geometry.Use use && found.size() < MOST_IN_BLOCK) {
                for (double radius : of(use)) {
                    found.add(radius);
                }
            } else if (arcs.size() < MOST_IN_BLOCK && lines.size() < MOST_IN_BLOCK) {
                gather(stored.geometry(), arcs, lines);
            }
        }
        for (double[] arc : arcs) {
            if (lines.stream().anyMatch(line -> isLeaf(line, arc))) {
                found.add(arc[2]);
            }
        }
        return found.stream()
                .limit(MOST_IN_BLOCK)
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static void gather(Geometry geometry, List<double[]> arcs, List<double[]> lines) {
        if (geometry instanceof Geometry.Line l) {
            lines.add(new double[] {l.x1(), l.y1(), l.x2(), l.y2()});
        } else if (geometry instanceof Geometry.Circular c) {
            arc(c.x(), c.y(), c.radius(), c.sweepDegrees(), arcs);
        } else if (geometry instanceof Geometry.Bulged b) {
            double[] xyb = b.xyb();
            for (int i = 0; i + (b.closed() ? 0 : 3) < xyb.length && lines.size() < MOST_IN_BLOCK; i += 3) {
                int next = (i + 3) % xyb.length;
                Point from = new Point(xyb[i], xyb[i + 1]);
                Point to = new Point(xyb[next], xyb[next + 1]);
                double bulge = xyb[i + 2];
                if (sweep(bulge) < 1) {
                    lines.add(new double[] {from.x(), from.y(), to.x(), to.y()});
                } else {
                    swing(from, to, bulge)
                            .ifPresent(
                                    arc -> arc(arc.center().x(), arc.center().y(), arc.radius(), sweep(bulge), arcs));
                }
            }
        }
    }

    /// Gives how far an arc of this bulge turns, in degrees.
    static double sweep(double bulge) {
        return Math.toDegrees(4 * Math.atan(Math.abs(bulge)));
    }

    /// Gives the arc of a bulge where a leaf may swing along it; files also state numbers that no arc has.
    static Optional<Arc> swing(Point from, Point to, double bulge) {
        double chord = from.distance(to);
        return sweep(bulge) >= LEAST_SWING
                        && sweep(bulge) <= GREATEST_SWING
                        && chord > 0
                        && chord < Double.POSITIVE_INFINITY
                ? Optional.of(Arc.ofBulge(from, to, bulge))
                : Optional.empty();
    }

    private static void arc(double x, double y, double radius, double sweep, List<double[]> arcs) {
        if (sweep >= LEAST_SWING && sweep <= GREATEST_SWING) {
            arcs.add(new double[] {x, y, radius});
        }
    }

    private static boolean isLeaf(double[] line, double[] arc) {
        double near = LEAF * arc[2];
        double length = Math.hypot(line[2] - line[0], line[3] - line[1]);
        return Math.abs(length - arc[2]) <= near
                && (Math.hypot(line[0] - arc[0], line[1] - arc[1]) <= near
                        || Math.hypot(line[2] - arc[0], line[3] - arc[1]) <= near);
    }
}
