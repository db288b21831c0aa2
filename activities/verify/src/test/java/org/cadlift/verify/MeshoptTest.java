package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.cadlift.export.meshopt.AttributeStream;
import org.cadlift.export.meshopt.TriangleStream;
import org.junit.jupiter.api.Test;

/// Unpacks the example of the specification, and what is packed by the writer.
class MeshoptTest {
    /// Sixteen vertices of four bytes whose first byte changes as the specification's example of four bits says.
    @Test
    void unpacksTheExampleOfTheSpecification() throws Malformed {
        String lanes = "02" + "175ff0bc77a9210034b5" + "00".repeat(3);
        byte[] packed = HexFormat.of().parseHex("a0" + lanes + "00".repeat(32));

        byte[] vertices = Meshopt.attributes(ByteBuffer.wrap(packed), 16, 4);

        int[] deltas = {-1, -4, -3, 26, -91, 0, -6, 6, -4, -4, 5, -5, 1, -1, 0, 0};
        byte[] expected = new byte[64];
        byte last = 0;
        for (int i = 0; i < 16; i++) {
            last += (byte) deltas[i];
            expected[4 * i] = last;
        }
        assertThat(vertices).isEqualTo(expected);
    }

    @Test
    void unpacksVerticesByteForByte() throws Malformed {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int stride = 4 * (1 + random.nextInt(64));
            byte[] vertices = new byte[stride * random.nextInt(600)];
            // From quiet to wild, so that every way of packing occurs.
            int wild = 1 << random.nextInt(8);
            for (int i = 0; i < vertices.length; i++) {
                vertices[i] = (byte) (i % stride + random.nextInt(wild));
            }
            byte[] packed = AttributeStream.of(vertices, stride);
            int count = vertices.length / stride;
            assertThat(Meshopt.attributes(ByteBuffer.wrap(packed), count, stride))
                    .as("round %d", round)
                    .isEqualTo(vertices);
        }
    }

    /// Strips, fans, loose triangles and one mesh after another.
    @Test
    void unpacksTrianglesAsTheyWere() throws Malformed {
        Random random = new Random(6);
        for (int round = 0; round < 300; round++) {
            int[] corners = new int[3 * random.nextInt(400)];
            int next = 0;
            for (int t = 0; t < corners.length; t += 3) {
                if (next < 3 || random.nextInt(40) == 0) {
                    set(corners, t, 0, 1, 2, 0);
                    next = 3;
                } else if (random.nextInt(4) == 0) {
                    int far = random.nextInt(next);
                    set(corners, t, far, (far + 1) % next, (far + 2) % next, random.nextInt(3));
                } else {
                    int from = random.nextBoolean() ? corners[t - 3] : corners[t - 1];
                    set(corners, t, from, corners[t - 2], next++, random.nextInt(3));
                }
            }
            byte[] packed = TriangleStream.of(corners);
            int[] unpacked = Meshopt.triangles(ByteBuffer.wrap(packed), corners.length);
            assertThat(turned(unpacked)).as("round %d", round).isEqualTo(turned(corners));
        }
    }

    private static void set(int[] corners, int at, int a, int b, int c, int turn) {
        corners[at + turn % 3] = a;
        corners[at + (turn + 1) % 3] = b;
        corners[at + (turn + 2) % 3] = c;
    }

    /// Turns each triangle so that its least corner comes first, the sense kept.
    private static int[] turned(int[] corners) {
        int[] turned = new int[corners.length];
        for (int t = 0; t < corners.length; t += 3) {
            int least = 0;
            for (int k = 1; k < 3; k++) {
                least = corners[t + k] < corners[t + least] ? k : least;
            }
            for (int k = 0; k < 3; k++) {
                turned[t + k] = corners[t + (least + k) % 3];
            }
        }
        return turned;
    }

    /// The strip of a wall with new corners as it goes takes about a byte a triangle.
    @Test
    void packsAStripToAByteATriangle() {
        int[] corners = new int[3 * 1000];
        for (int t = 0; t < 1000; t++) {
            set(corners, 3 * t, t % 2 == 0 ? t : t + 1, t % 2 == 0 ? t + 1 : t, t + 2, 0);
        }
        assertThat(TriangleStream.of(corners)).hasSizeLessThan(1000 + 32);
    }

    @Test
    void refusesStreamsThatEndEarlyOrLate() {
        byte[] vertices = new byte[12 * 100];
        new Random(7).nextBytes(vertices);
        byte[] packed = AttributeStream.of(vertices, 12);
        byte[] triangles = TriangleStream.of(new int[] {0, 1, 2, 7, 9, 30, 1, 2, 900});
        for (int change : new int[] {-40, -1, 1}) {
            ByteBuffer otherVertices = ByteBuffer.wrap(Arrays.copyOf(packed, packed.length + change));
            ByteBuffer otherTriangles =
                    ByteBuffer.wrap(Arrays.copyOf(triangles, Math.max(0, triangles.length + change)));
            assertThatExceptionOfType(Malformed.class)
                    .as("vertices %d", change)
                    .isThrownBy(() -> Meshopt.attributes(otherVertices, 100, 12));
            assertThatExceptionOfType(Malformed.class)
                    .as("triangles %d", change)
                    .isThrownBy(() -> Meshopt.triangles(otherTriangles, 9));
        }
    }
}
