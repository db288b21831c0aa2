import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/// Draws a house in one habit.
final class Draughtsman {
    private final House house;
    private final Habit habit;
    private final Level level;
    private final Random random;
    private final Layers layers;
    private final Dxf dxf;
    private final boolean facesRunThroughWindows;
    private final int windowLines;

    /// Names the layers of a drawing.
    record Layers(String wall, String door, String window, String other, String text, String dims) {
        private static final List<Layers> ALL = List.of(
                new Layers("A-WALL", "A-DOOR", "A-GLAZ", "A-FURN", "A-ANNO-TEXT", "A-ANNO-DIMS"),
                new Layers("Wände", "Türen", "Fenster", "Möbel", "Raumnamen", "Bemaßung"),
                new Layers("DUVAR", "KAPI", "PENCERE", "MOBILYA", "YAZI", "OLCU"),
                new Layers("стены", "двери", "окна", "мебель", "текст", "размеры"),
                new Layers("0", "0", "0", "0", "0", "0"),
                new Layers("1", "2", "3", "4", "5", "6"),
                new Layers("Layer1", "Layer1", "Layer1", "Layer2", "Layer2", "Layer2"));

        /// How many of them have names that tell.
        private static final int NAMED = 4;

        static Layers of(Random random, Level level, Habit habit) {
            int count = habit == Habit.NAMED ? NAMED : ALL.size();
            return level == Level.EASY ? ALL.getFirst() : ALL.get(random.nextInt(count));
        }
    }

    Draughtsman(House house, Habit habit, Level level, Random random, Dxf dxf) {
        this.house = house;
        this.habit = habit;
        this.level = level;
        this.random = random;
        this.dxf = dxf;
        layers = Layers.of(random, level, habit);
        facesRunThroughWindows = random.nextBoolean();
        windowLines = 1 + random.nextInt(2);
    }

    void draw() {
        if (habit == Habit.BLOCKS || habit == Habit.WIDE) {
            blocks();
        }
        walls();
        house.openings().forEach(this::opening);
        names();
        if (level != Level.EASY) {
            dimensions();
            frame();
        }
        if (level == Level.HARD) {
            grid();
            furniture();
        }
    }

    /// Defines a door and a window of one unit: the door hangs at the origin, lies along x and opens to +y.
    private void blocks() {
        dxf.block("D1");
        dxf.polyline("0", rectangle(0, 0, 0.05, 1), true, 0);
        dxf.arc("0", Arc.ofAngles(new Point(0, 0), 1, 0, Math.PI / 2));
        dxf.endBlock();
        dxf.block("W1");
        dxf.polyline("0", rectangle(-0.5, -0.5, 0.5, 0.5), true, 0);
        dxf.line("0", new Point(-0.5, 0), new Point(0.5, 0));
        dxf.endBlock();
    }

    private static List<Curve> rectangle(double minX, double minY, double maxX, double maxY) {
        return Loop.ofPoints(List.of(
                        new Point(minX, minY), new Point(maxX, minY), new Point(maxX, maxY), new Point(minX, maxY)))
                .curves();
    }

    private void walls() {
        List<Region> cuts = new ArrayList<>();
        for (House.Opening opening : house.openings()) {
            if (breaksFaces(opening)) {
                cuts.add(opening.region());
            }
        }
        List<Region> pieces = Overlay.difference(house.walls(), cuts);
        switch (habit) {
            case LINES, BLOCKS, OVERDRAWN, NAMED -> House.curves(pieces).forEach(this::face);
            case CAVITY -> {
                House.curves(pieces).forEach(this::face);
                leaf(pieces, 0.35);
                leaf(pieces, 0.55);
            }
            case PIECES -> outlines(pieces, false);
            case HATCH -> outlines(pieces, true);
            case BARS -> bars(cuts);
            case WIDE -> wide();
        }
    }

    private boolean breaksFaces(House.Opening opening) {
        if (habit == Habit.OVERDRAWN || habit == Habit.NAMED) {
            return opening.kind() == House.Kind.GAP;
        }
        boolean lines = habit == Habit.LINES || habit == Habit.BLOCKS || habit == Habit.CAVITY;
        return !(lines && facesRunThroughWindows && opening.kind() == House.Kind.WINDOW);
    }

