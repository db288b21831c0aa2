package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cadlift.contract.Mode;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.export.ifc.IfcSchema;
import org.cadlift.export.ifc.IfcWriter;
import org.cadlift.extrude.Extrude;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Provenance;
import org.cadlift.model.plan.Rise;
import org.cadlift.model.plan.Room;
import org.cadlift.model.plan.Storey;
import org.cadlift.model.plan.Wall;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

/// Two storeys of one room each, 3800 by 2800 within walls of 100, with a door, a window and a gap of full height
/// below.
class VerifyIfcTest {
    private static final Provenance SOURCE = new Provenance("Wände", 0xC0C0C0, List.of("1A", "1B"));
    private static final Building HOUSE = house();
    private static final String IFC = ifc(HOUSE);

    private static Building house() {
        Storey ground = storey(
                "Ground",
                Rise.ZERO,
                List.of(
                        opening("o1", Opening.Kind.DOOR, 500, 900, 0, 2100),
                        opening("o2", Opening.Kind.WINDOW, 1700, 1000, 900, 2100),
                        opening("o3", Opening.Kind.GAP, 3000, 600, 0, 3000)));
        Storey upper = storey("Upper", Rise.STOREY, List.of());
        Ledger ledger = new Ledger(List.of(), List.of(), List.of());
        Plan plan = new Plan(Mode.BUILDING, new Point3(1e7, 2e7, 0), List.of(ground, upper), ledger);
        return made(Extrude.extrude("house", plan, Extrude.DEFAULTS));
    }

    private static Storey storey(String name, Rise elevation, List<Opening> openings) {
        Loop inside = Models.rectangle(100, 100, 3900, 2900);
        Region walls = new Region(Models.rectangle(0, 0, 4000, 3000), List.of(inside.reversed()));
        return new Storey(
                name,
                elevation,
                Rise.STOREY,
                new Point(0, 0),
                List.of(
                        new Wall("w1", walls, 100, Rise.STOREY, 1, SOURCE),
                        new Wall("w2", Region.of(Loop.circle(new Point(9000, 0), 150)), 100, Rise.STOREY, 1, SOURCE)),
                List.of(new Room("r1", "Küche", Region.of(inside))),
                openings,
                List.of(),
                List.of(),
                List.of());
    }

    private static Opening opening(String id, Opening.Kind kind, double x, double width, double sill, double head) {
        Point center = new Point(x + width / 2, 50);
        return new Opening(
                id,
                kind,
                "w1",
                Region.of(Models.rectangle(x, 0, x + width, 100)),
                center,
                new Point(1, 0),
                width,
                Rise.ofMm(sill),
                Rise.ofMm(head),
                Opening.Swing.NONE,
                1,
                SOURCE);
    }

    private static String ifc(Building building) {
        return new String(IfcWriter.write(building, IfcSchema.IFC4), StandardCharsets.US_ASCII);
    }

    @Test
    void aHouseIsValidAndItsOpeningsAreTakenFromItsVolume() {
        Verdict verdict = verdict(IFC);
        assertThat(verdict.reason()).isEmpty();
        assertThat(verdict.status()).isEqualTo("valid");
        assertThat(verdict.by()).isEqualTo("CADLift IFC check");
        double walls = 2 * (4000.0 * 3000 - 3800 * 2800) * 3000 + 2 * Math.PI * 150 * 150 * 3000;
        double openings = 100 * (900.0 * 2100 + 1000 * 1200 + 600 * 3000);
        // The upper slab lies between the walls below.
        double slabs = 200 * (4000.0 * 3000 + 3800 * 2800);
        double door = 80 * (900.0 * 2100 - 780 * 2040) + 40 * (780.0 * 2040);
        double window = 80 * (1000.0 * 1200 - 880 * 1080) + 24 * (880.0 * 1080);
        assertThat(verdict.volumeMm3()).isCloseTo(walls - openings + slabs + door + window, within(1.0));
        assertThat(verdict.solids()).isEqualTo(8);
    }

    /// An edge of 0.00015 mm cannot be written; without it the long one before ends so far aside.
    @Test
    void whatAnEdgeTooShortForReadersCostsIsAllowed() {
        Solid sliver = Models.prism(
                Region.of(Loop.ofPoints(List.of(
                        new Point(0, 0),
                        new Point(10_000, 0),
                        new Point(10_000, 0.00015),
                        new Point(10_000.5, 1),
                        new Point(0, 1)))),
                100);
        Building building = Models.building(sliver);
        String written = ifc(building);
        assertThat(written).contains("(10000.,1.5E-4)").doesNotContain("(10000.,0.)");
        assertThat(verdict(building, written).reason()).isEmpty();
        assertThat(verdict(building, written.replace("(10000.,1.5E-4)", "(10000.,0.01)"))
                        .reason())
                .startsWith("'Part 1': volume ");
    }

    @Test
    void aWallLeftOutIsMissed() {
        assertThat(verdict(without("IFCWALL")).reason()).isEqualTo("3 IFCWALL, built 4");
    }

