package org.cadlift.export.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Format;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.export.Export;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Opening.Use;
import org.cadlift.model.building.Building.Pierced;
import org.cadlift.model.building.Building.Run;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.ExportedFile;
import org.cadlift.model.building.PlanCut;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Opening.Swing;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Cuts a wall of 6 m by 200 that is 3 m high and stands on a floor at 100. Seen from its side, `#` being wall:
///
/// ```
/// 3000 ##############......##
/// 2100 ##....########......##
///      ##....########......##
/// 1900 ##....##....##......##
///      ##....##....##......##
///  900 ##....##....##......##
///      ##....############..##   the last opening has a sill of 300 and no lintel
///    0 ##....################
///      0 500 1400 2000 3000 4000 5000 6000
/// ```
class PlanViewTest {
    private static final double FLOOR_MM = 100;
    private static final Building HOUSE = house();

    private static Solid block(double x0, double x1, double fromMm, double toMm) {
        return Shapes.prism(Region.of(Shapes.rectangle(x0, 0, x1, 200)), FLOOR_MM + fromMm, FLOOR_MM + toMm);
    }

    private static Element element(String id, Element.Kind kind, Solid solid) {
        return new Element(id, kind, id, 0, "m", 0, new Provenance("W", 0, List.of()), solid);
    }

    private static Opening opening(
            String id, Use use, double x0, double x1, double sillMm, double headMm, int filling) {
        return new Opening(
                id,
                use,
                x1 - x0,
                new Point3((x0 + x1) / 2, 100, FLOOR_MM + sillMm),
                new Point3(1, 0, 0),
                use == Use.DOOR ? Swing.RIGHT : Swing.NONE,
                Side.UNKNOWN,
                block(x0, x1, sillMm, headMm),
                Optional.of(new Run(filling, 1, id)));
    }

