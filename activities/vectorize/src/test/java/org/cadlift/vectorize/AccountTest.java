package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Plan;
import org.junit.jupiter.api.Test;

class AccountTest {
    private static final String MIXED = """
            WALL POLY 0,0 100,0 100,100 0,100 close
            HOLE CIRCLE 50,50 10
            NOTE TEXT 10,10 plate
            NOTE POINT 3,3
            AXIS LINE -20,50 400,50
            WALL SPACE 0,0,0 10,0,500
            WALL SPACE 0,0,0 10,0,0
            """;

    @Test
    void everyEntityHasItsFateAndReason() {
        Plan plan = Plans.profile(MIXED);

        assertThat(plan.ledger().entries())
                .extracting(entry -> entry.place().handle() + " " + entry.fate() + " " + entry.reason())
                .containsExactly(
                        "3 ANNOTATION text",
                        "4 ANNOTATION point",
                        "5 IGNORED open line",
                        "6 IGNORED not level",
                        "7 IGNORED open line");
        assertThat(plan.ledger().counts())
                .contains(new Ledger.Count("POLY", Fate.USED, 1), new Ledger.Count("SPACE", Fate.IGNORED, 2));
        assertThat(plan.ledger().entries().get(2).place().at()).containsExactly(-20.0, 50.0);
    }

    @Test
    void whatParseSettledStaysAndIsCounted() {
        CadDrawing sketch = Sketch.of("A POLY 0,0 100,0 100,100 0,100 close");
        List<Entity> entities = List.of(
                sketch.entities().getFirst(),
                new Entity("IMAGE", "A1", "PIC", List.of(), Fate.IGNORED, "unsupported"),
                new Entity("DIMENSION", "A2", "DIM", List.of(), Fate.ANNOTATION, ""));

        Plan plan = Plans.made(Sketch.of(entities, sketch.layers()), Plans.options(Mode.PROFILE, 0))
                .value();

        assertThat(plan.ledger().entries())
                .extracting(entry -> entry.place().handle() + " " + entry.fate() + " " + entry.reason())
                .containsExactly("A1 IGNORED unsupported", "A2 ANNOTATION ");
    }

    @Test
    void theBestFateOfAnInsertsFiguresCounts() {
        Plan plan = Plans.profile("""
                A TEXT 0,0 label
                +A POLY 0,0 100,0 100,100 0,100 close
                +A LINE 500,500 600,600
                """);

        assertThat(plan.ledger().counts()).containsExactly(new Ledger.Count("INSERT", Fate.USED, 1));
    }

    @Test
    void layersAreSelectedByPatternInAnyCase() {
        Vectorize.Options options = new Vectorize.Options(Mode.PROFILE, 0, List.of("w*l", "no?e"), false, 0.5);

        Plan plan = Plans.made(Sketch.of(MIXED), options).value();

        assertThat(Plans.profileAreas(plan)).containsExactly(10_000.0);
        assertThat(Plans.fateOf(plan, "2")).isEqualTo(Fate.IGNORED);
        assertThat(plan.ledger().entries())
                .filteredOn(entry -> entry.reason().equals("layer not selected"))
                .hasSize(2);
    }

    @Test
    void aFilterThatLeavesNothingNamesTheLayers() {
        Vectorize.Options options = new Vectorize.Options(Mode.PROFILE, 0, List.of("DOORS"), false, 0.5);

        assertThat(Vectorize.vectorize(Sketch.of(MIXED), options))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(FailureCode.CAD_NO_VALID_LAYERS);
                    assertThat(failed.failure().message()).contains("DOORS", "AXIS, HOLE, NOTE, WALL");
                });
    }

    @Test
    void only2dLeavesOutWhatIsOffThePlane() {
        Vectorize.Options options = new Vectorize.Options(Mode.PROFILE, 0, List.of(), true, 0.5);

        Plan plan = Plans.made(Sketch.of("""
                                A POLY 0,0 100,0 100,100 0,100 close
                                A POLY 200,0 300,0 300,100 200,100 close
                                A POLY z=70 0,0 100,0 100,100 0,100 close
                                A SPACE 0,0,0 5,5,5
                                """), options).value();

        assertThat(Plans.profileAreas(plan)).containsExactly(10_000.0, 10_000.0);
        assertThat(plan.ledger().entries())
                .hasSize(2)
                .allMatch(entry -> entry.reason().equals("not in the drawing plane"));
    }

    @Test
    void nothingDrawnFails() {
        assertThat(Vectorize.vectorize(Sketch.of(List.of(), List.of()), Vectorize.DEFAULTS))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.CAD_NO_ENTITIES));
    }

    @Test
    void ellipsesAreFollowedByArcsAndReportedOnce() {
        Outcome.Made<Plan> made = Plans.made(Sketch.of("""
                        A ELLIPSE 0,0 400,0 0.5
                        A ELLIPSE 0,0 0,150 0.3
                        A ELLIPSE 1000,0 100,0 1
                        """), Plans.options(Mode.PROFILE, 0));

        List<Double> areas = Plans.profileAreas(made.value());
        // The hole inside the first: half axes 150 and 45; the fit is a ten-thousandth of the size.
        double wanted = Math.PI * (400 * 200 - 150 * 45);
        assertThat(areas.get(0)).isCloseTo(wanted, within(wanted * 1e-3));
        assertThat(areas.get(1)).isCloseTo(Math.PI * 100 * 100, within(1e-9));
        assertThat(Plans.messages(made, NoticeCode.CURVE_APPROXIMATED))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith("2 ellipses and 0 splines"));
    }
}