    @Test
    void aRoomADoorAndAnOpeningLeftOutAreMissed() {
        assertThat(verdict(without("IFCSPACE")).reason()).isEqualTo("1 IFCSPACE, built 2");
        assertThat(verdict(without("IFCDOOR")).reason()).isEqualTo("0 IFCDOOR, built 1");
        assertThat(verdict(without("IFCOPENINGELEMENT")).reason()).isEqualTo("2 IFCOPENINGELEMENT, built 3");
        assertThat(verdict(without("IFCRELVOIDSELEMENT")).reason()).isEqualTo("'Wall 1': 2 openings, built 3");
    }

    /// The sill stands in the opening's own height; placing the opening on it once more lifts it twice.
    @Test
    void aSillCountedTwiceIsNoticed() {
        String sill = "IFCCARTESIANPOINT((0.,0.,900.))";
        assertThat(IFC).contains(sill);
        assertThat(verdict(IFC.replace(sill, "IFCCARTESIANPOINT((0.,0.,1800.))"))
                        .reason())
                .isEqualTo("'Wall 1': opening o2: the box is off by 900.0 mm");
    }

    @Test
    void aStoreyAtAnotherHeightIsNoticed() {
        assertThat(verdict(IFC.replace(".ELEMENT.,3000.)", ".ELEMENT.,2999.)")).reason())
                .isEqualTo("storey 1 lies at 2999.0 mm, placed at 3000.0 mm, built at 3000.0 mm");
        assertThat(verdict(IFC.replace("IFCCARTESIANPOINT((0.,0.,3000.))", "IFCCARTESIANPOINT((0.,0.,2999.))"))
                        .reason())
                .isEqualTo("storey 1 lies at 3000.0 mm, placed at 2999.0 mm, built at 3000.0 mm");
    }

    @Test
    void aRoomOfAnotherAreaIsNoticed() {
        assertThat(verdict(IFC.replaceFirst("'NetFloorArea',\\$,\\$,10.64", "'NetFloorArea',\\$,\\$,10.65"))
                        .reason())
                .isEqualTo("room r1: area 1.065E7 mm², built 1.064E7 mm²");
    }

    @Test
    void anotherSizeOfAWallOrADoorIsNoticed() {
        assertThat(verdict(IFC.replaceFirst("IFCCIRCLE\\((#\\d+),150.\\)", "IFCCIRCLE($1,151.)"))
                        .reason())
                .startsWith("'Wall 2': volume 2.148");
        assertThat(verdict(IFC.replaceFirst("'o1',2100.,900.,", "'o1',2100.,901.,"))
                        .reason())
                .isEqualTo("'Wall 1': opening o1: filled by something of another size");
    }

    @Test
    void otherUnitsAndTwinsAreRefused() {
        assertThat(verdict(IFC.replace(".MILLI.", ".CENTI.")).reason()).isEqualTo("lengths are not in millimetres");
        var ids = Pattern.compile("IFCWALL\\('(.{22})'")
                .matcher(IFC)
                .results()
                .map(id -> id.group(1))
                .toList();
        assertThat(verdict(IFC.replace(ids.get(1), ids.get(0))).reason()).isEqualTo("two entities are " + ids.get(0));
    }

    @Test
    void damagedFilesAreNamed() {
        assertThat(verdict("").reason()).isEqualTo("line 1: no data section");
        assertThat(verdict(IFC.substring(0, IFC.length() / 2)).status()).isEqualTo("invalid");
        assertThat(verdict(IFC.replace("IFCCIRCLE(", "IFCELLIPSE(")).reason()).contains("is IFCELLIPSE");
        assertThat(verdict(IFC.replace("#1=", "#2=")).reason()).contains("#2 stands twice");
    }

    /// What no prism is goes the way of the boundary: a wall with a hole that was cut before.
    @Test
    void aBoundaryIsMeasuredAndMustClose() {
        Building cut = new Building(HOUSE.name(), HOUSE.origin(), HOUSE.levels(), HOUSE.elements());
        String ifc = ifc(cut);
        assertThat(ifc).contains("IFCADVANCEDBREP").doesNotContain("IFCOPENINGELEMENT");
        assertThat(verdict(cut, ifc).reason()).isEmpty();
        assertThat(verdict(cut, ifc.replaceFirst("(IFCCLOSEDSHELL\\(\\(#\\d+),#\\d+", "$1"))
                        .reason())
                .endsWith("is not closed");
    }

    /// Leaves out the first record of a type.
    private static String without(String type) {
        return IFC.replaceFirst("#\\d+=" + type + "\\(.*\n", "");
    }

    private static Verdict verdict(String ifc) {
        return verdict(HOUSE, ifc);
    }

    private static Verdict verdict(Building building, String ifc) {
        ExportedFile file = new ExportedFile("house.ifc", ifc.getBytes(StandardCharsets.US_ASCII));
        List<Verify.Checked> checked = made(Verify.verify(building, List.of(file), Optional.empty(), Verify.DEFAULTS));
        return checked.getFirst().verdict();
    }

    private static <T> T made(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Made.class);
        return ((Outcome.Made<T>) outcome).value();
    }
}
