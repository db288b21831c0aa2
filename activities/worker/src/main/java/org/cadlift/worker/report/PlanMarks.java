package org.cadlift.worker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.cadlift.contract.page.Amount;
import org.cadlift.contract.report.PlanReport;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Box;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;

/// Says how a plan is drawn, a storey after another: what lies on the floor, and what stands on it.
final class PlanMarks {
    /// Room names are this fraction of the picture's larger side high, unless the room is too small for them.
    private static final double NAME_SIZE = 1 / 42.0;

    private final Frame frame;
    private final Optional<PlanReport> report;
    private final Writing writing;
    private final Points points;
    private final List<Mark.Level> floor = new ArrayList<>();
    private final List<Mark.Level> standing = new ArrayList<>();

    /// @param report the account of the plan, for the heights of its storeys
    /// @param writing what stands in the drawing: a room named there is not named a second time
    /// @param points that may be drawn
    PlanMarks(Frame frame, Optional<PlanReport> report, Writing writing, Points points) {
        this.frame = frame;
        this.report = report;
        this.writing = writing;
        this.points = points;
    }

    /// Gives what lies on the floor, to be covered by the source.
    List<Mark.Level> floor() {
        return floor;
    }

    /// Gives what stands there, to cover the source.
    List<Mark.Level> standing() {
        return standing;
    }

    /// Draws the storeys that one drawing shows.
    ///
    /// @param drawing its index; 0 for a lone one
    /// @param by moves it to where it lies in the picture
    void draw(Plan plan, int drawing, Point by) {
        for (int i : plan.storeysOf(drawing)) {
            Storey storey = plan.storeys().get(i);
            List<Mark> below = new ArrayList<>();
            storey.rooms().forEach(room -> room(below, room));
            storey.stairs().forEach(stair -> stair(below, stair));
            floor.add(level(storey, i, by, below));
            List<Mark> above = new ArrayList<>();
            storey.walls().forEach(wall -> wall(above, wall, storey));
            storey.columns().forEach(column -> column(above, column));
            storey.openings().forEach(opening -> opening(above, opening));
            storey.profiles().forEach(profile -> profile(above, profile));
            storey.rooms().forEach(room -> label(above, room));
            standing.add(level(storey, i, by, above));
        }
    }

    private Mark.Level level(Storey storey, int index, Point by, List<Mark> marks) {
        OptionalDouble elevation = report.stream()
                .mapToDouble(account -> account.storeys().get(index).elevation())
                .findFirst();
        return new Mark.Level(storey.name(), elevation, by, storey.offset().minus(by), marks);
    }

    private void room(List<Mark> out, Room room) {
        String title = PlanTable.roomName(room.name(), room.id()) + ", " + area(room.region());
        part(out, "room", room.id(), room.region(), title);
    }

    private void stair(List<Mark> out, Stair stair) {
        String treads = Amount.count(stair.treads().size() - 1, "tread");
        part(out, "stair", stair.id(), stair.region(), "Stair " + stair.id() + ", " + treads);
    }

    private void wall(List<Mark> out, Wall wall, Storey storey) {
        String title = storey.name() + ", wall " + wall.id() + ", " + Amount.length(wall.thicknessMm());
        part(out, "wall", wall.id(), wall.region(), title);
    }

    private void column(List<Mark> out, Column column) {
        part(out, "column", column.id(), column.region(), "Column " + column.id() + ", " + area(column.region()));
    }

    private void opening(List<Mark> out, Opening opening) {
        String kind = opening.kind().name().toLowerCase(Locale.ROOT);
        String title = PlanTable.named(PlanTable.kind(kind), opening.id()) + ", " + Amount.length(opening.widthMm());
        part(
                out,
                opening.isCut() ? "opening " + kind : "opening proposed",
                opening.id(),
                opening.region(),
                opening.isCut() ? title : title + ", proposed");
    }

    private void profile(List<Mark> out, Profile profile) {
        part(out, "profile", profile.id(), profile.region(), "Profile " + profile.id() + ", " + area(profile.region()));
    }

    private static String area(Region region) {
        return Amount.area(region.area());
    }

    private void part(List<Mark> out, String style, String id, Region region, String title) {
        if (!points.areSpent()) {
            points.spend(region);
            out.add(new Mark.Part(style, id, title, region));
        }
    }

    /// Writes a room's name, where the drawing does not, and its area, where no text of the drawing stands.
    private void label(List<Mark> out, Room room) {
        if (points.areSpent()) {
            return;
        }
        String name = writing.says(room.name()) ? "" : Writing.firstLine(room.name());
        String area = area(room.region());
        Box box = room.region().bounds();
        int letters = Math.max(4, Math.max(name.length(), area.length()));
        double fittingMm = Math.min(box.width() / letters * 1.5, box.height() / 3);
        double size = Math.min(Frame.SIZE * NAME_SIZE, frame.length(fittingMm));
        double mm = size / frame.length(1);
        Inside.places(room.region()).stream()
                .filter(at -> !name.isEmpty() || !writing.covers(at, letters, mm))
                .findFirst()
                .ifPresent(at -> out.add(new Mark.Label(name, area, at, size)));
    }
}
