package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.plan.Opening;
import org.cadlift.model.plan.Plan;
import org.junit.jupiter.api.Test;

/// What keeps outlines open is told, each gap once, with its place, its size and what would close it.
class GapTest {
    /// The inner faces of the right and the lower wall end 30 short of their corner at 5200, 200.
    private static final String BROKEN = """
            W LINE 0,0 5400,0
            W LINE 5400,0 5400,4400
            W LINE 5400,4400 0,4400
            W LINE 0,4400 0,0
            W LINE 200,200 5170,200
            W LINE 5200,230 5200,4200
            W LINE 5200,4200 200,4200
            W LINE 200,4200 200,200
            """;

    @Test
    void aGapInAWallIsToldWithItsPlaceAndWhatWouldCloseIt() {
        Outcome.Made<Plan> open = Plans.made(Sketch.of(BROKEN), Plans.options(Mode.BUILDING, 200));
        assertThat(open.findings())
                .filteredOn(finding -> finding.code() == NoticeCode.OUTLINE_OPEN)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .isEqualTo("The outline is open at (5170.000, 200.000): the next line is 42.426 mm away;"
                                + " --tolerance 42.85 would close it"))
                .satisfies(finding -> assertThat(finding.place().at()).containsExactly(5170.0, 200.0));

        // One end moves to the other, so that the lower face rises by 30 along its 5000.
        Vectorize.Options closing = new Vectorize.Options(Mode.BUILDING, 200, List.of(), false, 42.85);
        Outcome.Made<Plan> closed = Plans.made(Sketch.of(BROKEN), closing);
        assertThat(closed.findings()).noneMatch(finding -> finding.code() == NoticeCode.OUTLINE_OPEN);
        assertThat(Plans.roomAreas(closed.value()))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000.0 * (4000 - 15), within(1e-3)));
    }

    private static List<String> gaps(String sketch, double wallThicknessMm) {
        return Plans.messages(
                Plans.made(Sketch.of(sketch), Plans.options(Mode.BUILDING, wallThicknessMm)), NoticeCode.OUTLINE_OPEN);
    }

    /// Double lines around 5000 by 4000, the inner face below interrupted from 2000 to `toMm`.
    private static String innerFaceBroken(int toMm) {
        return """
                W LINE 0,0 5400,0
                W LINE 5400,0 5400,4400
                W LINE 5400,4400 0,4400
                W LINE 0,4400 0,0
                W LINE 200,200 2000,200
                W LINE %d,200 5200,200
                W LINE 5200,200 5200,4200
                W LINE 5200,4200 200,4200
                W LINE 200,4200 200,200
                """.formatted(toMm);
    }

    @Test
    void aGapOf150InOneFaceIsClosedByATolerance() {
        assertThat(gaps(innerFaceBroken(2150), 200))
                .containsExactly("The outline is open at (2000.000, 200.000): the next line is 150.000 mm away;"
                        + " --tolerance 151.5 would close it");
        Vectorize.Options closing = new Vectorize.Options(Mode.BUILDING, 200, List.of(), false, 151.5);
        Outcome.Made<Plan> closed = Plans.made(Sketch.of(innerFaceBroken(2150)), closing);
        assertThat(closed.findings()).noneMatch(finding -> finding.code() == NoticeCode.OUTLINE_OPEN);
        assertThat(Plans.roomAreas(closed.value()))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000.0 * 4000, within(1e-3)));
    }

    @Test
    void aGapWiderThanTheWallIsThickIsToldWithWhatAToleranceWouldJoinToo() {
        assertThat(gaps(innerFaceBroken(2700), 200))
                .containsExactly("The outline is open at (2000.000, 200.000): the next line is 700.000 mm away;"
                        + " --tolerance 707.0 would close it, but also join lines that are 200.0 mm apart: close it in the"
                        + " drawing");
    }

    @Test
    void aGapThroughBothFacesIsAPassageAndNotTold() {
        String sketch = innerFaceBroken(2900).replace("W LINE 0,0 5400,0", "W LINE 0,0 2000,0\nW LINE 2900,0 5400,0");
        assertThat(gaps(sketch, 200)).isEmpty();
        assertThat(Plans.only(Plans.building(sketch)).openings())
                .singleElement()
                .satisfies(opening -> assertThat(opening.kind()).isEqualTo(Opening.Kind.GAP));
    }

    /// The outer and the inner face both end 250 short of the upper right corner.
    @Test
    void aCornerThatIsOpenInBothFacesIsOneGap() {
        assertThat(gaps("""
                        W LINE 0,0 5400,0
                        W LINE 5400,0 5400,4150
                        W LINE 5150,4400 0,4400
                        W LINE 0,4400 0,0
                        W LINE 200,200 5200,200
                        W LINE 5200,200 5200,3950
                        W LINE 4950,4200 200,4200
                        W LINE 200,4200 200,200
                        """, 200))
                .containsExactly("The outline is open at (5400.000, 4150.000): the next line is 353.553 mm away;"
                        + " --tolerance 357.1 would close it, but also join lines that are 282.8 mm apart: close it in the"
                        + " drawing");
    }

    /// A wall of 200 on the right, whose upper part stands 220 farther out than the lower: their corners are 20 apart.
    @Test
    void aJogInAWallIsClosed() {
        Plan plan = Plans.building("""
                W POLY 0,0 5400,0 5400,2000 5200,2000 5200,200 200,200 200,4200 5420,4200 5420,2000 5620,2000 \
                5620,4400 0,4400 close
                """);

        // The filling takes a corner of 20 by 50 from the room.
        assertThat(Plans.roomAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000.0 * 1800 + 5220.0 * 2200 - 20 * 50, within(100.0)));
    }

    /// Axes around 6000 by 4000, one across at 2000, and a partition above that misses it by `shortMm`.
    private static String axes(int shortMm) {
        return """
                W LINE 0,0 6000,0
                W LINE 6000,0 6000,4000
                W LINE 6000,4000 0,4000
                W LINE 0,4000 0,0
                W LINE 0,2000 6000,2000
                W LINE 3000,4000 3000,%d
                """.formatted(2000 + shortMm);
    }

    @Test
    void anAxisThatMissesAnotherIsToldAndClosedByATolerance() {
        assertThat(gaps(axes(290), 200))
                .containsExactly("The outline is open at (3000.000, 2290.000): the next line is 290.000 mm away;"
                        + " --tolerance 292.9 would close it");
        Vectorize.Options closing = new Vectorize.Options(Mode.BUILDING, 200, List.of(), false, 292.9);
        Outcome.Made<Plan> closed = Plans.made(Sketch.of(axes(290)), closing);
        assertThat(closed.findings()).noneMatch(finding -> finding.code() == NoticeCode.OUTLINE_OPEN);
        assertThat(closed.value().storeys().getFirst().rooms()).hasSize(3);
        assertThat(gaps(axes(0), 200)).isEmpty();
    }

    @Test
    void axesThatMissEachOtherAroundACornerAreTold() {
        assertThat(gaps("""
                        W LINE 0,0 5600,0
                        W LINE 6000,400 6000,4000
                        W LINE 6000,4000 0,4000
                        W LINE 0,4000 0,0
                        """, 200))
                .containsExactly("The outline is open at (5600.000, 0.000): the next line is 565.685 mm away;"
                        + " --tolerance 571.3 would close it");
    }

    @Test
    void eachGapOfAnOutlineIsToldOnce() {
        Outcome<Plan> outcome = Vectorize.vectorize(Sketch.of("""
                        A LINE 0,0 97,0
                        A LINE 100,0 100,46
                        A LINE 100,50 0,50
                        A LINE 0,50 0,0
                        """), Plans.options(Mode.PROFILE, 0));
        assertThat(Plans.messages(outcome, NoticeCode.OUTLINE_OPEN))
                .containsExactly(
                        "The outline is open at (97.000, 0.000): the next line is 3.000 mm away;"
                                + " --tolerance 3.031 would close it",
                        "The outline is open at (100.000, 46.000): the next line is 4.000 mm away;"
                                + " --tolerance 4.040 would close it");
    }

    @Test
    void gapsPastTheLimitAreCounted() {
        StringBuilder sketch = new StringBuilder();
        for (int i = 0; i < 130; i++) {
            int x = 200 * i;
            sketch.append("A LINE %d,0 %d,0%nA LINE %d,0 %d,100%nA LINE %d,100 %d,2%n"
                    .formatted(x, x + 100, x + 100, x + 100, x + 100, x));
        }
        Outcome<Plan> outcome = Vectorize.vectorize(Sketch.of(sketch.toString()), Plans.options(Mode.PROFILE, 0));
        assertThat(Plans.messages(outcome, NoticeCode.OUTLINE_OPEN)).hasSize(100);
        assertThat(Plans.messages(outcome, NoticeCode.LIMIT_REACHED))
                .containsExactly("30 more findings of OUTLINE_OPEN are not listed");
    }
}
