package org.cadlift.parse.dxf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cadlift.contract.Finding;
import org.cadlift.model.drawing.Entity;
import org.cadlift.model.drawing.Fate;
import org.cadlift.model.drawing.Figure;
import org.cadlift.model.drawing.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds what annotates a drawing, and how things are drawn.
class NotesTest {
    private static Entity only(DxfText file) {
        List<Entity> entities = file.drawing().entities();
        assertThat(entities).hasSize(1);
        return entities.getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "DIMENSION 70=0 50=0 13=0 23=0 14=4 24=3 11=2 21=5, text 4 2 5 0 high 0 turned 0",
                "DIMENSION 70=0 50=90 13=0 23=0 14=4 24=3 11=2 21=5, text 3 2 5 0 high 0 turned 0",
                "DIMENSION 70=33 13=0 23=0 14=4 24=3 11=2 21=5, text 5 2 5 0 high 0 turned 0",
                "DIMENSION 70=4 10=1 20=1 15=4 25=5 11=2 21=5 '1=R <>', text R 5 2 5 0 high 0 turned 0",
                "DIMENSION 70=1 13=0 23=0 14=4 24=3 1=ca.5 11=2 21=5, text ca.5 2 5 0 high 0 turned 0",
                "LEADER 10=0 20=0 10=4 20=3 10=5 20=3, from 0 0 to 4 3 to 5 3",
                "MULTILEADER 300=CONTEXT_DATA{ 40=1 304=Slab 12=9 22=8 32=0 302=LEADER{ 304=LEADER_LINE{ 10=0 20=0 10=4"
                        + " 20=3 305=} 303=} 301=}, from 0 0 to 4 3; text Slab 9 8 0 high 1 turned 0",
                "TOLERANCE 10=1 20=2 1={\\Fgdt;j}%%v0.1, text j 0.1 1 2 0 high 0 turned 0"
            })
    void showsAnAnnotation(String entity, String shown) {
        Entity note = only(DxfText.of(entity.replace("'1=R <>'", "1='R <>'")));
        assertThat(note.fate()).isEqualTo(Fate.ANNOTATION);
        assertThat(Told.of(note.figures())).isEqualTo(shown);
    }

    @Test
    void drawsADimensionByItsBlock() {
        Entity note = only(
                DxfText.of("DIMENSION 2=*D1 70=1 13=0 23=0 14=4 24=0").block("*D1", "", "LINE 10=0 20=1 11=4 21=1"));
        assertThat(note.fate()).isEqualTo(Fate.ANNOTATION);
        assertThat(Told.of(note.figures())).isEqualTo("from 0 1 to 4 1");
    }

    @Test
    void drawsATableByItsBlock() {
        Entity note =
                only(DxfText.of("ACAD_TABLE 2=*T1 10=5 20=0 11=0 21=1").block("*T1", "", "LINE 10=0 20=0 11=4 21=0"));
        assertThat(Told.of(note.figures())).isEqualTo("from 5 0 to 5 4");
    }

    @Test
    void aDimensionInABlockDrawsNothing() {
        Entity insert = only(DxfText.of("INSERT 2=A 10=0 20=0")
                .block("A", "", "LINE 10=0 20=0 11=4 21=0\nDIMENSION 2=*D1 70=1 13=0 23=0 14=4 24=0")
                .block("*D1", "", "LINE 10=0 20=1 11=4 21=1"));
        assertThat(insert.fate()).isEqualTo(Fate.OPEN);
        assertThat(Told.of(insert.figures())).isEqualTo("from 0 0 to 4 0");
    }

    @Test
    void resolvesLinetypesAndOpacity() {
        DxfText file = DxfText.of("INSERT 8=a 6=CENTER 440=33554559 2=A 10=0 20=0")
                .layer("a", "70=0 62=1 6=DASHED 290=0")
                .block("A", "", """
                        LINE 8=0 10=0 20=0 11=1 21=0
                        LINE 8=0 6=ByBlock 440=16777216 10=0 20=0 11=1 21=0
                        LINE 8=a 6=HIDDEN 440=33554432 10=0 20=0 11=1 21=0
                        """);
        List<Figure> figures = only(file).figures();
        assertThat(figures.stream().map(Figure::linetype)).containsExactly("DASHED", "CENTER", "HIDDEN");
        assertThat(figures.stream().map(Figure::opacity)).containsExactly(1.0, 127 / 255.0, 0.0);
        assertThat(file.drawing().layers().getFirst())
                .isEqualTo(new Layer("a", 0xff0000, true, false, false, false, "DASHED", 1));
    }

    @Test
    void tellsOfHandlesAndBlocksStatedTwice() {
        List<String> messages = DxfText.of("POINT 5=1F 10=0 20=0\nPOINT 5=1F 10=1 20=0\nPOINT 5=20 10=2 20=0")
                .block("A", "", "")
                .block("a", "", "")
                .read()
                .findings()
                .stream()
                .map(Finding::message)
                .toList();
        assertThat(messages)
                .containsExactly(
                        "block a is defined twice; the first definition holds",
                        "several entities state the handle 1F; all were kept");
    }
}
