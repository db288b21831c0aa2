package org.cadlift.worker.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.cadlift.contract.Limits;
import org.cadlift.contract.report.Report;
import org.cadlift.model.Point3;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Drawings;
import org.cadlift.model.drawing.Shape;
import org.cadlift.model.plan.Plan;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.junit.jupiter.api.Test;

/// The picture is 1000 units on its larger side, so a drawing of 1000 mm has its own figures in the path, y turned
/// around.
class PictureTest {
    private static final Shape FRAME = Given.outline(Given.rectangle(0, 0, 1000, 500));

    private static final Report REPORT = Given.converted("a.dxf");

    private static String draw(Shape... shapes) {
        Drawing drawing = Given.drawing(shapes);
        return svg(Optional.of(drawing), Optional.empty());
    }

    private static Optional<Picture> draw(Optional<Drawings> drawing, Optional<Plan> plan) {
        return Picture.of(REPORT.plan(), drawing, plan, Limits.REPORT_PATH_POINTS);
    }

    private static String svg(Optional<Drawings> drawing, Optional<Plan> plan) {
        return ReportPage.svg(draw(drawing, plan).orElseThrow(), REPORT.findings(), plan.isPresent());
    }

    @Test
    void turnsTheDrawingUpright() {
        assertThat(draw(FRAME))
                .contains("viewBox=\"-20 -20 1040 540\"")
                .contains("<title>WALLS</title><path d=\"M0 500L1000 500L1000 0L0 0L0 500Z\"/>");
    }

    @Test
    void keepsArcs() {
        Curve arc = Arc.ofBulge(new Point(100, 100), new Point(300, 100), 1);
        assertThat(draw(FRAME, new Shape.Path(List.of(arc), false, 0, 0)))
                .as("counter-clockwise from the left: through the lowest point, 100 below")
                .contains("M100 400A100 100 0 0 0 200 500A100 100 0 0 0 300 400");
        assertThat(draw(FRAME, Given.outline(Loop.circle(new Point(500, 250), 50))))
                .contains("M550 250A50 50 0 0 0 500 200A50 50 0 0 0 450 250A50 50 0 0 0 500 300A50 50 0 0 0 550 250Z");
    }

    @Test
    void keepsEllipses() {
        Shape upright = new Shape.EllipticalArc(new Point3(500, 250, 0), 0, 100, 0.5, 0, 2 * Math.PI);
        assertThat(draw(FRAME, upright))
                .contains(
                        "M500 150A100 50 -90 0 0 450 250A100 50 -90 0 0 500 350A100 50 -90 0 0 550 250A100 50 -90 0 0 500 150");
    }

    @Test
    void followsSplines() {
        // A quadratic Bézier curve over 0, 200 and 400: at the middle its height is half the middle control point's.
        Shape spline = new Shape.Spline(
                2,
                List.of(0.0, 0.0, 0.0, 1.0, 1.0, 1.0),
                List.of(new Point3(0, 0, 0), new Point3(200, 200, 0), new Point3(400, 0, 0)),
                List.of(),
                false);
        assertThat(draw(FRAME, spline))
                .contains("M0 500L50 456.25")
                .contains("L200 400L")
                .contains("L400 500");
    }

    @Test
    void drawsThePlanOverTheSource() {
        String svg = svg(Optional.of(Given.drawing(FRAME)), Optional.of(Given.plan()));
        assertThat(svg)
                .contains("<title>Ground, wall w1, 300 mm</title>", ">Living room</tspan>", ">12 m²</tspan>")
                .contains("<g class=\"storey\" data-name=\"Ground\" data-elevation=\"0.0\" data-offset=\"0.0 0.0\">");
        assertThat(svg.indexOf("class=\"room\"")).isLessThan(svg.indexOf("class=\"source\""));
        assertThat(svg.indexOf("class=\"source\"")).isLessThan(svg.indexOf("class=\"wall\""));
    }

