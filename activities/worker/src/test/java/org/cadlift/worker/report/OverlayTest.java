package org.cadlift.worker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.plan.Plan;
import org.cadlift.model.plan.Storey;
import org.junit.jupiter.api.Test;

/// The plan is 9600 mm wide with the round profile beside it, and the picture 1000 units.
class OverlayTest {
    private static final Drawing FRAME = Given.drawing(Given.outline(Given.rectangle(0, 0, 9600, 3600)));

    @Test
    void drawsAPictureThatStandsAlone() {
        assertThat(pictures(FRAME, Given.plan()))
                .singleElement()
                .satisfies(svg -> assertThat(svg)
                        .startsWith(
                                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" ")
                        .contains("viewBox=\"-20 -20 1040 ", ">Living room</tspan>", "class=\"wall\" data-id=\"w1\"")
                        .endsWith("</svg>\n")
                        .doesNotContain("<script", "href", "tabindex"));
    }

    /// Programs beside browsers know no variables, and neither light nor dark.
    @Test
    void statesColoursAsTheyAreOnWhite() {
        assertThat(pictures(FRAME, Given.plan()).getFirst())
                .contains(".opening.door { fill: #3f8f5b; stroke: #3f8f5b; }", ".room { fill: #e6eef0; ")
                .doesNotContain("var(", "light-dark");
    }

    @Test
    void explainsTheColoursThatOccur() {
        assertThat(pictures(FRAME, Given.plan()).getFirst())
                .contains(">source</text>", ">walls</text>", ">doors</text>", ">proposed openings</text>")
                .doesNotContain(">windows</text>", ">passages</text>");
    }

    @Test
    void drawsEachStoreyByItself() {
        Storey ground = Given.plan().storeys().getFirst();
        Plan two = new Plan(
                Given.plan().mode(),
                Given.plan().origin(),
                List.of(ground, ground),
                Given.plan().ledger());
        assertThat(pictures(FRAME, two))
                .hasSize(2)
                .allSatisfy(svg -> assertThat(svg.split("data-id=\"w1\"", -1)).hasSize(2));
    }

    @Test
    void saysWhatItCouldNotDraw() {
        List<Point3> zigzag =
                IntStream.range(0, 1000).mapToObj(i -> new Point3(i, i % 2, 0)).toList();
        Drawing longest = Given.drawing(new Shape.SpacePath(zigzag, false));
        assertThat(made(Overlay.svg(longest, Given.plan(), 500)).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo(NoticeCode.LIMIT_REACHED);
                    assertThat(finding.message()).contains("Ground", "500 points");
                });
        assertThat(made(Overlay.svg(longest, Given.plan())).findings()).isEmpty();
    }

    /// Three pixels a unit, so 3 · 1000 / 9600 a mm; the drawing's upper left corner is 60 pixels from the picture's.
    @Test
    void paintsTheSameInPixels() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(
                made(Overlay.png(FRAME, Given.plan())).value().getFirst()));

        assertThat(image.getWidth()).isEqualTo(3120);
        assertThat(rgb(image, 600, 1000)).as("room").isEqualTo(0xE6EEF0);
        assertThat(rgb(image, 7750, 1000))
                .as("wall, which lets 18 % of white through")
                .isEqualTo(0x587488);
        assertThat(rgb(image, 4400, 900)).as("door").isEqualTo(0x3F8F5B);
        assertThat(rgb(image, 2150, 2150)).as("column").isEqualTo(0x6B4F8F);
        assertThat(rgb(image, 8500, 300)).as("paper").isEqualTo(0xFFFFFF);
        assertThat(rgb(image, 8500, 0)).as("source").isEqualTo(0xB4B1AA);
    }

    @Test
    void paintsTheSameBytesAgain() {
        assertThat(made(Overlay.png(FRAME, Given.plan())).value().getFirst())
                .isEqualTo(made(Overlay.png(FRAME, Given.plan())).value().getFirst());
    }

    private static int rgb(BufferedImage image, double xMm, double yMm) {
        double pixelsPerMm = 3 * 1000 / 9600.0;
        return image.getRGB((int) (60 + xMm * pixelsPerMm), (int) (60 + (3600 - yMm) * pixelsPerMm)) & 0xFFFFFF;
    }

    private static List<String> pictures(Drawing drawing, Plan plan) {
        return made(Overlay.svg(drawing, plan)).value().stream()
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .toList();
    }

    private static Outcome.Made<List<byte[]>> made(Outcome<List<byte[]>> drawn) {
        assertThat(drawn).isInstanceOf(Outcome.Made.class);
        return (Outcome.Made<List<byte[]>>) drawn;
    }
}
