package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cadlift.contract.report.Extras;
import org.cadlift.contract.report.Extras.ExtendedData;
import org.cadlift.contract.report.Extras.Group;
import org.cadlift.contract.report.Extras.Value;
import org.junit.jupiter.api.Test;

class DxfExtrasTest {
    private static final String FILE = """
            0
            SECTION
            2
            HEADER
            9
            $ACADVER
            1
            AC1015
            9
            $DWGCODEPAGE
            3
            ANSI_1252
            0
            ENDSEC
            0
            SECTION
            2
            ENTITIES
            0
            LINE
            5
            2A
            8
            0
            1001
            ACME
            1000
            Größe
            1040
            2.5
            1001
            OTHER
            1070
            7
            0
            CIRCLE
            1001
            ACME
            0
            LINE
            5
            2B
            0
            ENDSEC
            0
            SECTION
            2
            OBJECTS
            0
            DICTIONARY
            5
            D
            3
            DOORS
            350
            30
            0
            GROUP
            5
            30
            300
            all doors
            70
            0
            340
            2A
            340
            2B
            0
            GROUP
            5
            31
            340
            2B
            0
            ENDSEC
            0
            EOF
            """;

    @Test
    void listsGroupsByTheirNamesAndDataByItsOwner() {
        Extras extras = DxfExtras.of(FILE.getBytes(Charset.forName("windows-1252")));
        assertThat(extras.groups())
                .containsExactly(
                        new Group("DOORS", "all doors", List.of("2A", "2B")), new Group("", "", List.of("2B")));
        assertThat(extras.data())
                .containsExactly(
                        new ExtendedData(
                                "LINE", "2A", "ACME", List.of(new Value(1000, "Größe"), new Value(1040, "2.5"))),
                        new ExtendedData("LINE", "2A", "OTHER", List.of(new Value(1070, "7"))),
                        new ExtendedData("CIRCLE", "line 36", "ACME", List.of()));
        assertThat(extras.leftOut()).isZero();
    }

    @Test
    void findsNothingInWhatIsNoDrawing() {
        assertThat(DxfExtras.of("once upon a time".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Extras(List.of(), List.of(), 0));
    }
}
