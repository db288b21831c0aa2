package org.cadlift.vectorize.stair;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cadlift.model.plan.Stair.Ascent;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.linework.Label;
import org.cadlift.vectorize.linework.Straights;
import org.cadlift.vectorize.linework.Stroke;

/// Finds flights by their treads.
///
/// Every line looks for the next beside it, as long and a tread away; chains of such at equal distances are flights.
/// Two families that cross at right angles are tiles, longer chains than a flight has steps are a pattern, and rows
/// with texts in them a table.
public final class Flights {
    /// A tread is 200 to 420 mm deep between its lines, from a steep stair to one in a garden.
    private static final double LEAST_TREAD_MM = 200;

    private static final double GREATEST_TREAD_MM = 420;
    /// A flight is as wide, from a loft's stair to a station's.
    private static final double LEAST_WIDTH_MM = 550;

    private static final double GREATEST_WIDTH_MM = 4_000;
    /// Ends of treads lie in line, and distances are equal, within this.
    private static final double SAME_MM = 25;
    /// Sine of the angle between treads.
    private static final double PARALLEL = 0.01;
    /// Lines of a flight: three treads at least; codes end a flight after 18 steps, and landings come before.
    private static final int LEAST_LINES = 4;

    private static final int MOST_LINES = 30;
    /// A flight may bear its direction and a note.
    private static final int MOST_TEXTS = 3;
    /// A text this near to an end of a flight tells which way it climbs.
    private static final double LABEL_MM = 1_500;

    private static final Pattern UP = Pattern.compile("(?i)up|auf|yukarı|subir?|sube|monte");
    private static final Pattern DOWN = Pattern.compile("(?i)dn|down|ab|aşağı|bajar?|baja|descend");

    private final List<Tread> treads = new ArrayList<>();
    private final List<Flight> flights = new ArrayList<>();
    private final Set<Stroke> drawn = Collections.newSetFromMap(new IdentityHashMap<>());

    /// Is a line that may bound a tread, turned so that it runs upwards, or to the right.
    private record Tread(Segment line, Point middle, Point along, List<Stroke> strokes) {
        static Tread of(Segment line, List<Stroke> strokes) {
            Point way = line.end().minus(line.start());
            boolean turned =
                    way.y() < -PARALLEL * way.length() || (Math.abs(way.y()) <= PARALLEL * way.length() && way.x() < 0);
            Segment upward = turned ? line.reversed() : line;
            return new Tread(upward, upward.at(0.5), upward.tangentAt(0), strokes);
        }
    }

    private Flights() {}

    /// Finds the flights among the lines of a storey; `labels` tell which way they climb.
    public static Flights of(Straights lines, List<Label> labels) {
        Flights found = new Flights();
        for (Pieces.Piece piece : Pieces.of(lines, LEAST_WIDTH_MM, GREATEST_WIDTH_MM)) {
            found.treads.add(Tread.of(piece.line(), piece.strokes()));
        }
        found.chain(labels);
        return found;
    }

    public List<Flight> list() {
        return flights;
    }

    /// Says whether a stroke draws nothing but treads.
    public boolean draws(Stroke stroke) {
        return drawn.contains(stroke);
    }

    private void chain(List<Label> labels) {
        Box[] boxes = new Box[treads.size()];
        for (int i = 0; i < boxes.length; i++) {
            Point middle = treads.get(i).middle();
            boxes[i] = Box.of(middle, middle);
        }
        BoxIndex tree = BoxIndex.of(boxes);
        int[] next = new int[boxes.length];
        boolean[] follows = new boolean[boxes.length];
        for (int i = 0; i < boxes.length; i++) {
            next[i] = next(i, tree);
            if (next[i] >= 0) {
                follows[next[i]] = true;
            }
        }
        List<List<Tread>> chains = new ArrayList<>();
        for (int i = 0; i < boxes.length; i++) {
            if (!follows[i] && next[i] >= 0) {
                chains(i, next, chains);
            }
        }
        chains.removeIf(chain -> chain.size() < LEAST_LINES || chain.size() > MOST_LINES);
        for (List<Tread> chain : chains) {
            Flight flight = flight(chain, labels);
            if (!isTiled(flight, chains) && !isTable(flight, labels)) {
                flights.add(flight);
            }
        }
        distinct();
        flights.sort(Comparator.comparing(flight -> flight.treads().getFirst().start()));
        flights.forEach(this::claim);
    }

    /// Keeps the longest of flights that lie in one another, with all their strokes: nosings are drawn beside the
    /// edges of treads, and from each nosing the same flight can be followed.
    private void distinct() {
        List<Flight> longest = new ArrayList<>(flights);
        longest.sort(Comparator.comparingInt((Flight flight) -> -flight.treads().size())
                .thenComparing(flight -> flight.treads().getFirst().start()));
        List<Flight> kept = new ArrayList<>();
        for (Flight flight : longest) {
            int in = 0;
            while (in < kept.size() && !kept.get(in).holds(flight)) {
                in++;
            }
            if (in == kept.size()) {
                kept.add(flight);
            } else {
                kept.set(in, kept.get(in).with(flight.strokes()));
            }
        }
        flights.clear();
        flights.addAll(kept);
    }

