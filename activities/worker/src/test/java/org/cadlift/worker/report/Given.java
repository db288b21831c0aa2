package org.cadlift.worker.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Finding;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Place;
import org.cadlift.contract.report.FileReport;
import org.cadlift.contract.report.LedgerReport;
import org.cadlift.contract.report.PlanReport;
import org.cadlift.contract.report.Report;
import org.cadlift.contract.report.SolidsReport;
import org.cadlift.contract.report.SourceReport;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.drawing.Units;
import org.cadlift.model.plan.Column;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Stair;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;

/// Builds small reports, drawings and plans by hand.
final class Given {
    private static final Provenance SOURCE = new Provenance("WALLS", 0xFFFFFF, List.of("1F"));

    private Given() {}

    static Loop rectangle(double x, double y, double width, double height) {
        return Loop.ofPoints(List.of(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height)));
    }

    static Drawing drawing(Shape... shapes) {
        List<Entity> entities = List.of(shapes).stream()
                .map(shape ->
                        new Entity("LINE", "1F", "WALLS", List.of(new Figure("WALLS", 0, "", 0, shape)), Fate.OPEN, ""))
                .toList();
        return new CadDrawing(
                new Units(LengthUnit.MM, 0.9, List.of("$INSUNITS=4")), Point3.ZERO, List.of(), entities, List.of());
    }

    static Shape outline(Loop loop) {
        return new Shape.Path(loop.curves(), true, 0, 0);
    }

    /// Two rooms, 4 by 3 m and 3 by 3 m, inside walls of 300 and 200 mm, a door between them and
    /// one proposed, a column, a flight of stairs, and a round profile outside.
    static Plan plan() {
        Region wall = new Region(
                rectangle(0, 0, 7800, 3600),
                List.of(
                        rectangle(300, 300, 4000, 3000).reversed(),
                        rectangle(4500, 300, 3000, 3000).reversed()));
        Storey storey = new Storey(
                "Ground",
                Rise.ZERO,
                Rise.STOREY,
                new Point(0, 0),
                List.of(new Wall("w1", wall, 300, Rise.STOREY, 0.9, SOURCE)),
                List.of(
                        new Room("r1", "Living room", Region.of(rectangle(300, 300, 4000, 3000))),
                        new Room("r2", "Kitchen", Region.of(rectangle(4500, 300, 3000, 3000)))),
                List.of(door("o1", 4400, 900, 0.9), door("o2", 4400, 2500, 0.3)),
                List.of(new Column("c1", Region.of(rectangle(2000, 2000, 300, 300)), Rise.STOREY, 0.9, SOURCE)),
                List.of(flight()),
                List.of(new Profile("p1", Region.of(Loop.circle(new Point(9000, 1800), 600)), 0, Rise.STOREY, SOURCE)));
        return new Plan(Mode.BUILDING, Point3.ZERO, List.of(storey), new Ledger(List.of(), List.of(), List.of()));
    }

    private static Opening door(String id, double x, double y, double confidence) {
        return new Opening(
                id,
                Opening.Kind.DOOR,
                "w1",
                Region.of(rectangle(x - 100, y - 450, 200, 900)),
                new Point(x, y),
                new Point(0, 1),
                900,
                Rise.ZERO,
                Rise.ofMm(2100),
                Opening.Swing.LEFT,
                confidence,
                SOURCE);
    }

    private static Stair flight() {
        List<Segment> treads = List.of(6000.0, 6280.0, 6560.0).stream()
                .map(x -> new Segment(new Point(x, 1000), new Point(x, 2000)))
                .toList();
        return new Stair(
                "s1",
                Region.of(rectangle(6000, 1000, 560, 1000)),
                treads,
                new Point(1, 0),
                280,
                Stair.Ascent.FORWARD,
                0.9,
                SOURCE);
    }

    static Report converted(String name) {
        Map<String, Map<String, Integer>> byType = new TreeMap<>(Map.of(
                "LINE",
                Map.of("used", 12, "merged", 1),
                "TEXT",
                Map.of("annotation", 2),
                "SPLINE",
                Map.of("ignored", 1)));
        LedgerReport ledger = new LedgerReport(
                16,
                12,
                1,
                2,
                1,
                0,
                byType,
                Map.of("layer off", 1),
                Map.of("ARC", 3),
                List.of(new LedgerReport.Entry("SPLINE", "ignored", "layer off", Place.of("OLD", "2A"))),
                0);
        PlanReport plan = new PlanReport(List.of(new PlanReport.Storey(
                "Ground",
                0,
                3000,
                List.of(0.0, 0.0),
                List.of(new PlanReport.Wall("w1", List.of(), List.of(), 300, 3000, 0.9, "WALLS")),
                List.of(
                        new PlanReport.Room("r1", "Living room", List.of(), List.of(), 12e6),
                        new PlanReport.Room("r2", "Kitchen", List.of(), List.of(), 9e6)),
                List.of(
                        new PlanReport.Opening("o1", "door", "w1", List.of(4400.0, 900.0), 900, 0, 2100, "left", 0.9),
                        new PlanReport.Opening("o2", "door", "w1", List.of(4400.0, 2500.0), 900, 0, 2100, "left", 0.3)),
                List.of(new PlanReport.Column("c1", List.of(), 3000)),
                List.of(new PlanReport.Stair("s1", List.of(), 2)),
                List.of(new PlanReport.Profile("p1", 1.13e6, "WALLS", 3000, List.of(), List.of())))));
        return new Report(
                "1.0.0",
                Report.Status.OK,
                source(name),
                List.of(),
                new TreeMap<>(Map.of("height", 3000, "mode", "auto", "wall-thickness", 200)),
                "building",
                List.of(
                        Finding.info(NoticeCode.MODE_CHOSEN, "Read as a building: 2 rooms have names.", Place.NOWHERE),
                        Finding.warning(
                                NoticeCode.OUTLINE_OPEN,
                                "An outline of 1200 mm has a gap of 3.2 mm.",
                                Place.at("WALLS", "3C", 1200, 3400))),
                Optional.of(ledger),
                Optional.of(plan),
                Optional.of(new SolidsReport(
                        2, 21_240_000_000.0, 160e6, List.of(List.of(0.0, 0.0, 0.0), List.of(7800.0, 3600.0, 3000.0)))),
                Map.of(),
                List.of(
                        new FileReport(
                                "house.step",
                                "step",
                                41_234,
                                "0".repeat(64),
                                new FileReport.Verdict("valid", "OpenCASCADE 7.6.3", "", 21_240_000_000.0, 2)),
                        new FileReport(
                                "house.glb",
                                "glb",
                                5310,
                                "1".repeat(64),
                                FileReport.Verdict.unchecked("no reader for this format"))),
                new TreeMap<>(Map.of("parse", 3.21, "vectorize", 8.5, "verify", 1210.0)));
    }

    static Report failed(String name, FailureCode code, String message) {
        return new Report(
                "1.0.0",
                Report.Status.FAILED,
                source(name),
                List.of(),
                Map.of(),
                "",
                List.of(Finding.error(code, message)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                List.of(),
                Map.of());
    }

    private static SourceReport source(String name) {
        return new SourceReport(
                name,
                "2".repeat(64),
                12_345,
                "dxf",
                "AC1015",
                "",
                Optional.of(new SourceReport.Units("mm", 1, 0.97, List.of("$INSUNITS=4", "median door 0.90 m"))),
                List.of(0.0, 0.0, 0.0));
    }
}
