package org.cadlift.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.cadlift.contract.Outcome;
import org.cadlift.contract.report.FileReport.Verdict;
import org.cadlift.model.building.ExportedFile;
import org.junit.jupiter.api.Test;

/// The same box and room as in the SVG, of 100 by 60 mm, two pixels a mm, 20 pixels from the corner; written by
/// the JDK.
class VerifyPixelsTest {
    private static final String FRAME = "-10 70 2";

    @Test
    void aWholePictureIsValid() throws IOException {
        assertThat(verdict(picture(FRAME, 20, 20, 200, 120)))
                .isEqualTo(new Verdict("valid", "CADLift pixel check", "", 0, 0));
    }

    @Test
    void aPartThatIsNotInItsPlaceIsTold() throws IOException {
        assertThat(reason(picture(FRAME, 20, 20, 200, 1))).isEqualTo("Part 1 is not drawn");
        assertThat(reason(picture(FRAME, 22, 20, 200, 120))).isEqualTo("Part 1 is not drawn");
        assertThat(reason(picture("-9 70 2", 20, 20, 200, 120))).isEqualTo("Part 1 is not drawn");
        assertThat(reason(picture("500 70 2", 20, 20, 200, 120))).isEqualTo("Part 1 is not drawn");
    }

    @Test
    void aPictureThatIsNoneIsTold() throws IOException {
        assertThat(reason("PNG".getBytes(StandardCharsets.US_ASCII))).startsWith("no PNG");
        byte[] whole = picture(FRAME, 20, 20, 200, 120);
        assertThat(reason(Arrays.copyOf(whole, whole.length / 2))).startsWith("no PNG");
        assertThat(reason(picture("here", 20, 20, 200, 120))).isEqualTo("no frame: here");
        assertThat(reason(picture("0 0 -1", 20, 20, 200, 120))).isEqualTo("no frame: 0 0 -1");
    }

    private static byte[] picture(String frame, int x, int y, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(240, 160, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 240, 160);
        pen.setColor(Color.BLUE);
        pen.fillRect(x, y, width, height);
        pen.dispose();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        IIOMetadata metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
        IIOMetadataNode entry = new IIOMetadataNode("tEXtEntry");
        entry.setAttribute("keyword", "Frame");
        entry.setAttribute("value", frame);
        IIOMetadataNode texts = new IIOMetadataNode("tEXt");
        texts.appendChild(entry);
        IIOMetadataNode root = new IIOMetadataNode("javax_imageio_png_1.0");
        root.appendChild(texts);
        metadata.mergeTree("javax_imageio_png_1.0", root);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(new IIOImage(image, null, metadata));
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static String reason(byte[] png) {
        return verdict(png).reason();
    }

    private static Verdict verdict(byte[] png) {
        ExportedFile file = new ExportedFile("model.overlay.png", png);
        var checked = (Outcome.Made<List<Verify.Checked>>)
                Verify.verify(VerifyOverlayTest.furnished(), List.of(file), Optional.empty(), Verify.DEFAULTS);
        return checked.value().getFirst().verdict();
    }
}
