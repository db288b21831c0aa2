package org.cadlift.extrude.solid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.PlanCut;
import org.cadlift.model.building.Section;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.junit.jupiter.api.Test;

class SectionTest {
    private static final Point NO_OFFSET = new Point(0, 0);

    @Test
    void ofABoxIsItsOutline() {
        Solid box = prism(Outlines.region("10,20 50,20 50,80 10,80"), 5, 35);

        assertThat(area(Section.of(box, 20))).isEqualTo(2400);
        assertThat(Section.of(box, 20)).hasSize(1);
        assertThat(Section.of(box, 4)).isEmpty();
        assertThat(Section.of(box, 35)).as("it ends there").isEmpty();
        assertThat(area(Section.of(box, 5))).as("it begins there").isEqualTo(2400);
    }

    @Test
    void ofADiskWithAHoleKeepsBothCircles() {
        Region region = new Region(
                Loop.circle(new Point(7, 3), 50),
                List.of(Loop.circle(new Point(17, 3), 20).reversed()));

        List<Loop> loops = Section.of(prism(region, 0, 10), 5);

        assertThat(loops).hasSize(2);
        assertThat(area(loops)).isCloseTo(Math.PI * 2100, within(1e-9));
    }

    @Test
    void aStoreyIsCutWhereSomethingStands() {
        Region region = Outlines.region("10,20 50,20 50,80 10,80");

        assertThat(heightOfCut(prism(region, 0, 3000), prism(region, 3000, 3200)))
                .isEqualTo(1000);
        assertThat(heightOfCut(prism(region, 0, 500), prism(region, 0, 800))).isEqualTo(400);
        assertThat(heightOfCut(prism(region, 0, 100), prism(region, 5000, 5400)))
                .as("a metre up is nothing")
                .isEqualTo(5200);
    }

    private static double heightOfCut(Solid... solids) {
        List<Element> elements = Arrays.stream(solids)
                .map(solid -> new Element(
                        "p", Element.Kind.PROFILE, "P", 0, "m", 0, new Provenance("0", 0, List.of()), solid))
                .toList();
        Building building = new Building("b", Point3.ZERO, List.of(new Building.Level("Ground", 0, 3000)), elements);
        return PlanCut.usual(building, 0).zMm();
    }

    @Test
    void throughAWindowPartsTheWall() {
        Solid wall = Stack.of(
                        Outlines.region("0,0 4000,0 4000,200 0,200"),
                        List.of(
                                new Stack.Cut(Outlines.region("500,0 1400,0 1400,200 500,200"), 0, 2100),
                                new Stack.Cut(Outlines.region("2500,0 3500,0 3500,200 2500,200"), 1000, 2200)),
                        NO_OFFSET,
                        0,
                        3000)
                .getFirst();

        assertThat(area(Section.of(wall, 500))).isCloseTo(200.0 * (4000 - 900), within(1e-6));
        assertThat(area(Section.of(wall, 1000))).as("at the sill").isCloseTo(200.0 * (4000 - 1900), within(1e-6));
        assertThat(Section.of(wall, 1000)).hasSize(3);
        assertThat(area(Section.of(wall, 2150))).isCloseTo(200.0 * (4000 - 1000), within(1e-6));
        assertThat(area(Section.of(wall, 2500))).isCloseTo(200.0 * 4000, within(1e-6));
    }

    @Test
    void throughAWindowInARoundWallKeepsArcs() {
        Region ring = new Region(
                Loop.circle(new Point(0, 0), 3000),
                List.of(Loop.circle(new Point(0, 0), 2800).reversed()));
        Solid wall = Stack.of(
                        ring,
                        List.of(new Stack.Cut(Outlines.region("2000,-500 4000,-500 4000,500 2000,500"), 1000, 2000)),
                        NO_OFFSET,
                        0,
                        3000)
                .getFirst();

        List<Loop> loops = Section.of(wall, 1500);

        assertThat(loops).hasSize(1);
        assertThat(loops.getFirst().curves()).filteredOn(Arc.class::isInstance).hasSize(2);
        double cut = strip(3000) - strip(2800);
        assertThat(area(loops)).isCloseTo(Math.PI * (9e6 - 7.84e6) - cut, within(1e-3));
        assertThat(Section.of(wall, 500)).hasSize(2);
    }

    /// Gives the area of a disc's right half between y = ±500.
    private static double strip(double radius) {
        return 500 * Math.sqrt(radius * radius - 250_000) + radius * radius * Math.asin(500 / radius);
    }

    private static double area(List<Loop> loops) {
        return loops.stream().mapToDouble(Loop::signedArea).sum();
    }

    private static Solid prism(Region region, double bottomMm, double topMm) {
        return Prism.of(region, NO_OFFSET, bottomMm, topMm).orElseThrow();
    }
}
