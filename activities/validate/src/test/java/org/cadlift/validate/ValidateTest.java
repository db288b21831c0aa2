package org.cadlift.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.source.Source;
import org.cadlift.model.source.SourceFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidateTest {
    private static Outcome<Source> validate(String content) {
        return Validate.validate("a.dxf", content.getBytes(StandardCharsets.ISO_8859_1), Validate.DEFAULTS);
    }

    private static Source source(String content) {
        return switch (validate(content)) {
            case Outcome.Made<Source>(Source source, var ignored) -> source;
            case Outcome.Failed<Source> failed -> throw new AssertionError(failed.failure());
        };
    }

    private static Outcome.Failed<Source> failure(Outcome<Source> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        return (Outcome.Failed<Source>) outcome;
    }

    @Test
    void tellsWhatATextDxfSaysOfItself() {
        assertThat(source("999\ndxflib 3.17\n0\nSECTION\n2\nHEADER\n9\n$ACADVER\n1\nAC1032\n0\nENDSEC\n0\nEOF\n"))
                .isEqualTo(new Source(
                        "a.dxf",
                        SourceFormat.DXF,
                        "AC1032",
                        "dxflib 3.17",
                        "6d533fc5775828b8cf568e1ac348b0e0a2e47ae47e2ecfe00194c50e06f8b7ef",
                        70));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0\nSECTION\n",
                "  0\r\nSECTION\r\n",
                "\u00ef\u00bb\u00bf0\nSECTION\n",
                "\n\n 0 \n LINE \n",
                "999\ncomment\n0\nSECTION\n",
                "garbage\n0\nLWPOLYLINE\n",
                "0\rSECTION\r",
                "AutoCAD Binary DXF\r\n\u001a\u0000\u0000SECTION\u0000"
            })
    void knowsADxfByItsContent(String content) {
        assertThat(source(content).format()).isEqualTo(SourceFormat.DXF);
    }

    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001a\n', a PNG picture",
        "'\u00ff\u00d8\u00ff\u00e0JFIF', a JPEG picture",
        "%PDF-1.7, a PDF document",
        "'PK\u0003\u0004', a ZIP archive",
        "'some words\nand more\n', plain text",
        "'1\n2\n3\n', plain text",
        "'\u0001\u0002\u0003', in an unknown binary format"
    })
    void callsAnotherFileByItsName(String content, String kind) {
        Outcome.Failed<Source> failed = failure(validate(content));
        assertThat(failed.code()).isEqualTo(FailureCode.CAD_INVALID_FORMAT);
        assertThat(failed.failure().message()).isEqualTo("The file is " + kind + ", not a drawing");
        assertThat(failed.failure().action()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"'AC1032\0\0', AC1032", "'AC1.50\0', AC1.50", "'AC1.2\0\0', AC1.2", "'AC2.10\0', AC2.10"})
    void tellsTheVersionOfADwg(String content, String version) {
        Source source = source(content);
        assertThat(source.format()).isEqualTo(SourceFormat.DWG);
        assertThat(source.version()).isEqualTo(version);
    }

    @Test
    void refusesAnEmptyFile() {
        Outcome.Failed<Source> failed = failure(validate(""));
        assertThat(failed.code()).isEqualTo(FailureCode.CAD_INVALID_FORMAT);
        assertThat(failed.failure().message()).isEqualTo("The file is empty (0 bytes)");
    }

    @Test
    void refusesAFileAboveTheLimit() {
        Outcome.Failed<Source> failed =
                failure(Validate.validate("a.dxf", new byte[3 << 19], new Validate.Options(1 << 20)));
        assertThat(failed.code()).isEqualTo(FailureCode.SYS_FILE_TOO_LARGE);
        assertThat(failed.failure().message()).isEqualTo("File size 1.5MB exceeds maximum allowed size of 1MB");
    }

    @ParameterizedTest
    @CsvSource({"'1\nAC1009', AC1009", "'1\nAC2.10', AC2.10", "'70\n3', ''", "'', ''"})
    void findsTheVersion(String after, String version) {
        assertThat(source("0\nSECTION\n2\nHEADER\n9\n$ACADVER\n" + after + "\n0\nENDSEC\n")
                        .version())
                .isEqualTo(version);
    }
}
