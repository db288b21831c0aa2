package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.cadlift.contract.Finding;
import org.cadlift.contract.LengthUnit;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.Bounds;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Holds a survey to the drawing of the same file: what it counts and measures is the same.
class SurveyTest {
    /// Extents are measured in the file's units, uses of blocks from their footprints.
    private static final double SHARE = 1e-9;
    /// An ellipse is drawn as a circle when its half axes differ by less, and measured as what it is.
    private static final double ROUND_MM = 1e-4;

    private static final String PLAIN = """
            LINE 8=a 10=1 20=2 11=3 21=4
            CIRCLE 8=A 10=10 20=0 40=3
            ARC 10=0 20=0 40=2 50=45 51=200
            LWPOLYLINE 90=3 70=1 10=0 20=0 10=5 20=0 42=1 10=5 20=5
            TEXT 8=b 10=-4 20=9 40=2 1=Hall
            POINT 10=100 20=100 30=5
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                PLAIN,
                PLAIN + "LINE 67=1 10=0 20=0 11=1 21=1",
                "LINE 67=1 10=0 20=0 11=1 21=1",
                PLAIN + "INSERT 2=A 10=9 20=9 50=30 41=2 42=2\nINSERT 2=A 10=0 20=0 42=3\nINSERT 2=none 10=0 20=0",
                PLAIN + "INSERT 8=b 2=B 10=9 20=9\nDIMENSION 2=A 70=1 13=0 23=0 14=3 24=4 1=<>",
                PLAIN + "LINE 60=1 10=0 20=0 11=1 21=1\nLINE 8=off 10=0 20=0 11=1 21=1\nREGION",
                PLAIN + "CIRCLE 10=1 20=1 40=-3\nARC 10=x 20=1 40=3\nLINE 10=1,5 20=0 11=3 21=0",
                PLAIN + "CIRCLE 10=5 20=1 40=3 230=-1\nCIRCLE 10=5 20=1 40=3 210=1 230=0",
                "LINE 10=1e9 20=1e9 11=1.000000001e9 21=1e9",
                "LINE 10=5 20=5 11=5 21=5",
                "TEXT 10=1 20=2 11=7 21=8 72=1 40=3 1=x\nTEXT 10=0 20=0 40=1 1=%%u\nTEXT 10=0 20=0 40=1 1=",
                ""
            })
    void tellsWhatADrawingHolds(String entities) throws IOException {
        byte[] bytes = DxfText.of(entities)
                .layer("off", "70=0 62=-3")
                .layer("b", "70=4 62=3 6=DASHED 290=0")
                .block("A", "10=1 20=1", "LINE 8=0 10=0 20=0 11=1 21=1\nCIRCLE 8=c 10=0 20=0 40=1")
                .block("B", "", "INSERT 2=A 10=1 20=1 50=10\nREGION\nTEXT 10=0 20=0 40=1 1=x")
                .bytes();
        assertSame(DxfText.read(bytes), bytes);
    }

    /// Small programs write no table of layers; a wall by name speaks for metres all the same, here and there.
    @Test
    void heedsLayersThatNoTableStates() throws IOException {
        byte[] bytes = DxfText.of("""
                        LINE 8=A-WALL 10=0 20=0 11=12 21=0
                        LINE 8=A-WALL 10=0 20=0.25 11=12 21=0.25
                        LINE 8=A-WALL 10=0 20=8.75 11=12 21=8.75
                        LINE 8=A-WALL 10=0 20=9 11=12 21=9
                        LINE 8=A-DOOR 10=4 20=0.9 11=4.85 21=0.9
                        ARC 8=A-DOOR 10=4 20=0.9 40=0.85 50=0 51=90
                        LINE 8=A-DOOR 10=6 20=4 11=6 21=4.85
                        ARC 8=A-DOOR 10=6 20=4 40=0.85 50=90 51=180
                        """).bytes();
        Outcome<Drawing> outcome = DxfText.read(bytes);
        assertThat(DxfText.drawing(outcome).units().unit()).isEqualTo(LengthUnit.M);
        assertSame(outcome, bytes);
    }

    /// Uses in any place, turned, mirrored, stretched, tilted, repeated, too far away or shrunk to nothing, of a block
    /// with all that is round.
    @Test
    void measuresUsesOfABlockAsTheyAreDrawn() throws IOException {
        Random random = new Random(11);
        StringBuilder uses = new StringBuilder();
        String[] more = {
            "", "41=-1", "41=2 42=2", "41=3 42=0.5", "42=-0.25 43=7", "230=-1", "210=1 230=0.5", "70=2 44=50"
        };
        for (int i = 0; i < 80; i++) {
            String place = String.format(
                    Locale.ROOT,
                    "INSERT 8=%s 2=%s 10=%.3f 20=%.3f 30=%d 50=%d ",
                    i % 3 == 0 ? "a" : "b",
                    i % 5 == 0 ? "outer" : "Round",
                    random.nextDouble(1e3),
                    random.nextDouble(1e3),
                    i % 4,
                    random.nextInt(360));
            uses.append(place).append(more[i % more.length]).append('\n');
        }
        uses.append("INSERT 2=Round 10=1e12 20=0\nINSERT 2=Round 41=1e-12 42=1e-12\nINSERT 2=Round 41=0\n");
        // The product of the two wraps around to one.
        uses.append("INSERT 2=Round 10=0 20=0 70=641 71=6700417 44=1 45=1\n");
        byte[] bytes = DxfText.of(uses.toString())
                .block("Round", "10=3 20=4 30=1", """
                        ARC 8=0 10=0 20=0 40=2 50=45 51=200
                        CIRCLE 8=c 10=9 20=1 40=4
                        ELLIPSE 8=d 10=1 20=1 11=3 21=1 40=0.4 41=0.3 42=2.9
                        ELLIPSE 8=e 10=-40 20=1 11=3 21=1 40=0.4 41=0 42=6.283185307179586
                        LINE 8=f 10=0 20=0 30=7 11=9 21=-9 31=2
                        TEXT 8=0 10=-4 20=9 40=2 1=Hall
                        """)
                .block(
                        "outer",
                        "",
                        "INSERT 8=0 2=Round 10=5 20=5 50=33 41=2\nLWPOLYLINE 8=0 90=3 70=1 10=0 20=0 10=5 20=0 42=1 10=5 20=5")
                .bytes();
        assertSame(DxfText.read(bytes), bytes);
    }

    @Test
    void readsAgainWhatStatesItsBlocksLate() throws IOException {
        String whole = DxfText.of("INSERT 8=off 2=A 10=9 20=9\nINSERT 2=A 10=9 20=9")
                .layer("off", "70=0 62=-1")
                .block("A", "", "LINE 8=0 10=0 20=0 11=5 21=5")
                .toString();
        int entities = whole.indexOf("  0\nSECTION\n  2\nENTITIES");
        int end = whole.indexOf("  0\nEOF");
        String late = whole.substring(entities, end) + whole.substring(0, entities) + whole.substring(end);
        byte[] bytes = late.getBytes(StandardCharsets.UTF_8);
        assertSame(DxfText.read(bytes), bytes);
    }

    @Test
    void keepsNoMoreThanAWindowOfALongFile() throws IOException {
        // More than 50 MB of lines, made as they are read.
        byte[] line =
                "  0\nLINE\n  8\nwalls\n 10\n1.5\n 20\n2.5\n 11\n3.5\n 21\n4.5\n".getBytes(StandardCharsets.UTF_8);
        long count = 1_000_000;
        byte[] head = "  0\nSECTION\n  2\nENTITIES\n".getBytes(StandardCharsets.UTF_8);
        AtomicLong given = new AtomicLong();
        long length = head.length + count * line.length;
        Feed feed = (into, from, room) -> {
            int size = 0;
            while (size < room && given.get() < length) {
                long at = given.getAndIncrement();
                into[from + size++] =
                        at < head.length ? head[(int) at] : line[(int) ((at - head.length) % line.length)];
            }
            return size == 0 ? -1 : size;
        };
        Window window = new Window(feed);
        window.slide(0);
        assertThat(window.bytes().length).isLessThan(1 << 20);
        Surveyor surveyor = new Surveyor();
        given.set(0);
        DxfReader.read(feed, surveyor, new Objects(), new Notices());
        assertThat(surveyor.model().tally().fates()).isEqualTo(Map.of("LINE", Map.of(Fate.OPEN, count)));
    }

    /// Asserts that a survey tells what the drawing holds, save handles stated twice, which it does not remember.
    static void assertSame(Outcome<Drawing> drawn, byte[] bytes) throws IOException {
        assertSame(drawn, bytes, Reading.DEFAULTS);
    }

    static void assertSame(Outcome<Drawing> drawn, byte[] bytes, Reading reading) throws IOException {
        Outcome<DxfSurvey> surveyed = DxfSurvey.of(() -> stream(bytes), reading);
        switch (drawn) {
            case Outcome.Failed<Drawing>(var failure, var findings, var _) -> {
                assertThat(surveyed).isInstanceOf(Outcome.Failed.class);
                assertThat(((Outcome.Failed<DxfSurvey>) surveyed).failure()).isEqualTo(failure);
                assertThat(texts(surveyed.findings())).isEqualTo(texts(findings));
            }
            case Outcome.Made<Drawing>(CadDrawing drawing, var findings) -> {
                assertThat(surveyed).isInstanceOf(Outcome.Made.class);
                assertSame(drawing, ((Outcome.Made<DxfSurvey>) surveyed).value());
                assertThat(texts(surveyed.findings())).isEqualTo(texts(findings));
            }
        }
    }

    private static InputStream stream(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static List<String> texts(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.message().startsWith(DxfDrawing.SAME_HANDLE))
                .map(Finding::toString)
                .sorted()
                .toList();
    }

    private static void assertSame(CadDrawing drawing, DxfSurvey survey) {
        Map<String, Map<Fate, Long>> fates = new TreeMap<>();
        Map<String, Long> reasons = new TreeMap<>();
        Map<String, Long> blocks = new TreeMap<>();
        Map<String, Long> figures = new TreeMap<>();
        Map<String, Extent> extents = new TreeMap<>();
        for (Entity entity : drawing.entities()) {
            fates.computeIfAbsent(entity.type(), type -> new TreeMap<>()).merge(entity.fate(), 1L, Long::sum);
            if (!entity.reason().isEmpty()) {
                reasons.merge(entity.reason(), 1L, Long::sum);
            }
            for (Figure figure : entity.figures()) {
                if (!figure.block().isEmpty()) {
                    blocks.merge(figure.block(), 1L, Long::sum);
                }
                figures.merge(figure.layer(), 1L, Long::sum);
                extents.computeIfAbsent(figure.layer(), layer -> new Extent()).add(Bounds.of(figure.shape()));
            }
        }
        assertThat(survey.units()).isEqualTo(drawing.units());
        assertThat(survey.origin()).isEqualTo(drawing.origin());
        assertThat(survey.fates()).isEqualTo(fates);
        assertThat(survey.reasons()).isEqualTo(reasons);
        assertThat(survey.blocks()).isEqualTo(blocks);
        assertThat(survey.blockEntities()).isEqualTo(drawing.blockEntities());
        assertThat(survey.layers().stream().map(DxfSurvey.LayerUse::layer).toList())
                .isEqualTo(drawing.layers());
        for (DxfSurvey.LayerUse use : survey.layers()) {
            String layer = use.layer().name();
            assertThat(use.figures()).as(layer).isEqualTo(figures.getOrDefault(layer, 0L));
            assertExtent(layer, use.extent(), extents.getOrDefault(layer, new Extent()));
        }
    }

    private static void assertExtent(String layer, List<Double> extent, Extent expected) {
        assertThat(extent).as(layer).hasSize(expected.isEmpty() ? 0 : 4);
        double[] sides = {expected.minX(), expected.minY(), expected.maxX(), expected.maxY()};
        for (int i = 0; i < extent.size(); i++) {
            assertThat(extent.get(i)).as(layer).isCloseTo(sides[i], within(ROUND_MM + SHARE * Math.abs(sides[i])));
        }
    }
}
