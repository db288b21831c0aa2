package org.cadlift.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class ThumbnailTest {
    private static final int WHITE = 0xFFFFFF;
    private static final int RED = 0xFF0000;

    private static byte[] png(Element... elements) {
        return Thumbnail.png(Shapes.building("b", elements), Thumbnail.DEFAULTS).orElseThrow();
    }

    private static BufferedImage seen(Element... elements) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png(elements)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Element element(int rgb, Solid solid) {
        return Shapes.element("e", "0", rgb, solid);
    }

    private static Element box(int rgb, double x, double y, double width, double depth, double height) {
        return element(rgb, Shapes.prism(Region.of(Shapes.rectangle(x, y, x + width, y + depth)), 0, height));
    }

    /// Counts the opaque pixels by colour, the most frequent first.
    private static List<Map.Entry<Integer, Integer>> colours(BufferedImage picture) {
        Map<Integer, Integer> counts = new TreeMap<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) >>> 24 == 255) {
                    counts.merge(picture.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .toList();
    }

    private static int green(int rgb) {
        return rgb >> 8 & 0xFF;
    }

    @Test
    void showsThreeSidesOfABoxEachInItsLight() {
        List<Map.Entry<Integer, Integer>> sides = colours(seen(box(WHITE, 0, 0, 4000, 3000, 2500)));

        // From 28° west of south and 50° above the horizon: the top is seen by sin 50° of its 12 m², the south side by
        // cos 50° cos 28° of its 10 m², the west side by cos 50° sin 28° of its 7.5 m².
        double top = sides.get(0).getValue();
        double south = sides.get(1).getValue();
        double west = sides.get(2).getValue();
        assertThat(south / top).isCloseTo(5.675 / 9.193, withinPercentage(2));
        assertThat(west / top).isCloseTo(2.263 / 9.193, withinPercentage(4));
        assertThat(green(sides.get(0).getKey()))
                .isGreaterThan(green(sides.get(1).getKey()) + 20);
        assertThat(green(sides.get(1).getKey()))
                .isGreaterThan(green(sides.get(2).getKey()) + 20);
    }

    @Test
    void fillsThePictureButForAMargin() {
        BufferedImage picture = seen(box(WHITE, 0, 0, 9000, 1000, 500));
        int left = picture.getWidth();
        int right = 0;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) >>> 24 > 0) {
                    left = Math.min(left, x);
                    right = Math.max(right, x);
                }
            }
        }
        // 3.5 % of 480 pixels on either side.
        assertThat(left).isCloseTo(17, within(1));
        assertThat(right).isCloseTo(463, within(1));
    }

    @Test
    void looksIntoARoomFromAbove() {
        Loop outer = Shapes.rectangle(0, 0, 6000, 5000);
        Region walls =
                new Region(outer, List.of(Shapes.rectangle(200, 200, 5800, 4800).reversed()));
        BufferedImage picture = seen(element(WHITE, Shapes.prism(walls, 0, 500)));

        assertThat(picture.getRGB(240, 180) >>> 24).isLessThan(60);
        assertThat(picture.getRGB(0, 0)).isZero();
    }

    @Test
    void hidesWhatStandsBehind() {
        Element tall = box(WHITE, 0, 0, 4000, 400, 4000);
        Element behind = box(RED, 1500, 600, 500, 500, 500);
        Element before = box(RED, 1500, -1200, 500, 500, 500);

        assertThat(reds(seen(tall, behind))).isZero();
        assertThat(reds(seen(behind, tall))).isZero();
        assertThat(reds(seen(tall, before))).isGreaterThan(300);
        assertThat(reds(seen(before, tall))).isEqualTo(reds(seen(tall, before)));
    }

    private static int reds(BufferedImage picture) {
        return colours(picture).stream()
                .filter(colour -> (colour.getKey() >> 16) > green(colour.getKey()) + 40)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    @Test
    void drawsNoLinesOnARoundWall() {
        Loop circle = new Loop(List.of(Arc.circle(new Point(0, 0), 1000)));
        Loop square = Shapes.rectangle(-1000, -1000, 1000, 1000);

        assertThat(jumps(seen(element(WHITE, Shapes.prism(Region.of(circle), 0, 1000)))))
                .isZero();
        assertThat(jumps(seen(element(WHITE, Shapes.prism(Region.of(square), 0, 1000)))))
                .isPositive();
    }

    /// Counts neighbours of clearly different brightness along a row that crosses upright walls alone.
    private static int jumps(BufferedImage picture) {
        int count = 0;
        for (int x = 3; x < picture.getWidth(); x++) {
            boolean within = true;
            for (int near = x - 3; near < Math.min(x + 3, picture.getWidth()); near++) {
                within &= picture.getRGB(near, 280) >>> 24 == 255;
            }
            count += within && Math.abs(green(picture.getRGB(x, 280)) - green(picture.getRGB(x - 1, 280))) > 20 ? 1 : 0;
        }
        return count;
    }

    @Test
    void showsTheUpperEndOfATower() {
        BufferedImage picture = seen(box(WHITE, 0, 0, 100, 100, 100_000));

        // As high as 1.6 diagonals it would be 226 mm; the top is then a good fifth of the picture.
        double top = colours(picture).getFirst().getValue();
        assertThat(top / (480 * 360)).isGreaterThan(0.08);
        for (int x = 0; x < picture.getWidth(); x++) {
            assertThat(picture.getRGB(x, picture.getHeight() - 1) >>> 24).isZero();
        }
    }

    @Test
    void looksTheSameFarFromZero() {
        double far = 1L << 30;
        assertThat(png(box(RED, far, -far, 4096, 2048, 1024))).isEqualTo(png(box(RED, 0, 0, 4096, 2048, 1024)));
    }

    @Test
    void writesTheSameBytesInEveryLocaleAndThread() {
        Element element = box(RED, 0, 0, 4000, 3000, 2500);
        byte[] expected = png(element);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(IntStream.range(0, 8).parallel().mapToObj(_ -> png(element)))
                    .allMatch(bytes -> Arrays.equals(bytes, expected));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void drawsTheSmallestAndTheLargestModel() {
        byte[] large = png(box(WHITE, 0, 0, 4e9, 3e9, 2.5e9));
        byte[] small = png(box(WHITE, 0, 0, 4e-3, 3e-3, 2.5e-3));

        assertThat(colours(seen(box(WHITE, 0, 0, 4e9, 3e9, 2.5e9))).getFirst().getValue())
                .isGreaterThan(10_000);
        assertThat(small.length).isCloseTo(large.length, within(200));
    }

    @Test
    void drawsNothingOfAnEmptyBuilding() {
        Building empty = Shapes.building("b");
        assertThat(Thumbnail.png(empty, Thumbnail.DEFAULTS)).isEmpty();
    }
}
