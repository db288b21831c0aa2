package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Drawing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryDxfTest {
    /// Writes a text DXF as a binary one, by the table of value types in the DXF reference.
    static byte[] binary(String text, boolean wideCodes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("AutoCAD Binary DXF\r\n\u001a\0".getBytes(StandardCharsets.US_ASCII));
        List<String> lines = text.lines().toList();
        for (int i = 0; i + 1 < lines.size(); i += 2) {
            int code = Integer.parseInt(lines.get(i).strip());
            if (wideCodes || code > 254) {
                if (!wideCodes) {
                    out.write(255);
                }
                out.writeBytes(little(2).putShort((short) code).array());
            } else {
                out.write(code);
            }
            value(code, lines.get(i + 1), out);
        }
        return out.toByteArray();
    }

    private static void value(int code, String text, ByteArrayOutputStream out) {
        if ((code >= 10 && code <= 59) || (code >= 210 && code <= 239)) {
            out.writeBytes(little(8).putDouble(Double.parseDouble(text.strip())).array());
        } else if (code >= 60 && code <= 79) {
            out.writeBytes(little(2).putShort(Short.parseShort(text.strip())).array());
        } else if (code >= 90 && code <= 99) {
            out.writeBytes(little(4).putInt(Integer.parseInt(text.strip())).array());
        } else {
            out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
            out.write(0);
        }
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsTheSameDrawingAsFromText(boolean wideCodes) {
        DxfText file = DxfText.of("""
                        LINE 5=1 8=a 62=3 10=0.1 20=-2e-7 30=0 11=12345.678901234567 21=0 31=0
                        LWPOLYLINE 5=2 8=a 90=2 70=0 10=0 20=0 42=0.5 10=4 20=0 210=0 220=0 230=-1
                        INSERT 5=3 2=A 10=5 20=5
                        """).layer("a", "70=0 62=1").block("A", "10=1 20=1", "CIRCLE 5=4 10=0 20=0 40=1");
        assertThat(DxfText.drawing(DxfText.read(binary(file.toString(), wideCodes))))
                .isEqualTo(file.drawing());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void readsCommentsBeforeTheFirstSection(boolean wideCodes) {
        DxfText file = DxfText.of("LINE 5=1 10=0 20=0 11=1 21=0");
        byte[] binary = binary("999\nsome program\n999\nof somebody\n" + file, wideCodes);
        Outcome<Drawing> outcome = DxfText.read(binary);
        assertThat(DxfText.drawing(outcome)).isEqualTo(file.drawing());
        assertThat(outcome.findings()).isEmpty();
    }
}
