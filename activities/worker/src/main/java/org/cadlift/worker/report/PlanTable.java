package org.cadlift.worker.report;

import org.cadlift.contract.Limits;
import org.cadlift.contract.page.Amount;
import org.cadlift.contract.page.Html;
import org.cadlift.contract.report.PlanReport;
import org.cadlift.model.plan.Opening;

/// Lists the parts of a plan, a row each, storey by storey; a row's `data-id` is the part's in `report.json`.
final class PlanTable {
    static final String HEADINGS = "<th>Part</th><th>Kind</th><th>Storey</th><th class=\"n\">Size</th><th></th>";

    private final Html out = new Html(4096);
    private int count;

    private PlanTable() {}

    static PlanTable of(PlanReport plan) {
        PlanTable table = new PlanTable();
        plan.storeys().forEach(table::storey);
        return table;
    }

    /// Gives the rows that the limit of rows allows.
    String rows() {
        return out.toString();
    }

    /// Gives the number of parts, shown or not.
    int count() {
        return count;
    }

    private void storey(PlanReport.Storey storey) {
        String on = storey.name();
        for (PlanReport.Room room : storey.rooms()) {
            row(room.id(), roomName(room.name(), room.id()), "room", on, Amount.area(room.areaMm2()), "");
        }
        for (PlanReport.Opening opening : storey.openings()) {
            String size = Amount.digits(opening.width()) + " × " + Amount.length(opening.head() - opening.sill());
            String sill = opening.sill() > 0 ? "sill " + Amount.length(opening.sill()) : "";
            String swing = opening.swing().equals("none") ? sill : "hinged " + opening.swing();
            boolean cut = opening.confidence() >= Opening.CUT_CONFIDENCE;
            String kind = kind(opening.kind());
            row(opening.id(), named(kind, opening.id()), kind, on, size, cut ? swing : "proposed");
        }
        for (PlanReport.Wall wall : storey.walls()) {
            row(wall.id(), named("wall", wall.id()), "wall", on, Amount.length(wall.thickness()), wall.layer());
        }
        for (PlanReport.Column column : storey.columns()) {
            row(column.id(), named("column", column.id()), "column", on, Amount.length(column.height()), "");
        }
        for (PlanReport.Stair stair : storey.stairs()) {
            row(stair.id(), named("stair", stair.id()), "stair", on, Amount.count(stair.treads(), "tread"), "");
        }
        for (PlanReport.Profile profile : storey.profiles()) {
            String area = Amount.area(profile.areaMm2());
            row(profile.id(), named("profile", profile.id()), "profile", on, area, profile.layer());
        }
    }

    /// Gives what a room is called, with or without a name in the drawing.
    static String roomName(String name, String id) {
        return name.isEmpty() ? named("room", id) : name;
    }

    /// Gives the word for a kind of opening: a gap in a wall is a passage to people.
    static String kind(String opening) {
        return opening.equals("gap") ? "passage" : opening;
    }

    /// Gives what any other part is called: `Wall w1`.
    static String named(String kind, String id) {
        return Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + " " + id;
    }

    private void row(String id, String name, String kind, String storey, String size, String note) {
        if (count++ >= Limits.REPORT_ROWS) {
            return;
        }
        out.raw("<tr data-id=\"").text(id).raw("\"><td>");
        out.element("button", "pick", name).raw("</td>");
        out.element("td", kind).element("td", storey).element("td", "n", size);
        out.element("td", note).raw("</tr>");
    }
}
