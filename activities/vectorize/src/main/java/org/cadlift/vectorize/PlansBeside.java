package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.model.plan.Rise;
import org.cadlift.plane.Box;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.vectorize.linework.Corners;
import org.cadlift.vectorize.linework.Label;
import org.cadlift.vectorize.linework.Notes;
import org.cadlift.vectorize.room.Rooms;
import org.cadlift.vectorize.stair.Flight;
import org.cadlift.vectorize.wall.WallReader;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Parts what was read of one sheet into plans that stand side by side, and stacks them when they are
/// storeys of one building.
///
/// 1. Walls around rooms that are nearer to one another than [#APART_MM] are one plan; what else was
///    found belongs to the nearest. A plan has rooms of [#LEAST_ROOMS_MM2] or more.
/// 2. `Alignment` lays each plan on the largest: corners of outer walls, columns and stairs meet.
/// 3. They are storeys when a title beside each names another one, or when they lie on one another and
///    are not the same plan twice. Else they stay where they are, and a finding says so.
/// 4. Titles tell the order, else the numbers of rooms, which begin with the storey's; else plans are read
///    from left to right, rows from the bottom up.
final class PlansBeside {
    /// Plans on a sheet are farther apart.
    static final double APART_MM = 1_000;

    private static final double LEAST_ROOMS_MM2 = 12e6;
    /// A sheet of more walls around rooms, or of more plans, is a site or a catalogue.
    private static final int MOST_RINGS = 2_000;

    private static final int MOST_PLANS = 24;
    /// A title stands no farther from its plan than this part of the plan's size.
    private static final double TITLE_REACH = 0.5;

    private static final Pattern ROOM_NUMBER = Pattern.compile("[1-9]\\d{2}");
    private static final int FEWEST_NUMBERS = 3;

    private final BuildingReader.Result result;
    private final List<Box> plans = new ArrayList<>();

    /// Is one plan of the sheet.
    ///
    /// @param name of the storey
    /// @param elevation in storeys above the lowest, or the ground
    /// @param offset moves the plan into place
    /// @param result what was read of it
    record Part(String name, Rise elevation, Point offset, BuildingReader.Result result) {}

    private PlansBeside(BuildingReader.Result result) {
        this.result = result;
    }

    /// Gives the plans from the lowest up; none when there is nothing to part.
    static List<Part> of(BuildingReader.Result result, List<Label> labels, Notes notes) {
        PlansBeside beside = new PlansBeside(result);
        beside.find();
        return beside.plans.size() < 2 || beside.plans.size() > MOST_PLANS ? List.of() : beside.stacked(labels, notes);
    }

