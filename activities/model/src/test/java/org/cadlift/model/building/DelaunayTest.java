package org.cadlift.model.building;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cadlift.plane.Orientation;
import org.junit.jupiter.api.Test;

class DelaunayTest {
    @Test
    void squareTakesTwoTriangles() {
        assertFills(16, ring(0, 0, 4, 0, 4, 4, 0, 4));
    }

    @Test
    void plateKeepsItsThousandHoles() {
        List<double[]> rings = new ArrayList<>();
        rings.add(ring(0, 0, 4000, 0, 4000, 2500, 0, 2500));
        double area = 4000 * 2500;
        for (int i = 0; i < 1000; i++) {
            double x = 50 + 100.0 * (i % 40);
            double y = 50 + 100.0 * Math.floorDiv(i, 40);
            rings.add(round(x, y, 40, 24));
            area -= 12 * 1600 * Math.sin(Math.PI / 12);
        }
        assertFills(area, rings.toArray(new double[0][]));
    }

    /// Corners in line, corners on one circle and sides in line with other corners are where rounding decides.
    @Test
    void steppedOutlinesOnAGridAreFilled() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            double at = round % 4 == 0 ? 1e6 : 0;
            List<Double> corners = new ArrayList<>(List.of(at, 0.0));
            double area = 0;
            int columns = 20 + random.nextInt(60);
            for (int i = 0; i <= columns; i++) {
                corners.addAll(List.of(at + i, -1.0));
            }
            for (int i = columns; i > 0; i--) {
                double height = 1 + random.nextInt(5);
                corners.addAll(List.of(at + i, height, at + i - 1, height));
                area += height + 1;
            }
            double[] ring = withoutRepeats(corners);
            assertFills(area, ring);
        }
    }

    @Test
    void ringsThatTouchInAVertexAreFilled() {
        assertFills(100 - 2, ring(0, 0, 10, 0, 10, 5, 10, 10, 0, 10), ring(10, 5, 8, 4, 8, 6));
    }

    @Test
    void longEdgesAreMadeThroughManyVertices() {
        List<Double> comb = new ArrayList<>(List.of(0.0, 0.0, 1000.0, 0.001));
        double area = 0;
        for (int i = 999; i > 0; i--) {
            comb.addAll(List.of(i + 0.5, 10.0 + i % 7, (double) i, 0.01 + 0.001 * (i % 3)));
        }
        double[] ring = comb.stream().mapToDouble(d -> d).toArray();
        for (int i = 0; i < ring.length; i += 2) {
            int j = (i + 2) % ring.length;
            area += (ring[i] * ring[j + 1] - ring[j] * ring[i + 1]) / 2;
        }
        assertFills(area, ring);
    }

    @Test
    void ringsThatCrossAreRefused() {
        assertRefused(ring(0, 0, 10, 0, 10, 10, 0, 10), ring(5, 5, 5, 8, 12, 8, 12, 5));
        assertRefused(ring(0, 0, 10, 0, 2, 8, 10, 8));
    }

    @Test
    void vertexOnAnEdgeIsRefused() {
        assertRefused(ring(0, 0, 10, 0, 10, 10, 0, 10), ring(10, 5, 8, 4, 8, 6));
    }

    @Test
    void ringsThatShareAnEdgeAreRefused() {
        assertRefused(ring(0, 0, 10, 0, 10, 4, 10, 6, 10, 10, 0, 10), ring(10, 6, 10, 4, 8, 5));
    }

    @Test
    void holeOutsideIsRefused() {
        assertRefused(ring(0, 0, 10, 0, 10, 10, 0, 10), ring(20, 5, 20, 8, 22, 8));
    }

    private static void assertRefused(double[]... rings) {
        assertThatThrownBy(() -> fill(rings)).isInstanceOf(CrossedRingsException.class);
    }

    private static int[] fill(double[]... rings) {
        return Delaunay.fill(points(rings), holeStarts(rings));
    }

    /// Holds the triangles against the area, the edges of the rings and the circles around triangles.
    private static void assertFills(double area, double[]... rings) {
        double[] xy = points(rings);
        int[] triangles = fill(rings);
        Map<List<Integer>, Integer> beyond = new HashMap<>();
        double sum = 0;
        for (int t = 0; t < triangles.length; t += 3) {
            for (int i = 0; i < 3; i++) {
                int a = triangles[t + i];
                int b = triangles[t + (i + 1) % 3];
                assertThat(beyond.put(List.of(a, b), triangles[t + (i + 2) % 3]))
                        .as("edge of two triangles")
                        .isNull();
            }
            int a = 2 * triangles[t];
            int b = 2 * triangles[t + 1];
            int c = 2 * triangles[t + 2];
            assertThat(Orientation.of(xy[a], xy[a + 1], xy[b], xy[b + 1], xy[c], xy[c + 1]))
                    .isEqualTo(1);
            sum += ((xy[b] - xy[a]) * (xy[c + 1] - xy[a + 1]) - (xy[b + 1] - xy[a + 1]) * (xy[c] - xy[a])) / 2;
        }
        assertThat(sum).isCloseTo(area, within(1e-9 * area));
        int bounding = 0;
        for (Map.Entry<List<Integer>, Integer> edge : beyond.entrySet()) {
            int a = edge.getKey().get(0);
            int b = edge.getKey().get(1);
            Integer other = beyond.get(List.of(b, a));
            bounding += other == null ? 1 : 0;
            assertThat(other != null && isInCircle(xy, a, b, edge.getValue(), other))
                    .as("corner in a circle")
                    .isFalse();
        }
        // As many edges bound the triangles as the rings have.
        assertThat(bounding).isEqualTo(xy.length / 2);
    }

    private static boolean isInCircle(double[] xy, int a, int b, int c, int d) {
        return Orientation.isInCircle(
                xy[2 * a], xy[2 * a + 1], xy[2 * b], xy[2 * b + 1], xy[2 * c], xy[2 * c + 1], xy[2 * d], xy[2 * d + 1]);
    }

    private static double[] points(double[]... rings) {
        List<Double> all = new ArrayList<>();
        for (double[] ring : rings) {
            for (double at : ring) {
                all.add(at);
            }
        }
        return all.stream().mapToDouble(d -> d).toArray();
    }

    private static int[] holeStarts(double[]... rings) {
        int[] starts = new int[rings.length - 1];
        int end = 0;
        for (int i = 0; i < starts.length; i++) {
            end += rings[i].length / 2;
            starts[i] = end;
        }
        return starts;
    }

    private static double[] ring(double... xy) {
        return xy;
    }

    /// Runs clockwise.
    private static double[] round(double x, double y, double radius, int corners) {
        double[] ring = new double[2 * corners];
        for (int i = 0; i < corners; i++) {
            ring[2 * i] = x + radius * Math.cos(-2 * Math.PI * i / corners);
            ring[2 * i + 1] = y + radius * Math.sin(-2 * Math.PI * i / corners);
        }
        return ring;
    }

    private static double[] withoutRepeats(List<Double> corners) {
        List<Double> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i += 2) {
            int end = kept.size();
            if (end == 0 || !kept.subList(end - 2, end).equals(corners.subList(i, i + 2))) {
                kept.addAll(corners.subList(i, i + 2));
            }
        }
        return kept.stream().mapToDouble(d -> d).toArray();
    }
}