    /// Draws a face; at the hard level some are split, and some end up to a millimetre and a half off.
    private void face(Curve curve) {
        if (level == Level.HARD && curve instanceof Segment(Point start, Point end)) {
            Point from = random.nextInt(8) == 0 ? slipped(start, end) : start;
            if (curve.length() > 1500 && random.nextInt(4) == 0) {
                Point middle = curve.at(0.3 + 0.4 * random.nextDouble());
                dxf.line(layers.wall(), from, middle);
                dxf.line(layers.wall(), end, middle);
            } else {
                dxf.line(layers.wall(), from, end);
            }
            return;
        }
        dxf.curve(layers.wall(), curve);
    }

    private Point slipped(Point start, Point end) {
        Point along = end.minus(start);
        return start.plus(along.times((random.nextDouble() - 0.5) * 3 / along.length()));
    }

    /// Draws a line inside the outer wall at a part of its thickness, where the wall is not interrupted.
    private void leaf(List<Region> pieces, double part) {
        List<Region> within = Overlay.intersection(
                pieces, Offset.inset(house.outer(), part * house.outerMm()));
        Region bound = Offset.inset(house.outer(), part * house.outerMm()).getFirst();
        for (Curve curve : House.curves(within)) {
            if (bound.outer().curves().stream().anyMatch(side -> side.distance(curve.at(0.37)) < 1e-6)) {
                dxf.curve(layers.wall(), curve);
            }
        }
    }

    private void outlines(List<Region> pieces, boolean hatched) {
        for (Region piece : pieces) {
            for (Loop loop : piece.loops()) {
                dxf.polyline(layers.wall(), loop.curves(), true, 0);
            }
            if (hatched) {
                dxf.hatch(layers.wall(), piece, random.nextBoolean());
            }
        }
    }

    private void bars(List<Region> cuts) {
        List<Region> bars = new ArrayList<>();
        boolean rectangular = house.outer().outer().curves().size() == 4
                && house.outer().outer().curves().stream().allMatch(Segment.class::isInstance);
        if (rectangular) {
            Box box = house.outer().bounds();
            double t = house.outerMm();
            bars.add(Region.of(new Loop(rectangle(0, 0, box.maxX(), t))));
            bars.add(Region.of(new Loop(rectangle(0, box.maxY() - t, box.maxX(), box.maxY()))));
            bars.add(Region.of(new Loop(rectangle(0, 0, t, box.maxY()))));
            bars.add(Region.of(new Loop(rectangle(box.maxX() - t, 0, box.maxX(), box.maxY()))));
        } else {
            bars.addAll(Overlay.difference(List.of(house.outer()), List.of(house.inner())));
        }
        for (House.Run run : house.runs()) {
            bars.addAll(
                    Overlay.intersection(
                            Offset.stroke(List.of(new Segment(run.from(), run.to())), run.thicknessMm() / 2),
                            house.walls()));
        }
        for (Region bar : bars) {
            outlines(Overlay.difference(List.of(bar), cuts), false);
        }
    }

    private void wide() {
        Region axis = Offset.inset(house.outer(), house.outerMm() / 2).getFirst();
        broken(axis.outer().curves(), true, house.outerMm());
        for (House.Run run : house.runs()) {
            broken(List.of(new Segment(run.from(), run.to())), false, run.thicknessMm());
        }
    }

    /// Draws an axis as polylines that end where an opening stands on it.
    private void broken(List<Curve> axis, boolean closed, double widthMm) {
        List<List<Curve>> chains = new ArrayList<>();
        List<Curve> chain = new ArrayList<>();
        boolean whole = true;
        for (Curve curve : axis) {
            List<double[]> gaps = new ArrayList<>();
            for (House.Opening opening : house.openings()) {
                if (curve instanceof Segment && curve.distance(opening.center()) < 1) {
                    double at = opening.center().distance(curve.start()) / curve.length();
                    double half = opening.widthMm() / 2 / curve.length();
                    gaps.add(new double[] {at - half, at + half});
                }
            }
            gaps.sort((a, b) -> Double.compare(a[0], b[0]));
            double from = 0;
            for (double[] gap : gaps) {
                whole = false;
                if (gap[0] > from + 1e-9) {
                    chain.add(part(curve, from, gap[0]));
                }
                chains.add(chain);
                chain = new ArrayList<>();
                from = gap[1];
            }
            if (from < 1 - 1e-9) {
                chain.add(from == 0 ? curve : part(curve, from, 1));
            }
        }
        if (closed && !whole && !chain.isEmpty()) {
            chain.addAll(chains.removeFirst());
        }
        chains.add(chain);
        for (List<Curve> each : chains) {
            if (!each.isEmpty()) {
                dxf.polyline(layers.wall(), each, closed && whole, widthMm);
            }
        }
    }

