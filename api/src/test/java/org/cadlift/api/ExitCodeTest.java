package org.cadlift.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cadlift.contract.FailureCode.CAD_NO_ENTITIES;
import static org.cadlift.contract.FailureCode.GEO_VERIFICATION_FAILED;
import static org.cadlift.contract.FailureCode.SYS_TIMEOUT;
import static org.cadlift.contract.FailureCode.SYS_UNAVAILABLE;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExitCodeTest {
    @Test
    void sumsSeveralInputsUp() {
        assertThat(ExitCode.of(List.of(), 2)).isEqualTo(ExitCode.OK);
        assertThat(ExitCode.of(List.of(CAD_NO_ENTITIES), 1)).isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.of(List.of(CAD_NO_ENTITIES), 2)).isEqualTo(ExitCode.SOME_FAILED);
        assertThat(ExitCode.of(List.of(GEO_VERIFICATION_FAILED), 2)).isEqualTo(ExitCode.VERIFICATION_FAILED);
        assertThat(ExitCode.of(List.of(GEO_VERIFICATION_FAILED, CAD_NO_ENTITIES), 2))
                .isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.of(List.of(SYS_UNAVAILABLE, SYS_UNAVAILABLE), 2)).isEqualTo(ExitCode.UNAVAILABLE);
        assertThat(ExitCode.of(List.of(SYS_TIMEOUT), 1)).isEqualTo(ExitCode.TRY_LATER);
    }

    @Test
    void hasTheNumbersThatScriptsRelyOn() {
        assertThat(ExitCode.values()).extracting(ExitCode::number).containsExactly(0, 1, 2, 3, 4, 5, 69, 75, 130);
    }
}
