package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.junit.jupiter.api.Test;

class ProxyGraphicsTest {
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    /// Adds a record; whole numbers are written as such and others with eight bytes.
    private ProxyGraphicsTest add(int type, Object... values) {
        ByteBuffer data = ByteBuffer.allocate(1 << 12).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(0).putInt(type);
        for (Object value : values) {
            switch (value) {
                case Integer number -> data.putInt(number);
                case Double number -> data.putDouble(number);
                case byte[] bytes -> data.put(bytes);
                default -> throw new IllegalArgumentException(value.toString());
            }
        }
        data.putInt(0, data.position());
        stream.write(data.array(), 0, data.position());
        return this;
    }

    private String tags(String entity) {
        byte[] records = stream.toByteArray();
        byte[] whole = ByteBuffer.allocate(8 + records.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(8 + records.length)
                .putInt(records.length)
                .put(records)
                .array();
        StringBuilder tags = new StringBuilder(entity + " 92=" + whole.length);
        String hex = HexFormat.of().formatHex(whole);
        for (int i = 0; i < hex.length(); i += 254) {
            tags.append(" 310=").append(hex, i, Math.min(hex.length(), i + 254));
        }
        return tags + " 93=8 310=FF";
    }

    private Entity entity() {
        return DxfText.of(tags("ACAD_PROXY_ENTITY 8=AXES 91=501"))
                .layer("AXES", "70=0 62=3")
                .layer("WALLS", "70=0 62=1")
                .drawing()
                .entities()
                .getFirst();
    }

    private String told() {
        return Told.of(entity().figures());
    }

    @Test
    void drawsCirclesAndArcsAlsoFromBehind() {
        add(2, 1.0, 2.0, 0.0, 5.0, 0.0, 0.0, 1.0);
        add(4, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, Math.PI / 2, 0);
        add(4, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, -1.0, 1.0, 0.0, 0.0, Math.PI / 2, 0);
        add(3, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, -1.0, 0.0, 0.0);
        add(5, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, -1.0, 0.0, 0.0, 0);
        String expected = Told.of(DxfText.of("""
                        CIRCLE 10=1 20=2 40=5
                        ARC 10=0 20=0 40=1 50=0 51=90
                        ARC 10=0 20=0 40=1 50=-90 51=0
                        CIRCLE 10=0 20=0 40=1
                        ARC 10=0 20=0 40=1 50=0 51=180
                        """).drawing().entities().stream()
                .map(Entity::figures)
                .flatMap(List::stream)
                .toList());
        assertThat(told()).isEqualTo(expected);
    }

    @Test
    void drawsLinesAndAreasWhereTheMatrixPutsThem() {
        double[] shift = {1, 0, 0, 100, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1};
        Object[] matrix = Arrays.stream(shift).boxed().toArray();
        add(29, matrix).add(29, matrix);
        add(6, 2, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        add(31).add(31).add(31);
        add(32, 2, 0.0, 5.0, 0.0, 1.0, 5.0, 0.0, 0.0, 0.0, 1.0);
        add(7, 3, 0.0, 0.0, 0.0, 4.0, 0.0, 0.0, 4.0, 3.0, 0.0);
        add(20, 1).add(7, 3, 0.0, 0.0, 0.0, 4.0, 0.0, 0.0, 4.0, 3.0, 0.0);
        String expected = Told.of(DxfText.of("""
                        LINE 10=200 20=0 11=201 21=0
                        LINE 10=0 20=5 11=1 21=5
                        LWPOLYLINE 70=1 10=0 20=0 10=4 20=0 10=4 20=3
                        SOLID 10=0 20=0 11=4 21=0 12=4 22=3 13=4 23=3
                        """).drawing().entities().stream()
                .map(Entity::figures)
                .flatMap(List::stream)
                .toList());
        assertThat(told()).isEqualTo(expected);
    }

    @Test
    void drawsOnTheLayersAndInTheColoursStated() {
        Object[] line = {2, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0};
        add(6, line)
                .add(16, 1)
                .add(6, line)
                .add(14, 5)
                .add(6, line)
                .add(22, 0xc2112233)
                .add(25, 2.5)
                .add(6, line);
        add(22, 0xc0000000).add(16, 77).add(6, line);
        List<Figure> figures = entity().figures();
        assertThat(figures.stream().map(Figure::layer)).containsExactly("AXES", "WALLS", "WALLS", "WALLS", "AXES");
        assertThat(figures.stream().map(Figure::rgb)).containsExactly(0x00ff00, 0xff0000, 0x0000ff, 0x112233, 0x00ff00);
        assertThat(figures.get(3).thicknessMm()).isEqualTo(2.5);
    }

    @Test
    void drawsTextsMeshesAndEllipses() {
        add(
                10,
                1.0,
                2.0,
                0.0,
                0.0,
                0.0,
                1.0,
                0.0,
                1.0,
                0.0,
                2.5,
                1.0,
                0.0,
                "W%%d\0".getBytes(StandardCharsets.US_ASCII));
        add(
                38,
                1.0,
                2.0,
                0.0,
                0.0,
                0.0,
                1.0,
                1.0,
                0.0,
                0.0,
                "Ü1\0\0".getBytes(StandardCharsets.UTF_16LE),
                -1,
                0,
                3.5,
                1.0,
                0.0,
                0.0);
        add(8, 2, 2, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0);
        add(9, 3, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 4, 3, 0, 1, 2);
        add(44, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 4.0, 2.0, 0.0, Math.PI, 0.0);
        assertThat(told())
                .isEqualTo(Told.of(DxfText.of("""
                                TEXT 10=1 20=2 40=2.5 50=90 1=W°
                                TEXT 10=1 20=2 40=3.5 1=Ü1
                                3DFACE 10=0 20=0 11=0 21=1 12=1 22=1 32=1 13=1 23=0
                                3DFACE 10=0 20=0 11=1 21=0 12=0 22=1
                                ELLIPSE 10=0 20=0 11=4 21=0 40=0.5 41=0 42=3.141592653589793
                                """).drawing().entities().stream()
                        .map(Entity::figures)
                        .flatMap(List::stream)
                        .toList()));
    }

    /// A square with one round side, closed: numbers as a DWG writes them, bit by bit.
    @Test
    void drawsPolylinesWithBulges() {
        StringBuilder bits = new StringBuilder("0".repeat(32));
        bits.append("00").append(bytes(shortBytes(512 | 16))); // closed, with bulges
        bits.append("01").append(bits(4, 8)).append("01").append(bits(4, 8));
        bits.append(bytes(doubleBytes(0))).append(bytes(doubleBytes(0)));
        bits.append("11").append(bytes(doubleBytes(2))).append("00"); // 2, 0
        bits.append("00").append("11").append(bytes(doubleBytes(2))); // 2, 2
        bits.append("11").append(bytes(doubleBytes(0))).append("00"); // 0, 2
        bits.append("10").append("01").append("10").append("10"); // bulges 0, 1, 0, 0
        while (bits.length() % 8 != 0) {
            bits.append('0');
        }
        byte[] data = new byte[bits.length() / 8];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) Integer.parseInt(bits, 8 * i, 8 * i + 8, 2);
        }
        add(33, data);
        assertThat(told())
                .isEqualTo(Told.of(DxfText.of("LWPOLYLINE 70=1 10=0 20=0 10=2 20=0 42=1 10=2 20=2 10=0 20=2")
                        .drawing()
                        .entities()
                        .getFirst()
                        .figures()));
    }

