package org.cadlift.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cadlift.contract.report.PlanReport;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Flatten;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Tells the plan for the report; the only place where its curves are flattened.
final class PlanAccount {
    private static final double CHORD_MM = 0.5;

    private final double heightMm;

    private PlanAccount(double heightMm) {
        this.heightMm = heightMm;
    }

    /// @param heightMm height of a storey
    static PlanReport of(Plan plan, double heightMm) {
        PlanAccount account = new PlanAccount(heightMm);
        return new PlanReport(plan.storeys().stream().map(account::storey).toList());
    }

    private PlanReport.Storey storey(Storey storey) {
        return new PlanReport.Storey(
                storey.name(),
                storey.elevation().mm(heightMm),
                storey.height().mm(heightMm),
                List.of(storey.offset().x(), storey.offset().y()),
                storey.walls().stream().map(this::wall).toList(),
                storey.rooms().stream().map(PlanAccount::room).toList(),
                storey.openings().stream().map(this::opening).toList(),
                storey.columns().stream().map(this::column).toList(),
                storey.stairs().stream().map(PlanAccount::stair).toList(),
                storey.profiles().stream().map(this::profile).toList());
    }

    private PlanReport.Wall wall(Wall wall) {
        return new PlanReport.Wall(
                wall.id(),
                ring(wall.region().outer()),
                holes(wall.region()),
                wall.thicknessMm(),
                wall.height().mm(heightMm),
                wall.confidence(),
                wall.source().layer());
    }

    private static PlanReport.Room room(Room room) {
        return new PlanReport.Room(
                room.id(),
                room.name(),
                ring(room.region().outer()),
                holes(room.region()),
                room.region().area());
    }

    private PlanReport.Opening opening(Opening opening) {
        return new PlanReport.Opening(
                opening.id(),
                opening.kind().name().toLowerCase(Locale.ROOT),
                opening.wall(),
                List.of(opening.center().x(), opening.center().y()),
                opening.widthMm(),
                opening.sill().mm(heightMm),
                opening.head().mm(heightMm),
                opening.swing().name().toLowerCase(Locale.ROOT),
                opening.confidence());
    }

    private PlanReport.Column column(Column column) {
        return new PlanReport.Column(
                column.id(), ring(column.region().outer()), column.height().mm(heightMm));
    }

    private static PlanReport.Stair stair(Stair stair) {
        return new PlanReport.Stair(
                stair.id(), ring(stair.region().outer()), stair.treads().size() - 1);
    }

    private PlanReport.Profile profile(Profile profile) {
        return new PlanReport.Profile(
                profile.id(),
                profile.region().area(),
                profile.source().layer(),
                profile.height().mm(heightMm),
                ring(profile.region().outer()),
                holes(profile.region()));
    }

    private static List<List<List<Double>>> holes(Region region) {
        return region.holes().stream().map(PlanAccount::ring).toList();
    }

    private static List<List<Double>> ring(Loop loop) {
        List<Point> points = Flatten.flatten(loop, CHORD_MM);
        List<List<Double>> ring = new ArrayList<>(points.size());
        for (Point point : points) {
            ring.add(List.of(point.x(), point.y()));
        }
        return ring;
    }
}
