package org.cadlift.export.ifc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cadlift.export.step.Shapes;
import org.cadlift.model.Point3;
import org.cadlift.model.building.Building;
import org.cadlift.model.building.Building.Assembly;
import org.cadlift.model.building.Building.Level;
import org.cadlift.model.building.Building.Opening;
import org.cadlift.model.building.Building.Pierced;
import org.cadlift.model.building.Building.Side;
import org.cadlift.model.building.Building.Space;
import org.cadlift.model.building.Element;
import org.cadlift.model.building.Solid;
import org.cadlift.model.plan.Opening.Swing;
import org.cadlift.model.plan.Provenance;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Loop;
import org.cadlift.plane.Point;
import org.cadlift.plane.Region;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

class IfcWriterTest {
    private static String write(Building building) {
        return new String(IfcWriter.write(building, IfcSchema.IFC4), StandardCharsets.US_ASCII);
    }

    private static String write(Solid solid) {
        return write(Shapes.building("part", Shapes.element("p1", "0", 0xFF8000, solid)));
    }

    private static List<String> ids(String ifc) {
        return Pattern.compile("=IFC[A-Z]+\\('([^']{22})',\\$")
                .matcher(ifc)
                .results()
                .map(id -> id.group(1))
                .toList();
    }

    @Test
    void everyReferenceIsDefinedAndTheSameBuildingGivesTheSameBytes() {
        String ifc = write(Shapes.box(1000, 500, 250));
        List<String> defined = Pattern.compile("^(#\\d+)=", Pattern.MULTILINE)
                .matcher(ifc)
                .results()
                .map(record -> record.group(1))
                .toList();
        assertThat(defined).doesNotHaveDuplicates();
        assertThat(Pattern.compile("#\\d+").matcher(ifc).results().map(MatchResult::group))
                .allMatch(defined::contains);
        assertThat(write(Shapes.box(1000, 500, 250))).isEqualTo(ifc);
    }

