package org.cadlift.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Outcome;
import org.cadlift.validate.ValidatePicture.Facts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValidatePictureTest {
    private static byte[] picture(String format, int width, int height, Consumer<Graphics2D> drawing) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLACK);
        drawing.accept(pen);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, out)).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] plan(String format, int width, int height) {
        return picture(format, width, height, pen -> pen.drawRect(20, 20, 50, 50));
    }

    private static Outcome.Failed<Facts> failure(byte[] bytes) {
        return switch (ValidatePicture.validate(bytes)) {
            case Outcome.Failed<Facts> failed -> failed;
            case Outcome.Made<Facts> made -> throw new AssertionError(made.toString());
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "bmp", "gif", "tif"})
    void acceptsAPlan(String format) {
        assertThat(ValidatePicture.validate(plan(format, 200, 100)))
                .isEqualTo(Outcome.made(new Facts(format, 200, 100), java.util.List.of()));
    }

    @Test
    void holdsTheSizeToItsRange() {
        assertThat(failure(plan("png", 99, 100)).failure().message())
                .isEqualTo("Image too small (99×100). Minimum: 100×100 pixels");
        assertThat(failure(plan("png", 64, 64)).code()).isEqualTo(FailureCode.IMG_TOO_SMALL);
        assertThat(ValidatePicture.validate(plan("png", 100, 100))).isInstanceOf(Outcome.Made.class);
        assertThat(ValidatePicture.validate(plan("png", 10_000, 100))).isInstanceOf(Outcome.Made.class);
        assertThat(failure(plan("png", 10_001, 100)).failure().message())
                .isEqualTo("Image too large (10001×100). Maximum: 10000×10000 pixels");
    }

    @Test
    void tellsABlankSheetFromAFaintLine() {
        assertThat(failure(picture("png", 200, 200, _ -> {})).code()).isEqualTo(FailureCode.IMG_BLANK);
        assertThat(ValidatePicture.validate(picture("png", 200, 200, pen -> {
                    pen.setColor(new Color(235, 235, 235));
                    pen.drawLine(10, 10, 100, 10);
                })))
                .isInstanceOf(Outcome.Made.class);
    }

    @Test
    void seesAThinFrameOfALargeSheet() {
        assertThat(ValidatePicture.validate(picture("png", 6000, 6000, pen -> pen.fillRect(100, 100, 4, 5000))))
                .isInstanceOf(Outcome.Made.class);
    }

    @Test
    void goesByContent() {
        assertThat(failure(new byte[0]).code()).isEqualTo(FailureCode.IMG_INVALID_FORMAT);
        assertThat(failure("0\nSECTION\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .code())
                .isEqualTo(FailureCode.IMG_INVALID_FORMAT);
    }

    @Test
    void neverThrowsWhateverIsInAFile() {
        Random random = new Random(7);
        for (String format : new String[] {"png", "jpeg", "bmp", "gif", "tif"}) {
            byte[] whole = plan(format, 120, 120);
            assertThat(failure(Arrays.copyOf(whole, whole.length / 3)).code())
                    .isIn(FailureCode.IMG_READ_ERROR, FailureCode.IMG_BLANK, FailureCode.IMG_INVALID_FORMAT);
            for (int i = 0; i < 200; i++) {
                byte[] wild = whole.clone();
                for (int j = 0; j < 5; j++) {
                    wild[random.nextInt(wild.length)] = (byte) random.nextInt();
                }
                assertThat(ValidatePicture.validate(wild)).isNotNull();
            }
        }
    }
}
