package org.cadlift.export.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Black on white, so that a pixel's darkness tells how much of it is covered; read back by the JDK.
class RasterTest {
    private static final int WHITE = 0xFFFFFF;
    private static final int BLACK = 0;
    /// Half a step of 255 is rounded away.
    private static final double ROUNDING = 1.0 / 255;

    private final Raster raster = new Raster(20, 10, WHITE);
    private final Outline outline = new Outline();

    @Test
    void anEdgePixelIsAsDarkAsItIsCovered() {
        rectangle(2.25, 3, 6.5, 5.5);
        raster.fill(outline, false, BLACK, 1);
        BufferedImage image = image(raster);

        assertThat(darkness(image, 2, 3)).isCloseTo(0.75, within(ROUNDING));
        assertThat(darkness(image, 4, 4)).isEqualTo(1);
        assertThat(darkness(image, 6, 3)).isCloseTo(0.5, within(ROUNDING));
        assertThat(darkness(image, 6, 5)).isCloseTo(0.25, within(ROUNDING));
        assertThat(darkness(image, 7, 4)).isZero();
        assertThat(ink(image)).isCloseTo(4.25 * 2.5, within(0.1));
    }

    /// The sum of darkness is the area, whatever way triangles lie.
    @Test
    void trianglesKeepTheirAreas() {
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            Raster one = new Raster(20, 10, WHITE);
            Outline triangle = new Outline();
            double[] x = random.doubles(3, 0, 20).toArray();
            double[] y = random.doubles(3, 0, 10).toArray();
            triangle.move(x[0], y[0]);
            triangle.line(x[1], y[1]);
            triangle.line(x[2], y[2]);
            one.fill(triangle, i % 2 == 0, BLACK, 1);
            double area = Math.abs((x[1] - x[0]) * (y[2] - y[0]) - (x[2] - x[0]) * (y[1] - y[0])) / 2;
            assertThat(ink(image(one))).as("triangle %d", i).isCloseTo(area, within(0.4));
        }
    }

    @Test
    void whatIsEnclosedTwiceIsOutsideByTheEvenOddRule() {
        rectangle(1, 1, 9, 9);
        rectangle(3, 3, 7, 7);
        raster.fill(outline, true, BLACK, 1);
        assertThat(ink(image(raster))).isCloseTo(64 - 16, within(ROUNDING));
        raster.fill(outline, false, BLACK, 1);
        assertThat(ink(image(raster))).isCloseTo(64, within(ROUNDING));
    }

    @Test
    void whatLiesOutsideThePictureIsCutOff() {
        rectangle(-1e9, -1e6, 4, 1e9);
        raster.fill(outline, false, BLACK, 1);
        assertThat(ink(image(raster))).isCloseTo(40, within(ROUNDING));
        Outline slanted = new Outline();
        slanted.move(10, -10);
        slanted.line(1e7, -10);
        slanted.line(1e7, 1e7);
        raster.fill(slanted, false, BLACK, 1);
        assertThat(darkness(image(raster), 19, 0)).isZero();
        Outline wedge = new Outline();
        wedge.move(15, 5);
        wedge.line(1e7, -1e7);
        wedge.line(1e7, 1e7);
        raster.fill(wedge, false, BLACK, 0.5);
        assertThat(darkness(image(raster), 19, 5)).isCloseTo(0.5, within(0.01));
    }

    @Test
    void colourLetsThroughWhatItsOpacityLeaves() {
        rectangle(0, 0, 20, 10);
        raster.fill(outline, false, 0xFF0000, 0.4);
        assertThat(image(raster).getRGB(5, 5)).isEqualTo(0xFFFF9999);
    }

    @Test
    void aLineIsAsWideAsStatedAndBlunt() {
        outline.move(3, 5);
        outline.line(8, 5);
        outline.line(15, 5);
        raster.stroke(outline, 2, BLACK);
        BufferedImage image = image(raster);
        assertThat(ink(image)).as("no seam where pieces meet").isCloseTo(12 * 2, within(ROUNDING));
        assertThat(darkness(image, 2, 5)).isZero();
        assertThat(darkness(image, 15, 5)).isZero();
    }

    @Test
    void dashesAreAsLongAsTheirGapsAndGoAroundCorners() {
        outline.move(1, 1);
        outline.line(8, 1);
        outline.line(8, 9);
        raster.stroke(outline.dashed(3), 1, BLACK);
        BufferedImage image = image(raster);
        // Dashes from 1 to 4, and around the corner from 7 on; the last begins at 8, 6.
        assertThat(darkness(image, 2, 0)).isCloseTo(0.5, within(ROUNDING));
        assertThat(darkness(image, 5, 0)).isZero();
        assertThat(darkness(image, 7, 2)).isCloseTo(0.5, within(ROUNDING));
        assertThat(darkness(image, 7, 4)).isZero();
        assertThat(darkness(image, 7, 7)).isCloseTo(0.5, within(ROUNDING));
    }

    @Test
    void theFileCarriesItsTexts() {
        assertThat(new String(raster.png(Map.of("Frame", "1 2 3")), StandardCharsets.ISO_8859_1))
                .contains("tEXtFrame\0001 2 3");
    }

    private void rectangle(double x0, double y0, double x1, double y1) {
        outline.move(x0, y0);
        outline.line(x1, y0);
        outline.line(x1, y1);
        outline.line(x0, y1);
        outline.close();
    }

    private static BufferedImage image(Raster raster) {
        try {
            return ImageIO.read(new ByteArrayInputStream(raster.png(Map.of())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double darkness(BufferedImage image, int column, int row) {
        return 1 - (image.getRGB(column, row) & 0xFF) / 255.0;
    }

    private static double ink(BufferedImage image) {
        double ink = 0;
        for (int row = 0; row < image.getHeight(); row++) {
            for (int column = 0; column < image.getWidth(); column++) {
                ink += darkness(image, column, row);
            }
        }
        return ink;
    }
}
