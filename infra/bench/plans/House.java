import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Offset;
import org.cadlift.plane.Overlay;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Is a storey made up from a seed, upright and in mm, of which everything is known.
///
/// @param walls on which they stand, openings included
/// @param runs one rectangle a partition, from face to face of the walls it ends at; the outer wall is not
/// among them
/// @param outer the outer face
/// @param inner the inner face of the outer wall
record House(
        Region outer,
        Region inner,
        double outerMm,
        List<Region> walls,
        List<Run> runs,
        List<Room> rooms,
        List<Opening> openings) {

    /// Is a partition wall along an axis.
    record Run(Point from, Point to, double thicknessMm) {}

    record Room(String name, Region region) {}

    enum Kind {
        DOOR,
        DOUBLE_DOOR,
        SLIDING_DOOR,
        WINDOW,
        GAP
    }

    /// Is an opening: `along` and `across` are unit vectors of the wall, `depthMm` its thickness.
    ///
    /// @param hingeFirst whether a door hangs at the end that lies against `along`
    /// @param opensForward whether it opens towards `across`
    record Opening(
            Kind kind,
            Point center,
            Point along,
            double widthMm,
            double depthMm,
            boolean hingeFirst,
            boolean opensForward) {
        Point across() {
            return new Point(-along.y(), along.x());
        }

        /// Gives the point at parts of width and depth, each from −0.5 to 0.5.
        Point at(double width, double depth) {
            return center.plus(along.times(width * widthMm)).plus(across().times(depth * depthMm));
        }

        Region region() {
            return Region.of(Loop.ofPoints(List.of(at(-0.5, -0.5), at(0.5, -0.5), at(0.5, 0.5), at(-0.5, 0.5))));
        }
    }

    static House of(Random random, Level level, List<String> names) {
        return new Builder(random, level, names).house();
    }

    private static final class Builder {
        private static final double LEAST_ROOM_MM = 1800;

        private final Random random;
        private final Level level;
        private final List<String> names;
        private final List<Run> runs = new ArrayList<>();
        private final List<Box> leaves = new ArrayList<>();
        private final List<Opening> openings = new ArrayList<>();

        Builder(Random random, Level level, List<String> names) {
            this.random = random;
            this.level = level;
            this.names = names;
        }

        House house() {
            double width = 7000 + 500 * random.nextInt(18);
            double height = 6000 + 500 * random.nextInt(12);
            double thickness = pick(240, 300, 365, 400);
            Region outer = footprint(width, height);
            Region inner = Offset.inset(outer, thickness).getFirst();
            split(new Box(thickness, thickness, width - thickness, height - thickness), 0);
            List<Room> rooms = new ArrayList<>();
            List<Region> free = new ArrayList<>();
            for (Box leaf : leaves) {
                // Stretched over the outer wall, so that a round or slanted inner face bounds the room.
                Region stretched = Region.of(rectangle(
                        leaf.minX() == thickness ? -9000 : leaf.minX(),
                        leaf.minY() == thickness ? -9000 : leaf.minY(),
                        leaf.maxX() == width - thickness ? width + 9000 : leaf.maxX(),
                        leaf.maxY() == height - thickness ? height + 9000 : leaf.maxY()));
                Region room = Overlay.intersection(List.of(stretched), List.of(inner)).getFirst();
                rooms.add(new Room(names.get(rooms.size() % names.size()), room));
                free.add(room);
                windows(leaf, width, height, thickness);
            }
            List<Run> reaching = runs.stream()
                    .map(run -> reaching(run, inner, thickness, width, height))
                    .toList();
            return new House(
                    outer, inner, thickness, Overlay.difference(List.of(outer), free), reaching, rooms, openings);
        }

        /// Draws a run that ends at the outer wall's upright face out to a round or slanted one.
        private static Run reaching(Run run, Region inner, double thickness, double width, double height) {
            boolean toRight = run.to().x() == width - thickness;
            boolean toTop = run.to().y() == height - thickness;
            Point far = new Point(
                    toRight && !toTop ? run.to().x() + 9000 : run.to().x(),
                    toTop && !toRight ? run.to().y() + 9000 : run.to().y());
            Region line = Offset.stroke(List.of(new Segment(run.from(), far)), run.thicknessMm() / 2).getFirst();
            Box box = Overlay.intersection(List.of(line), List.of(inner)).getFirst().bounds();
            boolean upright = run.from().x() == run.to().x();
            return new Run(
                    run.from(),
                    upright ? new Point(run.to().x(), box.maxY()) : new Point(box.maxX(), run.to().y()),
                    run.thicknessMm());
        }

        private double pick(double... of) {
            return of[random.nextInt(of.length)];
        }

        /// Makes a rectangle; at the hard level its right side may be round or its upper right corner slanted.
        private Region footprint(double width, double height) {
            int shape = level == Level.HARD ? random.nextInt(3) : 0;
            if (shape == 1) {
                Point low = new Point(width, 0);
                Point high = new Point(width, height);
                Point far = new Point(0, height);
                Point near = new Point(0, 0);
                return Region.of(new Loop(List.of(
                        new Segment(near, low),
                        Arc.ofBulge(low, high, 0.2),
                        new Segment(high, far),
                        new Segment(far, near))));
            }
            if (shape == 2) {
                double cut = 1200;
                return Region.of(Loop.ofPoints(List.of(
                        new Point(0, 0),
                        new Point(width, 0),
                        new Point(width, height - cut),
                        new Point(width - cut, height),
                        new Point(0, height))));
            }
            return Region.of(rectangle(0, 0, width, height));
        }

        private static Loop rectangle(double minX, double minY, double maxX, double maxY) {
            return Loop.ofPoints(List.of(
                    new Point(minX, minY), new Point(maxX, minY), new Point(maxX, maxY), new Point(minX, maxY)));
        }

        /// Splits a room by a partition across its longer side, and puts an opening between the two parts.
        private void split(Box box, int depth) {
            boolean upright = box.width() >= box.height();
            double length = upright ? box.width() : box.height();
            double thickness = pick(100, 115, 120, 150, 175);
            double free = length - 2 * LEAST_ROOM_MM - thickness;
            boolean small = box.width() * box.height() < 14e6 || depth >= 4;
            if (free < 0 || small || (depth > 1 && random.nextInt(5) == 0)) {
                leaves.add(box);
                return;
            }
            double at = LEAST_ROOM_MM + 50 * random.nextInt(1 + (int) (free / 50));
            int before = leaves.size();
            Box first = upright
                    ? new Box(box.minX(), box.minY(), box.minX() + at, box.maxY())
                    : new Box(box.minX(), box.minY(), box.maxX(), box.minY() + at);
            Box second = upright
                    ? new Box(box.minX() + at + thickness, box.minY(), box.maxX(), box.maxY())
                    : new Box(box.minX(), box.minY() + at + thickness, box.maxX(), box.maxY());
            split(first, depth + 1);
            int between = leaves.size();
            split(second, depth + 1);
            double axis = at + thickness / 2;
            Point from = upright ? new Point(box.minX() + axis, box.minY()) : new Point(box.minX(), box.minY() + axis);
            Point to = upright ? new Point(box.minX() + axis, box.maxY()) : new Point(box.maxX(), box.minY() + axis);
            runs.add(new Run(from, to, thickness));
            door(leaves.subList(before, between), leaves.subList(between, leaves.size()), from, upright, thickness);
        }

        private void door(List<Box> firsts, List<Box> seconds, Point on, boolean upright, double thickness) {
            Kind kind = level == Level.EASY
                    ? Kind.DOOR
                    : switch (random.nextInt(8)) {
                        case 0 -> Kind.GAP;
                        case 1 -> Kind.DOUBLE_DOOR;
                        case 2 -> Kind.SLIDING_DOOR;
                        default -> Kind.DOOR;
                    };
            double width = kind == Kind.DOUBLE_DOOR ? pick(1400, 1600, 1800) : pick(700, 800, 900, 1000);
            double margin = level == Level.HARD && random.nextInt(4) == 0 ? 0 : 120;
            double face = upright ? on.x() : on.y();
            for (Box a : firsts) {
                for (Box b : seconds) {
                    double aEnd = upright ? a.maxX() : a.maxY();
                    double bStart = upright ? b.minX() : b.minY();
                    if (Math.abs(aEnd - face) > thickness || Math.abs(bStart - face) > thickness) {
                        continue;
                    }
                    double low = Math.max(upright ? a.minY() : a.minX(), upright ? b.minY() : b.minX()) + margin;
                    double high = Math.min(upright ? a.maxY() : a.maxX(), upright ? b.maxY() : b.maxX()) - margin;
                    if (high - low < width) {
                        continue;
                    }
                    double middle = low + width / 2 + (margin == 0 ? 0 : random.nextDouble() * (high - low - width));
                    openings.add(new Opening(
                            kind,
                            upright ? new Point(face, middle) : new Point(middle, face),
                            upright ? new Point(0, 1) : new Point(1, 0),
                            width,
                            thickness,
                            random.nextBoolean(),
                            random.nextBoolean()));
                    return;
                }
            }
        }

        /// Puts windows into the outer sides of a room, and the entrance into the first that has room for it.
        private void windows(Box leaf, double width, double height, double thickness) {
            boolean round = level == Level.HARD;
            outer(leaf.minX() == thickness, true, thickness / 2, leaf.minY(), leaf.maxY(), thickness);
            outer(leaf.minY() == thickness, false, thickness / 2, leaf.minX(), leaf.maxX(), thickness);
            outer(!round && leaf.maxX() == width - thickness, true, width - thickness / 2, leaf.minY(), leaf.maxY(), thickness);
            outer(!round && leaf.maxY() == height - thickness, false, height - thickness / 2, leaf.minX(), leaf.maxX(), thickness);
        }

        private void outer(boolean there, boolean upright, double axis, double low, double high, double thickness) {
            if (!there || random.nextInt(4) == 0) {
                return;
            }
            boolean entrance = openings.stream().noneMatch(o -> o.kind() == Kind.DOOR && o.depthMm() == thickness);
            double width = entrance ? 1000 : pick(600, 800, 1000, 1200, 1500, 1800, 2400);
            double room = high - low - 700;
            if (room < width) {
                return;
            }
            double middle = low + 350 + width / 2 + random.nextDouble() * (room - width);
            openings.add(new Opening(
                    entrance ? Kind.DOOR : Kind.WINDOW,
                    upright ? new Point(axis, middle) : new Point(middle, axis),
                    upright ? new Point(0, 1) : new Point(1, 0),
                    width,
                    thickness,
                    random.nextBoolean(),
                    random.nextBoolean()));
        }
    }

    /// Lists the curves of the loops of regions.
    static List<Curve> curves(List<Region> regions) {
        List<Curve> curves = new ArrayList<>();
        regions.forEach(region -> region.loops().forEach(loop -> curves.addAll(loop.curves())));
        return curves;
    }
}