    @Test
    void marksFindingsThatHaveAPlace() {
        Shape frame = Given.outline(Given.rectangle(0, 0, 10_000, 5000));
        String svg = svg(Optional.of(Given.drawing(frame)), Optional.empty());
        assertThat(svg).contains("<path class=\"finding warning\" data-id=\"f2\" d=\"M120 160h0\"><title>An outline");
        assertThat(svg).doesNotContain("data-id=\"f1\"");
    }

    @Test
    void namesARoomOnce() {
        Shape text = new Shape.Text("Kitchen\n9 m²", new Point3(5000, 2000, 0), 250, 0);
        String svg = svg(Optional.of(Given.drawing(FRAME, text)), Optional.of(Given.plan()));
        assertThat(svg).contains("<text class=\"naming\" font-size=\"", ">Kitchen</tspan>", ">9 m²</tspan>");
        assertThat(svg.split(">Kitchen</tspan>", -1)).hasSize(2);
        assertThat(svg).contains(">9 m²</tspan></text></g></g>");
    }

    @Test
    void writesNoAreaOverATextOfTheDrawing() {
        // The kitchen's middle is at 6000, 1800, and the next best place 600 mm above or below.
        Shape name = new Shape.Text("Kitchen", new Point3(5500, 1700, 0), 250, 0);
        Shape turned = new Shape.Text("fridge", new Point3(6200, 900, 0), 300, Math.PI / 2);
        assertThat(areaOfKitchen(name)).isEqualTo(1239);
        assertThat(areaOfKitchen(name, turned)).isEqualTo(2361);
    }

    /// Gives the height at which the kitchen's area is written, in mm.
    private static long areaOfKitchen(Shape... shapes) {
        String svg = svg(Optional.of(Given.drawing(shapes)), Optional.of(Given.plan()));
        double[] frame = Pattern.compile("data-frame=\"(\\S+) (\\S+) (\\S+)\"")
                .matcher(svg)
                .results()
                .flatMapToDouble(
                        found -> IntStream.rangeClosed(1, 3).mapToDouble(i -> Double.parseDouble(found.group(i))))
                .toArray();
        Matcher label = Pattern.compile("translate\\(\\S+ (\\S+)\\)\"><tspan class=\"area\" x=\"0\" dy=\"0\">9 m²")
                .matcher(svg);
        assertThat(label.find()).as(svg).isTrue();
        return Math.round(frame[1] - Double.parseDouble(label.group(1)) / frame[2]);
    }

    @Test
    void looksAtThePlanWhenAStrayEntityLiesFarAway() {
        Shape stray = Given.outline(Given.rectangle(1e9, 1e9, 10, 10));
        String svg = svg(Optional.of(Given.drawing(FRAME, stray)), Optional.of(Given.plan()));
        assertThat(svg).contains("viewBox=\"-20 -20 1040 ").contains("class=\"wall\" data-id=\"w1\" d=\"M250 ");
    }

    @Test
    void showsNothingWhereNothingHasAnExtent() {
        assertThat(draw(Optional.empty(), Optional.empty())).isEmpty();
        Drawing dot = Given.drawing(new Shape.Dot(new Point3(5, 5, 0)));
        assertThat(draw(Optional.of(dot), Optional.empty())).isEmpty();
    }

    @Test
    void stopsAtTheLimitOfPoints() {
        Point3[] points = new Point3[Limits.REPORT_PATH_POINTS];
        for (int i = 0; i < points.length; i++) {
            points[i] = new Point3(i % 1000, i % 7, 0);
        }
        Shape longest = new Shape.SpacePath(List.of(points), false);
        Picture picture = draw(Optional.of(Given.drawing(longest, FRAME, FRAME)), Optional.empty())
                .orElseThrow();
        assertThat(picture.isCut()).isTrue();
        assertThat(SvgForm.of(picture).toString().split("Z", -1))
                .as("the second frame is left out")
                .hasSize(2);
    }
}
