package org.cadlift.export.font;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrueTypeTest {
    /// At which the JDK rounds to less than a thousandth of the size.
    private static final double LARGE = 2048;

    private static final TrueType FONT = TrueType.liberation();

    /// Letters, and letters that are put together from others, against what the JDK reads of the same file.
    @ParameterizedTest
    @ValueSource(strings = {"H", "g", "8", "%", "²", "Ş", "Ç", "ż", "я", "א", " "})
    void outlinesAreThoseOfTheFont(String letter) throws Exception {
        Path2D outline = outline(FONT.glyph(letter.codePointAt(0)));
        FontRenderContext exact = new FontRenderContext(null, true, true);
        Path2D expected = new Path2D.Double(
                jdk().createGlyphVector(exact, letter).getOutline(),
                AffineTransform.getScaleInstance(1 / LARGE, 1 / LARGE));
        Rectangle2D box = expected.getBounds2D();
        assertThat(outline.getBounds2D().getWidth()).isCloseTo(box.getWidth(), within(1e-3));
        assertThat(outline.getBounds2D().getMinX()).isCloseTo(box.getMinX(), within(1e-3));
        assertThat(outline.getBounds2D().getMinY()).isCloseTo(-box.getMaxY(), within(1e-3));
        assertThat(outline.getBounds2D().getMaxY()).isCloseTo(-box.getMinY(), within(1e-3));
        int others = 0;
        for (double x = 0.005; x < 1; x += 0.013) {
            for (double y = -0.295; y < 1; y += 0.017) {
                others += outline.contains(x, y) == expected.contains(x, -y) ? 0 : 1;
            }
        }
        assertThat(others).as("of 5929 places, those that rounding may turn").isLessThan(5);
    }

    @Test
    void aLetterThatTheFontLacksBecomesAnother() {
        assertThat(FONT.known("Şişli Кухня 室"))
                .containsExactly("Şişli Кухня ?".codePoints().toArray());
    }

    private static Font jdk() throws Exception {
        try (InputStream in =
                TrueType.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
            if (in == null) {
                throw new IOException("no font");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont((float) LARGE);
        }
    }

    private static Path2D outline(int glyph) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        FONT.trace(glyph, new GlyphPen() {
            @Override
            public void move(double x, double y) {
                path.moveTo(x, y);
            }

            @Override
            public void line(double x, double y) {
                path.lineTo(x, y);
            }

            @Override
            public void curve(double controlX, double controlY, double x, double y) {
                path.quadTo(controlX, controlY, x, y);
            }

            @Override
            public void close() {
                path.closePath();
            }
        });
        return path;
    }
}
