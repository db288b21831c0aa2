package org.cadlift.vectorize;

import java.util.ArrayList;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.DrawingSet.Member;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Lays drawings of one building on one another: on the one with the largest rooms each of the others.
///
/// Most are drawn on the same axes. Where a drawing lies well as it is, it is moved only when twice as many marks meet
/// elsewhere: a regular grid meets itself after many moves.
final class Laying {
    private static final int TIMES_BETTER = 2;

    /// Each drawing's marks on the axes of the first.
    private final List<List<Point>> marks = new ArrayList<>();

    /// Moves each drawing's coordinates onto the axes of the first.
    private final List<Point> shifts = new ArrayList<>();

    private final List<Alignment> alignments = new ArrayList<>();
    private int largest;

    private Laying(List<Member> members, List<Plan> plans) {
        Point3 origin = members.getFirst().drawing().origin();
        double most = -1;
        for (int i = 0; i < plans.size(); i++) {
            Point3 own = members.get(i).drawing().origin();
            Point shift = new Point(own.x() - origin.x(), own.y() - origin.y());
            Storey main = main(plans.get(i));
            shifts.add(shift);
            marks.add(marks(main).stream()
                    .map(mark -> mark.plus(main.offset()).plus(shift))
                    .toList());
            if (rooms(main) > most) {
                most = rooms(main);
                largest = i;
            }
        }
        for (int i = 0; i < plans.size(); i++) {
            alignments.add(i == largest ? Alignment.SELF : alignment(i));
        }
    }

    static Laying of(List<Member> members, List<Plan> plans) {
        return new Laying(members, plans);
    }

    /// Gives which drawing the others are laid on.
    int largest() {
        return largest;
    }

    /// Gives how a drawing lies on the largest.
    Alignment onLargest(int drawing) {
        return alignments.get(drawing);
    }

    /// Gives the move of a drawing onto the axes of the first, which stays. One that does not lie on the largest stays
    /// where it is drawn.
    Point offset(int drawing) {
        Alignment own = alignments.get(drawing);
        Alignment first = alignments.getFirst();
        Point base = first.isSure() ? first.by() : new Point(0, 0);
        return own.isSure() ? shifts.get(drawing).plus(own.by().minus(base)) : shifts.get(drawing);
    }

    /// Lists the ways in which a drawing that does not lie on the largest would if it were turned.
    List<Turn> turns(int drawing) {
        return Turn.between(marks.get(drawing), marks.get(largest));
    }

    private Alignment alignment(int drawing) {
        Alignment inPlace = Alignment.inPlace(marks.get(drawing), marks.get(largest));
        Alignment moved = Alignment.of(marks.get(drawing), marks.get(largest));
        return inPlace.isSure() && moved.met() < TIMES_BETTER * inPlace.met() ? inPlace : moved;
    }

    /// Gives the storey with the largest rooms.
    private static Storey main(Plan plan) {
        Storey main = plan.storeys().getFirst();
        for (Storey storey : plan.storeys()) {
            main = rooms(storey) > rooms(main) ? storey : main;
        }
        return main;
    }

    private static double rooms(Storey storey) {
        return storey.rooms().stream()
                .map(Room::region)
                .mapToDouble(Region::area)
                .sum();
    }

    private static List<Point> marks(Storey storey) {
        return Marks.of(
                storey.walls().stream().map(Wall::region).toList(),
                storey.columns().stream().map(Column::region).toList(),
                storey.stairs().stream().map(Stair::treads).toList());
    }
}
