package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.CadDrawing.TypeCount;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Arc;
import org.cadlift.plane.Curve;
import org.cadlift.plane.Point;
import org.cadlift.plane.Segment;
import org.junit.jupiter.api.Test;

class ExpanderTest {
    private static final String LINE = "LINE 10=0 20=0 11=1 21=0";
    private static final String QUARTER = "ARC 10=0 20=0 40=2 50=0 51=90";

    private static Entity only(DxfText file) {
        List<Entity> entities = file.drawing().entities();
        assertThat(entities).hasSize(1);
        return entities.getFirst();
    }

    private static List<Curve> curves(DxfText file) {
        return only(file).figures().stream()
                .flatMap(figure -> ((Shape.Path) figure.shape()).curves().stream())
                .toList();
    }

    private static Segment segment(double x1, double y1, double x2, double y2) {
        return new Segment(new Point(x1, y1), new Point(x2, y2));
    }

    @Test
    void shiftsByInsertionPointLessBasePoint() {
        assertThat(curves(DxfText.of("INSERT 2=a 10=10 20=20").block("A", "10=1 20=2", LINE)))
                .containsExactly(segment(9, 18, 10, 18));
    }

    @Test
    void scalesThenTurns() {
        assertThat(curves(DxfText.of("INSERT 2=A 10=5 20=0 41=2 42=2 50=90").block("A", "10=0 20=0", LINE)))
                .containsExactly(segment(5, 0, 5, 2));
    }

    @Test
    void keepsAnArcThroughTurnAndScaleExactly() {
        assertThat(curves(DxfText.of("INSERT 2=A 10=10 20=0 41=3 42=3 50=90").block("A", "", QUARTER)))
                .containsExactly(new Arc(new Point(10, 6), new Point(4, 0), new Point(10, 0), 6, true));
    }

    @Test
    void mirrorsAnArc() {
        assertThat(curves(DxfText.of("INSERT 2=A 10=10 20=0 41=-1").block("A", "", QUARTER)))
                .containsExactly(new Arc(new Point(8, 0), new Point(10, 2), new Point(10, 0), 2, false));
    }

    @Test
    void aMirrorOfAMirrorIsTheThingItself() {
        DxfText file = DxfText.of("INSERT 2=B 10=0 20=0 230=-1")
                .block("A", "", QUARTER + "\nLWPOLYLINE 90=2 10=1 20=1 42=0.3 10=3 20=1")
                .block("B", "", "INSERT 2=A 10=0 20=0 41=-1");
        assertThat(curves(file))
                .containsExactly(
                        new Arc(new Point(2, 0), new Point(0, 2), new Point(0, 0), 2, true),
                        Arc.ofBulge(new Point(1, 1), new Point(3, 1), 0.3));
    }

    @Test
    void mirrorsABulge() {
        assertThat(curves(DxfText.of("INSERT 2=A 10=0 20=0 42=-1")
                        .block("A", "", "LWPOLYLINE 90=2 10=0 20=0 42=1 10=2 20=0")))
                .containsExactly(new Arc(new Point(0, 0), new Point(2, 0), new Point(1, 0), 1, false));
    }

    @Test
    void anUnevenScaleMakesEllipsesOfCircles() {
        Figure figure = only(DxfText.of("INSERT 2=A 10=10 20=20 41=3 42=1").block("A", "", "CIRCLE 10=1 20=0 40=2"))
                .figures()
                .getFirst();
        assertThat(figure.shape())
                .isEqualTo(new Shape.EllipticalArc(
                        new org.cadlift.model.Point3(13, 20, 0), 6, 0, 1.0 / 3, 0, 2 * Math.PI));
    }

    @Test
    void anUnevenScaleKeepsTheEndsOfAnArc() {
        Shape.EllipticalArc arc = (Shape.EllipticalArc)
                only(DxfText.of("INSERT 2=A 10=0 20=0 41=1 42=-3 50=30").block("A", "", QUARTER))
                        .figures()
                        .getFirst()
                        .shape();
        // The arc's ends (2, 0) and (0, 2) go to (2, 0) and (0, −6), then turn by 30°.
        double cos = Math.cos(Math.PI / 6);
        assertThat(at(arc, arc.endParameter()).distance(new Point(2 * cos, 1))).isLessThan(1e-12);
        assertThat(at(arc, arc.startParameter()).distance(new Point(3, -6 * cos)))
                .isLessThan(1e-12);
        assertThat(arc.endParameter() - arc.startParameter()).isCloseTo(Math.PI / 2, within(1e-12));
    }