    @Test
    void identifiersAreTwentyTwoDigitsAndStayWhenTheHeightChanges() {
        List<String> ids = ids(write(Shapes.box(1000, 500, 250)));
        assertThat(ids)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-3][0-9A-Za-z_$]{21}"));
        assertThat(ids(write(Shapes.box(1000, 500, 2500)))).isEqualTo(ids);
        String other = write(Shapes.building("other", Shapes.element("p1", "0", 0xFF8000, Shapes.box(1000, 500, 250))));
        assertThat(ids(other)).hasSameSizeAs(ids).doesNotContainAnyElementsOf(ids);
    }

    /// OpenCASCADE would take both ends for one point and lose the whole outline.
    @Test
    void edgesTooShortToBeReadAreLeftOut() {
        Loop cut = Loop.ofPoints(List.of(
                new Point(0, 0),
                new Point(200, 0),
                new Point(200, 99.99995),
                new Point(199.99995, 100),
                new Point(0, 100)));
        assertThat(write(Shapes.prism(Region.of(cut), 0, 30)))
                .contains("IFCCARTESIANPOINTLIST2D(((0.,0.),(200.,0.),(199.99995,100.),(0.,100.)))")
                .contains("(IFCLINEINDEX((1,2,3,4,1)))");
    }

    @Test
    void arcsStayArcs() {
        Point a = new Point(0, 0);
        Point b = new Point(200, 0);
        Loop bow = new Loop(List.of(Arc.ofBulge(a, b, 1), new Segment(b, a)));
        Loop hole = Loop.circle(new Point(100, -40), 10).reversed();
        assertThat(write(Shapes.prism(new Region(bow, List.of(hole)), 0, 30)))
                .containsPattern("IFCCARTESIANPOINTLIST2D\\(\\(\\(0.,0.\\),.*,-100.\\),.*\\(200.,0.\\)\\)\\)")
                .contains("(IFCARCINDEX((1,2,3)),IFCARCINDEX((3,4,5)),IFCLINEINDEX((5,1))),.F.)")
                .contains("IFCARBITRARYPROFILEDEFWITHVOIDS(.AREA.,$,")
                .containsPattern("IFCCIRCLE\\(#\\d+,10\\.\\)");
    }

    @Test
    void theLocalOriginIsAMapConversion() {
        Building near = Shapes.building("part", Shapes.element("p1", "0", 0, Shapes.box(10, 10, 10)));
        Building far = new Building("part", new Point3(1e9, 2e9, 5), near.levels(), near.elements());
        assertThat(write(near)).doesNotContain("IFCMAPCONVERSION");
        assertThat(write(far)).containsPattern("IFCMAPCONVERSION\\(#\\d+,#\\d+,1000000000.,2000000000.,5.,1.,0.,1.\\)");
    }

    @Test
    void whatSurroundsTheShapeIsTold() {
        assertThat(write(Shapes.building("Fräserei", Shapes.element("p'1", "Säulen", 0xFF8000, Shapes.box(1, 1, 1)))))
                .contains("FILE_SCHEMA(('IFC4'));")
                .contains("'Fr\\X2\\00E4\\X0\\serei'")
                .contains("'p''1'")
                .contains("IFCCOLOURRGB($,1.,0.502,0.)")
                .contains("'CADLift_Source'", "IFCLABEL('S\\X2\\00E4\\X0\\ulen')", "IFCIDENTIFIER('1A')")
                .contains("IFCQUANTITYVOLUME('NetVolume',$,$,1.E-9,$)");
    }

    @Test
    void openingsThatLeaveWhatWasBuiltVoidTheWholeWall() {
        String ifc = write(pierced(Shapes.box(1000, 100, 3000)));
        assertThat(ifc)
                .containsOnlyOnce("=IFCWALL(")
                .containsOnlyOnce("=IFCOPENINGELEMENT(")
                .containsOnlyOnce("=IFCRELVOIDSELEMENT(")
                .containsOnlyOnce("=IFCRELFILLSELEMENT(")
                .containsPattern("=IFCDOOR\\(.*,'o1',3000.,900.,\\$,\\$,\\$\\);")
                .containsPattern("=IFCSPACE\\('.*',\\$,'r1',.*,'Kitchen',")
                .contains("IFCQUANTITYVOLUME('GrossVolume',$,$,0.3,$)", "IFCQUANTITYVOLUME('NetVolume',$,$,0.03,$)")
                .doesNotContain("'Reference','SweptSolid'");
    }

    @Test
    void aDoorHasItsShapeWhereItHangs() {
        // The leaf is 900 wide about the middle of the wall, 40 thick, in coordinates of the door.
        assertThat(write(pierced(Shapes.box(1000, 100, 3000))))
                .containsPattern("=IFCDOOR\\('[^']*',\\$,'o1',\\$,\\$,#\\d+,#\\d+,'o1',")
                .contains("IFCCARTESIANPOINTLIST2D(((-450.,-20.),(450.,-20.),(450.,20.),(-450.,20.)))")
                .contains("'Qto_DoorBaseQuantities'", "'Qto_OpeningElementBaseQuantities'");
    }

    @Test
    void partsAreGatheredToWholes() {
        Provenance source = new Provenance("0", 0, List.of());
        Building building = new Building(
                "house",
                Point3.ZERO,
                List.of(new Level("Ground", 0, 3000)),
                List.of(
                        new Element(
                                "s1", Element.Kind.STAIR, "Stair 1 flight 1", 0, "m", 0, source, Shapes.box(1, 1, 1)),
                        new Element(
                                "s2", Element.Kind.STAIR, "Stair 1 flight 2", 0, "m", 0, source, Shapes.box(1, 1, 2)),
                        new Element("roof1", Element.Kind.ROOF, "Roof 1", 0, "m", 0, source, Shapes.box(1, 1, 3))),
                List.of(),
                List.of(),
                List.of(
                        new Assembly("s1-stair", Assembly.Kind.STAIR, "Stair 1", 0, 2),
                        new Assembly("roof1-whole", Assembly.Kind.GABLE_ROOF, "Roof 1", 2, 1)),
                List.of(),
                List.of());
        String ifc = write(building);
        assertThat(ifc)
                .containsPattern("=IFCSTAIR\\('[^']*',\\$,'Stair 1',\\$,\\$,#\\d+,\\$,'s1-stair',.NOTDEFINED.\\)")
                .containsPattern("=IFCROOF\\('[^']*',\\$,'Roof 1',\\$,\\$,#\\d+,\\$,'roof1-whole',.GABLE_ROOF.\\)")
                .contains("'Qto_RoofBaseQuantities'", "'ProjectedArea'")
                .containsPattern("=IFCSLAB\\('[^']*',\\$,'Roof 1',\\$,\\$,#\\d+,#\\d+,'roof1',.ROOF.\\)")
                // Parts are contained by way of their wholes alone.
                .containsPattern("=IFCRELCONTAINEDINSPATIALSTRUCTURE\\('[^']*',\\$,\\$,\\$,\\(#\\d+,#\\d+\\),");
    }

    @Test
    void aStripHasAnAxisAndALayerAboutIt() {
        assertThat(write(pierced(Shapes.box(1000, 100, 3000))))
                .contains("'Axis','Curve2D'")
                .containsPattern(
                        "IFCCARTESIANPOINTLIST2D\\(\\(\\((1000.,50.\\),\\(0.,50.|0.,50.\\),\\(1000.,50.)\\)\\)\\)")
                .containsPattern("IFCMATERIALLAYER\\(#\\d+,100.,")
                .containsPattern("IFCMATERIALLAYERSETUSAGE\\(#\\d+,.AXIS2.,.POSITIVE.,-50.,")
                .contains("IFCPROPERTYSINGLEVALUE('IsExternal',$,IFCBOOLEAN(.T.),$)");
    }

    @Test
    void openingsThatWouldLeaveSomethingElseAreForReference() {
        String ifc = write(pierced(Shapes.box(1100, 100, 3000)));
        assertThat(ifc).contains("'Reference','SweptSolid'").containsOnlyOnce("=IFCRELVOIDSELEMENT(");
    }

    /// Makes two stumps with a door of full height between them, and a wall said to have been there before.
    private static Building pierced(Solid whole) {
        Provenance source = new Provenance("Walls", 0, List.of());
        List<Element> stumps = List.of(stump("w1", 0, source), stump("w1-2", 950, source));
        Opening door = new Opening(
                "o1",
                Opening.Use.DOOR,
                900,
                new Point3(500, 50, 0),
                new Point3(1, 0, 0),
                Swing.NONE,
                Side.OUTER,
                Shapes.prism(Region.of(Shapes.rectangle(50, 0, 950, 100)), 0, 3000),
                Optional.of(new Building.Run(2, 1, "thing")));
        Element leaf = new Element(
                "o1",
                Element.Kind.DOOR,
                "Door 1 leaf",
                0,
                "Wood",
                0,
                source,
                Shapes.prism(Region.of(Shapes.rectangle(50, 30, 950, 70)), 0, 3000));
        Space room = new Space("r1", "Kitchen", 0, 1e6, Optional.empty(), Shapes.box(1000, 1000, 3000));
        return new Building(
                "house",
                Point3.ZERO,
                List.of(new Level("Ground", 0, 3000)),
                List.of(stumps.getFirst(), stumps.getLast(), leaf),
                List.of(new Pierced(0, 2, whole, List.of(door))),
                List.of(),
                List.of(),
                List.of(new Building.Wall(0, 100, Side.OUTER)),
                List.of(room));
    }

    private static Element stump(String id, double x, Provenance source) {
        Solid solid = Shapes.prism(Region.of(Shapes.rectangle(x, 0, x + 50, 100)), 0, 3000);
        return new Element(id, Element.Kind.WALL, "Wall 1", 0, "Walls", 0, source, solid);
    }

    @Test
    void layersAreClasses() {
        assertThat(write(pierced(Shapes.box(1000, 100, 3000))))
                .containsOnlyOnce("=IFCCLASSIFICATION($,$,$,'CAD layers',$,$,$)")
                .containsPattern("=IFCCLASSIFICATIONREFERENCE\\(\\$,'Walls','Walls',#\\d+,\\$,\\$\\)")
                .containsPattern("=IFCRELASSOCIATESCLASSIFICATION\\('[^']*',\\$,\\$,\\$,\\(#\\d+,#\\d+\\),#\\d+\\)");
    }

    /// The kitchen lies along the wall and its door, the hall behind it along half of the wall, the cellar nowhere.
    @Test
    void roomsTellWhatBoundsThem() {
        Building house = pierced(Shapes.box(1000, 100, 3000));
        Space kitchen = space("r1", Shapes.rectangle(0, 100, 1000, 2000));
        Space hall = space("r2", Shapes.rectangle(500, -2000, 1000, 0));
        Space cellar = space("r3", Shapes.rectangle(3000, 0, 4000, 1000));
        String one = write(with(house, kitchen, cellar));
        String two = write(with(house, kitchen, hall));

        String boundary = "=IFCRELSPACEBOUNDARY1STLEVEL\\('[^']*',\\$,'1stLevel',\\$,#\\d+,#\\d+,#\\d+,";
        assertThat(found(one, boundary + "\\.PHYSICAL\\.,\\.EXTERNAL\\.,\\$\\)"))
                .isEqualTo(1);
        assertThat(found(one, boundary + "\\.PHYSICAL\\.,\\.EXTERNAL\\.,#\\d+\\)"))
                .isEqualTo(1);
        assertThat(found(one, boundary)).isEqualTo(2);
        // The hall begins across from the middle of the door.
        assertThat(found(two, boundary + "\\.PHYSICAL\\.,\\.INTERNAL\\.,\\$\\)"))
                .isEqualTo(2);
        assertThat(found(two, boundary + "\\.PHYSICAL\\.,\\.INTERNAL\\.,#\\d+\\)"))
                .isEqualTo(2);
        assertThat(found(two, boundary)).isEqualTo(6);
    }

    /// Along the middle of the door another wall lies on the same face.
    @Test
    void aDoorBoundsARoomOnceWhereWallsShareAFace() {
        Building house = pierced(Shapes.box(1000, 100, 3000));
        List<Element> elements = new ArrayList<>(house.elements());
        Provenance source = new Provenance("Walls", 0, List.of());
        elements.add(new Element(
                "w2",
                Element.Kind.WALL,
                "Wall 2",
                0,
                "Walls",
                0,
                source,
                Shapes.prism(Region.of(Shapes.rectangle(400, 0, 600, 100)), 0, 3000)));
        Building beside = new Building(
                house.name(),
                house.origin(),
                house.levels(),
                elements,
                house.pierced(),
                house.joined(),
                house.assemblies(),
                List.of(house.walls().getFirst(), new Building.Wall(3, 100, Side.OUTER)),
                List.of(space("r1", Shapes.rectangle(0, 100, 1000, 2000))));
        List<String> ids = Pattern.compile("=IFCRELSPACEBOUNDARY1STLEVEL\\('([^']*)'")
                .matcher(write(beside))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    }

    private static long found(String ifc, String pattern) {
        return Pattern.compile(pattern).matcher(ifc).results().count();
    }

    private static Space space(String id, Loop outline) {
        return new Space(id, "", 0, outline.area(), Optional.empty(), Shapes.prism(Region.of(outline), 0, 3000));
    }

    private static Building with(Building house, Space... rooms) {
        return new Building(
                house.name(),
                house.origin(),
                house.levels(),
                house.elements(),
                house.pierced(),
                house.joined(),
                house.assemblies(),
                house.walls(),
                List.of(rooms));
    }

    @Test
    void schemasDifferInTheHeader() {
        Building building = Shapes.building("part", Shapes.element("p1", "0", 0xFF8000, Shapes.box(1, 2, 3)));
        List<String> older = write(building).lines().toList();
        List<String> newer = new String(IfcWriter.write(building, IfcSchema.IFC4X3_ADD2), StandardCharsets.US_ASCII)
                .lines()
                .toList();
        assertThat(newer).hasSameSizeAs(older);
        assertThat(newer.stream().filter(line -> !older.contains(line)))
                .containsExactly(
                        "FILE_DESCRIPTION(('ViewDefinition [notYetAssigned]'),'2;1');",
                        "FILE_SCHEMA(('IFC4X3_ADD2'));");
    }
}
