package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.cadlift.contract.Finding;
import org.cadlift.contract.Limits;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Shape;
import org.cadlift.plane.Curve;
import org.junit.jupiter.api.Test;

/// Tries what damaged files do: nothing throws, what is left is read, repairs are told.
class DamageTest {
    private static final String LINE = "LINE 8=a 10=0 20=0 11=1 21=0";

    /// Holds one of each kind, so that damage can meet every reader.
    private static DxfText oneOfEach() {
        return DxfText.of("""
                        LINE 5=1 8=a 62=3 10=0 20=0 30=0 11=1 21=0 31=0
                        ARC 5=2 8=a 10=0 20=0 40=2 50=10 51=200 210=0 220=0 230=-1
                        LWPOLYLINE 5=3 8=b 90=3 70=1 43=0 10=0 20=0 42=0.5 10=4 20=0 10=4 20=4
                        POLYLINE 5=4 66=1 70=0
                        VERTEX 10=0 20=0 42=1
                        VERTEX 10=3 20=0
                        SEQEND 5=5
                        ELLIPSE 5=6 10=0 20=0 11=4 21=1 40=0.3 41=0 42=2
                        SPLINE 5=7 70=8 71=2 40=0 40=0 40=0 40=1 40=1 40=1 10=0 20=0 10=1 20=1 10=2 20=0
                        INSERT 5=8 2=A 66=1 10=5 20=5 41=2 42=-1 50=30 70=2 44=4
                        ATTRIB 5=9 1=Hall 2=NAME 10=5 20=5 40=1
                        SEQEND
                        HATCH 5=A 30=0 70=1 91=2 92=3 72=1 73=1 93=3 10=0 20=0 42=1 10=4 20=0 42=0 10=4 20=2 42=0 97=0 92=1 93=2 72=2 10=0 20=0 40=2 50=0 51=180 73=0 72=4 94=1 95=4 96=2 40=0 40=0 40=1 40=1 10=0 20=0 10=1 20=0 97=0 75=0
                        MTEXT 5=B 10=0 20=0 40=1 1={\\fArial;a\\S1/2;\\U+00e4}
                        MLINE 5=D 71=3 72=2 73=1 11=0 21=0 13=0 23=1 74=2 41=1 41=0 75=0 11=4 21=0 13=0 23=1 74=2 41=1 41=0 75=0
                        SOLID 5=C 10=0 20=0 11=1 21=0 12=0 22=1 13=1 23=1
                        """)
                .layer("a", "70=0 62=1")
                .layer("b", "70=0 62=-1")
                .block("A", "10=1 20=1", "CIRCLE 10=0 20=0 40=1\nINSERT 2=B 10=0 20=0 50=45 42=3")
                .block("B", "", "LWPOLYLINE 90=2 10=0 20=0 42=0.4 10=3 20=0\nDIMENSION 2=*D1");
    }

    private static void assertSound(Outcome<Drawing> outcome, String what) {
        switch (outcome) {
            case Outcome.Failed<Drawing> failed ->
                assertThat(failed.failure().message()).as(what).isNotBlank();
            case Outcome.Made<Drawing>(CadDrawing drawing, var ignored) -> {
                for (Entity entity : drawing.entities()) {
                    if (entity.figures().isEmpty()) {
                        assertThat(entity.fate()).as(what).isNotEqualTo(Fate.OPEN);
                    } else {
                        assertThat(entity.fate()).as(what).isIn(Fate.OPEN, Fate.ANNOTATION);
                    }
                    entity.figures().forEach(figure -> assertSound(figure.shape(), what));
                }
            }
        }
    }

    private static void assertSound(Shape shape, String what) {
        if (shape instanceof Shape.Fill fill) {
            fill.boundaries().forEach(b -> b.edges().forEach(edge -> assertSound(edge, what)));
        }
        if (shape instanceof Shape.Path path) {
            List<Curve> curves = path.curves();
            for (int i = 1; i < curves.size(); i++) {
                assertThat(curves.get(i).start())
                        .as(what)
                        .isEqualTo(curves.get(i - 1).end());
            }
            assertThat(path.closed())
                    .as(what)
                    .isEqualTo(curves.getFirst().start().equals(curves.getLast().end()));
            assertThat(curves)
                    .as(what)
                    .allMatch(c -> Math.abs(c.start().x()) <= Limits.COORDINATE_MM && Double.isFinite(c.length()));
        }
    }

    private static List<String> repairs(Outcome<Drawing> outcome) {
        return outcome.findings().stream()
                .filter(f -> f.code() == NoticeCode.DXF_REPAIRED)
                .map(Finding::message)
                .toList();
    }