    private static Building house() {
        List<Element> elements = new ArrayList<>();
        for (Solid part : List.of(
                block(0, 500, 0, 3000),
                block(500, 1400, 2100, 3000),
                block(1400, 2000, 0, 3000),
                block(2000, 3000, 0, 900),
                block(2000, 3000, 1900, 3000),
                block(3000, 4000, 0, 3000),
                block(4000, 5000, 0, 300),
                block(5000, 6000, 0, 3000))) {
            elements.add(element("w1", Element.Kind.WALL, part));
        }
        elements.add(element("door", Element.Kind.DOOR, block(500, 1400, 0, 2100)));
        elements.add(element("window", Element.Kind.WINDOW, block(2000, 3000, 900, 1900)));
        elements.add(element("pane", Element.Kind.WINDOW, block(4000, 5000, 300, 3000)));
        Pierced wall = new Pierced(
                0,
                8,
                block(0, 6000, 0, 3000),
                List.of(
                        opening("o1", Use.DOOR, 500, 1400, 0, 2100, 8),
                        opening("o2", Use.WINDOW, 2000, 3000, 900, 1900, 9),
                        opening("o3", Use.WINDOW, 4000, 5000, 300, 3000, 10)));
        return new Building(
                "house",
                Point3.ZERO,
                List.of(new Building.Level("Ground", FLOOR_MM, 3000)),
                elements,
                List.of(wall),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static PlanView view(Optional<Double> cutMm) {
        return PlanView.of(HOUSE, 0, PlanCut.of(HOUSE, 0, cutMm));
    }

    /// Wall is cut but for 900 of the door, 1000 of the window and 1000 of the last, each where the cut is between sill
    /// and head; what begins at a height is cut there and what ends there is not.
    @ParameterizedTest
    @CsvSource({
        "1, 5100, o1 CUT o2 ABOVE o3 ABOVE",
        "299, 5100, o1 CUT o2 ABOVE o3 ABOVE",
        "300, 4100, o1 CUT o2 ABOVE o3 CUT",
        "500, 4100, o1 CUT o2 ABOVE o3 CUT",
        "900, 3100, o1 CUT o2 CUT o3 CUT",
        "1899, 3100, o1 CUT o2 CUT o3 CUT",
        "1900, 4100, o1 CUT o3 CUT",
        "2100, 5000, o3 CUT",
        "2999, 5000, o3 CUT",
        "3000, 0, o3 BELOW",
        "9000, 0, o3 BELOW",
    })
    void openingsPartTheWallBetweenSillAndHead(double cutMm, double wallMm, String openings) {
        PlanView view = view(Optional.of(cutMm));

        double cutMm2 = view.parts().stream()
                .filter(part -> part.isCut() && part.element().kind() == Element.Kind.WALL)
                .flatMap(part -> part.loops().stream())
                .mapToDouble(Loop::signedArea)
                .sum();
        assertThat(cutMm2).isCloseTo(200 * wallMm, within(1e-6));
        assertThat(String.join(
                        " ",
                        view.gaps().stream()
                                .map(gap -> gap.opening().id() + " " + gap.sight())
                                .toList()))
                .isEqualTo(openings);
    }

    /// Over its wall, nothing is left of the door under its lintel; the pane reaches the top, and is seen.
    @Test
    void aWallBelowTheCutIsSeenWholeFromAbove() {
        PlanView view = view(Optional.of(3500.0));

        assertThat(view.parts()).allMatch(part -> part.sight() == PlanView.Sight.BELOW);
        assertThat(view.parts()).extracting(part -> part.element().id()).containsExactly("w1", "pane");
        assertThat(view.parts().getFirst().loops()).hasSize(1);
        assertThat(view.parts().getFirst().loops().getFirst().area()).isCloseTo(6000 * 200, within(1e-6));
    }

    @Test
    void whatFillsAnOpeningIsSeenWhereTheOpeningIs() {
        assertThat(view(Optional.of(500.0)).parts().stream()
                        .filter(part -> part.element().kind() != Element.Kind.WALL)
                        .map(part -> part.element().id() + " " + part.sight()))
                .containsExactly("door CUT", "window ABOVE", "pane CUT");
        assertThat(view(Optional.of(2300.0)).parts().stream()
                        .filter(part -> part.element().kind() != Element.Kind.WALL)
                        .map(part -> part.element().id() + " " + part.sight()))
                .containsExactly("pane CUT");
    }

    /// The usual cut is a metre up and shows all openings, whether it meets them or not.
    @Test
    void theUsualCutLeadsThroughAllOpenings() {
        Element high = element("w1", Element.Kind.WALL, block(0, 4000, 0, 3000));
        Building cellar = new Building(
                "cellar",
                Point3.ZERO,
                HOUSE.levels(),
                List.of(high, element("window", Element.Kind.WINDOW, block(1000, 2000, 2000, 2500))),
                List.of(new Pierced(0, 1, high.solid(), List.of(opening("o1", Use.WINDOW, 1000, 2000, 2000, 2500, 1)))),
                List.of(),
                List.of(),
                List.of(),
                List.of());

        assertThat(PlanCut.usual(cellar, 0)).isEqualTo(new PlanCut(FLOOR_MM + 1000, false));
        assertThat(PlanView.of(cellar, 0, PlanCut.usual(cellar, 0)).gaps()).allMatch(PlanView.Gap::isCut);
        assertThat(PlanView.of(cellar, 0, PlanCut.of(cellar, 0, Optional.of(1000.0)))
                        .gaps())
                .noneMatch(PlanView.Gap::isCut);
    }

    /// Chains read 500, 900, 4600 below the sills, and only the whole above the heads of all but the last.
    @Test
    void onlyJambsThatAreCutAreMeasured() {
        assertThat(facade(200)).containsExactly(0.0, 500.0, 1400.0, 6000.0);
        assertThat(facade(1000)).containsExactly(0.0, 500.0, 1400.0, 2000.0, 3000.0, 4000.0, 5000.0, 6000.0);
        assertThat(facade(2500)).containsExactly(0.0, 4000.0, 5000.0, 6000.0);
        assertThat(facade(3500)).isEmpty();
    }

    private static List<Double> facade(double cutMm) {
        return Facades.of(HOUSE, 0, PlanCut.of(HOUSE, 0, Optional.of(cutMm)))
                .places(org.cadlift.export.plan.Side.BELOW);
    }

    @Test
    void sheetsTellTheHeightAndDashWhatHangsAbove() {
        assertThat(text(Format.SVG, 500.0))
                .contains(">Cut 0.5 m above the floor")
                .contains("stroke-dasharray");
        assertThat(text(Format.SVG, 2300.0))
                .contains(">Cut 2.3 m above the floor")
                .doesNotContain("stroke-dasharray");
        assertThat(text(Format.PDF, 500.0)).isNotEqualTo(text(Format.PDF, 2300.0));
    }

    /// Doors swing, and lie on a layer of their own, where they are cut.
    @Test
    void dxfKeepsOpeningsThatAreNotCutApart() {
        assertThat(text(Format.DXF_PLAN, 500.0)).contains("\nOPENINGS\n", "\nOPENINGS-SEEN\n", "\nARC\n");
        assertThat(text(Format.DXF_PLAN, 1000.0))
                .contains("\nOPENINGS\n", "\nARC\n")
                .doesNotContain("OPENINGS-SEEN");
        assertThat(text(Format.DXF_PLAN, 2300.0)).contains("\nOPENINGS\n").doesNotContain("OPENINGS-SEEN", "\nARC\n");
    }

    @Test
    void aStoreyThatIsNotCutIsTold() {
        for (Format format : Format.values()) {
            if (!format.byKernel() && !format.ofDrawing()) {
                List<Finding> findings = export(format, Optional.of(3000.0)).findings();
                assertThat(findings).hasSize(format.isPlan() ? 1 : 0);
                assertThat(findings)
                        .allMatch(finding -> finding.code() == NoticeCode.PLAN_UNCUT
                                && finding.message()
                                        .endsWith(
                                                "nothing of storey Ground stands 3000 mm above its floor, where its plan is"
                                                        + " cut"));
                assertThat(export(format, Optional.of(2999.0)).findings()).isEmpty();
                assertThat(export(format, Optional.empty()).findings()).isEmpty();
            }
        }
    }

    private static String text(Format format, double cutMm) {
        return new String(export(format, Optional.of(cutMm)).value().getFirst().bytes(), StandardCharsets.ISO_8859_1);
    }

    private static Outcome.Made<List<ExportedFile>> export(Format format, Optional<Double> cutMm) {
        return (Outcome.Made<List<ExportedFile>>) Export.export(HOUSE, format, new Export.Options(0.5, cutMm));
    }
}
