package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.cadlift.model.drawing.Entity;
import org.junit.jupiter.api.Test;

/// Reads the body of [AcisReaderTest], written here as bytes and put where files of R2013 and later have it.
class AcisBinaryTest {
    private static byte[] binary(String signature, int wordBytes) {
        ByteBuffer out = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
        out.put(signature.getBytes(StandardCharsets.US_ASCII));
        for (int number : new int[] {21800, 0, 2, 12}) {
            whole(out, number, wordBytes);
        }
        for (String text : List.of("product", "version", "date")) {
            out.put((byte) 7).put((byte) text.length()).put(text.getBytes(StandardCharsets.US_ASCII));
        }
        for (double number : new double[] {1, 1e-6, 1e-10}) {
            out.put((byte) 6).putDouble(number);
        }
        AcisReaderTest.HALF_DISC.lines().skip(3).forEach(line -> record(line, out, wordBytes));
        byte[] bytes = new byte[out.position()];
        out.get(0, bytes);
        return bytes;
    }

    private static void whole(ByteBuffer out, int number, int bytes) {
        if (bytes == 8) {
            out.putLong(number);
        } else {
            out.putInt(number);
        }
    }

    private static void record(String line, ByteBuffer out, int wordBytes) {
        String[] words = line.split(" ", -1);
        String[] names = words[0].split("-", -1);
        for (int i = 0; i < names.length; i++) {
            out.put((byte) (i + 1 < names.length ? 14 : 13)).put((byte) names[i].length());
            out.put(names[i].getBytes(StandardCharsets.US_ASCII));
        }
        for (int i = 1; i < words.length; i++) {
            switch (words[i].charAt(0)) {
                case '$' -> {
                    out.put((byte) 12);
                    whole(out, Integer.parseInt(words[i].substring(1)), wordBytes);
                }
                case '#' -> out.put((byte) 17);
                case 'f', 'o', 'I' -> out.put((byte) 11);
                case 'd', 'r' -> out.put((byte) 10);
                default -> out.put((byte) 6).putDouble(Double.parseDouble(words[i]));
            }
        }
    }

    private static byte[] file(byte[] body) {
        StringBuilder section =
                new StringBuilder("  0\nSECTION\n  2\nACDSDATA\n  0\nACDSRECORD\n 90\n1\n  2\nAcDbDs::ID\n"
                        + "280\n10\n320\n2e1\n  2\nASM_Data\n280\n15\n 94\n" + body.length + "\n");
        String hex = HexFormat.of().withUpperCase().formatHex(body);
        for (int i = 0; i < hex.length(); i += 254) {
            section.append("310\n")
                    .append(hex, i, Math.min(hex.length(), i + 254))
                    .append('\n');
        }
        return DxfText.of("REGION 5=2E1 290=1")
                .toString()
                .replace("  0\nEOF\n", section + "  0\nENDSEC\n  0\nEOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Entity region(byte[] body) {
        return DxfText.drawing(DxfText.read(file(body))).entities().getFirst();
    }

    @Test
    void readsBytesAsItReadsText() throws IOException {
        String expected = "solid [from -2 0 to 2 0 arc -2 0 about 0 0 left closed at 5]";
        assertThat(Told.of(region(binary("ACIS BinaryFile", 4)).figures())).isEqualTo(expected);
        assertThat(Told.of(region(binary("ASM BinaryFile4", 4)).figures())).isEqualTo(expected);
        assertThat(Told.of(region(binary("ASM BinaryFile8", 8)).figures())).isEqualTo(expected);
        byte[] file = file(binary("ASM BinaryFile4", 4));
        SurveyTest.assertSame(DxfText.read(file), file);
    }

    @Test
    void accountsForWhatIsDamaged() {
        byte[] whole = binary("ACIS BinaryFile", 4);
        assertThat(region(new byte[] {1, 2}).reason()).isEqualTo("unsupported: REGION without its faces");
        Random random = new Random(9);
        for (int run = 0; run < 300; run++) {
            byte[] damaged = whole.clone();
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            byte[] cut = Arrays.copyOf(damaged, random.nextInt(damaged.length));
            assertThat(region(damaged)).isNotNull();
            assertThat(region(cut)).isNotNull();
        }
    }

    @Test
    void aBodyOfAnotherEntityIsNotTaken() {
        String file = new String(file(binary("ACIS BinaryFile", 4)), StandardCharsets.UTF_8);
        byte[] other = file.replace("\n2e1\n", "\n2e2\n").getBytes(StandardCharsets.UTF_8);
        assertThat(DxfText.drawing(DxfText.read(other)).entities().getFirst().reason())
                .isEqualTo("unsupported: REGION without its faces");
    }
}
