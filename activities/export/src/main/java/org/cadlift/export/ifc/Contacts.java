package org.cadlift.export.ifc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Box;
import org.cadlift.plane.BoxIndex;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.NearCurves;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Regions;
import org.cadlift.plane.Segment;

/// Finds what bounds the rooms of a storey: where the side of a room lies on the face of a wall,
/// which opening is there, and what is behind the wall.
///
/// A side is parted where faces on it begin and end, and across from where other rooms do, so that
/// each part lies on one face or on none, and has one thing behind it. From the middle of a part
/// the way leads straight through the wall, and what is a little behind it is a room or not. Parts
/// that follow one another along the same wall, with the same behind it, are one contact.
final class Contacts {
    /// How far a side may lie off the face: rounding of drawings in metres.
    private static final double OFF_MM = 1;

    /// What touches for less is a corner.
    static final double LEAST_MM = 10;

    /// Farther than rounding, nearer than the next wall.
    private static final double BESIDE_MM = 10;

    /// How near the way comes to the far face before it counts as there.
    private static final double THERE_MM = 0.01;

    private static final int STEPS = 200;

    /// Rooms farther apart than this do not part the sides of one another.
    private static final double THICKEST_MM = 1000;

    private final List<Region> rooms = new ArrayList<>();
    private final List<Curve> faces = new ArrayList<>();

    /// What each face is of.
    private final List<Bound> owners = new ArrayList<>();

    /// The sides of all rooms.
    private final List<Curve> sides = new ArrayList<>();

    private Optional<BoxIndex> faceIndex = Optional.empty();
    private Optional<BoxIndex> sideIndex = Optional.empty();
    private Optional<Regions> roomIndex = Optional.empty();

    /// What is known of heights, by the number of a wall or opening.
    private final Map<Integer, Contact.Heights> heights = new HashMap<>();

    /// Is a wall, or an opening in one.
    ///
    /// @param number by which the caller knows it
    /// @param wall the number of the wall that it is, or is in
    /// @param side what a wall parts
    private record Bound(int number, int wall, Side side, boolean isOpening, NearCurves outline) {}

    void room(Solid solid) {
        Sweep.of(solid).map(Contacts::region).ifPresent(region -> {
            rooms.add(region);
            curves(region).forEach(sides::add);
        });
    }

    void wall(int number, Solid solid, Side side) {
        bound(number, number, side, false, solid);
    }

    void opening(int number, int wall, Solid solid) {
        bound(number, wall, Side.UNKNOWN, true, solid);
    }

    private void bound(int number, int wall, Side side, boolean isOpening, Solid solid) {
        Sweep.of(solid).ifPresent(sweep -> {
            heights.merge(number, new Contact.Heights(sweep.bottomMm(), sweep.topMm()), Contact.Heights::and);
            Region region = region(sweep);
            List<Curve> outline = curves(region).toList();
            Bound bound = new Bound(number, wall, side, isOpening, NearCurves.of(outline));
            for (Curve curve : outline) {
                faces.add(curve);
                owners.add(bound);
            }
        });
    }

    private static Region region(Sweep sweep) {
        List<Loop> loops = sweep.loops().stream().map(Loop::new).toList();
        return new Region(loops.getFirst(), loops.subList(1, loops.size()));
    }

    private static Stream<Curve> curves(Region region) {
        return region.loops().stream().flatMap(loop -> loop.curves().stream());
    }

    /// Lists where a room lies against walls, along its sides, once all rooms, walls and openings are known.
    List<Contact> of(Solid room) {
        List<Contact> contacts = new ArrayList<>();
        Optional<Sweep> air = faces.isEmpty() ? Optional.empty() : Sweep.of(room);
        air.ifPresent(sweep -> curves(region(sweep)).forEach(side -> {
            Patch whole = new Patch(side, sweep.bottomMm(), sweep.topMm());
            contacts.addAll(Contact.of(whole, parts(side), heights));
        }));
        return contacts;
    }

