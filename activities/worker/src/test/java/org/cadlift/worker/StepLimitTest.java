package org.cadlift.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Interruption;
import org.cadlift.plane.Arrangement;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

class StepLimitTest {
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Integer forever() {
        while (true) {
            Interruption.check();
            Thread.onSpinWait();
        }
    }

    @Test
    void endsWhatTakesTooLongAndLeavesTheThreadAsItWas() {
        StepLimit.Reached late = catchThrowableOfType(
                StepLimit.Reached.class, () -> StepLimit.take("vectorize", SHORT, StepLimitTest::forever));

        assertThat(late).hasMessage("Step vectorize took longer than 0 s");
        assertThat(Trail.unexpected(late).code()).isEqualTo(FailureCode.SYS_TIMEOUT);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void leavesAloneWhatEndsInTime() {
        assertThat(StepLimit.take("extrude", LONG, () -> 7)).isEqualTo(7);
        assertThatThrownBy(() -> StepLimit.take("extrude", LONG, () -> {
                    throw new IllegalStateException("its own");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("its own");
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatIsInterruptedByOthersIsNotLate() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> StepLimit.take("extrude", LONG, StepLimitTest::forever))
                    .isNotInstanceOf(StepLimit.Reached.class)
                    .hasMessage("the job was cancelled");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /// Slanting lines side by side: each lies in the boxes of half of the others.
    @Test
    void endsSnapping() {
        List<Curve> lines = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            lines.add(new Segment(new Point(i, 0), new Point(i + 50_000, 50_000)));
        }
        assertThatThrownBy(() -> StepLimit.take("vectorize", SHORT, () -> Arrangement.of(lines, 0.5)))
                .isInstanceOf(StepLimit.Reached.class);
    }
}
