package org.cadlift.worker.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.page.Amount;
import org.cadlift.contract.page.Html;
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

/// Draws a plan as groups of SVG, two a storey: what lies on the floor, and what stands on it. Each part is a path
/// whose `data-id` is the part's in `report.json`; the page's tables and its model use the same.
final class PlanSvg {
    /// Room names are this fraction of the picture's larger side high, unless the room is too small for them.
    private static final double NAME_SIZE = 1 / 42.0;

    private final SvgPath path;
    private final Optional<PlanReport> report;
    private final Writing writing;

    /// @param report the account of the plan, for the heights of its storeys
    /// @param writing what stands in the drawing: a room named there is not named a second time
    PlanSvg(SvgPath path, Optional<PlanReport> report, Writing writing) {
        this.path = path;
        this.report = report;
        this.writing = writing;
    }

    /// Gives a finding's identifier in the page.
    ///
    /// @param index in the list of findings
    static String findingId(int index) {
        return "f" + (index + 1);
    }

    static String style(Finding finding) {
        return "finding " + finding.severity().name().toLowerCase(Locale.ROOT);
    }

    /// Marks findings that have a place, as far as the table of findings goes, as dots of one size at any zoom.
    ///
    /// @param path draws in the coordinates of a drawing, by its name
    static void findings(List<Finding> findings, Function<String, SvgPath> path, Html out) {
        out.raw("<g class=\"findings\">");
        for (int i = 0; i < Math.min(findings.size(), Limits.REPORT_ROWS); i++) {
            Finding finding = findings.get(i);
            List<Double> at = finding.place().at();
            if (!at.isEmpty()) {
                open(out, style(finding), findingId(i));
                out.raw(path.apply(finding.place().file()).dot(at.getFirst(), at.getLast()));
                close(out, finding.message());
            }
        }
        out.raw("</g>");
    }

    /// Draws the storeys that one drawing shows.
    ///
    /// @param drawing its index; 0 for a lone one
    /// @param below gets what lies on the floor, to be covered by the source
    /// @param above gets what stands there, to cover the source
    void draw(Plan plan, int drawing, Html below, Html above) {
        Point shift = Paper.shift(plan, drawing);
        for (int i = 0; i < plan.storeys().size(); i++) {
            if (plan.drawingOf(i) != drawing) {
                continue;
            }
            Storey storey = plan.storeys().get(i);
            Point offset = storey.offset().minus(shift);
            group(below, storey, i, offset);
            storey.rooms().forEach(room -> room(below, room));
            storey.stairs().forEach(stair -> stair(below, stair));
            below.raw("</g>");
            group(above, storey, i, offset);
            storey.walls().forEach(wall -> wall(above, wall, storey));
            storey.columns().forEach(column -> column(above, column));
            storey.openings().forEach(opening -> opening(above, opening));
            storey.profiles().forEach(profile -> profile(above, profile));
            storey.rooms().forEach(room -> label(above, room));
            above.raw("</g>");
        }
    }

    /// Opens a storey's group; it says where the model has the storey.
    private void group(Html out, Storey storey, int index, Point offset) {
        out.raw("<g class=\"storey\" data-name=\"").text(storey.name()).raw("\"");
        report.map(account -> account.storeys().get(index))
                .ifPresent(account -> out.raw(" data-elevation=\"" + account.elevation() + "\""));
        out.raw(" data-offset=\"" + offset.x() + " " + offset.y() + "\">");
    }

    private void room(Html out, Room room) {
        String title = PlanTable.roomName(room.name(), room.id()) + ", " + area(room.region());
        part(out, "room", room.id(), room.region(), title);
    }

    private void stair(Html out, Stair stair) {
        String treads = Amount.count(stair.treads().size() - 1, "tread");
        part(out, "stair", stair.id(), stair.region(), "Stair " + stair.id() + ", " + treads);
    }

    private void wall(Html out, Wall wall, Storey storey) {
        String title = storey.name() + ", wall " + wall.id() + ", " + Amount.length(wall.thicknessMm());
        part(out, "wall", wall.id(), wall.region(), title);
    }

    private void column(Html out, Column column) {
        part(out, "column", column.id(), column.region(), "Column " + column.id() + ", " + area(column.region()));
    }

    private void opening(Html out, Opening opening) {
        String kind = opening.kind().name().toLowerCase(Locale.ROOT);
        String title = PlanTable.named(PlanTable.kind(kind), opening.id()) + ", " + Amount.length(opening.widthMm());
        part(
                out,
                opening.isCut() ? "opening " + kind : "opening proposed",
                opening.id(),
                opening.region(),
                opening.isCut() ? title : title + ", proposed");
    }

    private void profile(Html out, Profile profile) {
        part(out, "profile", profile.id(), profile.region(), "Profile " + profile.id() + ", " + area(profile.region()));
    }

    private static String area(Region region) {
        return Amount.area(region.area());
    }

    private void part(Html out, String cssClass, String id, Region region, String title) {
        if (path.isFull()) {
            return;
        }
        StringBuilder d = new StringBuilder();
        region.loops().forEach(loop -> path.loop(loop, d));
        open(out, cssClass, id);
        out.raw(d.toString());
        close(out, title);
    }

    private static void open(Html out, String cssClass, String id) {
        out.raw("<path class=\"").raw(cssClass).raw("\" data-id=\"").text(id).raw("\" d=\"");
    }

    private static void close(Html out, String title) {
        out.raw("\">").element("title", title).raw("</path>");
    }

    /// Writes a room's name, where the drawing does not, and its area, where no text of the drawing stands.
    private void label(Html out, Room room) {
        if (path.isFull()) {
            return;
        }
        String name = writing.says(room.name()) ? "" : Writing.firstLine(room.name());
        String area = area(room.region());
        Box box = room.region().bounds();
        int letters = Math.max(4, Math.max(name.length(), area.length()));
        double fittingMm = Math.min(box.width() / letters * 1.5, box.height() / 3);
        double size = Math.min(SvgPath.SIZE * NAME_SIZE, path.length(fittingMm));
        double mm = size / path.length(1);
        Inside.places(room.region()).stream()
                .filter(at -> !name.isEmpty() || !writing.covers(at, letters, mm))
                .findFirst()
                .ifPresent(at -> {
                    out.raw("<text class=\"name\" font-size=\"")
                            .raw(path.number(size))
                            .raw("\" transform=\"translate(")
                            .raw(path.at(at))
                            .raw(")\">");
                    if (!name.isEmpty()) {
                        out.raw("<tspan x=\"0\">").text(name).raw("</tspan>");
                    }
                    out.raw("<tspan class=\"area\" x=\"0\" dy=\"")
                            .raw(name.isEmpty() ? "0" : "1.15em")
                            .raw("\">")
                            .text(area)
                            .raw("</tspan></text>");
                });
    }
}