    private static CadDrawing drawing(String text) {
        return DxfText.drawing(DxfText.read(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theWholeFileNeedsNoRepair() {
        Outcome<Drawing> outcome = oneOfEach().read();
        assertThat(repairs(outcome)).isEmpty();
        assertThat(DxfText.drawing(outcome).entities().stream().map(Entity::type))
                .containsExactly(
                        "LINE",
                        "ARC",
                        "LWPOLYLINE",
                        "POLYLINE",
                        "ELLIPSE",
                        "SPLINE",
                        "INSERT",
                        "HATCH",
                        "MTEXT",
                        "MLINE",
                        "SOLID");
    }

    @Test
    void cutAnywhereItNeverThrows() {
        byte[] whole = oneOfEach().bytes();
        for (int length = 0; length < whole.length; length++) {
            assertSound(DxfText.read(Arrays.copyOf(whole, length)), "cut at " + length);
        }
    }

    @Test
    void alteredAnywhereItNeverThrows() {
        long seed = 20250101;
        Random random = new Random(seed);
        byte[] whole = oneOfEach().bytes();
        byte[] likely = "0123456789-.eE+\n\r ,\\{};%^ABCINSERT\u00ff\u0000".getBytes(StandardCharsets.ISO_8859_1);
        for (int round = 0; round < 4000; round++) {
            byte[] altered = whole.clone();
            for (int change = random.nextInt(6); change >= 0; change--) {
                int at = random.nextInt(altered.length);
                switch (random.nextInt(3)) {
                    case 0 -> altered[at] = likely[random.nextInt(likely.length)];
                    case 1 -> altered[at] = (byte) random.nextInt(256);
                    default -> {
                        int from = random.nextInt(altered.length);
                        int length = Math.min(random.nextInt(60), altered.length - Math.max(at, from));
                        System.arraycopy(whole, from, altered, at, length);
                    }
                }
            }
            assertSound(DxfText.read(altered), "seed " + seed + " round " + round);
        }
    }

    @Test
    void aBinaryFileAlteredAnywhereNeverThrows() {
        long seed = 20250102;
        Random random = new Random(seed);
        byte[] whole = BinaryDxfTest.binary(oneOfEach().toString(), true);
        for (int round = 0; round < 1000; round++) {
            byte[] altered = Arrays.copyOf(whole, 22 + random.nextInt(whole.length - 22));
            for (int change = random.nextInt(4); change > 0; change--) {
                altered[random.nextInt(altered.length)] = (byte) random.nextInt(256);
            }
            assertSound(DxfText.read(altered), "seed " + seed + " round " + round);
        }
    }

    @Test
    void readsWhatIsLeftOfAFileThatIsCutOff() {
        String whole = DxfText.of(LINE + "\n" + LINE + "\n" + LINE).toString();
        String cut = whole.substring(0, whole.lastIndexOf("LINE") + 4);
        Outcome<Drawing> outcome = DxfText.read(cut.getBytes(StandardCharsets.UTF_8));
        assertThat(DxfText.drawing(outcome).entities().stream().map(Entity::fate))
                .containsExactly(Fate.OPEN, Fate.OPEN, Fate.IGNORED);
        assertThat(outcome.findings()).extracting(Finding::code).contains(NoticeCode.DXF_TRUNCATED);
    }

    @Test
    void readsEntitiesWithoutAnySection() {
        assertThat(drawing("0\nLINE\n8\nx\n10\n0\n20\n0\n11\n5\n21\n0\n0\nEOF\n")
                        .entities())
                .singleElement()
                .satisfies(e -> assertThat(e.fate()).isEqualTo(Fate.OPEN));
    }

    @Test
    void readsOnWhereEndsecIsMissing() {
        String text = DxfText.of(LINE).layer("a", "70=0 62=1").toString().replace("  0\nENDSEC\n", "");
        CadDrawing drawing = drawing(text);
        assertThat(drawing.entities().getFirst().figures().getFirst().rgb()).isEqualTo(0xff0000);
    }

    @Test
    void stepsOverGarbageLines() {
        String text =
                DxfText.of(LINE + "\n" + LINE).toString().replaceFirst("  0\nLINE\n", "what is this\n  0\nLINE\n");
        Outcome<Drawing> outcome = DxfText.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(DxfText.drawing(outcome).entities()).hasSize(2).allMatch(e -> e.fate() == Fate.OPEN);
        assertThat(repairs(outcome)).containsExactly("a line is no group code and was skipped");
    }

    @Test
    void getsBackIntoStepAfterALostLine() {
        String text = DxfText.of(LINE + "\n" + LINE).toString().replaceFirst("  0\nLINE\n8\na\n", "  0\nLINE\n8\n");
        List<Entity> entities = drawing(text).entities();
        assertThat(entities).hasSize(2);
        assertThat(entities.getLast().fate()).isEqualTo(Fate.OPEN);
    }

    @Test
    void readsADecimalComma() {
        Outcome<Drawing> outcome = DxfText.of("LINE 10=0 20=0 11=1,5 21=0").read();
        Shape.Path path = (Shape.Path) DxfText.drawing(outcome)
                .entities()
                .getFirst()
                .figures()
                .getFirst()
                .shape();
        assertThat(path.curves().getFirst().end().x()).isEqualTo(1.5);
        assertThat(repairs(outcome)).hasSize(1);
    }

    @Test
    void aPolylineWithoutSeqendEndsAtTheNextEntity() {
        Outcome<Drawing> outcome = DxfText.of("POLYLINE 66=1\nVERTEX 10=0 20=0\nVERTEX 10=1 20=0\n" + LINE)
                .read();
        assertThat(DxfText.drawing(outcome).entities().stream().map(Entity::type))
                .containsExactly("POLYLINE", "LINE");
        assertThat(repairs(outcome)).containsExactly("POLYLINE has no SEQEND");
    }

    @Test
    void findingsOfOneKindAreCountedPastTheLimit() {
        Outcome<Drawing> outcome =
                DxfText.of("LINE 10=nan 20=0 11=1 21=0\n".repeat(250)).read();
        assertThat(outcome.findings()).hasSize(Limits.FINDINGS_PER_CODE + 1);
        assertThat(outcome.findings().getLast().message()).startsWith("150 more");
    }

    @Test
    void nothingAtAllIsAnEmptyDrawing() {
        assertThat(DxfDrawing.read(new byte[0], Reading.DEFAULTS)).isInstanceOf(Outcome.Failed.class);
    }
}
