package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.source.Companions;
import org.junit.jupiter.api.Test;

class SpacesTest {
    private static final String MODEL = "LINE 5=1 10=0 20=0 11=1 21=0\n";
    private static final String SHEETS = """
            VIEWPORT 5=2 67=1 410=Plan 69=1 41=1 45=1
            LINE 5=3 67=1 410=Plan 10=0 20=0 11=2 21=0
            LINE 5=4 67=1 410=Details 10=0 20=0 11=3 21=0
            LINE 5=5 67=1 410=Details 10=0 20=1 11=3 21=1
            """;

    /// A file that keeps a layout in a block, which an object names.
    private static final String IN_BLOCK = DxfText.of(MODEL)
            .block("*Paper_Space0", "330=AB", "LINE 5=6 10=0 20=0 11=4 21=0")
            .toString()
            .replace("  0\nEOF\n", """
                      0
                    SECTION
                      2
                    OBJECTS
                      0
                    LAYOUT
                      5
                    77
                    330
                    1A
                      1
                    A page setup
                      1
                    Site Plan
                    330
                    AB
                      0
                    ENDSEC
                      0
                    EOF
                    """);

    private static Outcome<Drawing> read(String file, String layout) {
        Reading reading = new Reading(
                Optional.empty(), false, layout.isEmpty() ? Optional.empty() : Optional.of(layout), Companions.NONE);
        return DxfDrawing.read(file.getBytes(StandardCharsets.UTF_8), reading);
    }

    private static List<String> drawn(String file, String layout) {
        return DxfText.drawing(read(file, layout)).entities().stream()
                .filter(entity -> !entity.figures().isEmpty())
                .map(Entity::handle)
                .toList();
    }

    @Test
    void readsTheSpaceThatIsAskedFor() {
        String file = DxfText.of(MODEL + SHEETS).toString();
        assertThat(drawn(file, "")).containsExactly("1");
        assertThat(drawn(file, "model")).containsExactly("1");
        assertThat(drawn(file, "plan")).containsExactly("3");
        assertThat(drawn(file, "Details")).containsExactly("4", "5");
        assertThat(drawn(IN_BLOCK, "site plan")).containsExactly("6");
    }

    @Test
    void takesTheFullestLayoutWhereModelSpaceIsEmpty() {
        assertThat(drawn(DxfText.of(SHEETS).toString(), "")).containsExactly("4", "5");
    }

    @Test
    void accountsForTheOtherSpaces() {
        CadDrawing drawing = DxfText.drawing(read(DxfText.of(MODEL + SHEETS).toString(), "Plan"));
        assertThat(drawing.entities().stream().map(Entity::reason))
                .containsExactly("model space", "viewport", "", "another layout", "another layout");
    }

    @Test
    void saysWhichLayoutsThereAre() {
        assertThat(read(DxfText.of(MODEL + SHEETS).toString(), "Site"))
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
                    assertThat(failed.code()).isEqualTo(FailureCode.CAD_NO_ENTITIES);
                    assertThat(failed.failure().message())
                            .isEqualTo("The drawing has nothing on a layout named Site; its layouts are:"
                                    + " Model, Plan, Details");
                });
    }

    @Test
    void aSurveyTellsTheSame() throws IOException {
        for (String layout : List.of("", "Plan", "Details", "none")) {
            byte[] file = DxfText.of(MODEL + SHEETS).bytes();
            Reading reading = new Reading(
                    Optional.empty(),
                    false,
                    layout.isEmpty() ? Optional.empty() : Optional.of(layout),
                    Companions.NONE);
            SurveyTest.assertSame(DxfDrawing.read(file, reading), file, reading);
        }
        byte[] sheets = DxfText.of(SHEETS).bytes();
        SurveyTest.assertSame(DxfText.read(sheets), sheets);
    }
}
