package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cadlift.contract.Finding;
import org.cadlift.contract.NoticeCode;
import org.cadlift.contract.Outcome;
import org.cadlift.model.drawing.CadDrawing;
import org.cadlift.model.drawing.Drawing;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.junit.jupiter.api.Test;

class ReferencesTest {
    private static final String USE = "INSERT 5=1F 2=BASE 10=100 20=0\n";

    private final Map<String, byte[]> files = new HashMap<>();

    private void put(String path, DxfText file) {
        files.put(path, file.bytes());
    }

    private Outcome<Drawing> read(DxfText file) {
        Reading reading =
                new Reading(Optional.empty(), false, Optional.empty(), path -> Optional.ofNullable(files.get(path)));
        return DxfDrawing.read(file.bytes(), reading);
    }

    private static DxfText host(String blockTags) {
        return DxfText.of(USE).block("BASE", blockTags, "");
    }

    private static List<Figure> figures(CadDrawing drawing) {
        return drawing.entities().stream()
                .map(Entity::figures)
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void drawsTheModelSpaceOfAFileOnLayersNamedAfterIt() {
        put(
                "plans\\base.dwg",
                DxfText.of("LINE 8=WALL 10=0 20=0 11=10 21=0\nLINE 8=0 10=0 20=0 11=0 21=5\nINSERT 8=0 2=D 10=3 20=0\n"
                                + "LINE 67=1 10=0 20=0 11=1 21=1")
                        .layer("WALL", "70=0 62=3")
                        .block("D", "", "LINE 8=WALL 10=0 20=0 11=1 21=0"));
        CadDrawing drawing = DxfText.drawing(read(host("70=4 1=plans\\base.dwg 10=0 20=0")));
        assertThat(figures(drawing).stream().map(Figure::layer)).containsExactly("BASE|WALL", "0", "BASE|WALL");
        assertThat(figures(drawing).stream().map(Figure::rgb)).containsExactly(0x00ff00, 0xffffff, 0x00ff00);
        assertThat(figures(drawing).stream().map(figure -> Told.of(List.of(figure))))
                .containsExactly("from 100 0 to 110 0", "from 100 0 to 100 5", "from 103 0 to 104 0");
        assertThat(drawing.layers().stream().map(Layer::name)).contains("BASE|WALL");
    }

    @Test
    void tellsOnceOfAFileThatIsNotThere() {
        Outcome<Drawing> outcome = read(DxfText.of(USE + USE.replace("1F", "20") + "LINE 10=0 20=0 11=1 21=1")
                .block("BASE", "70=12 1=C:\\plans\\base.dwg", ""));
        CadDrawing drawing = DxfText.drawing(outcome);
        assertThat(drawing.entities().getFirst().fate()).isEqualTo(Fate.FAILED);
        assertThat(drawing.entities().getFirst().reason())
                .isEqualTo("external reference C:\\plans\\base.dwg cannot be had");
        assertThat(outcome.findings().stream()
                        .filter(finding -> finding.code() == NoticeCode.REFERENCE_MISSING)
                        .map(Finding::message))
                .containsExactly(
                        "What block BASE stands for is missing, cannot be read or is too large: C:\\plans\\base.dwg");
    }

    @Test
    void followsFilesInFilesAndEndsWhereTheyReferToEachOther() {
        put("a", host("70=4 1=b"));
        put(
                "b",
                DxfText.of("LINE 10=0 20=0 11=1 21=0\nINSERT 2=BASE\nINSERT 2=OVER")
                        .block("BASE", "70=4 1=a", "")
                        .block("OVER", "70=12 1=c", ""));
        put("c", DxfText.of("LINE 10=0 20=0 11=1 21=9"));
        Outcome<Drawing> outcome = read(host("70=4 1=a"));
        assertThat(Told.of(figures(DxfText.drawing(outcome)))).isEqualTo("from 200 0 to 201 0");
        assertThat(outcome.findings().stream().map(Finding::message))
                .anyMatch(message -> message.contains("a refers to itself"));
    }

    @Test
    void aFileThatIsNoDrawingIsMissing() {
        files.put("a", new byte[] {1, 2, 3});
        assertThat(DxfText.drawing(read(host("70=4 1=a"))).entities().getFirst().fate())
                .isEqualTo(Fate.FAILED);
    }
}