    private static Segment part(Curve curve, double from, double to) {
        return new Segment(curve.at(from), curve.at(to));
    }

    private void opening(House.Opening o) {
        if (!breaksFaces(o) && habit != Habit.NAMED) {
            dxf.line(layers.window(), o.at(-0.5, -0.5), o.at(-0.5, 0.5));
            dxf.line(layers.window(), o.at(0.5, -0.5), o.at(0.5, 0.5));
        }
        switch (o.kind()) {
            case DOOR -> leaf(o, o.hingeFirst(), o.widthMm());
            case DOUBLE_DOOR -> {
                leaf(o, true, o.widthMm() / 2);
                leaf(o, false, o.widthMm() / 2);
            }
            case SLIDING_DOOR -> {
                double t = 20 / o.depthMm();
                double past = 40 / o.widthMm();
                quadrangle(layers.door(), o, -0.5, 0.02, past, 0.02 + 2 * t);
                quadrangle(layers.door(), o, -past, -0.02 - 2 * t, 0.5, -0.02);
            }
            case WINDOW -> window(o);
            case GAP -> {}
        }
    }

    private void quadrangle(String layer, House.Opening o, double w1, double d1, double w2, double d2) {
        dxf.polyline(
                layer,
                Loop.ofPoints(List.of(o.at(w1, d1), o.at(w2, d1), o.at(w2, d2), o.at(w1, d2))).curves(),
                true,
                0);
    }

    private void leaf(House.Opening o, boolean first, double widthMm) {
        double side = o.opensForward() ? 0.5 : -0.5;
        Point hinge = o.at(first ? -0.5 : 0.5, side);
        Point shut = o.along().times(first ? 1 : -1);
        Point open = o.across().times(o.opensForward() ? 1 : -1);
        boolean ccw = shut.cross(open) > 0;
        if (habit == Habit.BLOCKS || habit == Habit.WIDE) {
            dxf.insert(layers.door(), "D1", hinge, widthMm, ccw ? widthMm : -widthMm, shut);
            return;
        }
        Point end = hinge.plus(open.times(widthMm));
        Arc arc = new Arc(hinge.plus(shut.times(widthMm)), end, hinge, widthMm, ccw);
        Point thick = shut.times(40);
        switch (habit) {
            case HATCH, CAVITY -> {
                dxf.polyline(
                        layers.door(),
                        Loop.ofPoints(List.of(hinge, end, end.plus(thick), hinge.plus(thick))).curves(),
                        true,
                        0);
                dxf.arc(layers.door(), arc);
            }
            case BARS -> dxf.polyline(layers.door(), List.of(new Segment(hinge, end), arc.reversed()), false, 0);
            case PIECES -> {
                dxf.line(layers.door(), hinge, end);
                List<Curve> chords = new ArrayList<>();
                for (int i = 0; i < 6; i++) {
                    chords.add(new Segment(arc.at(i / 6.0), arc.at((i + 1) / 6.0)));
                }
                dxf.polyline(layers.door(), chords, false, 0);
            }
            case LINES, OVERDRAWN, NAMED, BLOCKS, WIDE -> {
                dxf.line(layers.door(), hinge, end);
                dxf.arc(layers.door(), arc);
            }
        }
    }

    private void window(House.Opening o) {
        if (habit == Habit.BLOCKS || habit == Habit.WIDE) {
            dxf.insert(layers.window(), "W1", o.center(), o.widthMm(), o.depthMm(), o.along());
            return;
        }
        if (habit == Habit.NAMED && windowLines == 2) {
            quadrangle(layers.window(), o, -0.5, -0.5, 0.5, 0.5);
            return;
        }
        if (habit == Habit.HATCH || habit == Habit.OVERDRAWN) {
            quadrangle(layers.window(), o, -0.5, -0.5, 0.5, 0.5);
        }
        double apart = windowLines == 1 ? 0 : 30 / o.depthMm();
        dxf.line(layers.window(), o.at(-0.5, apart), o.at(0.5, apart));
        if (apart > 0) {
            dxf.line(layers.window(), o.at(-0.5, -apart), o.at(0.5, -apart));
        }
    }