    private static byte[] shortBytes(int value) {
        return ByteBuffer.allocate(2)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) value)
                .array();
    }

    private static byte[] doubleBytes(double value) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(value)
                .array();
    }

    private static String bytes(byte[] bytes) {
        StringBuilder bits = new StringBuilder();
        for (byte b : bytes) {
            bits.append(bits(b & 0xff, 8));
        }
        return bits.toString();
    }

    private static String bits(int value, int count) {
        return Integer.toBinaryString(value | 1 << count).substring(1);
    }

    @Test
    void namesWhatHasNoGraphics() {
        String file = DxfText.of("ACAD_PROXY_ENTITY 91=501 93=4 310=ABCD\nAEC_WALL 8=W")
                .toString()
                .replaceFirst(
                        "  0\nSECTION",
                        "  0\nSECTION\n  2\nCLASSES\n  0\nCLASS\n  1\nX\n  0\nCLASS\n  1\nAEC_SLAB\n  0\nENDSEC\n  0\nSECTION");
        assertThat(DxfText.drawing(DxfText.read(file.getBytes(StandardCharsets.UTF_8))).entities().stream()
                        .map(Entity::reason))
                .containsExactly("unsupported: ACAD_PROXY_ENTITY of AEC_SLAB", "unsupported: AEC_WALL");
        add(12, 0.0);
        assertThat(entity().reason()).isEqualTo("unsupported: ACAD_PROXY_ENTITY without graphics");
    }

    @Test
    void theFrameOfAPictureIsNoOutline() {
        add(7, 3, 0.0, 0.0, 0.0, 4.0, 0.0, 0.0, 4.0, 3.0, 0.0);
        assertThat(DxfText.of(tags("IMAGE")).drawing().entities().getFirst().reason())
                .isEqualTo("unsupported: IMAGE");
    }

    @Test
    void keepsWhatIsWholeOfADamagedStream() {
        add(6, 2, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0).add(6, 1_000_000, 0.0);
        assertThat(entity().fate()).isEqualTo(Fate.OPEN);
        assertThat(entity().figures()).hasSize(1);
        byte[] whole = stream.toByteArray();
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            stream.reset();
            stream.writeBytes(whole);
            for (int type : new int[] {2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 29, 33, 36, 38, 44}) {
                byte[] noise = new byte[random.nextInt(90)];
                random.nextBytes(noise);
                add(type, noise);
            }
            assertThat(entity().figures()).isNotEmpty();
        }
    }
}
