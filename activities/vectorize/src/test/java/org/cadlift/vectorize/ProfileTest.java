package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Profile;
import org.cadlift.model.plan.Rise;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void aSideWithBulge1IsASemicircleAndStaysAnArc() {
        Plan plan = Plans.profile("PART POLY 0,0 100,0~1 100,50 0,50 close");

        Profile profile = Plans.only(plan).profiles().getFirst();
        assertThat(profile.region().area()).isCloseTo(5000 + Math.PI * 25 * 25 / 2, within(1e-9));
        assertThat(profile.region().outer().curves())
                .hasSize(4)
                .filteredOn(Arc.class::isInstance)
                .hasSize(1);
        assertThat(profile.id()).isEqualTo("p1");
        assertThat(profile.height()).isEqualTo(Rise.STOREY);
        assertThat(profile.source().layer()).isEqualTo("PART");
        assertThat(profile.source().handles()).containsExactly("1");
    }

    @Test
    void linesAndArcsInAnyOrderAndDirectionMakeOneOutline() {
        Plan plan = Plans.profile("""
                A LINE 100,50 0,50
                A LINE 0,0 100,0
                A ARC 100,25 25 -90 90
                A LINE 0,0 0,50
                """);

        assertThat(Plans.profileAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000 + Math.PI * 25 * 25 / 2, within(1e-6)));
        assertThat(Plans.only(plan).profiles().getFirst().source().handles()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void gapsBelowTheToleranceAreClosed() {
        Plan plan = Plans.profile("""
                A LINE 0,0 99.7,0
                A LINE 100,0 100,50
                A LINE 100,50.2 0,50
                A LINE 0,50 0,0.3
                """);

        assertThat(Plans.profileAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000, within(50.0)));
        assertThat(plan.ledger().entries()).isEmpty();
    }

    @Test
    void aLoneLineIsNoOutlineThatAToleranceCouldClose() {
        Outcome<Plan> outcome = Vectorize.vectorize(Sketch.of("A LINE 0,0 100,0"), Plans.options(Mode.PROFILE, 0));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.failure().message())
                                .isEqualTo("No closed shape found among 1 lines and arcs"));
    }

    @Test
    void aGapAboveTheToleranceFailsWithPlaceSizeAndRemedy() {
        Outcome<Plan> outcome = Vectorize.vectorize(Sketch.of("""
                        A LINE 0,0 100,0
                        A LINE 100,0 100,50
                        A LINE 100,50 0,50
                        A LINE 0,50 0,2
                        """), Plans.options(Mode.PROFILE, 0));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.code()).isEqualTo(FailureCode.CAD_NO_CLOSED_SHAPES);
            assertThat(failed.failure().message()).contains("2.000 mm away", "--tolerance 2.02");
        });
        assertThat(Plans.messages(outcome, NoticeCode.OUTLINE_OPEN)).isNotEmpty();

        Vectorize.Options wider = new Vectorize.Options(Mode.PROFILE, 0, List.of(), false, 2.02);
        Plan plan = Plans.made(
                        Sketch.of("A LINE 0,0 100,0\nA LINE 100,0 100,50\nA LINE 100,50 0,50\nA LINE 0,50 0,2"), wider)
                .value();
        assertThat(Plans.profileAreas(plan)).containsExactly(5000.0);
    }

    @Test
    void whatClosesNothingIsAccountedForAllTheSame() {
        Outcome<Plan> outcome = Vectorize.vectorize(Sketch.of("""
                        A LINE 0,0 100,0
                        A LINE 100,0 100,50
                        A LINE 300,0 300,50
                        A TEXT 10,10 nothing
                        """), Plans.options(Mode.PROFILE, 0));

        Plan partial = ((Outcome.Failed<Plan>) outcome).partial().orElseThrow();
        assertThat(partial.storeys()).isEmpty();
        assertThat(partial.ledger().counts().stream().mapToInt(Ledger.Count::count))
                .hasSize(2);
        assertThat(partial.ledger().entries())
                .extracting(Ledger.Entry::type, Ledger.Entry::fate)
                .containsExactly(
                        tuple("LINE", Fate.IGNORED),
                        tuple("LINE", Fate.IGNORED),
                        tuple("LINE", Fate.IGNORED),
                        tuple("TEXT", Fate.ANNOTATION));
    }

    @Test
    void detailsFinerThanTheToleranceSurvive() {
        // A notch 0.2 mm wide and deep, with a tolerance of 0.5 mm.
        Plan plan = Plans.profile("""
                A LINE 0,0 4.9,0
                A LINE 4.9,0 4.9,0.2
                A LINE 4.9,0.2 5.1,0.2
                A LINE 5.1,0.2 5.1,0
                A LINE 5.1,0 10,0
                A LINE 10,0 10,10
                A LINE 10,10 0,10
                A LINE 0,10 0,0
                """);

        assertThat(Plans.profileAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(99.96, within(1e-9)));
    }

    @Test
    void nestingIsEvenOddThreeDeepWhateverTheLayer() {
        Plan plan = Plans.profile("""
                A POLY 0,0 100,0 100,100 0,100 close
                B POLY 10,10 90,10 90,90 10,90 close
                A CIRCLE 50,50 20
                """);

        assertThat(Plans.only(plan).profiles())
                .extracting(profile -> profile.region().holes().size())
                .containsExactly(1, 0);
        assertThat(Plans.profileAreas(plan).get(0)).isCloseTo(10_000 - 6_400, within(1e-9));
        assertThat(Plans.profileAreas(plan).get(1)).isCloseTo(Math.PI * 400, within(1e-9));
    }

    @Test
    void aCopyOfAnOutlineCountsOnce() {
        Outcome.Made<Plan> made = Plans.made(Sketch.of("""
                        A POLY 0,0 100,0 100,100 0,100 close
                        B LINE 0,0 50,0
                        B LINE 50,0 100,0
                        B LINE 100,0 100,100
                        B LINE 100,100 0,100
                        B LINE 0,100 0,0
                        """), Plans.options(Mode.PROFILE, 0));

        assertThat(Plans.profileAreas(made.value())).containsExactly(10_000.0);
        assertThat(Plans.messages(made, NoticeCode.OUTLINE_DUPLICATE)).hasSize(1);
        assertThat(made.value().ledger().entries()).hasSize(5).allMatch(entry -> entry.fate() == Fate.MERGED);
    }

    @Test
    void aLineDrawnTwiceIsMerged() {
        Plan plan = Plans.profile("""
                A LINE 0,0 100,0
                A LINE 100,0 0,0
                A LINE 100,0 100,50
                A LINE 100,50 0,0
                """);

        assertThat(Plans.profileAreas(plan)).containsExactly(2500.0);
        assertThat(Plans.fateOf(plan, "2")).isEqualTo(Fate.MERGED);
    }

    @Test
    void overlapsOnOneLayerUniteAndOnTwoLayersStayApart() {
        String squares = """
                %s POLY 0,0 100,0 100,100 0,100 close
                %s POLY 50,50 150,50 150,150 50,150 close
                """;

        assertThat(Plans.profileAreas(Plans.profile(squares.formatted("A", "A"))))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(17_500, within(1e-6)));
        assertThat(Plans.profileAreas(Plans.profile(squares.formatted("A", "B"))))
                .containsExactly(10_000.0, 10_000.0);
    }

    @Test
    void outlinesThatOnlyTouchStayApart() {
        Plan plan = Plans.profile("""
                A POLY 0,0 100,0 100,100 0,100 close
                A POLY 100,0 200,0 200,100 100,100 close
                """);

        assertThat(Plans.profileAreas(plan)).containsExactly(10_000.0, 10_000.0);
    }

    @Test
    void aHoleThatTouchesTheEdgeIsANotch() {
        Plan plan = Plans.profile("""
                A POLY 0,0 100,0 100,100 0,100 close
                B POLY 40,0 60,0 60,50 40,50 close
                """);

        Region region = Plans.only(plan).profiles().getFirst().region();
        assertThat(region.area()).isCloseTo(9_000, within(1e-6));
        assertThat(region.holes()).isEmpty();
    }

    @Test
    void overlongLinesEncloseWhatLiesBetweenThem() {
        Plan plan = Plans.profile("""
                A LINE -10,0 110,0
                A LINE 100,-10 100,60
                A LINE 110,50 -10,50
                A LINE 0,60 0,-10
                """);

        assertThat(Plans.profileAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000, within(1e-6)));
    }

    @Test
    void aCrossingOutlineGivesItsEvenOddAreaWithAWarning() {
        Outcome.Made<Plan> made =
                Plans.made(Sketch.of("A POLY 0,0 100,100 100,0 0,100 close"), Plans.options(Mode.PROFILE, 0));

        assertThat(Plans.sum(Plans.profileAreas(made.value()))).isCloseTo(5_000, within(1e-6));
        assertThat(Plans.messages(made, NoticeCode.OUTLINE_INVALID)).hasSize(1);
    }

    @Test
    void elevationAndThicknessOfAnEntityAreKept() {
        Plan plan = Plans.profile("""
                A POLY z=500 t=20 0,0 100,0 100,100 0,100 close
                A CIRCLE z=0 50,50 10
                """);

        assertThat(Plans.only(plan).profiles()).extracting(Profile::baseMm).containsExactly(0.0, 500.0);
        assertThat(Plans.only(plan).profiles()).extracting(Profile::height).containsExactly(Rise.STOREY, Rise.ofMm(20));
        assertThat(Plans.profileAreas(plan).get(1)).isEqualTo(10_000);
    }

    @Test
    void aWidePolylineIsABand() {
        Plan plan = Plans.profile("A POLY w=20 0,0 100,0 100,100 0,100 close");

        assertThat(Plans.profileAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(120 * 120 - 80 * 80, within(1e-6)));
    }

    @Test
    void aHatchInAnOutlineIsAnnotationAndAloneItIsAShape() {
        Plan hatched = Plans.profile("""
                A POLY 0,0 100,0 100,100 0,100 close
                A HATCH 10,10 90,10 90,90 10,90
                B HATCH 0,0 100,0 100,100 0,100
                """);
        assertThat(Plans.profileAreas(hatched)).containsExactly(10_000.0);
        assertThat(Plans.fateOf(hatched, "2")).isEqualTo(Fate.ANNOTATION);
        assertThat(Plans.fateOf(hatched, "3")).isEqualTo(Fate.MERGED);

        assertThat(Plans.profileAreas(Plans.profile("A HATCH 0,0 100,0 100,50 0,50")))
                .containsExactly(5_000.0);
    }

    @Test
    void anOutlineBelowTheSmallestAreaIsReported() {
        Outcome.Made<Plan> made = Plans.made(Sketch.of("""
                        A POLY 0,0 100,0 100,100 0,100 close
                        A CIRCLE 200,200 0.1
                        """), Plans.options(Mode.PROFILE, 0));

        assertThat(Plans.messages(made, NoticeCode.OUTLINE_TOO_SMALL)).hasSize(1);
        assertThat(Plans.fateOf(made.value(), "2")).isEqualTo(Fate.FAILED);
    }

    @Test
    void aGapIsASlipOfTheWholeOutlineThatItKeepsOpen() {
        // Each side is 20 mm, so that 3 mm are more than a tenth of one, but not of all four.
        Outcome.Made<Plan> outcome = Plans.made(Sketch.of("""
                        0 LINE 0,0 20,0
                        0 LINE 20,0 20,20
                        0 LINE 20,20 0,20
                        0 LINE 0,20 0,3
                        0 POLY 50,0 90,0 90,40 50,40 close"""), Plans.options(Mode.PROFILE, 0));

        assertThat(Plans.messages(outcome, NoticeCode.OUTLINE_OPEN))
                .anySatisfy(message -> assertThat(message).contains("3.000 mm away; --tolerance 3.031 would close it"));
        assertThat(Plans.fateOf(outcome.value(), "1")).isEqualTo(Fate.FAILED);
    }
}