    /// Follows the lines from one, and parts them where the distance changes.
    private void chains(int from, int[] next, List<List<Tread>> chains) {
        List<Tread> chain = new ArrayList<>(List.of(treads.get(from)));
        double depth = 0;
        for (int at = from; next[at] >= 0; at = next[at]) {
            double apart = apart(at, next[at]);
            if (chain.size() > 1 && Math.abs(apart - depth) > SAME_MM) {
                chains.add(chain);
                chain = new ArrayList<>(List.of(treads.get(at)));
            }
            depth = chain.size() == 1 ? apart : depth;
            chain.add(treads.get(next[at]));
        }
        chains.add(chain);
    }

    private double apart(int a, int b) {
        return treads.get(a)
                .along()
                .cross(treads.get(b).middle().minus(treads.get(a).middle()));
    }

    /// Finds the nearest line to the left that is as long, in line at both ends and a tread away; -1 for none.
    private int next(int index, BoxIndex tree) {
        Segment line = treads.get(index).line();
        Point along = treads.get(index).along();
        Point left = along.left();
        Point middle = treads.get(index).middle();
        int[] nearest = {-1};
        double[] least = {GREATEST_TREAD_MM};
        Point at = middle.plus(left.times((LEAST_TREAD_MM + GREATEST_TREAD_MM) / 2));
        tree.meeting(Box.of(at, at).grown((GREATEST_TREAD_MM - LEAST_TREAD_MM) / 2 + SAME_MM), i -> {
            Tread other = treads.get(i);
            double apart = along.cross(other.middle().minus(middle));
            // Of copies the first counts, whatever the order of equals is.
            if (apart >= LEAST_TREAD_MM
                    && apart < least[0] - 1
                    && Math.abs(along.cross(other.along())) <= PARALLEL
                    && Math.abs(along.dot(other.line().start().minus(line.start()))) <= SAME_MM
                    && Math.abs(along.dot(other.line().end().minus(line.end()))) <= SAME_MM) {
                least[0] = apart;
                nearest[0] = i;
            }
        });
        return nearest[0];
    }

    private static boolean isTiled(Flight flight, List<List<Tread>> chains) {
        Point along = flight.treads().getFirst().tangentAt(0);
        for (List<Tread> other : chains) {
            Box box = other.getFirst()
                    .line()
                    .bounds()
                    .union(other.getLast().line().bounds());
            boolean across = Math.abs(along.dot(other.getFirst().along())) < PARALLEL;
            Box own = flight.bounds();
            if (across
                    && Math.min(own.maxX(), box.maxX()) - Math.max(own.minX(), box.minX()) > GREATEST_TREAD_MM
                    && Math.min(own.maxY(), box.maxY()) - Math.max(own.minY(), box.minY()) > GREATEST_TREAD_MM) {
                return true;
            }
        }
        return false;
    }

    /// Rows with texts in them are a table's; treads may be numbered, all of them or none.
    private static boolean isTable(Flight flight, List<Label> labels) {
        Box box = flight.bounds();
        long texts = labels.stream()
                .filter(label -> label.isName() && box.contains(Box.of(label.at(), label.at())))
                .count();
        return texts >= MOST_TEXTS;
    }

    private static Flight flight(List<Tread> chain, List<Label> labels) {
        List<Segment> lines = new ArrayList<>();
        Set<Stroke> strokes = Collections.newSetFromMap(new IdentityHashMap<>());
        chain.forEach(tread -> {
            lines.add(tread.line());
            strokes.addAll(tread.strokes());
        });
        List<Stroke> ordered = new ArrayList<>(strokes);
        ordered.sort(Comparator.comparingInt(Stroke::entity));
        return new Flight(lines, ascent(lines, labels), ordered);
    }

    /// A text stands where one steps on: "up" at the foot, "down" at the head.
    private static Ascent ascent(List<Segment> lines, List<Label> labels) {
        Point first = lines.getFirst().at(0.5);
        Point last = lines.getLast().at(0.5);
        double nearest = LABEL_MM;
        Ascent ascent = Ascent.UNKNOWN;
        for (Label label : labels) {
            boolean up = UP.matcher(label.text().strip()).matches();
            if (up || DOWN.matcher(label.text().strip()).matches()) {
                double toFirst = label.at().distance(first);
                double toLast = label.at().distance(last);
                double near = Math.min(toFirst, toLast);
                if (near < nearest) {
                    nearest = near;
                    ascent = (toFirst < toLast) == up ? Ascent.FORWARD : Ascent.BACKWARD;
                }
            }
        }
        return ascent;
    }

    private void claim(Flight flight) {
        Box box = flight.bounds().grown(SAME_MM);
        for (Stroke stroke : flight.strokes()) {
            if (box.contains(stroke.bounds())) {
                drawn.add(stroke);
            }
        }
    }
}
