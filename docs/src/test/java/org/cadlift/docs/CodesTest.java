package org.cadlift.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Locale;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.NoticeCode;
import org.junit.jupiter.api.Test;

/// Keeps docs/codes.md equal to the enums; `mvn … -Dupdate=true` writes it again.
class CodesTest {
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
                the world is, and one of ours is reported loudly.

                | code | fault | message | what to do |
                |---|---|---|---|
                """);
        for (FailureCode code : FailureCode.values()) {
            row(text, code.name(), code.fault().name().toLowerCase(Locale.ROOT), code.message(), code.userAction());
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