    private static Point at(Shape.EllipticalArc e, double t) {
        return new Point(
                e.center().x() + e.majorX() * Math.cos(t) - e.majorY() * e.ratio() * Math.sin(t),
                e.center().y() + e.majorY() * Math.cos(t) + e.majorX() * e.ratio() * Math.sin(t));
    }

    @Test
    void repeatsInColumnsAndRowsThatAreTurnedButNotScaled() {
        assertThat(curves(DxfText.of("INSERT 2=A 10=0 20=0 41=2 42=2 43=2 50=90 70=2 71=2 44=10 45=100")
                        .block("A", "", LINE)))
                .containsExactly(
                        segment(0, 0, 0, 2),
                        segment(0, 10, 0, 12),
                        segment(-100, 0, -100, 2),
                        segment(-100, 10, -100, 12));
    }

    @Test
    void tellsWhichInsertEachFigureComesFrom() {
        Entity array = only(DxfText.of("INSERT 2=B 10=0 20=0 70=2 44=10")
                .block("A", "", LINE + "\n" + LINE)
                .block("B", "", LINE + "\nINSERT 2=A 10=0 20=1\nINSERT 2=A 10=0 20=2"));

        assertThat(array.figures())
                .extracting(Figure::inserts)
                .containsExactly(
                        List.of(1),
                        List.of(1, 2),
                        List.of(1, 2),
                        List.of(1, 3),
                        List.of(1, 3),
                        List.of(4),
                        List.of(4, 5),
                        List.of(4, 5),
                        List.of(4, 6),
                        List.of(4, 6));
        assertThat(only(DxfText.of(LINE)).figures().getFirst().inserts()).isEmpty();
    }

    @Test
    void readsTheAttributesOfAnInsert() {
        Entity insert = only(DxfText.of("""
                        INSERT 8=rooms 2=A 66=1 10=5 20=5 41=9
                        ATTRIB 8=0 2=NAME 1=Kitchen 10=6 20=7 40=3
                        ATTRIB 8=0 2=ID 1=17 70=1 10=6 20=7 40=3
                        SEQEND
                        """).block("A", "", "ATTDEF 2=NAME 1=x 10=0 20=0 40=3\n" + LINE));
        assertThat(insert.figures()).hasSize(2);
        assertThat(insert.figures().getLast().shape())
                .isEqualTo(new Shape.Text("Kitchen", new org.cadlift.model.Point3(6, 7, 0), 3, 0));
        assertThat(insert.figures().getLast().layer()).isEqualTo("rooms");
    }

    @Test
    void layerZeroAndByBlockAreTakenFromTheInsert() {
        DxfText file = DxfText.of("INSERT 8=doors 62=3 2=A 10=0 20=0")
                .layer("doors", "70=0 62=1")
                .layer("glass", "70=0 62=5")
                .block(
                        "A",
                        "",
                        LINE + " 8=0\n" + LINE + " 8=glass\n" + LINE + " 8=glass 62=0\n" + LINE + " 420=1193046");
        assertThat(only(file).figures().stream().map(f -> f.layer() + " " + Integer.toHexString(f.rgb())))
                .containsExactly("doors ff0000", "glass ff", "glass ff00", "doors 123456");
        assertThat(only(file).figures()).allMatch(f -> f.block().equals("A"));
    }

    @Test
    void layersOffAndFrozenAreIgnored() {
        CadDrawing drawing = DxfText.of(LINE + " 8=off\n" + LINE + " 8=FROZEN\n" + LINE + " 8=on\n" + LINE + " 60=1")
                .layer("Off", "70=0 62=-3")
                .layer("Frozen", "70=1 62=3")
                .layer("On", "70=4 62=3")
                .drawing();
        assertThat(drawing.layers())
                .containsExactly(
                        new Layer("Off", 0x00ff00, false, false, false),
                        new Layer("Frozen", 0x00ff00, true, true, false),
                        new Layer("On", 0x00ff00, true, false, true),
                        new Layer("0", ColorIndex.WHITE, true, false, false));
        assertThat(drawing.entities().stream().map(e -> e.layer() + ": " + e.fate() + " " + e.reason()))
                .containsExactly(
                        "Off: IGNORED layer off", "Frozen: IGNORED layer frozen", "On: OPEN ", "0: IGNORED invisible");
    }

    @Test
    void aBlockOnALayerThatIsOffShowsWhatItHasOnOthers() {
        DxfText file = DxfText.of("INSERT 8=off 2=A 10=0 20=0\nINSERT 8=frozen 2=A 10=0 20=0")
                .layer("off", "70=0 62=-3")
                .layer("frozen", "70=1 62=3")
                .block("A", "", LINE + " 8=0\n" + LINE + " 8=other");
        List<Entity> entities = file.drawing().entities();
        assertThat(entities.getFirst().figures()).hasSize(1);
        assertThat(entities.getLast().reason()).isEqualTo("layer frozen");
    }

