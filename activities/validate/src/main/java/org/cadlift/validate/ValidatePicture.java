package org.cadlift.validate;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.cadlift.contract.FailureCode;
import org.cadlift.contract.Limits;
import org.cadlift.contract.Outcome;

/// Decides whether a picture is worth starting on: what it is by its content, its size, and whether it shows anything.
public final class ValidatePicture {
    private static final Set<String> FORMATS = Set.of("png", "jpeg", "bmp", "gif", "tif");

    /// Pictures of more pixels are looked at in part, every second or third of a row: the lines of plans so large are
    /// wider than that, and memory stays below 100 MB.
    private static final int PIXELS_IN_FULL = 16_000_000;

    /// Brightness, of 255, within which all pixels of a blank picture lie: the noise of a scanned sheet is wider.
    private static final int BLANK_RANGE = 10;

    private ValidatePicture() {}

    /// Says what a picture is.
    ///
    /// @param format `png`, `jpeg`, `bmp`, `gif` or `tif`
    public record Facts(String format, int width, int height) {}

    /// Fails with `IMG_INVALID_FORMAT`, `IMG_TOO_SMALL`, `IMG_TOO_LARGE`, `IMG_BLANK` or `IMG_READ_ERROR`.
    public static Outcome<Facts> validate(byte[] bytes) {
        if (bytes.length > Limits.PICTURE_BYTES) {
            return failed(
                    FailureCode.IMG_TOO_LARGE,
                    "The picture has " + bytes.length + " bytes; maximum: " + Limits.PICTURE_BYTES);
        }
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return failed(FailureCode.IMG_INVALID_FORMAT, FailureCode.IMG_INVALID_FORMAT.message());
            }
            ImageReader reader = readers.next();
            try {
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                if (!FORMATS.contains(format)) {
                    return failed(FailureCode.IMG_INVALID_FORMAT, "A picture of the kind " + format + " is not read");
                }
                reader.setInput(in, true, true);
                Facts facts = new Facts(format, reader.getWidth(0), reader.getHeight(0));
                return size(facts).orElseGet(() -> content(facts, reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            return damaged(e);
        }
    }

    private static Optional<Outcome<Facts>> size(Facts facts) {
        String size = " (" + facts.width() + "×" + facts.height() + "). ";
        if (Math.min(facts.width(), facts.height()) < Limits.PICTURE_LEAST_PIXELS) {
            return Optional.of(failed(
                    FailureCode.IMG_TOO_SMALL,
                    "Image too small" + size + "Minimum: " + square(Limits.PICTURE_LEAST_PIXELS)));
        }
        if (Math.max(facts.width(), facts.height()) > Limits.PICTURE_MOST_PIXELS) {
            return Optional.of(failed(
                    FailureCode.IMG_TOO_LARGE,
                    "Image too large" + size + "Maximum: " + square(Limits.PICTURE_MOST_PIXELS)));
        }
        return Optional.empty();
    }

    private static String square(int pixels) {
        return pixels + "×" + pixels + " pixels";
    }

    private static Outcome<Facts> content(Facts facts, ImageReader reader) {
        try {
            int step = (int) Math.ceil(Math.sqrt((double) facts.width() * facts.height() / PIXELS_IN_FULL));
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return isBlank(reader.read(0, param))
                    ? failed(FailureCode.IMG_BLANK, FailureCode.IMG_BLANK.message())
                    : Outcome.made(facts, List.of());
        } catch (IOException | RuntimeException e) {
            return damaged(e);
        }
    }

    /// Readers of the platform stumble over wild bytes with exceptions of any kind.
    private static Outcome<Facts> damaged(Exception e) {
        String reason = Optional.ofNullable(e.getMessage()).orElse("");
        return failed(
                FailureCode.IMG_READ_ERROR,
                FailureCode.IMG_READ_ERROR.message()
                        + (reason.isEmpty()
                                ? ""
                                : ": " + reason.lines().findFirst().orElse("")));
    }

    private static boolean isBlank(BufferedImage image) {
        boolean plain =
                image.getColorModel().getNumComponents() == image.getRaster().getNumBands()
                        && image.getColorModel().getComponentSize(0) == 8
                        && image.getType() != BufferedImage.TYPE_BYTE_INDEXED;
        int width = image.getWidth();
        int[] row = new int[width * Math.max(1, image.getRaster().getNumBands())];
        int least = 255;
        int most = 0;
        Raster raster = image.getRaster();
        for (int y = 0; y < image.getHeight(); y++) {
            if (plain) {
                raster.getPixels(0, y, width, 1, row);
            } else {
                image.getRGB(0, y, width, 1, row, 0, width);
            }
            int step = plain ? raster.getNumBands() : 1;
            for (int x = 0; x < width * step; x += step) {
                int bright = plain ? bright(row, x, step) : bright(row[x]);
                least = Math.min(least, bright);
                most = Math.max(most, bright);
            }
            if (most - least > BLANK_RANGE) {
                return false;
            }
        }
        return true;
    }

    private static int bright(int[] row, int x, int bands) {
        return bands < 3 ? row[x] : (row[x] * 3 + row[x + 1] * 6 + row[x + 2]) / 10;
    }

    private static int bright(int argb) {
        return ((argb >> 16 & 255) * 3 + (argb >> 8 & 255) * 6 + (argb & 255)) / 10;
    }

    private static Outcome<Facts> failed(FailureCode code, String message) {
        return Outcome.failed(code, message);
    }
}
