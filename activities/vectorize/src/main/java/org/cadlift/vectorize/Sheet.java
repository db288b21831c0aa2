package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.cadlift.vectorize.column.Columns;
import org.cadlift.vectorize.room.Rooms;
import org.cadlift.vectorize.stair.Flight;
import org.cadlift.vectorize.wall.WallReader;
import org.cadlift.vectorize.wall.WallReader.Piece;

/// Is what was read of one sheet with the plans that stand on it, rows from the bottom up, each from left to right.
///
/// Walls around rooms that are nearer to one another than [#APART_MM] are one plan; what else was found belongs to
/// the nearest. A plan has rooms of [#LEAST_ROOMS_MM2] or more.
final class Sheet {
    /// Plans on a sheet are farther apart.
    static final double APART_MM = 1_000;

    private static final double LEAST_ROOMS_MM2 = 12e6;
    /// A sheet of more walls around rooms is a site or a catalogue.
    private static final int MOST_RINGS = 2_000;

    private final BuildingReader.Result result;
    private final List<Box> plans = new ArrayList<>();

    Sheet(BuildingReader.Result result) {
        this.result = result;
        find();
    }

    /// Gives the plans in their order.
    List<Box> plans() {
        return plans;
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

    /// Gives the area of the rooms of a plan, mm².
    double rooms(int plan) {
        return rooms(plans.get(plan));
    }

    /// Gives the plan that a box belongs to: the nearest.
    int nearest(Box box) {
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

    private double rooms(Box box) {
        double area = 0;
        for (Rooms.Free room : result.rooms()) {
            area += box.contains(room.region().bounds()) ? room.region().area() : 0;
        }
        return area;
    }

    /// Gives how far two boxes lie apart, mm.
    static double apart(Box a, Box b) {
        double x = Math.max(0, Math.max(a.minX() - b.maxX(), b.minX() - a.maxX()));
        double y = Math.max(0, Math.max(a.minY() - b.maxY(), b.minY() - a.maxY()));
        return Math.sqrt(x * x + y * y);
    }

    /// Lists what lies on the same place in all storeys: corners of outer walls, columns, stairs.
    List<Point> marks(int plan) {
        List<Region> walls = new ArrayList<>();
        for (Piece wall : result.walls()) {
            if (belongs(wall.region().bounds(), plan)) {
                walls.add(wall.region());
            }
        }
        List<Region> columns = kept(result.columns(), column -> column.region().bounds(), plan).stream()
                .map(Columns.Found::region)
                .toList();
        List<List<Segment>> flights = kept(result.flights(), Flight::bounds, plan).stream()
                .map(Flight::treads)
                .toList();
        return Marks.of(walls, columns, flights);
    }

    /// Gives what was read of one plan.
    BuildingReader.Result only(int plan) {
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
                        result.read().breaks(),
                        result.read().smallestGap()),
                result.account(),
                result.notes());
    }

    private <T> List<T> kept(List<T> things, Function<T, Box> box, int plan) {
        return things.stream().filter(thing -> belongs(box.apply(thing), plan)).toList();
    }

    private boolean belongs(Box box, int plan) {
        return nearest(box) == plan;
    }

    /// Says whether two plans hold the same rooms: one storey drawn twice, for two trades.
    boolean isSame(int a, int b, Point by) {
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
