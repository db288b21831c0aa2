package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds what styles and layers give to entities: ends of multilines, transparency.
class StylesTest {
    private static final String VERTEX = " 11=%d 21=0 12=1 22=0 13=0 23=1"
            + " 74=2 41=3 41=0 75=0 74=2 41=1 41=0 75=0 74=2 41=-1 41=0 75=0 74=2 41=-3 41=0 75=0";

    /// Four lines 3 and 1 beside an axis of 10, in a style of these flags.
    private static DxfText multiline(int flags) {
        return DxfText.of("MLINE 2=Wall 73=4 72=2 71=" + flags + VERTEX.formatted(0) + VERTEX.formatted(10));
    }

    private static byte[] styled(DxfText file, int flags) {
        String objects = "  0\nSECTION\n  2\nOBJECTS\n  0\nMLINESTYLE\n  2\nWALL\n 70\n" + flags
                + "\n 71\n4\n  0\nENDSEC\n  0\nEOF\n";
        return file.toString().replace("  0\nEOF\n", objects).getBytes(StandardCharsets.UTF_8);
    }

    private static List<Figure> figures(byte[] file) {
        return DxfText.drawing(DxfText.read(file)).entities().getFirst().figures();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, ''",
        "16, 1, from 0 3 to 0 -3",
        "256, 1, from 10 3 to 10 -3",
        "64, 1, from 0 3 arc 0 -3 about 0 0 left",
        "1024, 1, from 10 3 arc 10 -3 about 10 0 right",
        "32, 1, from 0 1 arc 0 -1 about 0 0 left",
        "272, 1, from 0 3 to 0 -3; from 10 3 to 10 -3",
        "272, 5, from 10 3 to 10 -3",
        "272, 9, from 0 3 to 0 -3",
        "272, 13, ''"
    })
    void closesTheEndsOfAMultiline(int style, int flags, String ends) throws IOException {
        byte[] file = styled(multiline(flags), style);
        List<Figure> figures = figures(file);
        assertThat(figures.subList(0, 4)).hasSize(4);
        assertThat(Told.of(figures.subList(4, figures.size()))).isEqualTo(ends);
        SurveyTest.assertSame(DxfText.read(file), file);
    }

    @Test
    void tellsRepairsOnceWhereAFileIsReadTwice() {
        byte[] file = styled(multiline(1).entities("LINE 10=0,5 20=0 11=1 21=1"), 272);
        assertThat(DxfText.read(file).findings().stream()
                        .filter(finding -> finding.message().contains("comma")))
                .hasSize(1);
    }

    @Test
    void layersAndBlocksGiveTransparency() {
        CadDrawing drawing = DxfText.of("""
                        LINE 8=Half 10=0 20=0 11=1 21=1
                        LINE 8=Half 440=33554687 10=0 20=0 11=1 21=1
                        INSERT 8=0 2=B 440=33554483
                        INSERT 8=Half 2=B
                        """)
                .layer("Half", "70=0 1001=AcCmTransparency 1071=33554559")
                .layer("Other", "70=0 1001=ACAD 1071=33554559")
                .block("B", "", "LINE 8=0 440=16777216 10=0 20=0 11=1 21=1\nLINE 8=0 10=0 20=0 11=1 21=1")
                .drawing();
        assertThat(drawing.entities().stream()
                        .map(Entity::figures)
                        .flatMap(List::stream)
                        .map(Figure::opacity))
                .containsExactly(127 / 255.0, 1.0, 51 / 255.0, 1.0, 127 / 255.0, 127 / 255.0);
        assertThat(drawing.layers().stream().map(Layer::opacity)).containsExactly(127 / 255.0, 1.0, 1.0);
    }

    @Test
    void aHelixIsItsSplineAndAShapeIsNamed() {
        List<Entity> entities = DxfText.of(
                        "HELIX 100=AcDbSpline 71=1 40=0 40=0 40=1 40=1 10=0 20=0 30=0 10=5 20=0 30=0"
                                + " 100=AcDbHelix 10=9 20=9 30=9 11=8 21=8 31=8 40=2\nHELIX 100=AcDbHelix 10=9 20=9\nSHAPE 2=TREE")
                .drawing()
                .entities();
        assertThat(Told.of(entities.getFirst().figures())).isEqualTo("from 0 0 to 5 0");
        assertThat(entities.stream().map(Entity::fate)).containsExactly(Fate.OPEN, Fate.IGNORED, Fate.IGNORED);
        assertThat(entities.getLast().reason()).isEqualTo("unsupported: SHAPE TREE");
    }
}