    private void names() {
        boolean together = random.nextBoolean();
        for (House.Room room : house.rooms()) {
            Box box = room.region().bounds();
            Point at = new Point(box.minX() + 0.3 * box.width(), box.center().y());
            String area = String.format(Locale.ROOT, "%.2f m²", room.region().area() / 1e6);
            if (together) {
                dxf.mtext(layers.text(), room.name() + "\\P" + area, at, 180);
            } else {
                dxf.text(layers.text(), room.name(), at, 200);
                dxf.text(layers.text(), area, at.plus(new Point(0, -300)), 150);
            }
        }
    }

    private void dimensions() {
        Box box = house.outer().bounds();
        for (double off : new double[] {800, 1400}) {
            dxf.line(layers.dims(), new Point(box.minX() - 200, -off), new Point(box.maxX() + 200, -off));
            for (double x : new double[] {box.minX(), box.maxX()}) {
                dxf.line(layers.dims(), new Point(x, -off - 150), new Point(x, -300));
                dxf.line(layers.dims(), new Point(x - 80, -off - 80), new Point(x + 80, -off + 80));
            }
            String text = String.format(Locale.ROOT, "%.0f", box.width());
            dxf.text(layers.dims(), text, new Point(box.width() / 2, -off + 50), 150);
        }
    }

    private void frame() {
        Box box = house.outer().bounds();
        double margin = 500 * (1 + random.nextInt(2));
        Box inner = new Box(box.minX() - 4000, box.minY() - 5000, box.maxX() + 8000, box.maxY() + 4000);
        Box outer = inner.grown(margin);
        for (Box each : List.of(inner, outer)) {
            dxf.polyline(
                    layers.dims(), rectangle(each.minX(), each.minY(), each.maxX(), each.maxY()), true, 0);
        }
        double x = inner.maxX() - 6000;
        for (int row = 0; row <= 5; row++) {
            double y = inner.minY() + 500 * row;
            dxf.line(layers.dims(), new Point(x, y), new Point(inner.maxX(), y));
            dxf.text(layers.dims(), List.of("Project", "Drawn", "Checked", "Scale", "Ground floor", "Sheet").get(row), new Point(x + 100, y + 100), 200);
        }
        dxf.line(layers.dims(), new Point(x, inner.minY()), new Point(x, inner.minY() + 2500));
        dxf.line(layers.dims(), new Point(x + 2500, inner.minY()), new Point(x + 2500, inner.minY() + 2500));
    }

    private void grid() {
        Box box = house.outer().bounds();
        double half = house.outerMm() / 2;
        for (double x : new double[] {half, box.maxX() - half}) {
            dxf.line(layers.dims(), new Point(x, -2500), new Point(x, box.maxY() + 1500));
            dxf.arc(layers.dims(), Arc.circle(new Point(x, -2900), 400));
        }
    }

    /// Puts a wardrobe or counter along a wall, a bed or a flight of stairs into the larger rooms.
    private void furniture() {
        for (House.Room room : house.rooms()) {
            Box box = room.region().bounds();
            double width = box.width();
            double height = box.height();
            if (Math.min(width, height) < 2200) {
                continue;
            }
            double x = box.minX();
            double y = box.minY();
            switch (random.nextInt(4)) {
                case 0 -> dxf.polyline(layers.other(), rectangle(x + 50, y + 50, x + 1850, y + 650), true, 0);
                case 1 -> {
                    dxf.polyline(layers.other(), rectangle(x + 400, y + 60, x + 2000, y + 2060), true, 0);
                    dxf.polyline(layers.other(), rectangle(x + 500, y + 110, x + 1100, y + 510), true, 0);
                    dxf.polyline(layers.other(), rectangle(x + 1300, y + 110, x + 1900, y + 510), true, 0);
                }
                case 2 -> {
                    for (int tread = 0; tread < 7; tread++) {
                        double at = x + 300 + 280 * tread;
                        dxf.line(layers.other(), new Point(at, y + 100), new Point(at, y + 1100));
                    }
                    dxf.line(layers.other(), new Point(x + 300, y + 100), new Point(x + 300 + 6 * 280, y + 100));
                    dxf.line(layers.other(), new Point(x + 300, y + 1100), new Point(x + 300 + 6 * 280, y + 1100));
                }
                case 3 -> {
                    dxf.arc(layers.other(), Arc.circle(box.center(), 500));
                    dxf.line(layers.other(), new Point(x + 150, y + 600), new Point(x + width - 150, y + 600));
                }
                default -> throw new AssertionError();
            }
        }
    }
}
