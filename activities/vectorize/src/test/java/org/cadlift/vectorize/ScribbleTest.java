package org.cadlift.vectorize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cadlift.contract.Limits;
import org.cadlift.contract.Mode;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.plan.Ledger;
import org.cadlift.model.plan.Plan;
import org.junit.jupiter.api.Test;

class ScribbleTest {
    private static String grid(int count) {
        StringBuilder text = new StringBuilder("A POLY -300,0 -200,0 -200,50 -300,50 close\n");
        for (int i = 0; i < count; i++) {
            int at = 10 * i;
            text.append("A LINE ").append(at).append(",-5 ").append(at).append(",9000\n");
            text.append("A LINE -5,").append(at).append(" 9000,").append(at).append('\n');
        }
        return text.toString();
    }

    @Test
    void linesThatCrossTooManyAreLeftOutAndTheRestIsRead() {
        int count = Limits.CROSSING_LINES / 2 + 1;
        Outcome.Made<Plan> outcome = Plans.made(Sketch.of(grid(count)), Plans.options(Mode.PROFILE, 0));

        Plan plan = outcome.value();
        assertThat(Plans.profileAreas(plan))
                .singleElement()
                .satisfies(area -> assertThat(area).isCloseTo(5000, within(1e-6)));
        assertThat(Plans.messages(outcome, NoticeCode.LIMIT_REACHED))
                .containsExactly(2 * count + " lines that cross more than 200 others each were left out");
        assertThat(plan.ledger().entries())
                .hasSize(2 * count)
                .extracting(Ledger.Entry::fate)
                .containsOnly(Fate.FAILED);
    }

    @Test
    void paperOfSquaresIsRead() {
        Outcome.Made<Plan> outcome = Plans.made(Sketch.of(grid(100)), Plans.options(Mode.PROFILE, 0));

        assertThat(Plans.messages(outcome, NoticeCode.LIMIT_REACHED)).isEmpty();
        assertThat(Plans.profileAreas(outcome.value())).hasSize(1 + 99 * 99);
    }
}