    /// Gives the plan that a box belongs to: the nearest.
    private static int nearest(Box box, List<Box> plans) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < plans.size(); i++) {
            double far = apart(box, plans.get(i));
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    private static double apart(Box a, Box b) {
        double x = Math.max(0, Math.max(a.minX() - b.maxX(), b.minX() - a.maxX()));
        double y = Math.max(0, Math.max(a.minY() - b.maxY(), b.minY() - a.maxY()));
        return Math.sqrt(x * x + y * y);
    }

    private void find() {
        List<Box> grown = new ArrayList<>();
        for (Piece wall : result.walls()) {
            if (!wall.region().holes().isEmpty()) {
                grown.add(wall.region().bounds());
            }
        }
        if (grown.size() > MOST_RINGS) {
            return;
        }
        boolean joined = true;
        while (joined) {
            joined = false;
            List<Box> fewer = new ArrayList<>();
            for (Box box : grown) {
                int near = 0;
                while (near < fewer.size() && apart(box, fewer.get(near)) > APART_MM) {
                    near++;
                }
                if (near < fewer.size()) {
                    fewer.set(near, fewer.get(near).union(box));
                    joined = true;
                } else {
                    fewer.add(box);
                }
            }
            grown = fewer;
        }
        grown.removeIf(box -> rooms(box) < LEAST_ROOMS_MM2);
        // Rows from the bottom up, each from left to right; plans of one row overlap in height.
        grown.sort(Comparator.comparingDouble(Box::minX));
        for (Box box : grown) {
            int at = plans.size();
            while (at > 0 && plans.get(at - 1).minY() > box.maxY()) {
                at--;
            }
            plans.add(at, box);
        }
    }

    private double rooms(Box box) {
        double area = 0;
        for (Rooms.Free room : result.rooms()) {
            area += box.contains(room.region().bounds()) ? room.region().area() : 0;
        }
        return area;
    }

    private List<Part> stacked(List<Label> labels, Notes notes) {
        List<Optional<StoreyName>> titles = titles(labels);
        boolean named = areDistinct(titles);
        int largest = 0;
        for (int i = 1; i < plans.size(); i++) {
            largest = rooms(plans.get(i)) > rooms(plans.get(largest)) ? i : largest;
        }
        List<Alignment> alignments = new ArrayList<>();
        boolean aligned = true;
        List<Point> marks = marks(largest);
        for (int i = 0; i < plans.size(); i++) {
            Alignment alignment = i == largest ? Alignment.SELF : Alignment.of(marks(i), marks);
            alignments.add(alignment);
            aligned &= alignment.isSure() && (named || i == largest || !isSame(i, largest, alignment.by()));
        }
        if (!aligned) {
            notes.tell(
                    NoticeCode.STOREY_ASSUMED,
                    plans.size() + " plans stand side by side and do not tell that they are storeys of one building:"
                            + " they stay where they are, at one elevation",
                    Place.NOWHERE);
            return List.of();
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < plans.size(); i++) {
            order.add(i);
        }
        int[] hundreds = hundreds(labels);
        boolean numbered = Arrays.stream(hundreds).distinct().count() == hundreds.length
                && Arrays.stream(hundreds).allMatch(each -> each > 0);
        String why = "from left to right and from the bottom up, as nothing says otherwise";
        if (named) {
            why = "as their titles say";
            order.sort(Comparator.comparingInt(
                    i -> titles.get(i).map(StoreyName::order).orElse(0)));
        } else if (numbered) {
            why = "in the order of the numbers of their rooms";
            order.sort(Comparator.comparingInt(i -> hundreds[i]));
        }
        return parts(order, titles, named, alignments, why, notes);
    }

    /// Gives the hundreds of the middle number among the rooms of each plan; 0 where there are too few.
    private int[] hundreds(List<Label> labels) {
        int[] hundreds = new int[plans.size()];
        for (int plan = 0; plan < hundreds.length; plan++) {
            Box box = plans.get(plan);
            int[] numbers = labels.stream()
                    .filter(label -> box.contains(Box.of(label.at(), label.at())))
                    .flatMap(label -> label.text().lines())
                    .map(String::strip)
                    .filter(line -> ROOM_NUMBER.matcher(line).matches())
                    .mapToInt(Integer::parseInt)
                    .sorted()
                    .toArray();
            hundreds[plan] = numbers.length < FEWEST_NUMBERS ? 0 : numbers[numbers.length / 2] / 100;
        }
        return hundreds;
    }

    private List<Part> parts(
            List<Integer> order,
            List<Optional<StoreyName>> titles,
            boolean named,
            List<Alignment> alignments,
            String why,
            Notes notes) {
        Point base = alignments.get(order.getFirst()).by();
        // The ground storey, or the lowest above ground, stands at 0.
        int index = 0;
        for (int plan : order) {
            index -= named && titles.get(plan).map(StoreyName::order).orElse(0) < 0 ? 1 : 0;
        }
        List<Part> parts = new ArrayList<>();
        StringJoiner told = new StringJoiner(", ");
        for (int plan : order) {
            String name = named
                    ? titles.get(plan).map(StoreyName::name).orElse("")
                    : parts.isEmpty() ? "Ground" : "Level " + parts.size();
            Alignment alignment = alignments.get(plan);
            Point offset = alignment.by().minus(base);
            told.add(String.format(Locale.ROOT, "%s moved by (%.0f, %.0f) mm", name, offset.x(), offset.y()));
            parts.add(new Part(name, Rise.ofStoreys(index++), offset, only(plan)));
        }
        notes.tell(
                NoticeCode.STOREY_ASSUMED,
                plans.size() + " plans side by side are storeys of one building, "
                        + why
                        + ", laid on one another by corners of walls, columns and stairs: " + told,
                Place.NOWHERE);
        return parts;
    }

    /// Finds the storey's name beside each plan: of the texts nearest to it the one with the tallest letters.
    private List<Optional<StoreyName>> titles(List<Label> labels) {
        List<Optional<StoreyName>> titles = new ArrayList<>();
        double[] tallest = new double[plans.size()];
        plans.forEach(plan -> titles.add(Optional.empty()));
        for (Label label : labels) {
            Box at = Box.of(label.at(), label.at());
            int plan = nearest(at, plans);
            Box box = plans.get(plan);
            Optional<StoreyName> name = StoreyName.of(label.text());
            boolean isNear = apart(at, box) <= TITLE_REACH * Math.max(box.width(), box.height());
            if (name.isPresent() && isNear && label.heightMm() > tallest[plan]) {
                tallest[plan] = label.heightMm();
                titles.set(plan, name);
            }
        }
        return titles;
    }

    private static boolean areDistinct(List<Optional<StoreyName>> titles) {
        Set<Integer> orders = new HashSet<>();
        for (Optional<StoreyName> title : titles) {
            if (title.isEmpty() || !orders.add(title.get().order())) {
                return false;
            }
        }
        return true;
    }

    /// Lists what lies on the same place in all storeys: corners of outer walls, columns, stairs.
    private List<Point> marks(int plan) {
        List<Point> marks = new ArrayList<>();
        for (Piece wall : result.walls()) {
            if (!wall.region().holes().isEmpty() && belongs(wall.region().bounds(), plan)) {
                for (Curve side : Corners.of(wall.region().outer())) {
                    marks.add(side.start());
                }
            }
        }
        result.columns().forEach(column -> {
            Box box = column.region().bounds();
            if (belongs(box, plan)) {
                marks.add(box.center());
            }
        });
        for (Flight flight : result.flights()) {
            if (belongs(flight.bounds(), plan)) {
                marks.add(flight.treads().getFirst().start());
                marks.add(flight.treads().getLast().end());
            }
        }
        return marks;
    }

    /// Gives what was read of one plan.
    private BuildingReader.Result only(int plan) {
        List<Piece> walls = new ArrayList<>();
        int[] places = new int[result.walls().size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = walls.size();
            Piece wall = result.walls().get(i);
            if (belongs(wall.region().bounds(), plan)) {
                walls.add(wall);
            }
        }
        List<BuildingReader.Hosted> openings = new ArrayList<>();
        for (BuildingReader.Hosted hosted : result.openings()) {
            if (belongs(result.walls().get(hosted.wall()).region().bounds(), plan)) {
                openings.add(new BuildingReader.Hosted(hosted.opening(), places[hosted.wall()]));
            }
        }
        return new BuildingReader.Result(
                walls,
                openings,
                kept(result.rooms(), room -> room.region().bounds(), plan),
                kept(result.columns(), column -> column.region().bounds(), plan),
                kept(result.flights(), Flight::bounds, plan),
                new WallReader.Result(
                        result.read().walls(),
                        kept(result.read().solids(), solid -> solid.region().bounds(), plan),
                        result.read().smallestGap()),
                result.account(),
                result.notes());
    }

    private <T> List<T> kept(List<T> things, Function<T, Box> box, int plan) {
        return things.stream().filter(thing -> belongs(box.apply(thing), plan)).toList();
    }

    private boolean belongs(Box box, int plan) {
        return nearest(box, plans) == plan;
    }

    /// Says whether two plans hold the same rooms: one storey drawn twice, for two trades.
    private boolean isSame(int a, int b, Point by) {
        List<Box> first = roomBoxes(a, by);
        List<Box> second = roomBoxes(b, new Point(0, 0));
        return first.size() == second.size()
                && first.stream().allMatch(room -> second.stream().anyMatch(other -> isNear(room, other)));
    }

    private List<Box> roomBoxes(int plan, Point by) {
        List<Box> boxes = new ArrayList<>();
        for (Rooms.Free room : result.rooms()) {
            Box box = room.region().bounds();
            if (belongs(box, plan)) {
                boxes.add(new Box(box.minX() + by.x(), box.minY() + by.y(), box.maxX() + by.x(), box.maxY() + by.y()));
            }
        }
        return boxes;
    }

    private static boolean isNear(Box a, Box b) {
        return Math.abs(a.minX() - b.minX()) <= Alignment.MEETS_MM
                && Math.abs(a.minY() - b.minY()) <= Alignment.MEETS_MM
                && Math.abs(a.maxX() - b.maxX()) <= Alignment.MEETS_MM
                && Math.abs(a.maxY() - b.maxY()) <= Alignment.MEETS_MM;
    }
}
