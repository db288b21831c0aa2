package org.cadlift.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.NoticeCode;
import org.junit.jupiter.api.Test;

/// Keeps docs/codes.md equal to the enums; `mvn … -Dupdate=true` writes it again.
public class CodesTest {
    /// Codes of steps that do not exist yet, or of faults that nothing raises so far. Nobody meets them.
    public static final Set<FailureCode> RESERVED = EnumSet.of(
            FailureCode.IMG_NO_CONTOURS,
            FailureCode.PROMPT_LLM_FAILED,
            FailureCode.PROMPT_INVALID_DIMENSIONS,
            FailureCode.PROMPT_NOT_UNDERSTOOD,
            FailureCode.PROMPT_NO_ROOMS,
            FailureCode.GEO_STEP_GENERATION_FAILED,
            FailureCode.GEO_BOOLEAN_OP_FAILED);

    @Test
    void listsEveryCode() throws IOException {
        String table = table();
        assertThat(Repository.committed("docs/codes.md", table)).isEqualTo(table);
    }

    private static String table() {
        StringBuilder text = new StringBuilder("""
                # Codes

                This page is written from [FailureCode](../orchestrator/contract/src/main/java/org/cadlift/contract/FailureCode.java)
                and [NoticeCode](../orchestrator/contract/src/main/java/org/cadlift/contract/NoticeCode.java); a test keeps them equal.

                ## Failures

                A failure ends the job. Whose fault it is decides what happens next: a fault of the input is never tried again, one of
                the world is, and one of ours is reported loudly. Those marked *reserved* belong to steps that do not exist yet:
                nothing raises them.

                | code | fault | message | what to do |
                |---|---|---|---|
                """);
        for (FailureCode code : FailureCode.values()) {
            String fault = code.fault().name().toLowerCase(Locale.ROOT);
            row(
                    text,
                    code.name(),
                    RESERVED.contains(code) ? fault + ", *reserved*" : fault,
                    code.message(),
                    code.userAction());
        }
        text.append("""

                ## Notices

                A notice does not end the job; its severity says whether it may be loss.

                | code | what to do |
                |---|---|
                """);
        for (NoticeCode code : NoticeCode.values()) {
            row(text, code.name(), code.action());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, String code, String... cells) {
        text.append("| `").append(code).append('`');
        for (String cell : cells) {
            text.append(" | ").append(cell.replace("|", "\\|"));
        }
        text.append(" |\n");
    }
}