    private List<Contact.Part> parts(Curve side) {
        List<Integer> near = nearFaces(side.bounds());
        TreeSet<Double> ends = new TreeSet<>(Set.of(0.0, 1.0));
        near.stream()
                .map(faces::get)
                .flatMap(face -> Stream.of(face.start(), face.end()))
                .filter(point -> side.distance(point) <= OFF_MM)
                .forEach(point -> ends.add(fraction(side, point)));
        nearSides(side.bounds())
                .forEach(other -> ends.add(fraction(side, sides.get(other).start())));
        List<Contact.Part> parts = new ArrayList<>();
        double from = 0;
        for (double to : ends) {
            if ((to - from) * side.length() > LEAST_MM) {
                part(near, side, from, to).ifPresent(parts::add);
            }
            from = to;
        }
        return parts;
    }

    private List<Integer> nearFaces(Box box) {
        faceIndex = faceIndex.or(() -> Optional.of(BoxIndex.ofCurves(faces)));
        return meeting(faceIndex.get(), box.grown(OFF_MM));
    }

    private List<Integer> nearSides(Box box) {
        sideIndex = sideIndex.or(() -> Optional.of(BoxIndex.ofBounds(sides)));
        return meeting(sideIndex.get(), box.grown(THICKEST_MM));
    }

    private static List<Integer> meeting(BoxIndex index, Box box) {
        List<Integer> found = new ArrayList<>();
        index.meeting(box, found::add);
        found.sort(null);
        return found;
    }

    private Optional<Contact.Part> part(List<Integer> near, Curve side, double from, double to) {
        Point at = side.at((from + to) / 2);
        Point along = side.tangentAt((from + to) / 2);
        Optional<Bound> wall = Optional.empty();
        Optional<Bound> opening = Optional.empty();
        for (int face : near) {
            Curve curve = faces.get(face);
            boolean isOn = curve.distance(at) <= OFF_MM
                    && curve.tangentAt(fraction(curve, at)).dot(along) < 0;
            if (isOn && owners.get(face).isOpening()) {
                opening = Optional.of(owners.get(face));
            } else if (isOn) {
                wall = Optional.of(owners.get(face));
            }
        }
        // Where walls share a face, an opening is in the one that it was cut from.
        Optional<Bound> hole = opening;
        return wall.map(bound -> new Contact.Part(
                hole.orElse(bound).wall(), hole.map(Bound::number), behind(bound, at, along.right()), from, to));
    }

    /// Steps through the wall as far as it is free of faces, until it comes to one.
    private Side behind(Bound wall, Point at, Point out) {
        Point point = at.plus(out.times(2 * OFF_MM));
        for (int i = 0; i < STEPS; i++) {
            double freeMm = wall.outline().distance(point);
            if (freeMm < THERE_MM) {
                Point beside = point.plus(out.times(BESIDE_MM));
                return isRoom(beside) ? Side.INNER : wall.side();
            }
            point = point.plus(out.times(freeMm));
        }
        return Side.UNKNOWN;
    }

    private boolean isRoom(Point point) {
        roomIndex = roomIndex.or(() -> Optional.of(Regions.of(rooms)));
        return roomIndex.get().inside(point) != Regions.NONE;
    }

    /// Gives the fraction of a curve's length at which a point on it lies.
    private static double fraction(Curve curve, Point point) {
        double fraction =
                switch (curve) {
                    case Segment segment -> segment.tangentAt(0).dot(point.minus(segment.start())) / segment.length();
                    case Arc arc -> {
                        Point to = point.minus(arc.center());
                        double turn = Math.atan2(to.y(), to.x()) - arc.startAngle();
                        double ahead = (arc.ccw() ? turn : -turn) % (2 * Math.PI);
                        yield (ahead < 0 ? ahead + 2 * Math.PI : ahead) / Math.abs(arc.sweep());
                    }
                };
        return Math.clamp(fraction, 0, 1);
    }
}