    @Test
    void countsWhatBlocksHold() {
        CadDrawing drawing = DxfText.of("INSERT 2=A 10=0 20=0")
                .block("A", "", LINE + "\n" + QUARTER + "\n" + LINE)
                .drawing();
        assertThat(drawing.blockEntities()).containsExactly(new TypeCount("ARC", 1), new TypeCount("LINE", 2));
    }

    @Test
    void anUnknownOrEmptyBlockHasAReason() {
        List<Entity> entities = DxfText.of("INSERT 2=A 10=0 20=0\nINSERT 2=B 10=0 20=0\nINSERT 2=C 10=0 20=0")
                .block("B", "", "")
                .block("C", "", "REGION 8=0")
                .drawing()
                .entities();
        assertThat(entities.stream().map(e -> e.fate() + " " + e.reason()))
                .containsExactly(
                        "FAILED block A is not defined",
                        "IGNORED draws nothing",
                        "IGNORED unsupported: REGION without its faces");
    }

    @Test
    void aBlockThatInsertsItselfIsDrawnOnceAndTold() {
        DxfText file = DxfText.of("INSERT 2=A 10=0 20=0\nINSERT 2=B 10=0 20=0")
                .block("A", "", LINE + "\nINSERT 2=A 10=5 20=0")
                .block("B", "", "INSERT 2=B 10=5 20=0");
        Outcome<Drawing> outcome = file.read();
        List<Entity> entities = DxfText.drawing(outcome).entities();
        assertThat(entities.getFirst().figures()).hasSize(1);
        assertThat(entities.getLast().fate()).isEqualTo(Fate.FAILED);
        assertThat(entities.getLast().reason()).isEqualTo("block B inserts itself");
        assertThat(outcome.findings().stream().map(Finding::code)).contains(NoticeCode.BLOCK_LIMIT);
    }

    @Test
    void tenLevelsOfTenInsertsStopAtTheLimit() {
        DxfText file = DxfText.of("INSERT 2=B0 10=0 20=0\n" + LINE);
        for (int level = 0; level < 10; level++) {
            file.block("B" + level, "", ("INSERT 2=B" + (level + 1) + " 10=1 20=0\n").repeat(10));
        }
        file.block("B10", "", LINE);
        Outcome<Drawing> outcome = file.read();
        List<Entity> entities = DxfText.drawing(outcome).entities();
        assertThat(entities.getFirst().fate()).isEqualTo(Fate.FAILED);
        assertThat(entities.getLast().fate()).isEqualTo(Fate.OPEN);
        assertThat(outcome.findings().stream().map(Finding::code)).contains(NoticeCode.BLOCK_LIMIT);
    }

    @Test
    void blocksMayNestOnlySoDeep() {
        DxfText file = DxfText.of("INSERT 2=B0 10=0 20=0");
        for (int level = 0; level < 20_000; level++) {
            file.block("B" + level, "", LINE + "\nINSERT 2=B" + (level + 1) + " 10=1 20=0");
        }
        Outcome<Drawing> outcome = file.read();
        assertThat(DxfText.drawing(outcome).entities().getFirst().figures()).hasSize(Limits.BLOCK_NESTING);
        assertThat(outcome.findings().stream().map(Finding::code)).contains(NoticeCode.BLOCK_LIMIT);
    }

    @Test
    void anEmptyBlockRepeatedWithoutEndStopsToo() {
        Entity insert = only(
                DxfText.of("INSERT 2=A 10=0 20=0 70=32767 71=32767 44=1 45=1").block("A", "", ""));
        assertThat(insert.fate()).isEqualTo(Fate.FAILED);
    }

    @Test
    void oneBadEntityInABlockCostsOnlyItself() {
        Outcome<Drawing> outcome = DxfText.of("INSERT 2=A 10=0 20=0\nINSERT 2=A 10=9 20=0")
                .block("A", "", LINE + "\nLINE 5=BAD 10=nan 20=0 11=1 21=0")
                .read();
        assertThat(DxfText.drawing(outcome).entities())
                .allMatch(e -> e.figures().size() == 1);
        assertThat(outcome.findings().stream().filter(f -> f.code() == NoticeCode.ENTITY_FAILED))
                .singleElement()
                .satisfies(f -> assertThat(f.place().handle()).isEqualTo("BAD"));
    }
}
